import { describe, expect, test } from 'vitest';
import type { Child } from '../../core/rollup/child.ts';
import { rollUp } from '../../core/rollup/rollup.ts';
import { DEFAULT_ROLLUP, ROLLUP_METHODS, type RollupRules } from '../../core/rollup/rules.ts';
import { isPreset, PRESETS } from '../../core/stoplight/bands.ts';
import type { Status } from '../../core/stoplight/status.ts';
import { vectors } from '../support/vectors.ts';

type Given = Partial<Pick<RollupRules, 'method' | 'missing' | 'points' | 'pointBands'>> & {
  children: Child[];
  preset?: string;
};
type Expected = {
  status: Status;
  score?: number;
  coverage?: number;
  counts?: { R: number; Y: number; G: number; N: number };
  flags?: string[];
};

describe('roll-up', () => {
  test.each(vectors<Given, Expected>('rollup'))('$id $why', ({ given, expected }) => {
    const { children, preset = 'sbi', ...rest } = given;
    const bands = isPreset(preset) ? PRESETS[preset] : PRESETS.sbi;
    const found = rollUp(children, { ...DEFAULT_ROLLUP, ...rest, bands });
    expect(found.status).toBe(expected.status);
    if (expected.score !== undefined) expect(found.score).toBeCloseTo(expected.score, 8);
    if (expected.coverage !== undefined) expect(found.coverage).toBeCloseTo(expected.coverage, 8);
    if (expected.counts !== undefined) expect(found.counts).toEqual(expected.counts);
    if (expected.flags !== undefined) expect(found.flags).toEqual(expected.flags);
  });
});

const green = (attainment: number | null = 1, more: Partial<Child> = {}): Child => ({
  status: 'Green',
  attainment,
  ...more,
});
const yellow = (attainment: number | null = 0.9, more: Partial<Child> = {}): Child => ({
  status: 'Yellow',
  attainment,
  ...more,
});
const red = (attainment: number | null = 0.5, more: Partial<Child> = {}): Child => ({
  status: 'Red',
  attainment,
  ...more,
});
const grey = (more: Partial<Child> = {}): Child => ({ status: 'Grey', attainment: null, ...more });
const gate = { gate: true };
const rules = (more: Partial<RollupRules>): RollupRules => ({ ...DEFAULT_ROLLUP, ...more });

type Case = [
  why: string,
  children: Child[],
  status: Status,
  band: string | null,
  score: number | null,
  flags: string[],
];

describe('the gated roll-up', () => {
  test.each<Case>([
    ['a parent is the mean of its children, then the bands', [green(1), yellow(0.9)], 'Yellow', 'near', 0.95, []],
    ['exactly 15 % behind is still Yellow', [yellow(0.85), yellow(0.85)], 'Yellow', 'caution', 0.85, []],
    ['more than 15 % behind is Red', [yellow(0.85), red(0.84)], 'Red', 'behind', 0.845, []],
    ['being ahead in one does not make up for another', [green(3), red(0.5)], 'Red', 'behind', 0.75, []],
    ['a loss counts as nothing, not as less than nothing', [green(1), red(-7.1)], 'Red', 'behind', 0.5, []],
    ['a Green child without attainment counts 1', [green(null)], 'Green', 'on', 1, []],
    ['a Yellow child without attainment counts 0.875', [yellow(null)], 'Yellow', 'caution', 0.875, []],
    ['a Red child without attainment counts 0', [red(null)], 'Red', 'behind', 0, []],
    ['an attainment beyond numbers counts by its status', [green(Infinity), yellow(NaN)], 'Yellow', 'near', 0.9375, []],
    ['a child without verdict is left out', [green(), green(), grey()], 'Green', 'on', 1, []],
    [
      'a Grey child stays unknown whatever its attainment',
      [green(), green(), { ...grey(), attainment: 0 }],
      'Green',
      'on',
      1,
      [],
    ],
    [
      'a Red gate turns the parent Red',
      [green(), green(), green(), red(0.84, gate)],
      'Red',
      'behind',
      0.96,
      ['GATE_RED'],
    ],
    ['a Yellow gate decides nothing by itself', [green(), yellow(0.98, gate)], 'Yellow', 'near', 0.99, []],
    [
      'a Red child forbids Green',
      [green(1, { weight: 1 }), red(0.2, { weight: 0 })],
      'Yellow',
      'near',
      1,
      ['NO_GREEN_OVER_RED'],
    ],
    [
      'a Red child changes nothing where there is no Green to forbid',
      [green(), green(), red(0.8)],
      'Yellow',
      'near',
      0.933333333,
      [],
    ],
    ['an unknown gate forbids Green', [green(), green(), grey(gate)], 'Yellow', 'near', 1, ['GATE_UNKNOWN']],
    [
      'an unknown gate is told even where the parent is Red anyway',
      [red(), red(), grey(gate)],
      'Red',
      'behind',
      0.5,
      ['GATE_UNKNOWN'],
    ],
    [
      'a Red gate goes before an unknown one',
      [green(), green(), red(0.8, gate), grey(gate)],
      'Red',
      'behind',
      0.933333333,
      ['GATE_RED', 'GATE_UNKNOWN'],
    ],
    ['no children, no colour', [], 'Grey', null, null, ['NO_CHILDREN']],
    ['nothing known, no score', [grey(), grey()], 'Grey', null, null, ['LOW_COVERAGE']],
    ['60 % of the weight known is enough', [green(), green(), green(), grey(), grey()], 'Green', 'on', 1, []],
    ['59 % is not', [green(1, { weight: 59 }), grey({ weight: 41 })], 'Grey', null, 1, ['LOW_COVERAGE']],
    [
      'coverage is of the weight, not of the heads',
      [green(1, { weight: 9 }), grey({ weight: 1 }), grey({ weight: 1 })],
      'Green',
      'on',
      1,
      [],
    ],
    [
      'a Red gate is told even where too little is known for a colour',
      [red(0.5, gate), grey(), grey()],
      'Grey',
      null,
      0.5,
      ['GATE_RED', 'LOW_COVERAGE'],
    ],
    [
      'a weight on the unknown child alone leaves nothing to judge by',
      [green(1, { weight: 0 }), grey({ weight: 5 })],
      'Grey',
      null,
      null,
      ['LOW_COVERAGE'],
    ],
  ])('%s', (_, children, status, band, score, flags) => {
    const found = rollUp(children);
    expect(found).toMatchObject({ status, band, flags });
    if (score === null) expect(found.score).toBeNull();
    else expect(found.score).toBeCloseTo(score, 9);
  });

  test('the reason says what decided where the bands did not', () => {
    expect(rollUp([green(), yellow()]).reason).toBeNull();
    expect(rollUp([green(), red(1, gate)]).reason).toBe('GATE_RED');
    expect(rollUp([green(), red(1)]).reason).toBe('NO_GREEN_OVER_RED');
    expect(rollUp([green(), green(), grey(gate)]).reason).toBe('GATE_UNKNOWN');
    expect(rollUp([grey()]).reason).toBe('LOW_COVERAGE');
    expect(rollUp([]).reason).toBe('NO_CHILDREN');
  });

  test('the bands in force decide, not the default ones', () => {
    const children = [yellow(0.9), green(0.96)];
    expect(rollUp(children).status).toBe('Yellow');
    expect(rollUp(children, rules({ bands: PRESETS['sbi-lenient'] })).status).toBe('Green');
    expect(rollUp(children, rules({ bands: PRESETS.binary })).status).toBe('Red');
  });

  test('a child that belongs to a parent by a quarter counts a quarter', () => {
    expect(rollUp([red(0.4, { share: 0.25 }), green(1)]).score).toBeCloseTo(0.88, 9);
  });
});

describe('missing children that count as zero', () => {
  const zero = rules({ missing: 'zero' });
  test('an unknown child counts nothing reached, with its weight, and nothing is uncovered', () => {
    const found = rollUp([green(), green(), green(), grey()], zero);
    expect(found).toMatchObject({
      status: 'Red',
      score: 0.75,
      coverage: 1,
      flags: [],
      counts: { R: 0, Y: 0, G: 3, N: 1 },
    });
  });
  test('an unknown gate still only forbids Green: nobody said it is Red', () => {
    const found = rollUp([green(1, { weight: 1 }), grey({ weight: 0, gate: true })], zero);
    expect(found).toMatchObject({ status: 'Yellow', flags: ['GATE_UNKNOWN'] });
  });
  test('in the worst-of roll-up an unknown child is as bad as a Red one', () => {
    expect(rollUp([green(), grey()], rules({ missing: 'zero', method: 'worst' })).status).toBe('Red');
  });
  test('in the points roll-up an unknown child has no points', () => {
    expect(rollUp([green(), grey()], rules({ missing: 'zero', method: 'points' })).score).toBe(0.5);
  });
});

describe('the other methods', () => {
  test.each(ROLLUP_METHODS)('%s: one answer out of three is no colour', (method) => {
    const amounts = { actual: 1, target: 1 };
    const found = rollUp([green(1, amounts), grey(), grey()], rules({ method }));
    expect(found).toMatchObject({ status: 'Grey', band: null, coverage: 0.333333333, flags: ['LOW_COVERAGE'] });
  });

  test.each(ROLLUP_METHODS)('%s: no children, no colour', (method) => {
    expect(rollUp([], rules({ method }))).toMatchObject({ status: 'Grey', flags: ['NO_CHILDREN'] });
  });

  test.each<[string, Child[], Status, string | null]>([
    ['all Green is Green, even where the mean is not', [green(0.95), green(0.93)], 'Green', 'on'],
    ['one Yellow is Yellow', [green(), yellow()], 'Yellow', 'near'],
    ['a Yellow parent below its Yellow band is in the lower one', [yellow(0.5), green(0.6)], 'Yellow', 'caution'],
    ['one Red is Red', [green(), green(), red(0.84)], 'Red', 'behind'],
    ['an unknown child does not count', [green(), green(), grey()], 'Green', 'on'],
    ['too many unknown children are no basis', [green(), grey()], 'Grey', null],
  ])('worst: %s', (_, children, status, band) => {
    expect(rollUp(children, rules({ method: 'worst' }))).toMatchObject({ status, band });
  });

  test('weighted: neither gates nor Red children change what the mean says', () => {
    const children = [green(1, { weight: 1 }), red(0.2, { weight: 0, gate: true }), grey({ weight: 0, gate: true })];
    expect(rollUp(children, rules({ method: 'weighted' }))).toMatchObject({ status: 'Green', score: 1, flags: [] });
  });

  test('points: the colours count, not the attainments', () => {
    expect(rollUp([green(3), yellow(0.86), red(-1)], rules({ method: 'points' }))).toMatchObject({
      status: 'Red',
      score: 0.625,
    });
  });

  test('points: without limits of their own the bands decide', () => {
    expect(rollUp([green(), yellow()], rules({ method: 'points' }))).toMatchObject({
      status: 'Yellow',
      band: 'near',
      score: 0.9375,
    });
  });

  test('points: a score on a limit belongs to the better colour', () => {
    const pointBands = { green: 0.8, yellow: 0.3 };
    const points = { Green: 0.8, Yellow: 0.3, Red: 0.1 };
    expect(rollUp([green()], rules({ method: 'points', points, pointBands })).status).toBe('Green');
    expect(rollUp([yellow()], rules({ method: 'points', points, pointBands })).status).toBe('Yellow');
    expect(rollUp([red()], rules({ method: 'points', points, pointBands })).status).toBe('Red');
  });

  test.each([
    ['limits in the wrong order', { pointBands: { green: 0.3, yellow: 0.8 } }],
    ['points beyond 1', { points: { Green: 100, Yellow: 50, Red: 0 } }],
    ['points that are no numbers', { points: { Green: NaN, Yellow: 0.5, Red: 0 } }],
  ])('points: %s give no colour', (_, more) => {
    expect(rollUp([green()], rules({ method: 'points', ...more }))).toMatchObject({
      status: 'Grey',
      flags: ['BAD_POINTS'],
      reason: 'BAD_POINTS',
    });
  });
});
