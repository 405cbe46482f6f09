import { finding, type Finding } from '../finding.ts';
import type { Goal } from '../goal.ts';
import type { Lexicon } from '../lexicon.ts';
import { phraseOf } from '../phrase-lists.ts';
import type { Sentence } from '../sentence.ts';
import type { SmartRule } from '../rule.ts';

type Known = Sentence & { readonly lexicon: Lexicon; readonly clause: NonNullable<Sentence['clause']> };

/** What each part of a specific goal adds. Three make a pass, less than one and a half is a fail. */
const PASS = 3;
const WEAK = 1.5;
const HALF = 0.5;

/** The tokens that speak of time: they are neither object nor scope, and no vague words ("as soon as possible"). */
function timeMap({ dates, tokens }: Sentence): Uint8Array {
  const map = new Uint8Array(tokens.length + 1);
  for (const { from, to } of dates) map.fill(1, from, to);
  for (const list of ['urgent', 'endless', 'someday'] as const) {
    for (let at = 0; at < tokens.length; at++) {
      const length = phraseOf(list, tokens, at);
      if (length > 1) map.fill(1, at, at + length);
    }
  }
  return map;
}

function isContent({ tokens, lexicon, clause }: Known, at: number, dates: Uint8Array): boolean {
  const token = tokens[at];
  if (at >= (clause.verbAt ?? Infinity) && at < clause.verbEnd) return false;
  if (token?.kind !== 'word' || dates[at] === 1 || token.key.length < 2) return false;
  return !(
    lexicon.has('small', token) ||
    lexicon.has('scope', token) ||
    lexicon.has('articles', token) ||
    lexicon.has('be', token) ||
    lexicon.has('will', token) ||
    lexicon.has('have', token) ||
    lexicon.has('can', token) ||
    lexicon.has('subjects', token) ||
    phraseOf('every', tokens, at) > 0 ||
    phraseOf('numbers', tokens, at) > 0
  );
}

function isEmptyWord({ lexicon, tokens }: Known, at: number): boolean {
  return lexicon.has('vague', tokens[at]) || lexicon.has('empty', tokens[at]);
}

/** How many words of a noun phrase are looked at, and how far behind a scope word it may begin. */
const LONGEST_PHRASE = 12;
const SCOPE_REACH = 3;

/** Where the first run of content words behind a place begins and ends; small words in front of it are passed over. */
function nounPhrase(
  known: Known,
  start: number,
  dates: Uint8Array,
  reach = Infinity,
): readonly [number, number] | null {
  const { tokens } = known;
  const end = Math.min(tokens.length, start + reach);
  let from = start;
  while (from < end && !isContent(known, from, dates)) from++;
  if (from >= end) return null;
  let to = from + 1;
  while (to < Math.min(tokens.length, from + LONGEST_PHRASE)) {
    if (!isContent(known, to, dates) && !joins(known, to)) break;
    to++;
  }
  while (!isContent(known, to - 1, dates)) to--;
  return [from, to];
}

/** What may stand inside of a noun phrase: 'tickets and the backlog'. */
function joins({ tokens, lexicon }: Known, at: number): boolean {
  return lexicon.has('articles', tokens[at]) || /^(?:and|&|,|und|et|y|e)$/.test(tokens[at]?.key ?? '');
}

/** The word that says what it is about: the last of a phrase in English, the first in the other languages. */
function headAt(known: Known, [from, to]: readonly [number, number], dates: Uint8Array): number {
  const step = known.lexicon.language === 'en' ? -1 : 1;
  let at = step < 0 ? to - 1 : from;
  while (at >= from && at < to && !isContent(known, at, dates)) at += step;
  return at;
}

type GoalObject = { readonly text: string; readonly isVague: boolean };

/** What the goal is about. In German it may stand before the verb. */
function objectOf(known: Known, dates: Uint8Array): GoalObject | null {
  const { clause, lexicon, tokens, text } = known;
  const isBefore = clause.manner !== 'verb' && clause.manner !== 'noun';
  const start = isBefore || lexicon.language === 'de' ? 0 : clause.verbEnd;
  const own = nounPhrase(known, start, dates);
  if (own === null) return compoundObject(known);
  const head = headAt(known, own, dates);
  const words = text.slice(tokens[own[0]]?.start ?? 0, tokens[own[1] - 1]?.end ?? 0);
  return { text: words, isVague: isEmptyWord(known, head) };
}

/** 'Umsatzsteigerung': the object is in the word itself. */
function compoundObject({ clause, tokens, lexicon }: Known): GoalObject | null {
  const token = clause.verbAt === null ? undefined : tokens[clause.verbAt];
  const isCompound = clause.manner === 'noun' && lexicon.language === 'de' && (token?.key.length ?? 0) > 14;
  return token !== undefined && isCompound ? { text: token.text, isVague: false } : null;
}

/** Where or for whom: a scope word with something behind it, or a name ("DACH", "Rust All-Hands"). */
function scopeOf(known: Known, dates: Uint8Array): string | null {
  const { tokens, lexicon, clause, text } = known;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || dates[at] === 1) continue;
    const isBehindVerb = lexicon.language === 'de' || at >= clause.verbEnd - 1;
    const isScope = isBehindVerb && lexicon.has('scope', token) && !lexicon.has('articles', token);
    const next = isScope ? nounPhrase(known, at + 1, dates, SCOPE_REACH) : null;
    if (next !== null && !spansNumber(known, at + 1, next[0]) && !isEmptyWord(known, headAt(known, next, dates)))
      return text.slice(token.start, tokens[next[1] - 1]?.end ?? token.end);
    if (isProperName(known, at, dates)) return token.text;
  }
  return null;
}

function spansNumber({ tokens }: Known, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (tokens[at]?.kind !== 'word' || phraseOf('numbers', tokens, at) > 0) return true;
  }
  return false;
}

/** 'DACH', 'CRM', 'LinkedIn'; in languages that write nouns small also 'Berlin'. */
function isProperName(known: Known, at: number, dates: Uint8Array): boolean {
  const { tokens, lexicon } = known;
  const { text = '' } = tokens[at] ?? {};
  if (!isContent(known, at, dates) || lexicon.entry(tokens[at]).verb?.form === 'base') return false;
  if (/^\p{Lu}[\p{Lu}\p{N}&-]+s?$/u.test(text) && text.length <= 6) return true;
  if (/\p{Ll}\p{Lu}|^\p{Lu}{2,}[-/]|[-/]\p{Lu}/u.test(text)) return true;
  const before = tokens[at - 1];
  const startsSentence = at === 0 || (before?.kind === 'mark' && !/^["'“”„«(&,]$/.test(before.text));
  return lexicon.language !== 'de' && !startsSentence && /^\p{Lu}\p{Ll}/u.test(text);
}

function vagueWords(known: Known, dates: Uint8Array): string[] {
  const { tokens, lexicon } = known;
  return tokens
    .filter((token, at) => token.kind === 'word' && dates[at] !== 1 && lexicon.has('vague', token))
    .map(({ text }) => text);
}

function verbText({ clause, tokens, text }: Known): string | null {
  if (clause.verbAt === null) return null;
  return text.slice(tokens[clause.verbAt]?.start ?? 0, tokens[clause.verbEnd - 1]?.end ?? 0);
}

/** How much the verb counts: whole, half where it is effort without an outcome, nothing for a process that goes on. */
function verbWorth({ clause }: Known, isMeasured: boolean): number {
  switch (clause.manner) {
    case 'verb':
      return (clause.kind === 'soft' || clause.isSoftened) && !isMeasured ? HALF : 1;
    case 'noun':
    case 'state':
    case 'passive-later':
      return isMeasured ? 1 : HALF;
    case 'passive-now':
      return isMeasured ? 1 : 0;
    case 'figure':
      return 1;
    case 'dash':
      return HALF;
    case 'none':
      return 0;
  }
}

/** A figure behind a name is the whole goal: measure and target. It needs no scope beside it. */
function isFigure({ clause }: Known): boolean {
  return clause.manner === 'figure';
}

function judged(goal: Goal, known: Known): Finding {
  const dates = timeMap(known);
  const isMeasured = known.measures.amounts.length > 0;
  const verb = verbText(known);
  if (verbWorth(known, isMeasured) === 0) {
    const code = known.clause.manner === 'none' ? 'NO_VERB' : 'NO_OUTCOME';
    return finding('S', 'fail', code, [code === 'NO_VERB' ? known.text : verb]);
  }
  const object = objectOf(known, dates);
  if (isFigure(known))
    return finding('S', object === null ? 'fail' : 'pass', object === null ? 'NO_OBJECT' : 'FIGURE', [known.text]);
  const scope = scopeOf(known, dates) ?? (goal.owner === null || goal.owner === '' ? null : goal.owner);
  const vague = vagueWords(known, dates);
  const isSoft = verbWorth(known, false) < 1;
  if (object === null) return finding('S', 'fail', 'NO_OBJECT', [verb]);
  if (isSoft && vague.length > 0 && !isMeasured) return finding('S', 'fail', 'VAGUE_WORDS', [verb, ...vague]);
  const points =
    verbWorth(known, isMeasured) +
    (object.isVague ? 0 : 1) +
    (scope === null ? 0 : 1) -
    (vague.length > 0 && !isMeasured ? HALF : 0);
  if (points >= PASS)
    return finding('S', 'pass', 'SPECIFIC', [
      verb,
      object.text,
      scope !== null && object.text.includes(scope) ? null : scope,
    ]);
  const mark = points < WEAK ? 'fail' : 'weak';
  if (object.isVague) return finding('S', mark, 'VAGUE_OBJECT', [object.text]);
  if (known.clause.manner === 'dash') return finding('S', mark, 'DASH', [known.text]);
  if (verbWorth(known, isMeasured) < 1) return finding('S', mark, 'SOFT_VERB', [verb]);
  return scope === null
    ? finding('S', mark, 'NO_SCOPE', [verb, object.text])
    : finding('S', mark, 'VAGUE_WORDS', vague);
}

/** Specific: a verb, an object one can point at, and where, for whom or by whom. */
export const specific: SmartRule = {
  id: 's-specific',
  letter: 'S',
  marks: ['pass', 'weak', 'fail', 'unknown'],
  judge: (goal) => {
    const { lexicon, clause, text } = goal.sentence;
    if (lexicon === null || clause === null) return finding('S', 'unknown', 'UNKNOWN_LANGUAGE', [text]);
    return judged(goal, { ...goal.sentence, lexicon, clause });
  },
};
