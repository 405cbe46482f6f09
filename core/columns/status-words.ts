import { foldedText, withoutAccents } from '../reading/text.ts';
import type { SheetWords } from '../words/sheet-words.ts';
import { SHEET_LANGUAGES } from '../words/sheet-languages.ts';

/** What a typed status says. */
export type StatusWord = keyof SheetWords['statuses'];

const KINDS: readonly StatusWord[] = [
  'red',
  'yellow',
  'green',
  'cancelled',
  'onHold',
  'notStarted',
  'inProgress',
  'done',
];

let words: ReadonlyMap<string, StatusWord> | null = null;
let yes: ReadonlySet<string> | null = null;
let no: ReadonlySet<string> | null = null;

/** Later kinds win where one word stands in two lists: a status column's 'met' means done. */
function allWords(): ReadonlyMap<string, StatusWord> {
  return new Map(
    KINDS.flatMap((kind) =>
      SHEET_LANGUAGES.flatMap((language) =>
        language.statuses[kind].map((word): [string, StatusWord] => [withoutAccents(word), kind]),
      ),
    ),
  );
}

/** What a typed status means in any shipped language, or null when it is none we know. */
export function statusWord(text: string): StatusWord | null {
  words ??= allWords();
  const folded = withoutAccents(foldedText(text)).replace(/[.!:]+$/, '');
  return words.get(folded) ?? words.get(folded.replace(/[-_]+/g, ' ')) ?? null;
}

/** Whether a cell says yes (done), says no, or neither: booleans, ticks, 'x', 'Ja', 'WAHR'. */
export function yesOrNo(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  yes ??= new Set(SHEET_LANGUAGES.flatMap((language) => language.yes.map(withoutAccents)));
  no ??= new Set(SHEET_LANGUAGES.flatMap((language) => language.no.map(withoutAccents)));
  const folded = withoutAccents(foldedText(value));
  if (yes.has(folded)) return true;
  return no.has(folded) ? false : null;
}
