import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callFunction } from '../../core/functions/call.ts';
import { CATALOGUE } from '../../core/functions/catalogue.ts';
import { isFunctionError, type Answer } from '../../core/functions/values.ts';

/** What cells hold, in proportions that make most calls succeed. */
const anyCell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -200, max: 200 }) },
  { weight: 3, arbitrary: fc.double({ noNaN: true }) },
  { weight: 3, arbitrary: fc.constantFrom('>95%', '40..50', '85 %', '2026-03-31', 46113, 0.85, 1, 0) },
  { weight: 2, arbitrary: fc.constantFrom(null, '', 'TBD', '#N/A', { error: '#REF!' }, true, 'yes', 'Green', 'lower') },
  { weight: 1, arbitrary: fc.string() },
);

function gridOf<T>(cell: fc.Arbitrary<T>, height: number, width: number): fc.Arbitrary<T[][]> {
  const row = fc.array(cell, { minLength: width, maxLength: width });
  return fc.array(row, { minLength: height, maxLength: height });
}

const shapes = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 3 }));

/** An argument for a result of a shape: one cell, a row, a column or the whole. Two cells alone could be a pair. */
function argumentFor(height: number, width: number): fc.Arbitrary<unknown> {
  return fc.oneof(anyCell, gridOf(anyCell, height, width), gridOf(anyCell, 1, width), gridOf(anyCell, height, 1));
}

function at(argument: unknown, row: number, column: number): unknown {
  if (!Array.isArray(argument)) return argument;
  const cells: unknown = argument[argument.length === 1 ? 0 : row];
  return Array.isArray(cells) ? (cells[cells.length === 1 ? 0 : column] as unknown) : undefined;
}

const CELL_FUNCTIONS = CATALOGUE.filter(({ kind }) => kind === 'cells');

describe('for whatever cells hold', () => {
  test.each(CELL_FUNCTIONS)('$id over a range is $id of each cell', ({ id, params }) => {
    const calls = shapes.chain(([height, width]) =>
      fc.tuple(
        gridOf(anyCell, height, width),
        ...params.slice(1).map((param) => (param.kind === 'cell' ? argumentFor(height, width) : fc.constant(null))),
      ),
    );
    fc.assert(
      fc.property(calls, (args: readonly unknown[]) => {
        const answer = callFunction(id, args);
        const [first] = args;
        const expected = Array.isArray(first)
          ? first.map((cells: readonly unknown[], row) =>
              cells.map((_, column) =>
                callFunction(
                  id,
                  args.map((each) => at(each, row, column)),
                ),
              ),
            )
          : null;
        expect(answer).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  /** No number that is none, no blank but '', and rows of one length. */
  function isPresentable(answer: Answer): boolean {
    if (typeof answer === 'number') return Number.isFinite(answer) && !Object.is(answer, -0);
    if (typeof answer === 'string') return true;
    if (isFunctionError(answer)) return answer.why !== '';
    return answer.length > 0 && answer.every((row) => row.length === answer[0]?.length && row.every(isPresentable));
  }

  const junk = fc.oneof(anyCell, fc.anything(), gridOf(fc.anything(), 2, 2), fc.array(fc.array(anyCell)));

  test.each(CATALOGUE)('$id never throws, and what it returns can stand in cells', ({ id, params }) => {
    fc.assert(
      fc.property(fc.array(junk, { maxLength: params.length + 1 }), (args) => {
        const answer = callFunction(id, args);
        expect(isPresentable(answer)).toBe(true);
        expect(callFunction(id, args)).toEqual(answer);
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      }),
      { numRuns: 300 },
    );
  });

  test('what READTARGET returns is the same target again', () => {
    // Fifteen digits are what a sheet shows, and what READTARGET writes.
    const number = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000);
    const target = fc.oneof(
      fc.tuple(fc.constantFrom('>', '>=', '<', '<='), number).map(([sign, value]) => `${sign}${value}`),
      fc.tuple(number, number).map(([lo, hi]) => `${lo}..${hi}`),
      fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 50 })).map(([of, by]) => `${of} ± ${by}%`),
      fc.constantFrom('at most 3', '40-50%', 'between 5 and 10', '2026-03-31', 'within 1% of 200', '>95%'),
    );
    fc.assert(
      fc.property(target, number, (text, actual) => {
        const cleaned = callFunction('READTARGET', [text]);
        if (isFunctionError(cleaned)) return;
        expect(callFunction('READTARGET', [cleaned])).toBe(cleaned);
        expect(callFunction('STOPLIGHT', [actual, cleaned]), JSON.stringify(cleaned)).toBe(
          callFunction('STOPLIGHT', [actual, text]),
        );
      }),
    );
  });

  test('a worse actual never gets a better status', () => {
    const amount = fc.integer({ min: -1000, max: 1000 });
    const rank = (actual: number, target: number, bands: string): unknown =>
      callFunction('STOPLIGHT', [actual, target, null, bands, 'code']);
    fc.assert(
      fc.property(amount, amount, amount, fc.constantFrom('sbi', 'cascade', '90/70'), (a, b, target, bands) => {
        expect(rank(Math.min(a, b), target, bands)).toBeLessThanOrEqual(Number(rank(Math.max(a, b), target, bands)));
      }),
    );
  });
});
