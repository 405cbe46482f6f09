import { describe, expect, test } from 'vitest';
import { dateOf } from '../../core/calendar/day.ts';
import { serialOfDay } from '../../core/calendar/serial.ts';
import { PALETTES } from '../../core/changes/look.ts';
import { dateLiteral } from '../../core/native/expressions.ts';
import { constantAim, measureLogic, type AimNative } from '../../core/native/measure-logic.ts';
import { milestoneLogic } from '../../core/native/milestone-logic.ts';
import { statusCondition, statusFormula, type StatusLogic } from '../../core/native/status-logic.ts';
import type { Aim, Rules } from '../../core/stoplight/measure.ts';
import type { Status } from '../../core/stoplight/status.ts';
import { milestone } from '../../core/stoplight/milestone.ts';
import { stoplight } from '../../core/stoplight/stoplight.ts';
import type { CellValue } from '../../core/workbook/cells.ts';
import { engine, fillOf, put, putFormula, putRule, shown } from './engine.ts';
import { amount, chance, hardPair, type Chance } from './hard-values.ts';
import { BASES, combined, DIRECTIONS, READ_AIMS, RULES } from './rules-of-registries.ts';
import { AS_OF, DAYS, timedCells, timedLogic, timedWays } from './timed-rows.ts';

/** One row: its cells, and what the core says of them. */
type Row = { readonly cells: readonly CellValue[]; readonly wanted: string };

/** Rows that share one logic, which is given for any row of the sheet. */
type Block = { readonly logicAt: (row: number) => StatusLogic; readonly rows: readonly Row[] };

const FORMULA_COLUMN = 8;
const STATUSES: readonly Status[] = ['Green', 'Yellow', 'Red', 'Grey'];
const LOOKS = PALETTES.clear;

/** Formulas are long to put in, one by one; a rule is put in once for all its rows. Both come from the same logic. */
async function differing(blocks: readonly Block[], by: 'formulas' | 'rules'): Promise<string[]> {
  const model = await engine();
  const colours = new Map(STATUSES.map((status) => [LOOKS[status].fill, status]));
  let top = 0;
  for (const { logicAt, rows } of blocks) {
    rows.forEach(({ cells }, i) => cells.forEach((value, column) => put(model, top + i, column, value)));
    if (by === 'formulas')
      rows.forEach((_, i) => putFormula(model, top + i, FORMULA_COLUMN, statusFormula(logicAt(top + i))));
    else
      for (const status of STATUSES)
        putRule(model, top, top + rows.length - 1, statusCondition(logicAt(top), status), LOOKS[status].fill);
    top += rows.length;
  }
  model.evaluate();
  const wrong: string[] = [];
  top = 0;
  for (const { logicAt, rows } of blocks) {
    rows.forEach(({ cells, wanted }, i) => {
      const got = by === 'formulas' ? shown(model, top + i, FORMULA_COLUMN) : colours.get(fillOf(model, top + i, 0));
      if (got !== wanted && wrong.length < 5)
        wrong.push(`${JSON.stringify(cells)} is ${wanted}, not ${String(got)}: ${statusFormula(logicAt(top + i))}`);
    });
    top += rows.length;
  }
  model.free();
  return wrong;
}

/** A block for each way, with as many rows as asked for. */
function blocksOf<W>(
  ways: readonly W[],
  each: number,
  seed: number,
  make: (way: W, random: Chance) => Row,
  logic: (way: W, row: number) => StatusLogic,
): Block[] {
  const random = chance(seed);
  return ways.map((way) => ({
    logicAt: (row) => logic(way, row),
    rows: Array.from({ length: each }, () => make(way, random)),
  }));
}

function numberOf(value: CellValue): number | null {
  return typeof value === 'number' ? value : null;
}

function judged(actual: CellValue, aim: Aim | null, rules: Rules): string {
  const number = numberOf(actual);
  return number === null || aim === null ? 'Grey' : stoplight({ actual: number, aim, rules }).status;
}

/** Rules are fast, formulas slow: so many rows a way. */
const BY = [
  { by: 'rules' as const, many: 235 },
  { by: 'formulas' as const, many: 12 },
];

describe.each(BY)('$by say what the core says', ({ by, many }) => {
  const levels = combined(DIRECTIONS, RULES, [0]);
  test.each([1, 2, 3, 4])('levels, with each preset, by share, as displayed and by amount: part %i', async (seed) => {
    const blocks = blocksOf(
      levels,
      many,
      seed,
      ([direction, rules], random) => {
        const { actual, target } = hardPair(random);
        const value = numberOf(target);
        const aim: Aim | null = value === null ? null : { kind: 'value', target: value, direction, strict: false };
        return { cells: [actual, target], wanted: judged(actual, aim, rules) };
      },
      ([direction, rules], row) => {
        const aim: AimNative = { kind: 'value', target: `$B${row + 1}`, direction, strict: false };
        return measureLogic(`$A${row + 1}`, aim, { kind: 'level' }, rules);
      },
    );
    expect(await differing(blocks, by)).toEqual([]);
  });

  test('targets that were read from texts: strict, ranges, reversed ranges', async () => {
    const blocks = blocksOf(
      combined(READ_AIMS, RULES, [0]),
      Math.ceil(many / 60) * 2,
      7,
      ([aim, rules], random) => {
        const at = aim.kind === 'value' ? [aim.target] : [aim.lo, aim.hi, aim.lo * 0.9, aim.hi * 1.1, aim.hi * 1.15];
        const actual = random.pick<CellValue>([...at, ...at, amount(random), 0, 'x', null]);
        return { cells: [actual], wanted: judged(actual, aim, rules) };
      },
      ([aim, rules], row) => measureLogic(`$A${row + 1}`, constantAim(aim), { kind: 'level' }, rules),
    );
    expect(await differing(blocks, by)).toEqual([]);
  });
});

describe.each([
  { by: 'rules' as const, each: 12, skip: 29 },
  { by: 'formulas' as const, each: 1, skip: 7 },
])('$by count time as the core does', ({ by, each, skip }) => {
  const system = 1900 as const;

  test.each(DAYS)('flows and ramps on day %i', async (day) => {
    const ways = timedWays(day).filter((_, i) => i % skip === day % skip);
    expect(await differing(blocksOf(ways, each, day, timedCells, timedLogic), by)).toEqual([]);
  });

  test('milestones', async () => {
    const blocks = blocksOf(
      combined(BASES, RULES, [1, 100] as const).filter((_, i) => i % Math.ceil(skip / 5) === 0),
      each,
      11,
      ([basis, rules, fullProgress], random) => {
        const due = random.pick([null, AS_OF + random.below(400) - 60, AS_OF + random.below(9)]);
        const start = random.pick([null, AS_OF - random.below(300), AS_OF + random.below(30)]);
        const doneOn = random.pick([null, null, null, AS_OF - random.below(40), AS_OF + 3]);
        const percent = random.pick([null, 0, 0.25, 0.5, 0.85, 1, random.next()]);
        const status = random.pick<CellValue>([null, null, 'Done', ' done ', 'Cancelled', 'open', { error: '#N/A' }]);
        const word = typeof status === 'string' ? status.trim().toLowerCase() : '';
        const serial = (day: number | null): number | null => (day === null ? null : serialOfDay(day, system));
        const given = { due, isDone: word === 'done', doneOn, asOf: AS_OF, percent, start, rules, basis };
        return {
          cells: [serial(due), percent === null ? null : percent * fullProgress, status, serial(doneOn), serial(start)],
          wanted: word === 'cancelled' ? 'Grey' : milestone(given).status,
        };
      },
      ([basis, rules, fullProgress], row) => {
        const r = row + 1;
        const cells = { due: `$A${r}`, progress: `$B${r}`, status: `$C${r}`, doneOn: `$D${r}`, start: `$E${r}` };
        const asOf = dateLiteral(dateOf(AS_OF));
        const words = { done: ['done'], cancelled: ['cancelled'], warnDays: '7' };
        return milestoneLogic(cells, { asOf, basis, system, rules, fullProgress, ...words });
      },
    );
    expect(await differing(blocks, by)).toEqual([]);
  });
});
