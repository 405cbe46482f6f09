import {
  behind,
  germanParticiple,
  isNameHere,
  isSoftenedBy,
  lastInfinitive,
  nextWord,
  verbAt,
  type Reader,
  type Verb,
} from './clause-verbs.ts';
import type { DateSpan } from './date-spans.ts';
import type { Lexicon, VerbKind } from './lexicon.ts';
import { comparisonBefore } from './measures.ts';
import { lengthOfPhrase, type Token } from './tokens.ts';
import { looksLikeInfinitive } from './verb-forms.ts';

/** How a sentence says what is to happen. */
export type Manner =
  | 'verb' // Reduce churn · Wir steigern den Umsatz · We have documented …
  | 'noun' // Steigerung des Umsatzes · Reducing churn
  | 'passive-later' // tests will be added
  | 'passive-now' // opportunities are classified
  | 'state' // the site is live · IPNS production ready · teams aren't blocked
  | 'figure' // Weighted pipeline: $200k
  | 'dash' // SDRs - 12
  | 'none'; // Win rate

/** A sentence's parts as far as S needs them. Places are those of tokens. */
export type Clause = {
  readonly manner: Manner;
  readonly verbAt: number | null;
  /** The first token behind the verb. */
  readonly verbEnd: number;
  readonly kind: VerbKind | null;
  /** A soft verb stands before the one that counts: "start measuring", "we want it to reach". */
  readonly isSoftened: boolean;
};

const NOTHING: Clause = { manner: 'none', verbAt: null, verbEnd: 0, kind: null, isSoftened: false };

function said(manner: Manner, reader: Reader, verb: Verb, isSoftened = false): Clause {
  return {
    manner,
    verbAt: verb.at,
    verbEnd: verb.to,
    kind: verb.kind,
    isSoftened: isSoftened || isSoftenedBy(reader, verb),
  };
}

/** A command or an infinitive at the start: "Reduce …", "Augmenter …", "Steigern Sie …". */
function command(reader: Reader, start: number): Clause | null {
  const at = nextWord(reader, start, 4);
  const verb = verbAt(reader, at);
  if (verb !== null && verb.form === 'base' && !isNameHere(reader, verb, start)) return said('verb', reader, verb);
  const { tokens, lexicon } = reader;
  if (verb !== null || lexicon.language === 'de' || lexicon.language === 'en') return null;
  const token = tokens[at];
  if (token?.kind !== 'word' || lexicon.entry(token).noun !== null || tokens[at + 1] === undefined) return null;
  return looksLikeInfinitive(lexicon.language, token.key)
    ? said('verb', reader, { kind: 'act', form: 'base', at, to: at + 1 })
    : null;
}

/** "Steigerung des Umsatzes", "Réduction des coûts", "Reducing churn": a noun or gerund that stands for the verb. */
function nominal(reader: Reader, start: number): Clause | null {
  const { tokens, lexicon } = reader;
  const at = nextWord(reader, start, 4);
  const verb = verbAt(reader, at);
  if (verb?.form === 'gerund') return said('noun', reader, verb);
  for (let place = at; place < Math.min(at + (lexicon.language === 'de' ? 4 : 2), tokens.length); place++) {
    const token = tokens[place];
    if (token?.kind !== 'word') continue;
    const { noun, nounPhrases } = lexicon.entry(token);
    const length = lengthOfPhrase(nounPhrases, tokens, place);
    const kind = length > 0 ? 'other' : noun;
    if (kind === null || (place > at && lexicon.language !== 'de' && !lexicon.has('articles', tokens[at]))) continue;
    if (lexicon.language === 'en' && !/^(?:in|of|to|by|from)$/.test(tokens[place + Math.max(1, length)]?.key ?? ''))
      continue;
    const as: VerbKind = kind === 'other' ? 'act' : kind;
    return said('noun', reader, { kind: as, form: 'gerund', at: place, to: place + Math.max(1, length) });
  }
  return null;
}

function auxiliaryAt(reader: Reader, at: number, isLater: boolean): Clause | null {
  const { tokens, lexicon } = reader;
  const token = tokens[at];
  const isGerman = lexicon.language === 'de';
  if (lexicon.has('be', token)) {
    const isDenied =
      token?.key.endsWith("n't") === true || /^(?:not|nicht|no|nao|pas)$/.test(tokens[at + 1]?.key ?? '');
    if (isDenied) return { ...NOTHING, manner: 'state', verbAt: at, verbEnd: at + 1 };
    const participle = isGerman
      ? germanParticiple(reader, at + 1)
      : behind(reader, nextWord(reader, at + 1, 2), ['participle'], 2);
    if (participle !== null) return said(isLater || isGerman ? 'passive-later' : 'passive-now', reader, participle);
    const infinitive = /^to$/.test(tokens[at + 1]?.key ?? '') ? behind(reader, at + 2, ['base']) : null;
    if (infinitive !== null) return said('verb', reader, infinitive);
    return {
      ...NOTHING,
      manner: 'state',
      verbAt: at,
      verbEnd: at + 1,
      kind: isStateBehind(reader, at) ? 'finish' : null,
    };
  }
  if (lexicon.has('want', token)) {
    const verb = isGerman ? null : behind(reader, at + 1, ['base'], 8);
    if (verb !== null) return said('verb', reader, verb, true);
  }
  if (lexicon.has('will', token) || lexicon.has('can', token)) {
    const next = nextWord(reader, at + 1, 3);
    if (lexicon.has('be', tokens[next])) return auxiliaryAt(reader, next, true);
    const verb = isGerman ? null : behind(reader, next, ['base'], 2);
    if (verb !== null) return said('verb', reader, verb);
  }
  if (lexicon.has('have', token) && at > 0) {
    const participle = behind(reader, at + 1, ['participle'], 2);
    const kind = participle?.kind ?? 'finish';
    return said('verb', reader, { kind, form: 'base', at, to: participle?.to ?? at + 1 });
  }
  return null;
}

/** "is live", "ist bis Mai einsatzbereit": a state that is reached or not. */
function isStateBehind({ tokens, lexicon }: Reader, at: number): boolean {
  const reach = lexicon.language === 'de' ? at + 20 : at + 5;
  return tokens.slice(at + 1, reach).some((token) => lexicon.has('states', token));
}

/** A verb in the middle: "We will …", "The layer becomes …", "Our goal is to …". */
function predicate(reader: Reader): Clause | null {
  const { tokens, lexicon, isDate } = reader;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || isDate(at)) continue;
    const helped = auxiliaryAt(reader, at, lexicon.has('will', token));
    if (helped !== null) return helped;
    if (lexicon.has('subjects', token)) {
      const verb = behind(reader, nextWord(reader, at + 1, 3), ['base', 'finite'], 1);
      if (verb !== null) return said('verb', reader, verb);
    }
    const verb = at > 0 ? verbAt(reader, at) : null;
    if (verb === null || lexicon.has('alsoNouns', token)) continue;
    const isAfterTo = /^(?:to|pour|para|a|de)$/.test(tokens[at - 1]?.key ?? '') && verb.form === 'base';
    if (isAfterTo && lexicon.language === 'en' && isNoun(reader, at)) continue;
    if (isAfterTo && lexicon.language === 'en') return said('verb', reader, verb);
    if (
      verb.form === 'finite' &&
      tokens[at + 1]?.kind !== 'mark' &&
      tokens[at + 1] !== undefined &&
      isFiniteHere(reader, at)
    )
      return said('verb', reader, verb);
  }
  return null;
}

/** "to sales": a verb's form behind "to" that is followed by nothing is a noun. */
function isNoun({ tokens }: Reader, at: number): boolean {
  return tokens[at + 1] === undefined;
}

/** "becomes the default", "reaches 95 %": what follows a verb is an object, what follows a plural noun is not. */
function isFiniteHere({ tokens, lexicon, isDate }: Reader, at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || isDate(at + 1)) return false;
  return next.kind === 'number' || lexicon.has('articles', next) || lexicon.language !== 'en';
}

/** So many signs may stand between a mark and its number: "> $200k", "= -5". */
const MOST_SIGNS = 3;

/** "Weighted pipeline: $200k", "SDRs - 12": a name and its figure, without a verb. */
function figure({ tokens, isDate }: Reader): Clause | null {
  for (let at = 1; at < tokens.length - 1; at++) {
    const { text } = tokens[at] ?? { text: '' };
    if (!/^[:=≥≤<>–—-]$/.test(text) || tokens[at - 1]?.kind === 'number') continue;
    let value = at + 1;
    while (value <= at + MOST_SIGNS && /^[\p{Sc}<>=≥≤~+-]$/u.test(tokens[value]?.text ?? '')) value++;
    if (tokens[value]?.kind !== 'number' || isDate(value)) continue;
    return { ...NOTHING, manner: /^[–—-]$/.test(text) ? 'dash' : 'figure', verbAt: at, verbEnd: at + 1 };
  }
  return null;
}

/** "Onboarding time below 5 days" is a figure too; "Win rate from 25 % to 30 %" leaves it open what is to happen. */
function compared({ tokens, isDate }: Reader): Clause | null {
  for (let at = 1; at < tokens.length; at++) {
    if (tokens[at]?.kind !== 'number' || isDate(at)) continue;
    const length = comparisonBefore(tokens, at);
    if (length > 0 && at - length > 0 && tokens[at - length]?.key !== 'from')
      return { ...NOTHING, manner: 'figure', verbAt: at - length, verbEnd: at };
    if (/^(?:from|von|de)$/.test(tokens[at - 1]?.key ?? '') && at > 1)
      return { ...NOTHING, manner: 'dash', verbAt: at - 1, verbEnd: at };
  }
  return null;
}

/** "IPNS over DNS production ready": something and the state it is to be in. */
function endState({ tokens, lexicon }: Reader): Clause | null {
  let last = tokens.length - 1;
  while (last > 0 && tokens[last]?.kind === 'mark') last--;
  const isState = last >= 2 && lexicon.has('states', tokens[last]) && !lexicon.has('alsoNouns', tokens[last]);
  return isState ? { ...NOTHING, manner: 'state', verbAt: last, verbEnd: last + 1, kind: 'finish' } : null;
}

/** What stands before a colon at the start is a label: "KR1: Reduce …", "Goal 2 - …". */
const LONGEST_LABEL = 4;

function startsOf(tokens: readonly Token[]): number[] {
  const starts = [0];
  let at = 0;
  while (
    at < tokens.length &&
    (tokens[at]?.kind === 'mark' || (tokens[at]?.kind === 'number' && tokens[at + 1]?.kind === 'mark'))
  )
    at++;
  if (tokens[0]?.kind === 'number' && /^\d{1,2}(?:\.\d{1,2})*$/.test(tokens[0].key)) starts.push(1);
  if (at > 0) starts.push(at);
  for (let i = 0; i < Math.min(LONGEST_LABEL, tokens.length); i++)
    if (/^[:–—-]$/.test(tokens[i]?.text ?? '')) starts.push(i + 1);
  return starts;
}

/** What stands in parentheses is a remark and no part of the sentence: "SDRs - 24 (based on what we had)". */
function hideRemarks(tokens: readonly Token[], hidden: Uint8Array): void {
  let depth = 0;
  tokens.forEach(({ text }, at) => {
    if (text === '(' && at > 0) depth++;
    if (depth > 0) hidden[at] = 1;
    if (text === ')' && depth > 0) depth--;
  });
}

/** Reads how a sentence says what is to happen. */
export function clauseOf(tokens: readonly Token[], dates: readonly DateSpan[], lexicon: Lexicon): Clause {
  const inDate = new Uint8Array(tokens.length + 1);
  for (const { from, to } of dates) inDate.fill(1, from, to);
  hideRemarks(tokens, inDate);
  const reader: Reader = { tokens, lexicon, isDate: (at) => inDate[at] === 1 };
  const starts = startsOf(tokens);
  for (const start of starts) {
    const found = command(reader, start);
    if (found !== null) return found;
  }
  if (lexicon.language === 'de') {
    const verb = lastInfinitive(reader);
    if (verb !== null) return said('verb', reader, verb);
  }
  for (const start of starts) {
    const found = nominal(reader, start);
    if (found !== null) return found;
  }
  return predicate(reader) ?? figure(reader) ?? endState(reader) ?? compared(reader) ?? NOTHING;
}
