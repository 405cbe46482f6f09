import { foldedText } from '../reading/text.ts';
import { byKey } from './by-key.ts';
import { byOwner } from './by-owner.ts';
import { supportsKpi, type LintedActivity } from './lints.ts';

/** Something somebody means to do today. */
export type HuddleActivity = LintedActivity & { readonly person: string | null };

/** What one person brings to the daily huddle. */
export type HuddleCard = {
  readonly person: string | null;
  readonly kpis: readonly { readonly kpi: string; readonly activities: readonly string[] }[];
  /** Activities that support no KPI: not to be done (systems 26). */
  readonly unsupported: readonly string[];
};

/** A card for each person with today's activities by KPI (semantics 4). Without `kpis` any KPI that is named will do. */
export function huddleCards(
  activities: readonly HuddleActivity[],
  kpis: readonly string[] | null = null,
): readonly HuddleCard[] {
  const known = kpis === null ? null : new Set(kpis.map(foldedText));
  return byOwner(activities, ({ person }) => person).map(({ owner, things }) => {
    const supporting = things.filter((each) => supportsKpi(each, known));
    return {
      person: owner,
      kpis: byKey(supporting, ({ kpi }) => String(kpi)).map(({ text, things: own }) => ({
        kpi: text,
        activities: own.map(({ name }) => name),
      })),
      unsupported: things.filter((each) => !supportsKpi(each, known)).map(({ name }) => name),
    };
  });
}
