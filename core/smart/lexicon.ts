import { once } from '../workbook/once.ts';
import { SMART_LANGUAGES } from '../words/smart-languages.ts';
import type { SmartWords } from '../words/smart-words.ts';
import { keyOf, phraseIndex, type PhraseIndex, type Phrases, type Token } from './tokens.ts';
import { formsOf, type VerbForm } from './verb-forms.ts';

/** What a verb says of the goal: see `SmartWords.verbs`. */
export type VerbKind = keyof SmartWords['verbs'];

/** What a form of a word stands for. */
export type VerbReading = { readonly kind: VerbKind; readonly form: VerbForm };

/** What an action noun says of the goal. */
type NounKind = 'rise' | 'fall' | 'other';

/** The lists of single words of a language, a bit each. */
const LIST_BIT = {
  alsoNouns: 1 << 0,
  measureHeads: 1 << 1,
  be: 1 << 2,
  have: 1 << 3,
  will: 1 << 4,
  can: 1 << 5,
  want: 1 << 6,
  subjects: 1 << 7,
  states: 1 << 8,
  vague: 1 << 9,
  empty: 1 << 10,
  scope: 1 << 11,
  articles: 1 << 12,
  small: 1 << 13,
} as const;

/** One of the lists of single words. */
export type WordList = keyof typeof LIST_BIT;

function isWordList(name: string): name is WordList {
  return name in LIST_BIT;
}

/** What a language knows of a word. */
export type Entry = {
  /** The lists it is in, a bit each. */
  readonly lists: number;
  /** A verb by one of its forms; the base form first. */
  readonly verb: VerbReading | null;
  /** The kind of an action noun: 'Steigerung', 'Umsatzsteigerung'. */
  readonly noun: NounKind | null;
  /** The verbs of several words that begin with it: 'roll out', 'mettre en place'. */
  readonly verbPhrases: Phrases | null;
  /** Action nouns of several words that begin with it: 'mise en place'. */
  readonly nounPhrases: Phrases | null;
};

/** The words of one language. */
export type Lexicon = {
  readonly language: string;
  readonly words: SmartWords;
  /** What the language knows of a key; tokens have it at hand: see `entry`. */
  entryOf(key: string): Entry;
  /** What it knows of a token. */
  entry(token: Token | undefined): Entry;
  /** Whether a token is in a list. */
  has(list: WordList, token: Token | undefined): boolean;
  /** The kind of one of `Entry.verbPhrases`, its words with spaces between them. */
  phraseKind(phrase: string): VerbKind | null;
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

type Nouns = {
  readonly whole: ReadonlyMap<string, NounKind>;
  /** The kind of a word by how it ends. */
  readonly byEnding: (key: string) => NounKind | null;
  readonly phrases: PhraseIndex;
};

function nounsOf(words: SmartWords): Nouns {
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
  return { whole, byEnding: endingReader(endings), phrases: phraseIndex(phrases) };
}

/** The longest ending decides. By their last letters: most words have none of them. */
function endingReader(endings: readonly (readonly [string, NounKind])[]): Nouns['byEnding'] {
  const byLetter = new Map<string, (readonly [string, NounKind])[]>();
  for (const each of [...endings].sort((a, b) => b[0].length - a[0].length)) {
    const letter = each[0].slice(-1);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), each]);
  }
  return (key) => byLetter.get(key.slice(-1))?.find(([ending]) => key.endsWith(ending))?.[1] ?? null;
}

/** For each word the lists it is in, a bit each. */
function listsOf(words: SmartWords): Map<string, number> {
  const lists = new Map<string, number>();
  for (const list of Object.keys(LIST_BIT).filter(isWordList))
    for (const word of listed(words[list])) lists.set(keyOf(word), (lists.get(keyOf(word)) ?? 0) | LIST_BIT[list]);
  return lists;
}

/** Most words are in no list of most languages. */
const NO_ENTRY: Entry = { lists: 0, verb: null, noun: null, verbPhrases: null, nounPhrases: null };

function entryReader(words: SmartWords, phrases: ReadonlyMap<string, VerbKind>): Lexicon['entryOf'] {
  const lists = listsOf(words);
  const verbs = verbsOf(words);
  const verbPhrases = phraseIndex(phrases.keys());
  const nouns = nounsOf(words);
  const keys = [lists, verbs, verbPhrases, nouns.whole, nouns.phrases].flatMap((each) => [...each.keys()]);
  const entries = new Map<string, Entry>();
  for (const key of keys)
    entries.set(key, {
      lists: lists.get(key) ?? 0,
      verb: verbs.get(key) ?? null,
      noun: nouns.whole.get(key) ?? nouns.byEnding(key),
      verbPhrases: verbPhrases.get(key) ?? null,
      nounPhrases: nouns.phrases.get(key) ?? null,
    });
  return (key) => {
    const entry = entries.get(key);
    if (entry !== undefined) return entry;
    const noun = nouns.byEnding(key);
    return noun === null ? NO_ENTRY : { ...NO_ENTRY, noun };
  };
}

/** `place` is that of the language among the lexicons, by which a word keeps what each knows of it. */
function lexiconOf(words: SmartWords, place: number): Lexicon {
  const phrases = verbPhrasesOf(words);
  const entry: Lexicon['entry'] = (token) => token?.word.entries[place] ?? NO_ENTRY;
  return {
    language: words.language,
    words,
    entryOf: entryReader(words, phrases),
    entry,
    has: (list, token) => (entry(token).lists & LIST_BIT[list]) !== 0,
    phraseKind: (phrase) => phrases.get(phrase) ?? null,
  };
}

/** The lexicons of all read languages. */
export const lexicons = once((): readonly Lexicon[] => SMART_LANGUAGES.map(lexiconOf));

/** Whether a key is in one of some lists in any language. */
export function isListed(lists: readonly WordList[], entries: readonly Entry[]): boolean {
  const bits = lists.reduce((sum, list) => sum | LIST_BIT[list], 0);
  return entries.some((entry) => (entry.lists & bits) !== 0);
}
