import { statusWord } from '../columns/status-words.ts';
import type { Status } from '../stoplight/status.ts';
import type { CellValue } from '../workbook/cells.ts';

/** A colour that a cell shows. Grey is no verdict, and a cell without any shows none. */
export type Light = Exclude<Status, 'Grey'>;

/** Signs people use for lights: emoji, and marks that carry their colour in their meaning. */
const SIGNS: ReadonlyMap<string, Light> = new Map([
  ['🟢', 'Green'],
  ['✅', 'Green'],
  ['✔', 'Green'],
  ['✓', 'Green'],
  ['👍', 'Green'],
  ['💚', 'Green'],
  ['🟩', 'Green'],
  ['😀', 'Green'],
  ['🙂', 'Green'],
  ['😊', 'Green'],
  ['🟡', 'Yellow'],
  ['🟠', 'Yellow'],
  ['🟨', 'Yellow'],
  ['🟧', 'Yellow'],
  ['⚠', 'Yellow'],
  ['💛', 'Yellow'],
  ['😐', 'Yellow'],
  ['🔴', 'Red'],
  ['🟥', 'Red'],
  ['❌', 'Red'],
  ['✘', 'Red'],
  ['✗', 'Red'],
  ['⛔', 'Red'],
  ['🛑', 'Red'],
  ['❗', 'Red'],
  ['👎', 'Red'],
  ['😞', 'Red'],
  ['🙁', 'Red'],
]);

const SELECTOR = /\uFE0F/g;
const LIGHTS: ReadonlyMap<string, Light> = new Map([
  ['green', 'Green'],
  ['yellow', 'Yellow'],
  ['red', 'Red'],
]);

/** What says of a measure that it was reached, where its status column speaks so. */
const REACHED: ReadonlyMap<string, Light> = new Map([
  ['achieved', 'Green'],
  ['pass', 'Green'],
  ['passed', 'Green'],
  ['hit', 'Green'],
  ['not achieved', 'Red'],
  ['fail', 'Red'],
  ['failed', 'Red'],
  ['miss', 'Red'],
  ['not ok', 'Red'],
]);

/**
 * The light a text shows, by its words in any shipped language, its letter or its sign.
 *
 *   'On track' → Green   'A' → Yellow   '🔴 kritisch' → Red   'Rot' → Red   'Bookings' → null
 */
export function lightOfText(value: CellValue): Light | null {
  if (typeof value !== 'string') return null;
  const text = value.replace(SELECTOR, '').trim();
  if (text === '' || text.length > 40) return null;
  const sign = [...text].map((character) => SIGNS.get(character)).find((light) => light !== undefined);
  if (sign !== undefined) return sign;
  const words = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return REACHED.get(words.toLowerCase()) ?? LIGHTS.get(statusWord(words) ?? '') ?? null;
}

/** The light of what a formula comes to: there 'Met' and 'Erreicht' are the good side of a comparison, not a task done. */
export function lightOfOutcome(value: CellValue): Light | null {
  const light = lightOfText(value);
  return light === null && typeof value === 'string' && statusWord(value) === 'done' ? 'Green' : light;
}
