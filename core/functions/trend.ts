import { DEFAULT_HYSTERESIS, holdStatuses } from '../stoplight/hold.ts';
import { trend, TREND_STEP } from '../stoplight/trend.ts';
import { isCellError, type CellValue } from '../workbook/cells.ts';
import { defineRangeFunction } from './define.ts';
import { numberIn, optionalNumber, range } from './params.ts';
import { inShapeOf, seriesOf } from './series.ts';
import { isBlank, isFunctionError, type FunctionError, type Scalar } from './values.ts';
import { notAvailable, passedOn } from './wrong.ts';

/** Attainments are compared at nine decimals (semantics 1.5): the smallest step there is. */
const LEAST_STEP = 1e-9;

/** The attainments of one series; null where there is none yet. Errors are gaps, text that is no number is #VALUE!. */
function attainmentsIn(cells: readonly CellValue[]): readonly (number | null)[] | FunctionError {
  const found: (number | null)[] = [];
  for (const cell of cells) {
    const value = isCellError(cell) ? null : numberIn('series', cell);
    if (isFunctionError(value)) return value;
    found.push(value);
  }
  return found;
}

function trendOf(cells: readonly CellValue[], step: number): Scalar {
  if (cells.every(isBlank)) return '';
  const attainments = attainmentsIn(cells);
  if (isFunctionError(attainments)) return attainments;
  const found = trend(attainments, Math.max(step, LEAST_STEP));
  return found === null ? notAvailable('a trend needs two known attainments') : found.trend;
}

/** KPITREND: where a measure is heading (semantics 1.6). */
export const kpiTrendFunction = defineRangeFunction({
  id: 'KPITREND',
  summary: 'Whether a measure is improving, steady or worsening, from its last two attainments.',
  returns: 'improving, steady or worsening; one for each row where the range has several rows and columns.',
  params: [
    range('series', 'Attainments in time order (0.85 or 85%): a column, a row, or one row for each measure.'),
    optionalNumber('eps', 'The step that counts, as a share; less is steady.', TREND_STEP, {
      what: '0 or more',
      test: (step) => step >= 0,
    }),
  ],
  examples: [
    { args: [[[0.8, 0.86]]], gives: 'improving', note: '6 points up' },
    { args: [[[0.9, 0.91]]], gives: 'steady', note: 'under 2 points is noise' },
    { args: [[[0.9], [null], [0.85]]], gives: 'worsening', note: 'periods without a value are passed over' },
    {
      args: [
        [
          [0.8, 0.86],
          [0.9, 0.5],
        ],
      ],
      gives: [['improving'], ['worsening']],
      note: 'one row for each measure',
    },
    { args: [[[0.9, 0.91]], 0.005], gives: 'improving' },
    { args: [[[0.9, null]]], gives: { error: 'N/A', why: 'a trend needs two known attainments' } },
  ],
  notes: ['The series holds attainments, as ATTAINMENT gives them, not actuals: only so is up always better.'],
  run: (cells, step) => {
    const found = seriesOf(cells).map((series) => trendOf(series, step));
    return found.length === 1 ? (found[0] ?? '') : found.map((each) => [each]);
  },
});

function heldCells(
  cells: readonly CellValue[],
  hysteresis: { readonly margin: number; readonly sustain: number },
): readonly Scalar[] | FunctionError {
  const attainments = attainmentsIn(cells);
  if (isFunctionError(attainments)) return attainments;
  const statuses = holdStatuses(
    attainments.map((each) => (each === null ? null : 1 - each)),
    hysteresis,
  );
  return cells.map((cell, index) => {
    if (isBlank(cell)) return '';
    return isCellError(cell) ? passedOn('series', cell) : (statuses[index] ?? '');
  });
}

/** HOLDSTATUS: statuses that do not flicker (semantics 1.6). */
export const holdStatusFunction = defineRangeFunction({
  id: 'HOLDSTATUS',
  summary: 'The status of each period with hysteresis: worse shows at once, better when it is clear or lasts.',
  returns: 'One status for each period, in the shape of the series.',
  params: [
    range('series', 'Attainments in time order (0.85 or 85%): a column, a row, or one row for each measure.'),
    optionalNumber('margin', 'How far past the band is clear, as a share.', DEFAULT_HYSTERESIS.margin, {
      what: '0 or more',
      test: (margin) => margin >= 0,
    }),
    optionalNumber('sustain', 'How many better periods running are lasting.', DEFAULT_HYSTERESIS.sustain, {
      what: 'a whole number from 1',
      test: (count) => Number.isInteger(count) && count >= 1,
    }),
  ],
  examples: [
    { args: [[[0.84, 0.851, 0.852]]], gives: [['Red', 'Red', 'Yellow']], note: 'the second better period releases it' },
    { args: [[[0.84], [0.87]]], gives: [['Red'], ['Yellow']], note: 'more than a point past the band' },
    { args: [[[1, 0.8]]], gives: [['Green', 'Red']], note: 'worse shows at once' },
    { args: [[[1, null, 'TBD']]], gives: [['Green', '', 'Grey']], note: 'a blank stays blank, no data is Grey' },
  ],
  notes: ['The series holds attainments, as ATTAINMENT gives them, not actuals. The bands are the default ones.'],
  run: (cells, margin, sustain) => {
    const rows: (readonly Scalar[])[] = [];
    for (const series of seriesOf(cells)) {
      const held = heldCells(series, { margin, sustain });
      if (isFunctionError(held)) return held;
      rows.push(held);
    }
    return inShapeOf(cells, rows);
  },
});
