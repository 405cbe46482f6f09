import { foldedText, withoutAccents } from '../reading/text.ts';
import { once } from '../workbook/once.ts';
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

/** Later kinds win where one word stands in two lists: a status column's 'met' means done. */
const words = once(
  () =>
    new Map(
      KINDS.flatMap((kind) =>
        SHEET_LANGUAGES.flatMap((language) =>
          language.statuses[kind].map((word): [string, StatusWord] => [withoutAccents(word), kind]),
        ),
      ),
    ),
);
const yes = once(() => new Set(SHEET_LANGUAGES.flatMap((language) => language.yes.map(withoutAccents))));
const no = once(() => new Set(SHEET_LANGUAGES.flatMap((language) => language.no.map(withoutAccents))));

/** What a typed status means in any shipped language, or null when it is none we know. */
export function statusWord(text: string): StatusWord | null {
  const folded = withoutAccents(foldedText(text)).replace(/[.!:]+$/, '');
  return words().get(folded) ?? words().get(folded.replace(/[-_]+/g, ' ')) ?? null;
}

/** Whether a cell says yes (done), says no, or neither: booleans, ticks, 'x', 'Ja', 'WAHR'. */
export function yesOrNo(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  const folded = withoutAccents(foldedText(value));
  if (yes().has(folded)) return true;
  return no().has(folded) ? false : null;
}
