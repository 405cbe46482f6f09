import { withoutAccents } from '../reading/text.ts';
import type { Direction } from '../reading/target.ts';
import { SHEET_LANGUAGES } from '../words/sheet-languages.ts';
import type { Grid } from '../workbook/snapshot.ts';
import { wordsOf } from './concepts.ts';

type WordList = 'lowerIsBetter' | 'higherIsBetter' | 'turnsRound' | 'levels';

/** Phrases by their first word, open beginnings and endings apart: '*kosten', 'fehler*'. */
type PhraseIndex = {
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly beginnings: readonly string[];
  readonly endings: readonly string[];
  readonly inside: readonly string[];
};

const indexes = new Map<WordList, PhraseIndex>();
const EAST_ASIAN = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;

function indexOf(list: WordList): PhraseIndex {
  const known = indexes.get(list);
  if (known !== undefined) return known;
  const byFirst = new Map<string, string[][]>();
  const beginnings: string[] = [];
  const endings: string[] = [];
  const inside: string[] = [];
  for (const raw of new Set(SHEET_LANGUAGES.flatMap((language) => language[list]))) {
    const stem = withoutAccents(raw.replace(/\*/g, ''));
    if (EAST_ASIAN.test(stem) || (raw.startsWith('*') && raw.endsWith('*'))) inside.push(stem);
    else if (raw.endsWith('*')) beginnings.push(stem);
    else if (raw.startsWith('*')) endings.push(stem);
    else {
      const words = wordsOf(raw);
      const first = words[0] ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
    }
  }
  const made = { byFirst, beginnings, endings, inside };
  indexes.set(list, made);
  return made;
}

function speaksOf(name: string, words: readonly string[], list: WordList): boolean {
  const { byFirst, beginnings, endings, inside } = indexOf(list);
  const folded = withoutAccents(name);
  return (
    words.some(
      (word, at) =>
        (byFirst.get(word) ?? []).some((phrase) => phrase.every((part, i) => words[at + i] === part)) ||
        beginnings.some((start) => word.startsWith(start)) ||
        endings.some((end) => word.endsWith(end)),
    ) ||
    (EAST_ASIAN.test(folded) && inside.some((part) => folded.includes(part)))
  );
}

/** Whether a text speaks of both sides, as 'Profit and loss' does: it says nothing of any one measure. */
export function speaksOfBoth(text: string): boolean {
  const words = wordsOf(text);
  return speaksOf(text, words, 'lowerIsBetter') && speaksOf(text, words, 'higherIsBetter');
}

/**
 * Which way a measure is good, as far as its name tells; null where it tells nothing. It is a guess and shown as one.
 *
 *   'Churn rate' → lower    'Churn reduction' → higher    'Revenue' → higher    'Phone' → null
 */
export function directionSign(name: string): Direction | null {
  const words = wordsOf(name);
  if (speaksOf(name, words, 'lowerIsBetter')) return speaksOf(name, words, 'turnsRound') ? 'higher' : 'lower';
  return speaksOf(name, words, 'higherIsBetter') ? 'higher' : null;
}

/** Whether a measure reads like a level (a rate, a score, a time) and not like a flow that adds up. */
export function isLevelName(name: string): boolean {
  return speaksOf(name, wordsOf(name), 'levels');
}

/** The share of the rows' names that read like measures. */
export function measureShare(grid: Grid, rows: readonly number[], column: number): number {
  let measures = 0;
  let names = 0;
  for (const row of rows.slice(0, 60)) {
    const name = grid.value(row, column);
    if (typeof name !== 'string' || name.trim() === '') continue;
    names++;
    const words = wordsOf(name);
    if (speaksOf(name, words, 'levels') || speaksOf(name, words, 'lowerIsBetter')) measures++;
  }
  return names === 0 ? 0 : measures / names;
}
