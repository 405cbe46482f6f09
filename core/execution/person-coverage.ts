import { foldedText } from '../reading/text.ts';
import { roundedGap } from '../stoplight/bands.ts';

/** Somebody who works for an objective, or owns a KPI of it. */
export type PersonOf = { readonly objective: string; readonly person: string };

/** Who of the people of an objective is measured on what they contribute to it. */
export type PersonCoverage = {
  readonly objective: string;
  readonly measured: readonly string[];
  readonly unmeasured: readonly string[];
  /** The measured as a share of all; null where nobody works for it. */
  readonly coverage: number | null;
};

/**
 * For each objective, which of its people own a KPI of it: everybody connected with a goal is measured on their own
 * contribution (semantics 4, systems 22). Whoever owns a KPI works for its objective, listed or not.
 *
 *   Ann and Bo work for Launch X, Ann owns a KPI of it → measured Ann, unmeasured Bo, coverage 0.5
 */
export function personCoverage(
  objectives: readonly string[],
  working: readonly PersonOf[],
  owners: readonly PersonOf[],
): readonly PersonCoverage[] {
  return objectives.map((objective) => {
    const key = foldedText(objective);
    const people = new Map<string, { readonly name: string; readonly isMeasured: boolean }>();
    const note = ({ objective: of, person }: PersonOf, isMeasured: boolean): void => {
      if (foldedText(of) !== key || person.trim() === '') return;
      const known = people.get(foldedText(person));
      people.set(foldedText(person), known === undefined ? { name: person, isMeasured } : { ...known, isMeasured });
    };
    for (const each of working) note(each, false);
    for (const each of owners) note(each, true);
    const all = [...people.values()];
    const measured = all.filter((each) => each.isMeasured).map(({ name }) => name);
    const unmeasured = all.filter((each) => !each.isMeasured).map(({ name }) => name);
    const coverage = all.length === 0 ? null : roundedGap(measured.length / all.length);
    return { objective, measured, unmeasured, coverage };
  });
}
