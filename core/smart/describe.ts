import { enSmart } from '../messages/en-smart.ts';
import type { Finding, Mark } from './finding.ts';

/** The marks in words: a letter alone does not tell everybody. */
export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  pass: 'pass',
  weak: 'weak',
  fail: 'fail',
  unknown: 'unknown',
};

/** A finding in a line: 'M fail: Nothing to measure ("Sell more!"). Add a target: how much, how many, what share.' */
export function describeFinding({ letter, mark, code, evidence }: Finding): string {
  const { title, next } = enSmart[code];
  const told = evidence.length === 0 ? '' : ` (${evidence.map((each) => `"${each}"`).join(', ')})`;
  return `${letter} ${MARK_WORDS[mark]}: ${title}${told}.${next === '' ? '' : ` ${next}`}`;
}
