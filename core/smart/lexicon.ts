import { SMART_LANGUAGES } from '../words/smart-languages.ts';
import type { SmartWords } from '../words/smart-words.ts';
import { keyOf, phraseAt, phraseIndex, type PhraseIndex, type Token } from './tokens.ts';
import { formsOf, type VerbForm } from './verb-forms.ts';

/** What a verb says of the goal: see `SmartWords.verbs`. */
export type VerbKind = keyof SmartWords['verbs'];

/** What a form of a word stands for. */
export type VerbReading = { readonly kind: VerbKind; readonly form: VerbForm };

/** The lists of single words of a language. */
const WORD_LISTS = [
  'alsoNouns',
  'measureHeads',
  'be',
  'have',
  'will',
  'can',
  'want',
  'subjects',
  'states',
  'vague',
  'empty',
  'scope',
  'articles',
  'small',
] as const;

/** One of the lists of single words. */
export type WordList = (typeof WORD_LISTS)[number];

/** The words of one language, arranged for look-up by key. */
export type Lexicon = {
  readonly language: string;
  readonly words: SmartWords;
  /** Whether a key is in a list. */
  has(list: WordList, key: string): boolean;
  /** A verb by one of its forms; the base form first. */
  verb(key: string): VerbReading | null;
  /** Verbs of several words: 'roll out', 'mettre en place'. */
  readonly verbPhrases: PhraseIndex;
  phraseKind(phrase: string): VerbKind | null;
  /** The kind of an action noun: 'Steigerung', 'Umsatzsteigerung'. */
  noun(key: string): 'rise' | 'fall' | 'other' | null;
  /** Action nouns of several words: 'mise en place'. */
  readonly nounPhrases: PhraseIndex;
};

/** The words of a list, as they are typed. */
export function listed(list: string): string[] {
  return list
    .split(',')
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '');
}

const KINDS: readonly VerbKind[] = ['soft', 'act', 'finish', 'fall', 'rise'];
const FORM_RANK: Readonly<Record<VerbForm, number>> = { base: 3, finite: 2, participle: 1, gerund: 0 };

function verbsOf(words: SmartWords): Map<string, VerbReading> {
  const verbs = new Map<string, VerbReading>();
  const put = (form: string, reading: VerbReading): void => {
    const known = verbs.get(form);
    if (known === undefined || FORM_RANK[reading.form] >= FORM_RANK[known.form]) verbs.set(form, reading);
  };
  for (const participle of listed(words.participles)) put(keyOf(participle), { kind: 'act', form: 'participle' });
  for (const kind of KINDS) {
    for (const infinitive of listed(words.verbs[kind])) {
      if (infinitive.includes(' ')) continue;
      for (const [text, form] of formsOf(words.language, keyOf(infinitive))) put(text, { kind, form });
    }
  }
  return verbs;
}

/** Verbs of several words: the first one changes, the others stay. */
function verbPhrasesOf(words: SmartWords): Map<string, VerbKind> {
  const phrases = new Map<string, VerbKind>();
  for (const kind of KINDS) {
    for (const phrase of listed(words.verbs[kind])) {
      const [first = '', ...rest] = keyOf(phrase).split(' ');
      if (rest.length === 0) continue;
      for (const [text] of formsOf(words.language, first)) phrases.set([text, ...rest].join(' '), kind);
    }
  }
  return phrases;
}

type NounKind = 'rise' | 'fall' | 'other';

function nounReader(words: SmartWords): { noun: Lexicon['noun']; nounPhrases: PhraseIndex } {
  const whole = new Map<string, NounKind>();
  const endings: [string, NounKind][] = [];
  const phrases: string[] = [];
  for (const kind of ['other', 'fall', 'rise'] as const) {
    for (const noun of listed(words.nouns[kind])) {
      if (noun.startsWith('*')) endings.push([keyOf(noun.slice(1)), kind]);
      else if (noun.includes(' ')) phrases.push(noun);
      else whole.set(keyOf(noun), kind);
    }
  }
  endings.sort((a, b) => b[0].length - a[0].length);
  const noun = (key: string): NounKind | null =>
    whole.get(key) ?? endings.find(([ending]) => key.endsWith(ending))?.[1] ?? null;
  return { noun, nounPhrases: phraseIndex(phrases) };
}

/** For each word the lists it is in, a bit each. */
function listsOf(words: SmartWords): Map<string, number> {
  const lists = new Map<string, number>();
  WORD_LISTS.forEach((list, bit) => {
    for (const word of listed(words[list])) lists.set(keyOf(word), (lists.get(keyOf(word)) ?? 0) | (1 << bit));
  });
  return lists;
}

function lexiconOf(words: SmartWords): Lexicon {
  const lists = listsOf(words);
  const verbs = verbsOf(words);
  const phrases = verbPhrasesOf(words);
  return {
    language: words.language,
    words,
    has: (list, key) => ((lists.get(key) ?? 0) & (1 << WORD_LISTS.indexOf(list))) !== 0,
    verb: (key) => verbs.get(key) ?? null,
    verbPhrases: phraseIndex(phrases.keys()),
    phraseKind: (phrase) => phrases.get(phrase) ?? null,
    ...nounReader(words),
  };
}

let made: readonly Lexicon[] | null = null;

/** The lexicons of all read languages, made on first use. */
export function lexicons(): readonly Lexicon[] {
  return (made ??= SMART_LANGUAGES.map(lexiconOf));
}

/** The lists whose phrases are looked for in all languages at once. */
export const ALL_LISTS = [
  'urgent',
  'endless',
  'someday',
  'deadline',
  'reference',
  'every',
  'multiples',
  'named',
  'numbers',
] as const;

/** One of `ALL_LISTS`. */
export type AllList = (typeof ALL_LISTS)[number];

const everywhere = new Map<AllList, PhraseIndex>();

/** The phrases of a list in all languages. */
export function phrasesOfAll(list: AllList): PhraseIndex {
  const known = everywhere.get(list) ?? phraseIndex(SMART_LANGUAGES.flatMap((words) => listed(words[list])));
  everywhere.set(list, known);
  return known;
}

const BIT: Readonly<Record<AllList, number>> = {
  urgent: 1,
  endless: 2,
  someday: 4,
  deadline: 8,
  reference: 16,
  every: 32,
  multiples: 64,
  named: 128,
  numbers: 256,
};

/** Which of the lists have a phrase that begins with a word, a bit each. */
export function startsOfPhrases(key: string): number {
  return ALL_LISTS.reduce((bits, list) => (phrasesOfAll(list).has(key) ? bits | BIT[list] : bits), 0);
}

/**
 * How many tokens a phrase of a list takes at a place, 0 where none is there, in whatever language: times and numbers
 * are understood everywhere (semantics 3: "numbers, dates and columns work everywhere").
 */
export function phraseOf(list: AllList, tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token === undefined || (token.word.starts & BIT[list]) === 0 ? 0 : phraseAt(phrasesOfAll(list), tokens, at);
}
