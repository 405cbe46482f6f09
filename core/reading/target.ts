import { problem, type Note, type Read } from '../messages/problem.ts';
import { comparisonIn, endsBetween, toleranceAround, type Comparison } from './comparison.ts';
import { readDate, defaultDateContext } from './date.ts';
import { readNumber, defaultNumberContext, type NumberContext } from './number.ts';
import { cleanText } from './text.ts';

/** Which way is good. */
export type Direction = 'higher' | 'lower';

/**
 * What a target cell asks for: a value (with the direction and strictness its operator gave), a range, or a date.
 * Units follow the number reader: '5-10%' is 0.05 to 0.1.
 */
export type Target =
  | {
      readonly kind: 'value';
      readonly target: number;
      readonly direction: Direction | null;
      readonly strict: boolean;
      readonly unit: string | null;
    }
  | { readonly kind: 'range'; readonly lo: number; readonly hi: number; readonly unit: string | null }
  | { readonly kind: 'date'; readonly day: number };

const RANGE = /^(.*?\d\s*(?:[%‰]|\p{L}{1,4}\.?)?\s*\p{Sc}?)\s*(?:-|–|—|\.{2,3}|…|~|～|至|到|から)\s*(.*\d.*)$/u;
const PLUS_MINUS = /^(.+?)\s*(?:±|\+\/-|\+-|\+\/−)\s*(.+)$/;
const REFERENCE = /^\p{L}[\p{L}\p{N}\s._!$]*(?:[-+−*×±]|\+\/-)\s*\p{Sc}?\s*\d/u;
/** What stands behind the digits of an end: a share, a scale, a currency. */
const BEHIND = /\d\s*([\p{L}\p{Sc}%‰][^\d]*)$/u;

/**
 * Reads a target cell (semantics 1.2).
 *
 *   100            → 100                  '>95%'           → 0.95, higher, strict
 *   'at most 3'    → 3, lower             '40-50'          → 40 to 50
 *   '200 ± 5%'     → 190 to 210           'within 1% of 200' → 198 to 202
 *   '-5'           → -5, not a range      '2026-03-31'     → a date, not a range
 *   'Target+10%'   → problem TARGET_REF: it depends on another cell
 */
export function readTarget(raw: unknown, context: NumberContext = defaultNumberContext()): Read<Target> {
  const plain = readNumber(raw, context);
  if (plain.ok) {
    const { value: target, unit } = plain.value;
    return { ok: true, value: { kind: 'value', target, direction: null, strict: false, unit }, notes: plain.notes };
  }
  const { code } = plain.problem;
  if (code === 'NO_DATA') return { ok: false, problem: problem('NO_TARGET', plain.problem.args) };
  if (typeof raw !== 'string' || (code !== 'TEXT' && code !== 'TWO_NUMBERS')) return plain;
  const { text } = cleanText(raw.normalize('NFKC'));
  return fromExpression(text, context) ?? fromRange(text, context) ?? fromDate(text) ?? refused(text, raw, context);
}

/** An expression has to be text, so its numbers are not reported as stored as text. */
function expressionNotes(...notes: readonly Note[]): readonly Note[] {
  return [...new Set(notes)].filter((each) => each !== 'TEXT_NUMBER');
}

function range(lo: number, hi: number, unit: string | null, notes: readonly Note[]): Read<Target> {
  if (!Number.isFinite(lo) || !Number.isFinite(hi)) return { ok: false, problem: problem('NOT_FINITE') };
  return { ok: true, value: { kind: 'range', lo, hi, unit }, notes };
}

const MEANING: Readonly<Record<Comparison, { direction: Direction; strict: boolean }>> = {
  atLeast: { direction: 'higher', strict: false },
  moreThan: { direction: 'higher', strict: true },
  atMost: { direction: 'lower', strict: false },
  lessThan: { direction: 'lower', strict: true },
};

function fromExpression(text: string, context: NumberContext): Read<Target> | null {
  const found = comparisonIn(text);
  if (found === null) return null;
  const bound = readNumber(found.rest, context);
  if (!bound.ok) return null;
  const { value: target, unit } = bound.value;
  const { direction, strict } = MEANING[found.comparison];
  return {
    ok: true,
    value: { kind: 'value', target, direction, strict, unit },
    notes: expressionNotes(...bound.notes),
  };
}

function fromRange(text: string, context: NumberContext): Read<Target> | null {
  const within = toleranceAround(text);
  if (within !== null) return around(within[1], within[0], context);
  const plusMinus = PLUS_MINUS.exec(text);
  if (plusMinus !== null) return around(plusMinus[1] ?? '', plusMinus[2] ?? '', context);
  const dashed = RANGE.exec(text);
  const ends = endsBetween(text) ?? (dashed === null ? null : [dashed[1] ?? '', dashed[2] ?? '']);
  return ends === null ? null : fromEnds(ends[0] ?? '', ends[1] ?? '', context);
}

/** '5-10%', '1-2M': what stands behind the second end holds for both. '5%-10' is refused: it may mean two things. */
function fromEnds(first: string, second: string, context: NumberContext): Read<Target> | null {
  const own = BEHIND.exec(first)?.[1];
  const shared = BEHIND.exec(second)?.[1] ?? '';
  if (own !== undefined && shared === '' && isScaling(own, context)) return null;
  const hi = readNumber(second, context);
  const lo = readNumber(own === undefined ? `${first}${shared}` : first, context);
  if (!hi.ok || !lo.ok) return null;
  return range(lo.value.value, hi.value.value, hi.value.unit, expressionNotes(...lo.notes, ...hi.notes));
}

/** Whether a text behind a number changes its size: '%' and 'k' do, '€' does not. */
function isScaling(behind: string, context: NumberContext): boolean {
  const one = readNumber(`1${behind}`, context);
  return !one.ok || one.value.value !== 1;
}

/** '200 ± 5%' is a share of the middle; '200 ± 10' an amount. */
function around(middleText: string, spreadText: string, context: NumberContext): Read<Target> | null {
  const middle = readNumber(middleText, context);
  const spread = readNumber(spreadText, context);
  if (!middle.ok || !spread.ok) return null;
  const isShare = spread.value.unit === '%' && middle.value.unit !== '%';
  const half = Math.abs(isShare ? middle.value.value * spread.value.value : spread.value.value);
  const notes = expressionNotes(...middle.notes, ...spread.notes);
  return range(middle.value.value - half, middle.value.value + half, middle.value.unit, notes);
}

function fromDate(text: string): Read<Target> | null {
  const date = readDate(text, { ...defaultDateContext(), order: 'dmy' });
  return date.ok && /\d{4}/.test(text)
    ? { ok: true, value: { kind: 'date', day: date.value }, notes: date.notes }
    : null;
}

/** 'Target+10%', 'B2 ± 5%' and 'within 5% of target' speak of another cell; other texts say nothing. */
function refused(text: string, raw: string, context: NumberContext): Read<Target> {
  const within = toleranceAround(text);
  const isAroundWords = within !== null && /^\p{L}/u.test(within[1]) && readNumber(within[0], context).ok;
  const isReference = isAroundWords || REFERENCE.test(text);
  return { ok: false, problem: problem(isReference ? 'TARGET_REF' : 'TEXT', { text: raw }) };
}
