import type { CellValue } from '../../core/workbook/cells.ts';

/** Chance that is the same in every run (mulberry32). */
export type Chance = { next(): number; below(count: number): number; pick<T>(from: readonly T[]): T };

/** A source of chance from a seed. */
export function chance(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    pick: (from) => {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
  };
}

/** What no formula takes for a number: blanks, words, numbers as text, booleans, errors. */
const NO_NUMBERS: readonly CellValue[] = [null, 'TBD', '1,200', '85 %', 'abc', '', true, false, { error: '#DIV/0!' }];

/** IronCalc takes numbers much smaller than these for zero when it compares them; Excel does not. */
const ODD_NUMBERS: readonly number[] = [0, 1, -1, 0.1, 0.3, -0.15, 1e-9, 1e15, -1e15, 1e100, 46_000];

/** Shares behind that lie at, or just beside, the edges of every preset. */
const TIES: readonly number[] = [0, 0.05, 0.1, 0.15, 0.25, 0.3, 0.6, 1, -0.1, 3.5];

/** An amount of any size, whole or with a few decimals. */
export function amount(random: Chance): number {
  const size = random.pick([1, 10, 100, 1e4, 1e7]);
  const decimals = random.pick([1, 10, 100]);
  return (Math.round(random.next() * size * decimals) / decimals) * random.pick([1, 1, 1, -1]);
}

/** An actual that lies at an edge, beside one, or anywhere. */
function actualFor(random: Chance, target: number): number {
  const tie = random.pick(TIES) + random.pick([0, 0, 0, 1e-8, -1e-8]);
  const anywhere = target * (0.5 + random.next());
  return random.pick([
    target * (1 - tie),
    target - tie * Math.abs(target),
    target * (1 + tie),
    anywhere,
    amount(random),
  ]);
}

/** An actual and a target: mostly numbers, often at an edge, now and then something hard. */
export function hardPair(random: Chance): { actual: CellValue; target: CellValue } {
  const target = random.next() < 0.1 ? random.pick(ODD_NUMBERS) : amount(random);
  const actual = random.next() < 0.05 ? random.pick(ODD_NUMBERS) : actualFor(random, target);
  return {
    actual: random.next() < 0.06 ? random.pick(NO_NUMBERS) : actual,
    target: random.next() < 0.06 ? random.pick(NO_NUMBERS) : target,
  };
}
