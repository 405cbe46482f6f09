import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bakedFormula } from '../../core/changes/bake.ts';
import type { NamedRanges } from '../../core/changes/bake-args.ts';
import { NATIVE_FORMS } from '../../core/changes/bake-functions.ts';
import { unbakedFormula } from '../../core/changes/bake-tag.ts';
import { callFunction } from '../../core/functions/call.ts';
import { CATALOGUE } from '../../core/functions/catalogue.ts';
import type { Answer } from '../../core/functions/values.ts';
import { PRESET_NAMES } from '../../core/stoplight/bands.ts';
import type { CellValue } from '../../core/workbook/cells.ts';
import { a1 } from '../../core/workbook/cells.ts';
import { rangeOf } from '../../core/workbook/references.ts';
import { engine, put, putFormula, shown } from './engine.ts';
import { chance, hardPair, type Chance } from './hard-values.ts';

/** A call over cells of one row: its formula's text, the cells, and what the function itself gives. */
type Given = { readonly id: string; readonly args: readonly (CellValue | readonly (readonly CellValue[])[])[] };

/** The longest call takes ten arguments of at most twelve cells. */
const FORMULA_COLUMN = 40;

function sameAs(answer: Answer, text: string): boolean {
  if (Array.isArray(answer)) return false;
  if (typeof answer === 'number') return Math.abs(Number(text) - answer) <= 1e-5 * Math.max(1, Math.abs(answer));
  if (typeof answer === 'string') return text === answer;
  // A target that is typed as a range where one value is needed is an error either way.
  return text.startsWith('#') || text === 'BAKE_CONSTANT';
}

function isRange(arg: Given['args'][number]): arg is readonly (readonly CellValue[])[] {
  return Array.isArray(arg);
}

/** Calls whose native form says something else than the function. */
async function differing(calls: readonly Given[]): Promise<string[]> {
  const model = await engine();
  const formulas: string[] = [];
  calls.forEach(({ id, args }, row) => {
    const cells: CellValue[] = [];
    const texts = args.map((arg) => {
      const flat = isRange(arg) ? arg.flat() : [arg];
      const first = cells.length;
      cells.push(...flat);
      return flat.length === 1 ? a1(row, first) : `${a1(row, first)}:${a1(row, cells.length - 1)}`;
    });
    const formula = `${id}(${texts.join(',')})`;
    const baked = bakedFormula(formula, (_, r, c) => (r === row ? (cells[c] ?? null) : null));
    formulas.push(formula);
    cells.forEach((value, column) => put(model, row, column, value));
    putFormula(model, row, FORMULA_COLUMN, baked?.ok === true ? baked.formula : `"${baked?.why ?? 'not ours'}"`);
  });
  model.evaluate();
  const wrong: string[] = [];
  calls.forEach(({ id, args }, row) => {
    const answer = callFunction(id, args);
    const got = shown(model, row, FORMULA_COLUMN);
    if (!sameAs(answer, got))
      wrong.push(`${formulas[row] ?? ''} of ${JSON.stringify(args)} is ${JSON.stringify(answer)}, not ${got}`);
  });
  model.free();
  return wrong;
}

const spills = (answer: Answer): boolean => Array.isArray(answer);

describe('the native form of a function gives what the function gives', () => {
  const forms = CATALOGUE.filter(({ id }) => NATIVE_FORMS.has(id));

  test.each(forms)('$id: its examples', async ({ id, examples }) => {
    const usable = examples.filter(({ args, gives }) => !spills(gives) && args[4] !== 'reason');
    expect(await differing(usable.map(({ args }) => ({ id, args })))).toEqual([]);
  });

  const start = (random: Chance): CellValue =>
    random.pick<CellValue>([46_000, 46_023, 46_054, '2026-01-01', 'x', null]);
  const end = (random: Chance): CellValue => random.pick<CellValue>([46_022, 46_111, 46_387, '2026-12-31', true, null]);
  const asOf = (random: Chance): CellValue => random.pick<CellValue>([46_010, 46_081, 46_200, 46_500, '2026-03-31']);
  const direction = (random: Chance): CellValue => random.pick<CellValue>(['higher', 'lower', null, 'Lower ']);
  const bands = (random: Chance): CellValue => random.pick<CellValue>([...PRESET_NAMES, '95/85', null]);
  const basis = (random: Chance): Given['args'][number] =>
    random.pick<Given['args'][number]>(['days', 'workdays', 'months', null, [[5, 5, 7, 7, 8, 8, 7, 7, 8, 8, 12, 18]]]);
  const pair = (random: Chance): [CellValue, CellValue] => {
    const { actual, target } = hardPair(random);
    return [
      random.next() < 0.1 ? '1,200' : actual,
      random.next() < 0.15 ? random.pick(['>95%', '40-50', '< 5']) : target,
    ];
  };
  const mark = (random: Chance, most: number): CellValue =>
    random.next() < 0.7
      ? Math.round(random.next() * most * 100) / 100
      : random.pick<CellValue>([hardPair(random).actual, most, 0, '39 %']);
  const CALLS: Readonly<Record<string, (random: Chance) => Given['args']>> = {
    STOPLIGHT: (r) => [
      ...pair(r),
      direction(r),
      bands(r),
      r.pick<CellValue>(['status', 'code', 'band', 'symbol', null]),
    ],
    STOPLIGHTPACE: (r) => [
      ...pair(r),
      start(r),
      end(r),
      asOf(r),
      r.pick<CellValue>(['flow', 'level', 'ramp', null]),
      basis(r),
      direction(r),
      bands(r),
      r.pick<CellValue>([0, 50, null]),
    ],
    ATTAINMENT: (r) => [...pair(r), direction(r), r.pick<CellValue>([0, 50, null])],
    BEHIND: (r) => [...pair(r), direction(r)],
    PACE: (r) => [start(r), end(r), asOf(r), basis(r)],
    EXPECTED: (r) => [hardPair(r).target, start(r), end(r), asOf(r), basis(r), r.pick<CellValue>([0, 50, null])],
    PROJECT: (r) => [hardPair(r).actual, 5, start(r), end(r), asOf(r), basis(r)],
    RUNRATE: (r) => [...pair(r), r.pick<CellValue>([0, 1, 4, null, 'x'])],
    MILESTONE: (r) => [
      end(r),
      r.pick<CellValue>([null, 'yes', 'no', true, false, 1, 0, 46_100, 'Done', 'erledigt']),
      asOf(r),
      r.pick<CellValue>([null, 0, 30]),
      r.pick<CellValue>([null, 0, 0.5, 1]),
      start(r),
    ],
    SOPLIGHT: (r) => {
      const { actual, target } = hardPair(r);
      const line = r.pick<CellValue>([target, 35, 0, 0.1, 1e7, '85 %', 'abc', null, { error: '#N/A' }]);
      return [actual, target, r.next() < 0.5 ? line : typeof target === 'number' ? target * 0.85 : line];
    },
    EXECUTION: (r) => [mark(r, 10), mark(r, 10)],
    CLARITY: (r) => [mark(r, 1), mark(r, 1)],
  };

  test.each(forms)('$id: anything in its cells', async ({ id }) => {
    const random = chance(id.length);
    const make = CALLS[id];
    expect(make, `${id} needs calls to be tried with`).toBeDefined();
    const calls = Array.from({ length: 150 }, () => ({ id, args: make?.(random) ?? [] }));
    const wrong = await differing(calls);
    expect(wrong.filter((each) => !each.endsWith('BAKE_TOO_LONG')).slice(0, 4)).toEqual([]);
    // Twelve weights beside dates that are text are the one way to a formula that is too long; such a call is listed.
    expect(wrong.length).toBeLessThan(20);
  });
});

/** Names of one cell, of two, and of more than can be looked at. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['goal', 'Set!$B$9'],
  ['range', 'Set!$B$9:$C$9'],
  ['column', 'Set!$B$1:$B$900'],
]);
const namesOf: NamedRanges = (name) => rangeOf(NAMES.get(name.toLowerCase()) ?? '');

describe('a baked formula gives its function back, letter by letter', () => {
  test.each([
    'STOPLIGHT(A2,B2)',
    'STOPLIGHT( A2 , B2,"lower" )',
    'stoplight(A2,$B$2,,"95/85")',
    'STOPLIGHT(A2,B2:C2,)',
    '_xldudf_STOPLIGHT(A2,B2)',
    '_xlfn.STOPLIGHT(A2,B2)',
    'IF(A2>0,STOPLIGHT(A2,B2)&" – ""so""",IFERROR(ATTAINMENT(A2,B2),{1,2}))',
    'STOPLIGHT(ATTAINMENT(A2,B2),1)',
    "STOPLIGHT('Plan 26'!A2,T[[#This Row],[Target]])",
    'STOPLIGHTPACE(A2,B2,C2,D2,TODAY(),,"workdays")',
    'PACE(A2,B2,C2,"workdays",$H$2:$H$9)',
  ])('%s', (formula) => {
    const baked = bakedFormula(formula, () => null);
    expect(baked).toMatchObject({ ok: true });
    const text = baked?.ok === true ? baked.formula : '';
    expect(text.replace(/"(?:[^"]|"")*"/g, '')).not.toMatch(/STOPLIGHT|ATTAINMENT|PACE\(/i);
    expect(unbakedFormula(text)).toBe(formula);
  });

  test.each([
    ['Goal', 'Goal'],
    ['Goal*1.1', '(Goal*1.1)'],
    ['Range', 'INDEX(Range,1,1)'],
  ])(
    'STOPLIGHT(A2,%s), by a name: the native form has %s, so that the name may be given other cells',
    (target, has) => {
      const formula = `STOPLIGHT(A2,${target})`;
      const baked = bakedFormula(formula, () => null, namesOf);
      const text = baked?.ok === true ? baked.formula : '';
      expect(text).toContain(has);
      expect(text).not.toMatch(/\$B\$9/);
      expect(unbakedFormula(text)).toBe(formula);
    },
  );

  test.each([
    ['STOPLIGHT(A2,Column)', 'BAKE_SPILLS'],
    ['STOPLIGHT(A2,Range*2)', 'BAKE_SPILLS'],
    ['STOPLIGHT(A2,Unknown)', 'BAKE_SPILLS'],
  ])('%s is many cells, or none: %s', (formula, why) => {
    expect(bakedFormula(formula, () => null, namesOf)).toEqual({ ok: false, why });
  });

  test.each<[string, readonly CellValue[], readonly string[]]>([
    ['STOPLIGHT(A1,Goal)', [85, 100, null], ['Yellow', 'Green']],
    ['STOPLIGHT(A1,Ends)', [15, 10, 50], ['Green', 'Red']],
    ['STOPLIGHT(A1,100,,Ends)', [0.9, 0.8, 0.7], ['Red', '#VALUE!']],
    ['ATTAINMENT(A1,Goal*2)', [85, 100, null], ['0.425', '2.125']],
  ])(
    '%s over %j gives what the function gives, and follows the cells of the name: %j',
    async (formula, cells, gives) => {
      const refs: ReadonlyMap<string, string> = new Map([
        ['Goal', 'Sheet1!$B$1'],
        ['Ends', 'Sheet1!$B$1:$C$1'],
      ]);
      const baked = bakedFormula(
        formula,
        (_, __, column) => cells[column] ?? null,
        (name) => rangeOf(refs.get(name) ?? ''),
      );
      const model = await engine();
      for (const [name, ref] of refs) model.newDefinedName(name, null, ref);
      cells.forEach((value, column) => put(model, 0, column, value));
      putFormula(model, 0, 5, baked?.ok === true ? baked.formula : '"not baked"');
      const seen = [cells[1] ?? null, 20].map((value) => {
        put(model, 0, 1, value);
        model.evaluate();
        return shown(model, 0, 5);
      });
      model.free();
      expect(seen).toEqual(gives);
    },
  );

  test('settings given by a name count as they are now, and a change is told', () => {
    const baked = bakedFormula('STOPLIGHT(A2,B2,Goal)', (sheet) => (sheet === 'Set' ? 'lower' : null), namesOf);
    expect(baked).toMatchObject({ ok: true, formula: expect.stringContaining('EXACT(Goal,"lower")') });
  });

  test('what can be baked is what the documentation says', () => {
    const said = /\*\*([^*]*) can be\s+baked\*\*/.exec(readFileSync('docs/decisions.md', 'utf8'))?.[1] ?? '';
    expect(said.match(/[A-Z]{4,}/g)).toEqual([...NATIVE_FORMS.keys()]);
  });

  test.each([
    ['SUM(A1:A3)', null],
    ['"STOPLIGHT(A2,B2)"', null],
    ['MYSTOPLIGHT(A2,B2)', null],
    ['STOPLIGHT(A2:A9,B2:B9)', 'BAKE_SPILLS'],
    ['STOPLIGHT(Actual,B2)', 'BAKE_SPILLS'],
    ['STOPLIGHT(A2)', 'BAKE_ARGUMENTS'],
    ['STOPLIGHT(A2,B2,,,"reason")', 'BAKE_OPTION'],
    ['STOPLIGHT(A2,B2,"sideways")', 'BAKE_OPTION'],
    ['WHY(A2,B2)', 'BAKE_NO_FORM'],
    ['CHUNK(A2)', 'BAKE_NO_FORM'],
    ['DIAGNOSE(A2:A20)', 'BAKE_NO_FORM'],
    ['AGENDA(A2:A9,B2:B9,C2:C9)', 'BAKE_NO_FORM'],
    ['CLARITY(A2:A9,B2:B9)', 'BAKE_SPILLS'],
    ['IF(A1,STOPLIGHT(A2,B2),WHY(A2,B2))', 'BAKE_NO_FORM'],
  ])('%s has no native form: %s', (formula, why) => {
    const baked = bakedFormula(formula, () => null);
    expect(baked === null ? null : baked.ok ? baked.formula : baked.why).toBe(why);
  });
});
