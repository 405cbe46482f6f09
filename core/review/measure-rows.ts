import { columnFor } from '../columns/found-table.ts';
import { isLevelName } from '../columns/measure-words.ts';
import type { Note } from '../messages/problem.ts';
import { readNumber } from '../reading/number.ts';
import { readTarget } from '../reading/target.ts';
import type { Judging } from '../stoplight/cells.ts';
import type { Rules } from '../stoplight/measure.ts';
import { grey, type Verdict } from '../stoplight/status.ts';
import type { MeasureKind, Timing } from '../stoplight/stoplight.ts';
import type { CellValue } from '../workbook/cells.ts';
import { isPlanSheet } from '../workbook/made-sheet.ts';
import type { ReviewContext } from './context.ts';
import { directionOf, type RowDirection } from './direction.ts';
import { judgeRows } from './judge-rows.ts';
import { milestoneRow } from './milestone-rows.ts';
import { periodIn } from './period.ts';
import type { RowReview } from './review-types.ts';
import { rowReview } from './row-review.ts';
import { commonFacts, dayIn, isoOrNull, nameOf, settled } from './row-facts.ts';
import type { TableCells } from './table-cells.ts';

/** How one row of measures is to be judged, and what was guessed for it. */
export type RowJudging = {
  readonly judging: Judging;
  readonly direction: RowDirection;
  readonly notes: readonly Note[];
};

/** Gives each row its way of being judged. */
export function rowJudgings(
  cells: TableCells,
  context: ReviewContext,
  title: readonly string[],
): (row: number, name: string) => RowJudging {
  const directions = directionOf(cells, context, title);
  const hasTime = (cells.has('start') && cells.has('due')) || cells.has('period');
  const plain = new Map<string, RowJudging>();
  return (row, name) => {
    const direction = directions(row, name);
    const set = context.measureSettings(cells.grid.sheet.name, name);
    if (!hasTime && set === null) {
      const key = `${direction.direction}${direction.isGuessed}`;
      const known = plain.get(key) ?? {
        judging: judgingOf(context, direction, 'level', null, context.rulesOfSheet(cells.grid.sheet.name)),
        direction,
        notes: [],
      };
      plain.set(key, known);
      return known;
    }
    const notes: Note[] = [];
    const timing = hasTime ? timingOf(cells, context, row, notes) : null;
    const kind = kindOf(cells, context, row, name, timing, notes);
    const rules = context.rulesOf(cells.grid.sheet.name, name);
    return { judging: judgingOf(context, direction, kind, timing, rules), direction, notes };
  };
}

function judgingOf(
  context: ReviewContext,
  direction: RowDirection,
  kind: MeasureKind,
  timing: Timing | null,
  rules: Rules,
): Judging {
  return { direction: direction.direction, kind, timing, rules, context: context.numbers };
}

function timingOf(cells: TableCells, context: ReviewContext, row: number, notes: Note[]): Timing | null {
  const start = cells.has('start') ? dayIn(cells, context, row, 'start', notes) : null;
  const end = cells.has('due') ? dayIn(cells, context, row, 'due', notes) : null;
  if (start !== null && end !== null) return { period: { start, end }, asOf: context.asOf, basis: context.basis };
  const period = cells.has('period') ? periodIn(cells.text(row, 'period'), context) : null;
  return period === null ? null : { period, asOf: context.asOf, basis: context.basis };
}

/** What kind a measure is: as set, else a ramp where a baseline stands beside it, else by its name. Guesses are noted. */
function kindOf(
  cells: TableCells,
  context: ReviewContext,
  row: number,
  name: string,
  timing: Timing | null,
  notes: Note[],
): MeasureKind {
  const set = context.measureSettings(cells.grid.sheet.name, name)?.kind;
  if (set !== undefined) return set;
  if (context.settings.kind !== 'auto') return context.settings.kind;
  if (timing === null) return 'level';
  // In our own list a start says that a target adds up from then on: nothing is guessed from names.
  if (isPlanSheet(cells.grid.sheet)) return 'flow';
  const hasBaseline = cells.has('baseline') && readNumber(cells.value(row, 'baseline'), context.numbers).ok;
  const kind = hasBaseline ? 'ramp' : isLevelName(name) || cells.isPercent(row, 'target') ? 'level' : 'flow';
  notes.push(`KIND_GUESSED:${kind}`);
  return kind;
}

function numberIn(value: CellValue, context: ReviewContext): number | null {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const read = readNumber(value, context.numbers);
  return read.ok ? read.value.value : null;
}

/** The target as the review shows it: a number, or its text where it is a range or could not be read. */
function shownTarget(value: CellValue, context: ReviewContext): number | string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const read = readTarget(value, context.numbers);
  if (read.ok && read.value.kind === 'value') return read.value.target;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** A ratio this far from 1 where one side is a percentage: 85 against 0.9 is a mixed scale, not a triumph. */
const SCALE_RATIO = 20;

const NO_NOTES: readonly Note[] = [];

function scaleNotes(
  cells: TableCells,
  row: number,
  actual: number | null,
  target: number | string | null,
): readonly Note[] {
  if (actual === null || typeof target !== 'number' || actual === 0 || target === 0) return NO_NOTES;
  const ratio = Math.abs(actual / target);
  const isFar = ratio > SCALE_RATIO || ratio < 1 / SCALE_RATIO;
  if (!isFar) return NO_NOTES;
  const header = (role: 'actual' | 'target'): string =>
    cells.table.columns.find((each) => each.role === role)?.header ?? '';
  const speaksOfPercent =
    cells.isPercent(row, 'actual') !== cells.isPercent(row, 'target') ||
    /%|percent|prozent/i.test(header('actual') + header('target'));
  return speaksOfPercent ? ['SCALE_SUSPECT'] : NO_NOTES;
}

/** The cells whose dress or place forbids to take them for numbers. */
function barred(cells: TableCells, row: number): Verdict | null {
  const actual = columnFor(cells.table, 'actual');
  if (actual !== null && cells.isDate(row, actual)) return grey('DATE_IN_NUMBER');
  if (cells.isCovered(row, 'target')) return grey('NO_TARGET', ['MERGED']);
  return cells.isCovered(row, 'actual') ? grey('NO_DATA', ['MERGED']) : null;
}

/**
 * Judges the rows of a table of measures: actual against target. A row whose target is a date, and whose actual is a
 * date or blank, is a milestone among measures and judged as one.
 */
export function measureRows(cells: TableCells, context: ReviewContext, title: readonly string[]): RowReview[] {
  const { rows } = cells.table;
  const names = rows.map((row) => nameOf(cells, row));
  const judgingFor = rowJudgings(cells, context, title);
  const judgings = rows.map((row, i) => judgingFor(row, names[i] ?? ''));
  const fallback = judgings[0];
  if (fallback === undefined) return [];
  const judged = judgeRows(
    {
      count: rows.length,
      actual: (i) => cells.value(rows[i] ?? 0, 'actual'),
      target: (i) => cells.value(rows[i] ?? 0, 'target'),
      baseline: (i) => cells.value(rows[i] ?? 0, 'baseline'),
    },
    (i) => (judgings[i] ?? fallback).judging,
  );
  const target = columnFor(cells.table, 'target');
  return rows.map((row, i) => {
    if (target !== null && cells.isDate(row, target)) return milestoneRow(cells, context, row, 'target');
    const verdict = barred(cells, row) ?? judged.at(i);
    return measureRow(cells, context, row, names[i] ?? '', judgings[i] ?? fallback, verdict);
  });
}

function measureRow(
  cells: TableCells,
  context: ReviewContext,
  row: number,
  name: string,
  how: RowJudging,
  judged: Verdict,
): RowReview {
  // A date is no amount: its serial number must not be shown as one.
  const shownActual = judged.reason === 'DATE_IN_NUMBER' ? null : numberIn(cells.value(row, 'actual'), context);
  const target = shownTarget(cells.value(row, 'target'), context);
  const facts = commonFacts(cells, context, row, name);
  const scale = scaleNotes(cells, row, shownActual, target);
  const noted =
    how.notes.length + scale.length === 0 ? judged : { ...judged, notes: [...judged.notes, ...how.notes, ...scale] };
  const { verdict, computed } = settled(noted, facts, context, cells.grid.sheet.name, name);
  const { timing, kind } = how.judging;
  const parts = {
    row,
    subject: 'measure' as const,
    name,
    actual: shownActual,
    target,
    direction: how.direction.direction,
    isDirectionGuessed: how.direction.isGuessed,
    kind: timing === null ? ('level' as const) : kind,
    start: isoOrNull(timing?.period.start ?? null),
    due: isoOrNull(timing?.period.end ?? null),
  };
  return rowReview(parts, facts, verdict, computed);
}
