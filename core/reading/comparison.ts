import { PHRASE_LANGUAGES } from '../words/phrase-languages.ts';
import type { Phrases } from '../words/phrases.ts';
import { phraseIndex, type PhraseIndex } from './phrase-index.ts';
import { withoutAccents } from './text.ts';

/** What an operator or its words ask of the actual. */
export type Comparison = 'atLeast' | 'moreThan' | 'atMost' | 'lessThan';

const SYMBOLS: readonly (readonly [RegExp, Comparison])[] = [
  [/^(?:>=|=>|≥|⩾|≧)/, 'atLeast'],
  [/^(?:<=|=<|≤|⩽|≦)/, 'atMost'],
  [/^[>＞]/, 'moreThan'],
  [/^[<＜]/, 'lessThan'],
];

type Words = keyof Phrases['targets'];
const COMPARISONS: readonly Comparison[] = ['atLeast', 'moreThan', 'atMost', 'lessThan'];

const indexes = new Map<Words, PhraseIndex>();

/** The phrases of a kind in all languages, longest first. */
function phrases(kind: Words): PhraseIndex {
  const known = indexes.get(kind);
  if (known !== undefined) return known;
  const made = phraseIndex(
    PHRASE_LANGUAGES.flatMap((words) => words.targets[kind].map(withoutAccents)).sort((a, b) => b.length - a.length),
  );
  indexes.set(kind, made);
  return made;
}

function afterStart(text: string, kind: Words): string | null {
  for (const phrase of phrases(kind).startingLike(text)) {
    if (!text.startsWith(phrase)) continue;
    const rest = text.slice(phrase.length);
    if (/^[\s:.\d$€£]/.test(rest) || !/[a-z]$/.test(phrase)) return rest.replace(/^[\s:.]+/, '');
  }
  return null;
}

const EAST_ASIAN = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]$/;
const COUNTERS = /[件个個人名回日円元点台社건명개회원일점대]$/u;

function beforeEnd(text: string, kind: Words): string | null {
  for (const phrase of phrases(kind).endingLike(text)) {
    if (!text.endsWith(phrase)) continue;
    const rest = text.slice(0, -phrase.length);
    if (EAST_ASIAN.test(phrase)) return rest.trim().replace(COUNTERS, '');
    if (/[\s\d%]$/.test(rest)) return rest.trim();
  }
  return null;
}

/**
 * A comparison in a target's text, in symbols or in the words of any shipped language, and the number's text.
 *
 *   '>= 95%' · 'at least 10' · '10 or more' · 'mindestens 5' · '90%+'
 */
export function comparisonIn(raw: string): { readonly comparison: Comparison; readonly rest: string } | null {
  const text = withoutAccents(raw);
  for (const [symbol, comparison] of SYMBOLS) {
    const found = symbol.exec(text);
    if (found !== null) return { comparison, rest: text.slice(found[0].length).trim() };
  }
  for (const comparison of COMPARISONS) {
    const rest = afterStart(text, comparison) ?? beforeEnd(text, comparison);
    if (rest !== null && /\d/.test(rest)) return { comparison, rest };
  }
  return /\d\s*%?\+$/.test(text) ? { comparison: 'atLeast', rest: text.slice(0, -1) } : null;
}

/** Splits at a joining word: 'between 40 and 50' → ['40', '50']. */
function endsOf(text: string, joints: Iterable<string>): [string, string] | null {
  for (const joint of joints) {
    const at = text.indexOf(` ${joint} `);
    if (at > 0) return [text.slice(0, at).trim(), text.slice(at + joint.length + 2).trim()];
  }
  return null;
}

/** How a number begins, its currency before it or not: '40', '-5', 'r$ 40', 'chf 40'. The text is in lower case. */
const NUMBER_START = /^(?:[a-z]{0,3}\p{Sc}|[a-z]{2,3}\.?)?\s*[-−(\d.]/u;

/** 'between 40 and 50', '40 to 50', 'von 40 bis 50': the texts of the two ends. */
export function endsBetween(text: string): readonly [string, string] | null {
  const folded = withoutAccents(text);
  const rest = afterStart(folded, 'between');
  const ends =
    rest === null ? endsOf(folded, phrases('to').all) : endsOf(rest, [...phrases('and').all, ...phrases('to').all]);
  return ends === null || !NUMBER_START.test(ends[0]) ? null : ends;
}

/** 'within 1% of 200': the texts of the tolerance and of what it is around. */
export function toleranceAround(text: string): readonly [string, string] | null {
  const rest = afterStart(withoutAccents(text), 'within');
  return rest === null ? null : endsOf(rest, phrases('of').all);
}
