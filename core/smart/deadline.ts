import { isoOf, type Day } from '../calendar/day.ts';
import { readDate } from '../reading/date.ts';
import { isCellError } from '../workbook/cells.ts';
import type { DateSpan } from './date-spans.ts';
import type { GivenGoal } from './goal.ts';

/** Where a goal's deadline was found, and the day, or why there is none. */
export type Deadline = {
  readonly source: 'cell' | 'sentence' | 'heading' | 'none';
  readonly text: string;
  readonly day: Day | null;
  readonly isAmbiguous: boolean;
  readonly isYearAssumed: boolean;
  /** Why a text that is there gives no day. */
  readonly problem: string | null;
};

const NONE: Deadline = {
  source: 'none',
  text: '',
  day: null,
  isAmbiguous: false,
  isYearAssumed: false,
  problem: null,
};

function written(due: unknown): string {
  if (isCellError(due)) return due.error;
  return typeof due === 'string' ? due.trim() : String(due);
}

function fromCell({ due, dates }: GivenGoal): Deadline | null {
  const read = readDate(due, dates);
  if (read.ok) {
    const text = typeof due === 'string' ? due.trim() : isoOf(read.value);
    const { notes } = read;
    return {
      ...NONE,
      source: 'cell',
      text,
      day: read.value,
      isAmbiguous: notes.includes('AMBIGUOUS_DATE'),
      isYearAssumed: notes.includes('YEAR_ASSUMED'),
    };
  }
  const { code } = read.problem;
  return code === 'NO_DATA' ? null : { ...NONE, source: 'cell', text: written(due), problem: code };
}

/** Of several dates the one that a word like "by" makes the deadline; else the last. */
function deciding(spans: readonly DateSpan[]): DateSpan | null {
  let best: DateSpan | null = null;
  for (const span of spans) {
    if (span.isReference) continue;
    if (best === null || span.isDeadline || !best.isDeadline) best = span;
  }
  return best;
}

function fromSentence({ sentence }: GivenGoal): Deadline | null {
  const span = deciding(sentence.dates);
  if (span === null) return null;
  const { read, text } = span;
  if (!read.ok) return { ...NONE, source: 'sentence', text, problem: read.code };
  return {
    ...NONE,
    source: 'sentence',
    text,
    day: read.day,
    isAmbiguous: read.notes.includes('AMBIGUOUS_DATE'),
    isYearAssumed: read.notes.includes('YEAR_ASSUMED'),
  };
}

/** The deadline of a goal: of its due cell, else of its sentence, else of what stands above it. */
export function deadlineOf(goal: GivenGoal): Deadline {
  const cell = fromCell(goal);
  if (cell !== null && cell.problem === null) return cell;
  const sentence = fromSentence(goal);
  if (sentence !== null) return sentence;
  if (cell !== null) return cell;
  const { inherited } = goal;
  if (inherited === null) return NONE;
  const { day, from, isYearAssumed } = inherited;
  return { ...NONE, source: 'heading', text: from, day, isYearAssumed };
}
