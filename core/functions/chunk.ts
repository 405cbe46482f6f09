import { chunk, MONTHS, QUARTERS, type Chunked } from '../execution/chunk.ts';
import { MOST_DECIMALS } from '../execution/steps.ts';
import type { CellValue } from '../workbook/cells.ts';
import { defineRangeFunction } from './define.ts';
import { monthWeights } from './pace-params.ts';
import { choice, numberIn, optionalNumber, rangeParam, type RangeParam } from './params.ts';
import { isFunctionError, type FunctionError, type Scalar } from './values.ts';
import { invalid, isMissing, tooLarge } from './wrong.ts';

function totals(): RangeParam<readonly CellValue[]> {
  return rangeParam('total', 'What the year must bring: one cell, or a column of them.', (cells) => {
    if (cells === null) return isMissing('total');
    return cells.every((row) => row.length === 1) ? cells.flat() : invalid('total must be one column');
  });
}

function monthProfile(): RangeParam<readonly number[] | null> {
  const summary = 'What each of the twelve months weighs, from the first of the fiscal year; all alike without it.';
  return rangeParam('profile', summary, (cells) => (cells === null ? null : monthWeights(cells.flat())), {
    isOptional: true,
  });
}

function whyNot(chunked: Extract<Chunked, { readonly ok: false }>): FunctionError {
  if (chunked.reason === 'TOO_COARSE') return invalid('total is no whole number of the steps that precision asks for');
  return tooLarge();
}

/** The parts of one total; null for a blank. */
function partsOf(
  total: CellValue,
  level: 'month' | 'quarter',
  options: { readonly profile: readonly number[] | null; readonly decimals: number | null },
): readonly number[] | FunctionError | null {
  const value = numberIn('total', total);
  if (value === null || isFunctionError(value)) return value;
  const { profile, decimals } = options;
  const chunked = chunk(value, profile === null ? { decimals } : { profile, decimals });
  if (!chunked.ok) return whyNot(chunked);
  return level === 'month' ? chunked.chunks.months : chunked.chunks.quarters;
}

/** CHUNK: a year's total as monthly or quarterly milestones (semantics 4). */
export const chunkFunction = defineRangeFunction({
  id: 'CHUNK',
  summary: 'The milestones of a year: its total in quarters and months that add up exactly.',
  returns: 'A row of twelve months, or four quarters; a row for each total of a column.',
  params: [
    totals(),
    monthProfile(),
    optionalNumber('precision', 'Decimals of the parts; -3 are thousands. As the total has them without it.', null, {
      what: `a whole number from -${MOST_DECIMALS} to ${MOST_DECIMALS}`,
      test: (places) => Number.isInteger(places) && Math.abs(places) <= MOST_DECIMALS,
    }),
    choice('level', 'How far down: month or quarter.', ['month', 'quarter'], 'month'),
  ],
  examples: [
    { args: [1000], gives: [[84, 83, 83, 84, 83, 83, 84, 83, 83, 84, 83, 83]] },
    { args: [1000, null, null, 'quarter'], gives: [[250, 250, 250, 250]] },
    {
      args: [[[7], [null]], null, null, 'quarter'],
      gives: [
        [2, 2, 2, 1],
        ['', '', '', ''],
      ],
      note: 'what is left over goes to the earliest',
    },
    {
      args: [100_000, [[5, 5, 7, 7, 8, 8, 7, 7, 8, 8, 12, 18]], -3, 'quarter'],
      gives: [[17_000, 23_000, 22_000, 38_000]],
    },
    {
      args: [0.5, null, 0],
      gives: { error: 'VALUE', why: 'total is no whole number of the steps that precision asks for' },
    },
  ],
  notes: ['For what adds up over the year. A rate is due in full at any time.'],
  run: (cells, profile, decimals, level) => {
    const parts = cells.map((total) => partsOf(total, level, { profile, decimals }));
    const [only = null] = parts;
    if (parts.length === 1 && isFunctionError(only)) return only;
    return parts.map((each): readonly Scalar[] => {
      if (each !== null && !isFunctionError(each)) return each;
      return Array.from({ length: level === 'month' ? MONTHS : QUARTERS }, () => each ?? '');
    });
  },
});
