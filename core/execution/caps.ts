import { problem, type Problem } from '../messages/problem.ts';
import { byKey } from './by-key.ts';

/** A team has at most so many critical success factors (systems 2). */
export const MOST_CSFS = 3;
/** A functional area has at most so many KPIs for one objective (systems 23). */
export const MOST_KPIS = 5;
/** A position's standards are generally so many KPIs (systems 45). */
export const SOP_KPIS = { least: 6, most: 8 } as const;

/** The critical success factors of teams: more than three are none (semantics 4). */
export function csfCap(csfs: readonly { readonly team: string }[]): readonly Problem[] {
  return byKey(csfs, ({ team }) => team).flatMap(({ text, things }) =>
    things.length > MOST_CSFS ? [problem('CSF_OVER_3', { team: text, count: things.length })] : [],
  );
}

/** The KPIs that a functional area has for an objective; null where nobody said. */
export type PlacedKpi = { readonly objective: string | null; readonly area: string | null };

/** KPIs by objective and, inside of each, by functional area: five at most, so ten split 5/5 are fine (semantics 4). */
export function kpiCap(kpis: readonly PlacedKpi[]): readonly Problem[] {
  const placed = kpis.flatMap(({ objective, area }) =>
    objective === null || area === null ? [] : [{ objective, area }],
  );
  return byKey(placed, ({ objective }) => objective).flatMap(({ text: objective, things }) =>
    byKey(things, ({ area }) => area).flatMap(({ text: area, things: { length: count } }) =>
      count > MOST_KPIS ? [problem('KPI_OVER_5', { area, objective, count })] : [],
    ),
  );
}

/** The standards of performance of a position. */
export type PositionStandards = {
  readonly position: string;
  readonly kpis: number;
  /** What the numbers are; left out where the sheet has no place for it. */
  readonly quantity?: string | null;
  /** What good work looks like beside the numbers. */
  readonly quality: string | null;
};

function isEmpty(text: string | null): boolean {
  return text === null || text.trim() === '';
}

/** Six to eight KPIs a position, with quantity and quality both said (semantics 4). */
export function sopCap(standards: readonly PositionStandards[]): readonly Problem[] {
  return standards.flatMap(({ position, kpis, quantity, quality }) => [
    ...(kpis < SOP_KPIS.least || kpis > SOP_KPIS.most ? [problem('SOP_KPI_COUNT', { position, count: kpis })] : []),
    ...(quantity !== undefined && isEmpty(quantity) ? [problem('SOP_NO_QUANTITY', { position })] : []),
    ...(isEmpty(quality) ? [problem('SOP_NO_QUALITY', { position })] : []),
  ]);
}
