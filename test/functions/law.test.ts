import { describe, expect, test } from 'vitest';
import { callFunction } from '../../core/functions/call.ts';
import type { Answer } from '../../core/functions/values.ts';
import type { GivenStoplight } from '../support/given-stoplight.ts';
import { vectors, type Vector } from '../support/vectors.ts';

type Expected = { status?: string; band?: string; attainment?: number | null; gap?: number; reason?: string };
type Case = Vector<GivenStoplight, Expected>;

/** The cases a function of cells can be asked: absolute tolerances are settings, not arguments. */
const CASES = vectors<GivenStoplight, Expected>('stoplight').filter(({ given }) => given.absYellow === undefined);
const isMilestone = ({ given }: Case): boolean => given.direction === 'milestone';
const hasPeriod = ({ given }: Case): boolean => given.direction !== 'milestone' && given.start !== undefined;
const isLevel = (each: Case): boolean => !isMilestone(each) && !hasPeriod(each);

function targetOf({ direction, lo, hi, target }: GivenStoplight): unknown {
  return direction === 'range' ? [[lo, hi]] : target;
}

function directionOf({ direction }: GivenStoplight): unknown {
  return direction === 'range' ? null : direction;
}

/** What the law calls Grey for a blank or an error cell, a function shows as the blank or the error itself. */
function inCell({ actual }: GivenStoplight, value: string): unknown {
  if (actual === null || actual === '' || actual === undefined) return '';
  if (typeof actual !== 'string' || !actual.startsWith('#')) return value;
  return expect.objectContaining({ why: `actual is ${actual}` });
}

describe('the cases of the law, asked of the functions', () => {
  test.each(CASES.filter(isLevel))('STOPLIGHT $id $why', ({ given, expected }) => {
    const ask = (output: string): Answer =>
      callFunction('STOPLIGHT', [given.actual, targetOf(given), directionOf(given), given.preset, output]);
    if (expected.status !== undefined) expect(ask('status')).toEqual(inCell(given, expected.status));
    if (expected.band !== undefined) expect(ask('band')).toBe(expected.band);
    if (expected.reason !== undefined && given.actual !== '') expect(ask('reason')).toBe(expected.reason);
    const cells = [given.actual, targetOf(given), directionOf(given)];
    if (expected.attainment === null) expect(callFunction('ATTAINMENT', cells)).toMatchObject({ error: 'N/A' });
    if (typeof expected.attainment === 'number')
      expect(callFunction('ATTAINMENT', cells)).toBeCloseTo(expected.attainment, 8);
    if (expected.gap !== undefined) expect(callFunction('BEHIND', cells)).toBeCloseTo(expected.gap, 8);
  });

  test.each(CASES.filter(hasPeriod))('STOPLIGHTPACE $id $why', ({ given, expected }) => {
    const { actual, start, end, asOf, measure, basis, preset, baseline } = given;
    const args = [actual, targetOf(given), start, end, asOf, measure ?? 'level', basis, directionOf(given), preset];
    expect(callFunction('STOPLIGHTPACE', [...args, baseline])).toBe(expected.status);
  });

  test.each(CASES.filter(isMilestone))('MILESTONE $id $why', ({ given, expected }) => {
    const done = given.doneDate ?? given.done;
    expect(callFunction('MILESTONE', [given.due, done, given.asOf])).toBe(expected.status);
  });

  type Pace = { start: string; end: string; asOf: string; basis?: string; weights?: number[] };
  test.each(vectors<Pace, { elapsed: number | null }>('pace'))('PACE $id $why', ({ given, expected }) => {
    const { start, end, asOf, basis, weights } = given;
    const answer = callFunction('PACE', [start, end, asOf, weights === undefined ? basis : [weights]]);
    if (expected.elapsed === null) expect(answer).toEqual({ error: 'VALUE', why: 'end is before start' });
    else expect(answer).toBeCloseTo(expected.elapsed, 8);
  });

  type Dates = { raw: string; order?: string; asOf?: string; fyStart?: number };
  test.each(vectors<Dates, { date?: string }>('dates'))('READDATE $id $why', ({ given, expected }) => {
    const answer = callFunction('READDATE', [given.raw, given.asOf ?? null, given.order, given.fyStart]);
    if (expected.date !== undefined) expect(answer).toBe(expected.date);
    else expect(answer).toMatchObject({ error: expect.stringMatching(/VALUE|N\/A/) });
  });

  type Numbers = { raw: unknown; locale?: string };
  test.each(vectors<Numbers, { value?: number }>('numbers'))('READNUMBER $id $why', ({ given, expected }) => {
    const answer = callFunction('READNUMBER', [given.raw, given.locale]);
    if (expected.value !== undefined) expect(answer).toBeCloseTo(expected.value, 9);
    else expect(answer).toMatchObject({ error: expect.stringMatching(/VALUE|N\/A|NUM/) });
  });

  test.each(vectors<{ series: (number | null)[] }, { trend: string }>('trend'))(
    'KPITREND $id $why',
    ({ given, expected }) => expect(callFunction('KPITREND', [[given.series]])).toBe(expected.trend),
  );

  test.each(vectors<{ gaps: number[]; h: number }, { statuses: string[] }>('hysteresis'))(
    'HOLDSTATUS $id $why',
    ({ given, expected }) => {
      const series = [given.gaps.map((gap) => 1 - gap)];
      expect(callFunction('HOLDSTATUS', [series, given.h])).toEqual([expected.statuses]);
    },
  );

  test.each(vectors<{ status: string; confidence: number }, { flag: string }>('confidence'))(
    'WATERMELON $id $why',
    ({ given, expected }) => expect(callFunction('WATERMELON', [given.status, given.confidence])).toBe(expected.flag),
  );

  type Forecast = { actual: number; target: number; elapsed: number; periodsLeft: number };
  test.each(vectors<Forecast, { requiredPerPeriod: number }>('forecast'))('RUNRATE $id $why', ({ given, expected }) => {
    const { actual, target, periodsLeft } = given;
    expect(callFunction('RUNRATE', [actual, target, periodsLeft])).toBeCloseTo(expected.requiredPerPeriod, 8);
  });
});

type GivenChild = { status: string; attainment?: number | null; weight?: number; gate?: boolean };
type GivenRollup = { children: GivenChild[]; method?: string; missing?: string; preset?: string; points?: unknown };
type ExpectedRollup = { status: string; score?: number; coverage?: number; counts?: Record<string, number> };

/** A child as the function gets it: its attainment, or its status where it has none. */
function cellOf({ status, attainment }: GivenChild): unknown {
  return status === 'Grey' ? null : (attainment ?? status);
}

describe('the roll-ups of the law, asked of ROLLUP', () => {
  const cases = vectors<GivenRollup, ExpectedRollup>('rollup').filter(
    ({ given }) => given.preset === undefined && given.points === undefined && given.method !== 'value',
  );
  test.each(cases.filter(({ given }) => given.children.length > 0))('$id $why', ({ given, expected }) => {
    const column = <T>(of: (child: GivenChild) => T): T[][] => given.children.map((child) => [of(child)]);
    const ask = (output: string): Answer =>
      callFunction('ROLLUP', [
        column(cellOf),
        column(({ weight }) => weight ?? null),
        given.method,
        column(({ gate }) => gate ?? null),
        given.missing,
        output,
      ]);
    expect(ask('status')).toBe(expected.status);
    if (expected.score !== undefined) expect(ask('score')).toBeCloseTo(expected.score, 8);
    if (expected.coverage !== undefined) expect(ask('coverage')).toBeCloseTo(expected.coverage, 8);
  });

  type Node = { id: string; parent?: string; shares?: string; actual?: number; target?: number };
  type Tree = { nodes: Node[] };
  const trees = vectors<Tree, { status: Record<string, string>; issues?: string[] }>('tree');
  test.each(trees.filter(({ given }) => given.nodes.every(({ shares }) => shares === undefined)))(
    'ROLLUPTREE $id $why',
    ({ given, expected }) => {
      const column = <T>(of: (node: Node) => T): T[][] => given.nodes.map((node) => [of(node)]);
      const answer = callFunction('ROLLUPTREE', [
        column(({ id }) => id),
        column(({ parent }) => parent ?? null),
        column(({ actual }) => actual ?? null),
        column(({ target }) => target ?? null),
      ]);
      const rows = Array.isArray(answer) ? answer : [];
      given.nodes.forEach(({ id }, row) => {
        const first = given.nodes.findIndex((node) => node.id === id);
        if (expected.status[id] !== undefined && row === first) expect(rows[row]?.[0], id).toBe(expected.status[id]);
      });
      const flags = rows.map((row) => String(row[1])).join('; ');
      for (const issue of expected.issues ?? []) expect(flags).toContain(issue);
    },
  );
});
