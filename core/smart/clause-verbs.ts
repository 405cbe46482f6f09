import type { Lexicon, VerbReading } from './lexicon.ts';
import { lengthOfPhrase, type Token } from './tokens.ts';
import { looksLikeInfinitive } from './verb-forms.ts';

/** What verbs are looked for in; `isDate` also of what stands in parentheses. */
export type Reader = {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly isDate: (at: number) => boolean;
};

/** A verb and the tokens it takes, from `at` up to `to`. */
export type Verb = VerbReading & { readonly at: number; readonly to: number };

/** The verb that begins at a place: one word, or several ("roll out"). */
export function verbAt({ tokens, lexicon, isDate }: Reader, at: number): Verb | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || isDate(at)) return null;
  const { verb: single, verbPhrases } = lexicon.entry(token);
  const length = lengthOfPhrase(verbPhrases, tokens, at);
  if (length > 1) {
    const phrase = tokens
      .slice(at, at + length)
      .map(({ key }) => key)
      .join(' ');
    const kind = lexicon.phraseKind(phrase);
    if (kind !== null) return { kind, form: single?.form ?? 'base', at, to: at + length };
  }
  if (single !== null) return { kind: single.kind, form: single.form, at, to: at + 1 };
  // 're-engage', 'Roll-out': the part behind the hyphen is what is done.
  const part =
    lexicon.language === 'en' && token.key.includes('-')
      ? lexicon.entryOf(token.key.split('-').pop() ?? '').verb
      : null;
  return part !== null && part.form === 'base' && token.key.startsWith('re-') ? { ...part, at, to: at + 1 } : null;
}

const ADVERBS: ReadonlyMap<string, string> = new Map([
  ['en', 'ly'],
  ['fr', 'ment'],
  ['es', 'mente'],
  ['pt', 'mente'],
]);

function isSkipped({ tokens, lexicon }: Reader, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'mark') return /^["'“”„«»‘’()*•·–—-]$/.test(token.text);
  if (lexicon.entry(token).verb !== null) return false;
  const adverb = ADVERBS.get(lexicon.language);
  return (
    (adverb !== undefined && token.key.endsWith(adverb)) ||
    /^(?:to|not|please|zu|nicht|ne|pas|no|nao|then|also)$/.test(token.key)
  );
}

/** The first place from one on that is no mark, adverb or other word that may stand before a verb. */
export function nextWord(reader: Reader, from: number, within: number): number {
  let at = from;
  while (at < from + within && isSkipped(reader, at)) at++;
  return at;
}

/** Where the run of words that a verb-like noun begins ends: "support ticket volume", before a small word, number or mark. */
function headOf({ tokens, lexicon, isDate }: Reader, at: number): Token | undefined {
  let to = at;
  while (to + 1 < tokens.length && to < at + 5) {
    const next = tokens[to + 1];
    if (next?.kind !== 'word' || isDate(to + 1) || isFunction(lexicon, next)) break;
    to++;
  }
  return tokens[to];
}

function isFunction(lexicon: Lexicon, token: Token): boolean {
  return (
    lexicon.has('small', token) ||
    lexicon.has('scope', token) ||
    lexicon.has('articles', token) ||
    lexicon.has('be', token)
  );
}

/** "Win rate", "Order intake per day", "Sales": words that could be verbs and name a measure here. */
export function isNameHere(reader: Reader, { at, to }: Verb, start: number): boolean {
  const { tokens, lexicon, isDate } = reader;
  // "Continually track usage", "to order parts": what an adverb or "to" stands before is a verb.
  if (at > start && tokens[at - 1]?.kind === 'word') return false;
  const next = tokens[at + 1];
  if (lexicon.language === 'en' && lexicon.entry(tokens[at]).noun !== null && /^(?:in|of)$/.test(next?.key ?? ''))
    return true;
  if (!lexicon.has('alsoNouns', tokens[at]) || to - at > 1) return false;
  if (next === undefined || next.kind === 'mark' || isDate(at + 1)) return next?.text !== '$' && next?.text !== '€';
  if (next.kind === 'number' || lexicon.has('articles', next) || lexicon.has('empty', next)) return false;
  if (/^(?:in|of|rate|per|vs|to|from|by)$/.test(next.key)) return true;
  return lexicon.has('measureHeads', headOf(reader, at));
}

/** Coordinated verbs: "define and start measuring". The weaker one counts. */
export function isSoftenedBy(reader: Reader, { to, kind }: Verb): boolean {
  if (kind === 'soft') return false;
  for (let at = to; at < Math.min(to + 3, reader.tokens.length); at++) {
    const key = reader.tokens[at]?.key ?? '';
    if (!/^(?:and|und|et|y|e|&|,)$/.test(key) && reader.tokens[at]?.text !== ',') continue;
    const second = verbAt(reader, nextWord(reader, at + 1, 2));
    return second?.kind === 'soft' && second.form === 'base';
  }
  return false;
}

/** How far behind a helping verb its verb may stand. */
const REACH = 3;

/** The verb in one of some forms that stands within reach behind a place, with nothing but words between. */
export function behind(reader: Reader, from: number, forms: readonly Verb['form'][], reach = REACH): Verb | null {
  const { tokens } = reader;
  for (let at = from; at < Math.min(from + reach, tokens.length); at++) {
    const verb = verbAt(reader, at);
    if (verb !== null && forms.includes(verb.form)) return verb;
    if (tokens[at]?.kind !== 'word') return null;
  }
  return null;
}

/** In German the verb waits at the end of the clause: "Wir wollen den Umsatz um 10 % bis Juni steigern". */
export function lastInfinitive(reader: Reader): Verb | null {
  const { tokens, lexicon, isDate } = reader;
  let found: Verb | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || isDate(at) || /^\p{Lu}/u.test(token.text)) continue;
    const verb = verbAt(reader, at);
    if (verb?.form === 'base' && (found === null || found.kind === 'soft')) found = verb;
    const isLast =
      tokens[at + 1]?.kind !== 'word' || isDate(at + 1) || /^(?:bis|und|sowie)$/.test(tokens[at + 1]?.key ?? '');
    const isShaped = verb === null && isLast && at > 0 && !isFunction(lexicon, token) && !lexicon.has('vague', token);
    if (found === null && isShaped && looksLikeInfinitive('de', token.key))
      found = { kind: 'act', form: 'base', at, to: at + 1 };
  }
  return found;
}

/** 'gestaltet', 'geschrieben': in German also participles of verbs that are not listed can be told. */
const GERMAN_PARTICIPLE = /^(?:\p{Ll}{2,4})?ge\p{Ll}{3,}(?:t|en)$/u;

/** The participle that closes a German clause. */
export function germanParticiple(reader: Reader, from: number): Verb | null {
  for (let at = from; at < reader.tokens.length; at++) {
    const verb = verbAt(reader, at);
    if (verb?.form === 'participle') return verb;
    if (verb === null && GERMAN_PARTICIPLE.test(reader.tokens[at]?.text ?? ''))
      return { kind: 'act', form: 'participle', at, to: at + 1 };
  }
  return null;
}
