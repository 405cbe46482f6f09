import * as z from 'zod/mini';
import type { Journal } from '../core/protocol/asks.ts';
import { sheetsOf } from '../core/changes/edits.ts';
import { problem } from '../core/messages/problem.ts';
import { journalFrom } from '../core/protocol/journal-schema.ts';
import { digestOf } from '../core/workbook/digest.ts';
import { once } from '../core/workbook/once.ts';
import { packedJson, unpackedJson } from '../core/workbook/packed-text.ts';
import { asked, Refused } from './errors.ts';

/** What is kept of a change, without the change itself: enough to list it. */
const head = once(() =>
  z.strictObject({
    v: z.literal(1),
    state: z.enum(['writing', 'applied']),
    at: z.string(),
    edits: z.int().check(z.gte(0)),
    sheets: z.array(z.string()),
    /** Sheets that come or go, which have no ids; changes that were kept before there were such say nothing. */
    named: z._default(z.array(z.string()), []),
    chunks: z.int().check(z.gte(1)),
    sum: z.string(),
  }),
);

type Head = z.infer<ReturnType<typeof head>>;

/** A kept change as it is listed. */
export type KeptHead = Head & { readonly id: string };

const PREFIX = 'planlight.change.';
/** Google documents 9 kB a value; others measured about 8. Texts are ASCII, so that a character is a byte. */
const LONGEST = 7_900;
/** All properties of a document may have 500 kB; settings need some of it. */
const MOST_BYTES = 440_000;
/** So many changes of a spreadsheet can be taken back. */
const MOST_KEPT = 10;

/** The document's own properties: nobody but this add-on sees them, and they do not go along with copies. */
function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

/** The properties as they are now. */
export function storedProperties(): ReadonlyMap<string, string> {
  return new Map(Object.entries(asked('HOST_NO_ANSWER', () => properties().getProperties())));
}

function headFrom(text: string | undefined): Head | null {
  try {
    const checked = head().safeParse(JSON.parse(text ?? ''));
    return checked.success ? checked.data : null;
  } catch {
    return null;
  }
}

/** The changes that are kept whole, newest first. */
export function keptHeads(stored: ReadonlyMap<string, string>): KeptHead[] {
  const heads = [...stored].flatMap(([key, text]): KeptHead[] => {
    if (!key.startsWith(PREFIX)) return [];
    const id = key.slice(PREFIX.length);
    const found = id.includes('.') ? null : headFrom(text);
    return found === null || packedOf({ ...found, id }, stored) === null ? [] : [{ ...found, id }];
  });
  return heads.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** The packed change behind a head; null where it is not whole. */
function packedOf({ id, chunks, sum }: KeptHead, stored: ReadonlyMap<string, string>): string | null {
  const parts = Array.from({ length: chunks }, (_, i) => stored.get(`${PREFIX}${id}.${i}`));
  const packed = parts.join('');
  return parts.includes(undefined) || digestOf(packed) !== sum ? null : packed;
}

/** The change of an id as it was kept; null where there is none, or not all of it. */
export function keptJournal(id: string, stored: ReadonlyMap<string, string>): Journal | null {
  const found = keptHeads(stored).find((each) => each.id === id);
  const packed = found === undefined ? null : packedOf(found, stored);
  const json = packed === null ? null : unpackedJson(packed);
  if (found === undefined || json === null) return null;
  const body: unknown = JSON.parse(json);
  return typeof body === 'object' && body !== null ? journalFrom({ ...body, state: found.state }) : null;
}

function bytesOf([key, text]: readonly [string, string]): number {
  // What others of us keep may be in any script: at most three bytes a character.
  return key.length + text.length * (/^[\x20-\x7e]*$/.test(text) ? 1 : 3);
}

function sizeOf(entries: Iterable<readonly [string, string]>): number {
  let bytes = 0;
  for (const entry of entries) bytes += bytesOf(entry);
  return bytes;
}

function keysOf(id: string, stored: ReadonlyMap<string, string>): string[] {
  const key = `${PREFIX}${id}`;
  // The head goes first: a change without it is none.
  return [key, ...[...stored.keys()].filter((each) => each.startsWith(`${key}.`))].filter((each) => stored.has(each));
}

/** A change as properties. */
function entriesOf(journal: Journal, at: string): Map<string, string> {
  const { state, ...body } = journal;
  if (state === 'restored') throw new Error('a change that was taken back is not kept');
  const packed = packedJson(JSON.stringify(body));
  const key = `${PREFIX}${journal.id}`;
  const chunks: string[] = [];
  for (let from = 0; from < packed.length; from += LONGEST) chunks.push(packed.slice(from, from + LONGEST));
  const own: Head = {
    v: 1,
    state,
    at,
    edits: journal.edits.length,
    sheets: sheetsOf(journal.edits),
    named: journal.edits.flatMap((edit) => (edit.kind === 'sheet' ? [edit.name] : [])),
    chunks: chunks.length,
    sum: digestOf(packed),
  };
  return new Map([...chunks.map((chunk, i): [string, string] => [`${key}.${i}`, chunk]), [key, JSON.stringify(own)]]);
}

/** The settled changes that must go so that `needed` more bytes find room, the oldest first; all that are too many. */
function oldest(stored: ReadonlyMap<string, string>, needed: number): KeptHead[] {
  const heads = keptHeads(stored);
  const gone: KeptHead[] = [];
  let free = MOST_BYTES - needed - sizeOf(stored);
  let count = heads.length;
  for (const each of [...heads].reverse()) {
    if (free >= 0 && count <= MOST_KEPT) break;
    if (each.state === 'writing') continue;
    gone.push(each);
    count--;
    free += sizeOf(keysOf(each.id, stored).map((key) => [key, stored.get(key) ?? ''] as const));
  }
  return gone;
}

/**
 * Keeps a change before its first cell is written: durable when this returns. One call where there is room; where there
 * is none the oldest ones are let go, and what is too large to keep at all is refused.
 */
export function keepJournal(journal: Journal, at: string): void {
  const entries = entriesOf(journal, at);
  const needed = sizeOf(entries);
  if (needed > MOST_BYTES) throw new Refused(problem('JOURNAL_FULL'));
  const put = (): void => {
    asked('JOURNAL_FULL', () => properties().setProperties(Object.fromEntries(entries)));
  };
  try {
    put();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const stored = storedProperties();
    removeProperties(oldest(stored, needed).flatMap(({ id }) => keysOf(id, stored)));
    put();
  }
}

/** Says that a kept change is in the workbook now: one call. */
export function markApplied(journal: Journal, at: string): void {
  const key = `${PREFIX}${journal.id}`;
  const text = entriesOf(journal, at).get(key) ?? '';
  asked('JOURNAL_NOT_SETTLED', () => properties().setProperty(key, text));
}

/** Lets a change go. */
export function forgetJournal(id: string): void {
  removeProperties(keysOf(id, storedProperties()));
}

/**
 * The properties that can go: those of changes beyond ten, and pieces of changes that were cut off while they were kept
 * or let go.
 */
export function untidyKeys(stored: ReadonlyMap<string, string>): string[] {
  const ids = new Set(keptHeads(stored).map(({ id }) => id));
  const idOf = (key: string): string => key.slice(PREFIX.length).split('.')[0] ?? '';
  const pieces = [...stored.keys()].filter((key) => key.startsWith(PREFIX) && !ids.has(idOf(key)));
  const beyond = oldest(stored, 0).flatMap(({ id }) => keysOf(id, stored));
  return [...new Set([...pieces, ...beyond])];
}

/** Lets properties go, one by one: there is no call for some of them. */
export function removeProperties(keys: readonly string[]): void {
  const store = properties();
  for (const key of keys) asked('HOST_NO_ANSWER', () => store.deleteProperty(key));
}
