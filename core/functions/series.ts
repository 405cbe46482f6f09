import type { CellValue } from '../workbook/cells.ts';
import type { Grid } from './values.ts';

/** The series of a range: a column is one, a row is one; of several rows and columns each row is one. */
export function seriesOf(cells: Grid<CellValue>): Grid<CellValue> {
  return cells[0]?.length === 1 ? [cells.flat()] : cells;
}

/** Series in the shape that their cells came in: the inverse of `seriesOf`. */
export function inShapeOf<T>(cells: Grid<CellValue>, series: Grid<T>): Grid<T> {
  return cells[0]?.length === 1 ? (series[0] ?? []).map((each) => [each]) : series;
}
