import type { MessageCode } from '../messages/en.ts';
import { reckonedText, type Reckoned } from './evidence.ts';

/** The five letters in their order. */
export const LETTERS = ['S', 'M', 'A', 'R', 'T'] as const;

/** One of `LETTERS`. */
export type Letter = (typeof LETTERS)[number];

/** What a rule says; unknown is never a pass. */
export type Mark = 'pass' | 'weak' | 'fail' | 'unknown';

/** A sign for each mark, to stand beside its word or letter: never colour alone. */
export const MARK_SIGNS: Readonly<Record<Mark, string>> = { pass: '✓', weak: '~', fail: '✕', unknown: '?' };

/** What one letter comes to, and what decided it. JSON-safe. */
export type Finding = {
  readonly letter: Letter;
  readonly mark: Mark;
  /** The message that says why and what next. */
  readonly code: MessageCode;
  /** The words or cells that decided, as they are written; what was reckoned from them in English. */
  readonly evidence: readonly string[];
  /** The pieces of `evidence` that were reckoned, each at its place, null for a quoted one; left out where all are. */
  readonly reckoned?: readonly (Reckoned | null)[];
};

/** How many pieces of evidence are kept. */
const MOST_EVIDENCE = 5;

/** How much of one piece of evidence is kept. */
const LONGEST_EVIDENCE = 80;

/** A finding with its evidence cut to what can be read at a glance. */
export function finding(
  letter: Letter,
  mark: Mark,
  code: MessageCode,
  evidence: readonly (string | Reckoned | null)[] = [],
): Finding {
  const told = evidence.flatMap((each) => (each === null || each === '' ? [] : [each])).slice(0, MOST_EVIDENCE);
  const texts = told.map((each) => clipped(typeof each === 'string' ? each : reckonedText(each)));
  const made = { letter, mark, code, evidence: texts };
  if (told.every((each) => typeof each === 'string')) return made;
  return { ...made, reckoned: told.map((each) => (typeof each === 'string' ? null : each)) };
}

/** The evidence of a finding in the language of a BCP 47 tag. */
export function evidenceIn({ evidence, reckoned = [] }: Finding, tag: string): string[] {
  return evidence.map((text, i) => {
    const piece = reckoned[i] ?? null;
    return piece === null ? text : clipped(reckonedText(piece, tag));
  });
}

function clipped(text: string): string {
  return text.length <= LONGEST_EVIDENCE ? text : `${[...text.slice(0, LONGEST_EVIDENCE)].slice(0, -1).join('')}…`;
}

const RANK: Readonly<Record<Mark, number>> = { fail: 0, weak: 1, unknown: 2, pass: 3 };

/** The worse of two findings for one letter (semantics 3, R): a fail hides what is unknown, what is unknown a pass. */
export function worse(a: Finding, b: Finding): Finding {
  return RANK[b.mark] < RANK[a.mark] ? b : a;
}
