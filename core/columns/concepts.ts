import { withoutAccents } from '../reading/text.ts';
import { once } from '../workbook/once.ts';
import { CONCEPTS, type Concept, type SheetWords } from '../words/sheet-words.ts';
import { SHEET_LANGUAGES } from '../words/sheet-languages.ts';

/** How surely a header speaks of each concept, 0 to 1. Concepts it does not speak of are absent. */
export type ConceptScores = ReadonlyMap<Concept, number>;

type Entry = {
  readonly concept: Concept;
  readonly words: readonly string[];
  /** True for words so common that they count only as the whole header: 'to', 'from', 'no'. */
  readonly isWhole: boolean;
};

/** One language's header words, arranged for look-up by token. */
type WordIndex = {
  readonly language: string;
  readonly isUnspaced: boolean;
  readonly byFirstWord: ReadonlyMap<string, readonly Entry[]>;
  readonly beginnings: ReadonlyMap<string, readonly Entry[]>;
  readonly endings: ReadonlyMap<string, readonly Entry[]>;
  readonly inside: readonly Entry[];
};

const UNSPACED = new Set(['ja', 'zh', 'ko']);
const STEM = 3;

/** Words that need no taking apart; most of the word tables are. */
const PLAIN_WORDS = /^[a-z]+(?: [a-z]+)*$/;

/**
 * The words of a header: lower case, no accents, split at punctuation and camelCase; '%', '#' and currency signs are
 * words of their own.
 *
 *   'TaskName' → task, name    'Actual\n(EUR)' → actual, eur    '% Done' → %, done
 */
export function wordsOf(header: string): string[] {
  if (PLAIN_WORDS.test(header)) return header.split(' ');
  const spaced = header
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/(\d)(\p{L})/gu, '$1 $2');
  return withoutAccents(spaced).match(/[\p{L}\p{M}]+|\d+|[%#$€£¥]/gu) ?? [];
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function indexOf(words: SheetWords): WordIndex {
  const byFirstWord = new Map<string, Entry[]>();
  const beginnings = new Map<string, Entry[]>();
  const endings = new Map<string, Entry[]>();
  const inside: Entry[] = [];
  const isUnspaced = UNSPACED.has(words.language);
  for (const concept of CONCEPTS) {
    for (const raw of words.headers[concept] ?? []) {
      const stem = withoutAccents(raw.replace(/[*=]/g, ''));
      const isWhole = raw.startsWith('=');
      const entry: Entry = { concept, words: [stem], isWhole };
      const open = [raw.startsWith('*'), raw.endsWith('*')];
      if (isUnspaced || (open[0] && open[1])) inside.push(entry);
      else if (open[1]) push(beginnings, stem.slice(0, STEM), entry);
      else if (open[0]) push(endings, stem.slice(-STEM), entry);
      else {
        const parts = wordsOf(raw);
        push(byFirstWord, parts[0] ?? '', { concept, words: parts, isWhole });
      }
    }
  }
  return { language: words.language, isUnspaced, byFirstWord, beginnings, endings, inside };
}

const wordIndexes = once((): readonly WordIndex[] => SHEET_LANGUAGES.map(indexOf));

/** How much of the header a match of some words covers, as a score: the whole header 1, a small part a bit over half. */
function scoreOf(matched: number, of: number): number {
  return 0.55 + 0.45 * Math.min(1, matched / Math.max(1, of));
}

function raise(scores: Map<Concept, number>, concept: Concept, score: number): void {
  if (score > (scores.get(concept) ?? 0)) scores.set(concept, score);
}

function follows(words: readonly string[], at: number, entry: Entry): boolean {
  if (entry.isWhole && entry.words.length !== words.length) return false;
  return entry.words.every((word, i) => words[at + i] === word);
}

function spacedScores(index: WordIndex, words: readonly string[], scores: Map<Concept, number>): void {
  words.forEach((word, at) => {
    for (const entry of index.byFirstWord.get(word) ?? []) {
      if (follows(words, at, entry)) raise(scores, entry.concept, scoreOf(entry.words.length, words.length));
    }
    for (const entry of index.beginnings.get(word.slice(0, STEM)) ?? []) {
      if (word.startsWith(entry.words[0] ?? word)) raise(scores, entry.concept, scoreOf(1, words.length));
    }
    for (const entry of index.endings.get(word.slice(-STEM)) ?? []) {
      if (word.endsWith(entry.words[0] ?? word)) raise(scores, entry.concept, scoreOf(1, words.length));
    }
    for (const entry of index.inside) {
      if (word.includes(entry.words[0] ?? word)) raise(scores, entry.concept, scoreOf(1, words.length));
    }
  });
}

const EAST_ASIAN = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]/;

function unspacedScores(index: WordIndex, header: string, scores: Map<Concept, number>): void {
  const text = withoutAccents(header.normalize('NFKC')).replace(/\s+/g, '');
  for (const { concept, words } of index.inside) {
    const word = words[0] ?? '';
    if (word !== '' && text.includes(word.replace(/\s+/g, '')))
      raise(scores, concept, scoreOf(word.length, text.length));
  }
}

function scoresIn(index: WordIndex, header: string, words: readonly string[]): Map<Concept, number> {
  const scores = new Map<Concept, number>();
  if (!index.isUnspaced) spacedScores(index, words, scores);
  else if (EAST_ASIAN.test(header)) unspacedScores(index, header, scores);
  return scores;
}

/** How far each language is believed for one sheet, 0 to 1; English is never below a half: its words are everywhere. */
export type LanguageTrust = ReadonlyMap<string, number>;

/** Which languages the headers of a sheet are written in, from how many of them each language understands. */
export function languageTrust(headers: readonly string[]): LanguageTrust {
  const votes = new Map<string, number>();
  for (const header of new Set(headers)) {
    const words = wordsOf(header);
    if (words.length === 0 || words.length > 6) continue;
    for (const index of wordIndexes()) {
      const best = Math.max(0, ...scoresIn(index, header, words).values());
      if (best > 0) votes.set(index.language, (votes.get(index.language) ?? 0) + best);
    }
  }
  const most = Math.max(1, ...votes.values());
  return new Map(
    wordIndexes().map(({ language }) => {
      const share = (votes.get(language) ?? 0) / most;
      const trust = share >= 0.75 ? 1 : share;
      return [language, language === 'en' ? Math.max(0.7, trust) : trust];
    }),
  );
}

/** Reads headers as concepts, believing each language as far as the sheet's headers let one. */
export function conceptReader(trust: LanguageTrust): (header: string) => ConceptScores {
  const known = new Map<string, ConceptScores>();
  return (header) => {
    const cached = known.get(header);
    if (cached !== undefined) return cached;
    const words = wordsOf(header);
    const scores = new Map<Concept, number>();
    for (const index of wordIndexes()) {
      const belief = trust.get(index.language) ?? 0;
      if (belief < 0.2) continue;
      for (const [concept, score] of scoresIn(index, header, words)) raise(scores, concept, score * belief);
    }
    known.set(header, scores);
    return scores;
  };
}
