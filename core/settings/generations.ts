import { digestOf } from '../workbook/digest.ts';

/**
 * Settings as hosts keep them: as properties of limited length that are written one after the other. A save that is cut
 * short must not leave half of the new settings, so two generations take turns: the new one is written beside the old,
 * its head last, and counts only when its checksum holds.
 */
export type StoredTexts = ReadonlyMap<string, string>;

/** What to write, in this order, and what to take away afterwards. */
export type StoredEdits = {
  readonly put: readonly (readonly [key: string, text: string])[];
  readonly remove: readonly string[];
};

const SLOTS = ['a', 'b'] as const;
type Slot = (typeof SLOTS)[number];

/** Sheets holds 9 KB in a property; a character takes at most three bytes there. */
const LONGEST_TEXT = 2_900;
const HEAD = /^(\d{1,15}) (\d{1,4}) ([0-9a-f]{16})$/;

type Generation = { readonly slot: Slot; readonly number: number; readonly text: string };

function headKey(slot: Slot): string {
  return `planlight.settings.${slot}`;
}

function chunkKey(slot: Slot, index: number): string {
  return `${headKey(slot)}.${index}`;
}

function keysOf(slot: Slot, stored: StoredTexts): string[] {
  return [...stored.keys()].filter((key) => key === headKey(slot) || key.startsWith(`${headKey(slot)}.`));
}

/** The generation in a slot, or null when it is not whole. */
function generationIn(slot: Slot, stored: StoredTexts): Generation | null {
  const head = HEAD.exec(stored.get(headKey(slot)) ?? '');
  if (head === null) return null;
  const chunks = Array.from({ length: Number(head[2]) }, (_, i) => stored.get(chunkKey(slot, i)));
  const text = chunks.join('');
  return chunks.includes(undefined) || digestOf(text) !== head[3] ? null : { slot, number: Number(head[1]), text };
}

function newest(stored: StoredTexts): Generation | null {
  const [a, b] = SLOTS.map((slot) => generationIn(slot, stored));
  if (!a || !b) return a ?? b ?? null;
  return a.number > b.number ? a : b;
}

function chunksOf(text: string, longest: number): string[] {
  const chunks: string[] = [];
  for (let at = 0; at < text.length; at += longest) chunks.push(text.slice(at, at + longest));
  return chunks;
}

/**
 * The writes that store settings as the next generation. The last complete one stays until the one after next.
 *
 *   nothing stored, '{"version":1}' → put a.0 and then a: '1 1 <checksum>'
 */
export function storeSettings(text: string, stored: StoredTexts, longest = LONGEST_TEXT): StoredEdits {
  const last = newest(stored);
  const slot = last?.slot === 'a' ? 'b' : 'a';
  const chunks = chunksOf(text, longest);
  const put = chunks.map((chunk, i): [string, string] => [chunkKey(slot, i), chunk]);
  put.push([headKey(slot), `${(last?.number ?? 0) + 1} ${chunks.length} ${digestOf(text)}`]);
  const kept = new Set(put.map(([key]) => key));
  return { put, remove: keysOf(slot, stored).filter((key) => !kept.has(key)) };
}

/** What is stored: the text of the last complete generation, if any, and whether a later save was cut short. */
export function storedText(stored: StoredTexts): { readonly text: string | null; readonly isTorn: boolean } {
  const isTorn = SLOTS.some((slot) => keysOf(slot, stored).length > 0 && generationIn(slot, stored) === null);
  return { text: newest(stored)?.text ?? null, isTorn };
}
