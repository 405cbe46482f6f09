import { replan, REPLAN_MODES, type ReplanMode } from '../execution/replan.ts';
import type { CellValue } from '../workbook/cells.ts';
import { defineRangeFunction } from './define.ts';
import { choice, numbersIn, range } from './params.ts';
import { inShapeOf, seriesOf } from './series.ts';
import { shownShape } from './slots.ts';
import { isFunctionError, type FunctionError, type Grid, type Scalar } from './values.ts';
import { invalid, tooLarge } from './wrong.ts';

function replanned(
  planCells: readonly CellValue[],
  actualCells: readonly CellValue[],
  mode: ReplanMode,
): readonly Scalar[] | FunctionError {
  const plan = numbersIn('plan', planCells);
  if (isFunctionError(plan)) return plan;
  const actuals = numbersIn('actuals', actualCells);
  if (isFunctionError(actuals)) return actuals;
  const targets = plan.map((target) => target ?? 0);
  const next = replan(targets, actuals, mode);
  if (!next.ok) return tooLarge();
  return plan.map((target, period) => {
    const now = (period < next.closed ? targets[period] : next.rest[period - next.closed]) ?? 0;
    return target === null && now === 0 ? '' : now;
  });
}

/** The actuals beside each series of the plan: as long, or shorter while periods are still to come. */
function besidePlan(plan: Grid<CellValue>, actuals: Grid<CellValue>): Grid<CellValue> | FunctionError {
  const [height, width] = [plan.length, plan[0]?.length ?? 0];
  const [rows, columns] = [actuals.length, actuals[0]?.length ?? 0];
  const fits = width === 1 ? columns === 1 && rows <= height : rows === height && columns <= width;
  if (fits) return width === 1 ? [actuals.flat()] : actuals;
  const sizes = `plan is ${shownShape({ height, width })} and actuals is ${shownShape({ height: rows, width: columns })}`;
  return invalid(`${sizes}: actuals must stand beside the plan`);
}

/** REPLAN: the targets that are left after a miss (semantics 4). */
export const replanFunction = defineRangeFunction({
  id: 'REPLAN',
  summary: 'The plan with what was missed so far put on the periods that are left.',
  returns: 'The plan in its shape: closed periods as they were planned, the others as they are due now.',
  params: [
    range('plan', 'The targets in time order: a column, a row, or one row for each measure.'),
    range('actuals', 'What was reached in the periods that are closed; the others are blank or left out.'),
    choice(
      'mode',
      'Who takes what is missing: hold (nobody), next, or spread (all that are left).',
      REPLAN_MODES,
      'spread',
    ),
  ],
  examples: [
    { args: [[[100, 100, 100, 100]], [[80]]], gives: [[100, 107, 107, 106]], note: '20 short, three left' },
    { args: [[[100, 100, 100, 100]], [[80]], 'next'], gives: [[100, 120, 100, 100]] },
    {
      args: [
        [[100], [100]],
        [[130], [null]],
      ],
      gives: [[100], [100]],
      note: 'a surplus never lowers later targets',
    },
  ],
  notes: ['Periods up to the last actual are closed. One of them without an actual says nothing, and is left out.'],
  run: (plan, actuals, mode) => {
    const beside = besidePlan(plan, actuals);
    if (isFunctionError(beside)) return beside;
    const rows: (readonly Scalar[])[] = [];
    for (const [index, series] of seriesOf(plan).entries()) {
      const row = replanned(series, beside[index] ?? [], mode);
      if (isFunctionError(row)) return row;
      rows.push(row);
    }
    return inShapeOf(plan, rows);
  },
});
