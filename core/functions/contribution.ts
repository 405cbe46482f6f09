import { contribution, type Contribution } from '../execution/contribution.ts';
import type { CellValue } from '../workbook/cells.ts';
import { defineRangeFunction } from './define.ts';
import { choice, numbersIn, optionalNumber, range } from './params.ts';
import { cellsBeside } from './rollup.ts';
import { isBlank, isFunctionError, type FunctionError, type Grid, type Scalar } from './values.ts';
import { invalid, mustBe, notAvailable } from './wrong.ts';

const OUTPUTS = ['variance', 'relative', 'required'] as const;

/** Amounts that shares can be taken of: zero or more, a blank is zero. */
function partsIn(name: string, cells: readonly CellValue[]): readonly number[] | FunctionError {
  const numbers = numbersIn(name, cells);
  if (isFunctionError(numbers)) return numbers;
  const below = numbers.find((number) => number !== null && number < 0);
  if (typeof below === 'number') return mustBe(name, 'amounts of zero or more', below);
  return numbers.map((number) => number ?? 0);
}

function shown(part: Contribution, output: (typeof OUTPUTS)[number]): Scalar {
  if (part.variance === null) return notAvailable('nothing has come in yet');
  switch (output) {
    case 'variance':
      return part.variance;
    case 'relative':
      return part.relative ?? notAvailable('no share of it was planned');
    case 'required':
      return part.required ?? invalid('output "required" needs done');
  }
}

/** Results in the rows and columns of the cells they belong to. */
function inRowsOf(cells: Grid<CellValue>, results: readonly Scalar[]): Grid<Scalar> {
  const width = cells[0]?.length ?? 0;
  return cells.map((row, index) => row.map((_, column) => results[index * width + column] ?? ''));
}

/** CONTRIBUTION: how a mix differs from the planned one (semantics 4). */
export const contributionFunction = defineRangeFunction({
  id: 'CONTRIBUTION',
  summary: 'How the share of each part differs from the share that was planned for it.',
  returns: 'A number for each part: 0.1167 is 11.67 points more than its share.',
  params: [
    range('planned', 'What each part was to bring, in any unit.'),
    range('actual', 'What each has brought, in the same order; its unit may be another.'),
    optionalNumber('done', 'How much of the whole is done, as a share; for "required".', null, {
      what: 'from 0 to below 1',
      test: (done) => done >= 0 && done < 1,
    }),
    choice(
      'output',
      'Variance in points, relative to the planned share, or the share required of what is to come.',
      OUTPUTS,
      'variance',
    ),
  ],
  examples: [
    {
      args: [
        [[1], [1], [1]],
        [[45], [45], [10]],
      ],
      gives: [[0.116666667], [0.116666667], [-0.233333333]],
    },
    { args: [[[1], [1], [1]], [[45], [45], [10]], null, 'relative'], gives: [[0.35], [0.35], [-0.7]] },
    {
      args: [[[1], [1], [1]], [[45], [45], [10]], 0.5, 'required'],
      gives: [[0.216666667], [0.216666667], [0.566666667]],
      note: 'the third needs 56.7 % of the second half',
    },
  ],
  errors: ['#N/A while nothing has come in, and for "relative" where nothing was planned.'],
  run: (plannedCells, actualCells, done, output) => {
    const beside = cellsBeside({ name: 'planned', cells: plannedCells }, 'actual', actualCells);
    if (isFunctionError(beside)) return beside;
    const planned = partsIn('planned', plannedCells.flat());
    if (isFunctionError(planned)) return planned;
    const actual = partsIn('actual', beside ?? []);
    if (isFunctionError(actual)) return actual;
    const parts = contribution(planned, actual, done);
    if (!parts.ok) return notAvailable('planned adds up to nothing');
    const names = plannedCells.flat();
    const results = parts.parts.map((part, index) => {
      const isEmpty = isBlank(names[index] ?? null) && isBlank(beside?.[index] ?? null);
      return isEmpty ? '' : shown(part, output);
    });
    return inRowsOf(plannedCells, results);
  },
});
