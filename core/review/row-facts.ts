import { isoOf, type Day } from '../calendar/day.ts';
import type { Note } from '../messages/problem.ts';
import { readDate } from '../reading/date.ts';
import { readNumber } from '../reading/number.ts';
import { cleanText, type CleanText } from '../reading/text.ts';
import { confidenceFlag, confidenceShare } from '../stoplight/confidence.ts';
import { overridden } from '../stoplight/override.ts';
import type { Verdict } from '../stoplight/status.ts';
import type { ReviewContext } from './context.ts';
import { periodIn } from './period.ts';
import type { RowReview } from './review-types.ts';
import type { TableCells } from './table-cells.ts';

/** The day in a cell, or null; what was odd about it goes to the notes. */
export function dayIn(
  cells: TableCells,
  context: ReviewContext,
  row: number,
  role: 'due' | 'start' | 'actualEnd',
  notes: Note[],
): Day | null {
  const value = cells.value(row, role);
  if (value === null || value === '') return null;
  // 'Q1 2026' in a start column means its first day; the reader of dates gives the last day of a period.
  const period = role === 'start' && typeof value === 'string' ? periodIn(value, context) : null;
  if (period !== null) return period.start;
  const read = readDate(value, context.dates);
  if (read.ok) {
    notes.push(...read.notes);
    return read.value;
  }
  if (read.problem.code !== 'NO_DATA') notes.push(`${role.toUpperCase()}_${read.problem.code}`);
  return null;
}

/** An ISO date, or null. */
export function isoOrNull(day: Day | null): string | null {
  return day === null ? null : isoOf(day);
}

/** A row's name as it is shown: its text without hidden characters, or a number or date as written. */
export function nameOf(cells: TableCells, row: number): string {
  const role = cells.has('name') ? 'name' : 'objective';
  return cleanText(cells.text(row, role)).text;
}

/** What is the same for every kind of row: owner, weight, confidence, gate, unit. */
export type CommonFacts = Pick<RowReview, 'owner' | 'weight' | 'confidence' | 'unit' | 'isGate'> & {
  readonly notes: readonly Note[];
};

const NOBODY: CleanText = { text: '', hidden: [] };
const NO_NOTES: readonly Note[] = [];

/** Reads the columns beside the measure itself. */
export function commonFacts(cells: TableCells, context: ReviewContext, row: number, name: string): CommonFacts {
  const owner = cells.has('owner') ? cleanText(cells.text(row, 'owner')) : NOBODY;
  const measure = context.measureSettings(cells.grid.sheet.name, name);
  return {
    owner: owner.text === '' ? null : owner.text,
    weight: weightIn(cells, context, row),
    confidence: confidenceIn(cells, context, row),
    unit: measure?.unit ?? (cells.has('unit') ? cells.text(row, 'unit') || null : null),
    isGate: measure?.gate ?? false,
    notes: owner.hidden.length === 0 ? NO_NOTES : owner.hidden.map((code): Note => `HIDDEN_CHAR:${code}`),
  };
}

/** A weight that is no number is kept as its text: it counts 0 and is flagged, never 1. */
function weightIn(cells: TableCells, context: ReviewContext, row: number): number | string | null {
  if (!cells.has('weight')) return null;
  const read = readNumber(cells.value(row, 'weight'), context.numbers);
  if (read.ok) return read.value.value;
  return read.problem.code === 'NO_DATA' ? null : cells.text(row, 'weight');
}

function confidenceIn(cells: TableCells, context: ReviewContext, row: number): number | null {
  if (!cells.has('confidence')) return null;
  const read = readNumber(cells.value(row, 'confidence'), context.numbers);
  return read.ok ? confidenceShare(read.value.value) : null;
}

/** A verdict with confidence flag and override laid over it. */
export function settled(
  verdict: Verdict,
  facts: CommonFacts,
  context: ReviewContext,
  sheet: string,
  name: string,
): { verdict: Verdict; computed: RowReview['computed'] } {
  const flag = facts.confidence === null ? null : confidenceFlag(verdict.status, facts.confidence);
  const withNotes =
    flag === null && facts.notes.length === 0
      ? verdict
      : { ...verdict, notes: [...verdict.notes, ...facts.notes, ...(flag === null ? [] : [flag])] };
  const override = context.override(sheet, name);
  if (override === null) return { verdict: withNotes, computed: null };
  const result = overridden(withNotes, override, context.asOf);
  return { verdict: result, computed: result.reason === 'OVERRIDE' ? result.computed : null };
}
