import { foldedText } from '../../../../reading/text.ts';
import { dayOfSerial, serialOfDay } from '../../../../calendar/serial.ts';
import { dateOf, dayOf, monthEnd, type Day } from '../../../../calendar/day.ts';
import type { CellValue } from '../../../../workbook/cells.ts';
import { roundedGap } from '../../../../stoplight/bands.ts';
import { fiscalYearOf } from '../../../../reading/date-phrase.ts';
import { replan, REPLAN_MODES, type Replanned, type ReplanMode } from '../../../replan.ts';
import type { PartFacts } from '../../facts.ts';
import { PART_LANGUAGES } from '../../part.ts';
import type { BlockRow } from '../../read-block.ts';
import { rowsOf } from '../../rows-of.ts';
import { fiscalStartOf } from './flows.ts';
import { MILESTONES_WORDS } from './words.ts';

/** A month as it stands on the sheet. */
export type StoodMonth = {
  readonly day: Day;
  readonly plan: number | null;
  readonly actual: number | null;
  readonly row: number;
};

function numberOf(value: CellValue): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** What was chosen to be done after a miss, in any of our languages; holding the plan where nothing was. */
export function modeIn(row: BlockRow | undefined): ReplanMode {
  const typed = foldedText(row?.text('mode') ?? '');
  const names = (mode: ReplanMode): string[] =>
    PART_LANGUAGES.map((language) => foldedText(MILESTONES_WORDS[language].choices[mode] ?? mode));
  return REPLAN_MODES.find((mode) => names(mode).includes(typed)) ?? 'hold';
}

/** The years that are listed. */
export function yearRows(facts: PartFacts): readonly BlockRow[] {
  return rowsOf(facts, 'milestones', 'years', 'kpi').filter((row) => numberOf(row.value('year')) !== null);
}

/** The year of a KPI, or undefined where it is not listed. */
export function yearRow(facts: PartFacts, kpi: string, year: number): BlockRow | undefined {
  return yearRows(facts).find((row) => foldedText(row.text('kpi')) === foldedText(kpi) && row.value('year') === year);
}

/** The months of a KPI in a fiscal year as they stand on the sheet, in the order of time. */
export function monthsOnSheet(facts: PartFacts, kpi: string, year: number): readonly StoodMonth[] {
  const months = rowsOf(facts, 'milestones', 'months', 'measure').flatMap((row): StoodMonth[] => {
    const serial = numberOf(row.value('month'));
    const day = serial === null ? null : dayOfSerial(serial, facts.book.dates);
    if (day === null || foldedText(row.text('measure')) !== foldedText(kpi)) return [];
    if (fiscalYearOf(day, fiscalStartOf(facts)) !== year) return [];
    return [{ day, plan: numberOf(row.value('plan')), actual: numberOf(row.value('actual')), row: row.row }];
  });
  return months.sort((a, b) => a.day - b.day);
}

/** The months that are over, with their actuals and without. */
export function closedMonths(months: readonly StoodMonth[], asOf: Day): readonly StoodMonth[] {
  return months.filter(({ day }) => monthEnd(dateOf(day).year, dateOf(day).month) <= asOf);
}

/** The plan of the months that are left, after a miss; null where a month has no plan. */
export function replanned(
  months: readonly { readonly plan: number | null; readonly actual: number | null }[],
  mode: ReplanMode,
): Replanned | null {
  const plan = months.flatMap((month) => (month.plan === null ? [] : [month.plan]));
  if (plan.length < months.length) return null;
  return replan(
    plan,
    months.map(({ actual }) => actual),
    mode,
  );
}

/** Sums of the months that have an actual: like with like. */
export function sumsToDate(months: readonly StoodMonth[]): { readonly plan: number; readonly actual: number } | null {
  const known = months.filter((month) => month.actual !== null);
  if (known.length === 0) return null;
  const sum = (of: (month: StoodMonth) => number | null): number =>
    roundedGap(known.reduce((all, month) => all + (of(month) ?? 0), 0));
  return { plan: sum(({ plan }) => plan), actual: sum(({ actual }) => actual) };
}

/** The serial number of the first day of a day's month. */
export function monthSerial(day: Day, { book }: PartFacts): number {
  return serialOfDay(dayOf({ ...dateOf(day), day: 1 }), book.dates);
}
