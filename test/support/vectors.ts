import { readFileSync } from 'node:fs';

/** One worked case: what is given, what must come out, and why. */
export type Vector<Given, Expected> = {
  readonly id: string;
  readonly why: string;
  readonly given: Given;
  readonly expected: Expected;
};

/** The worked cases of one rule, from test/vectors. */
export function vectors<Given, Expected>(rule: string): Vector<Given, Expected>[] {
  return JSON.parse(readFileSync(new URL(`../vectors/${rule}.json`, import.meta.url), 'utf8')) as Vector<
    Given,
    Expected
  >[];
}
