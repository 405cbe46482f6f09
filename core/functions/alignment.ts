import { alignment } from '../execution/alignment.ts';
import { idText } from '../rollup/ids.ts';
import { isCellError, type CellValue } from '../workbook/cells.ts';
import { defineRangeFunction } from './define.ts';
import { rangeParam, type RangeParam } from './params.ts';
import { cellsBeside } from './rollup.ts';
import { isFunctionError, type FunctionError, type Grid } from './values.ts';
import { isMissing, passedOn } from './wrong.ts';

/** Names as texts; an error among them is an error. */
function namesIn(name: string, cells: Grid<CellValue>): readonly string[] | FunctionError {
  const flat = cells.flat();
  const failed = flat.find(isCellError);
  return failed === undefined ? flat.map((cell) => idText(cell).trim()) : passedOn(name, failed);
}

function names(
  name: string,
  summary: string,
): RangeParam<{ readonly cells: Grid<CellValue>; readonly texts: readonly string[] }> {
  return rangeParam(name, summary, (cells) => {
    if (cells === null) return isMissing(name);
    const texts = namesIn(name, cells);
    return isFunctionError(texts) ? texts : { cells, texts };
  });
}

/** ALIGNMENT: which functions have KPIs for which objectives (semantics 4). */
export const alignmentFunction = defineRangeFunction({
  id: 'ALIGNMENT',
  summary: 'How many KPIs each function has for each objective; zero is a gap.',
  returns: 'A row for each objective, a column for each function.',
  params: [
    names('objectives', 'The objectives, one a row of the result.'),
    names('functions', 'The functions of the company, one a column of the result.'),
    names('kpi_objective', 'The objective of each KPI.'),
    names('kpi_function', 'The function of each KPI, beside it.'),
  ],
  examples: [
    {
      args: [
        [['Launch X'], ['Renew']],
        [['Product', 'Legal']],
        [['Launch X'], ['launch x '], ['Renew']],
        [['Product'], ['Product'], ['Legal']],
      ],
      gives: [
        [2, 0],
        [0, 1],
      ],
      note: 'two gaps; case and space do not matter',
    },
    { args: [[['Launch X'], [null]], 'Product', 'Launch X', 'Product'], gives: [[1], ['']] },
  ],
  run: (objectives, functions, kpiObjective, kpiFunction) => {
    const first = { name: 'kpi_objective', cells: kpiObjective.cells };
    const beside = cellsBeside(first, 'kpi_function', kpiFunction.cells);
    if (isFunctionError(beside)) return beside;
    const kpis = kpiObjective.texts.map((objective, index) => ({
      objective,
      function: kpiFunction.texts[index] ?? '',
    }));
    const { cells } = alignment({ objectives: objectives.texts, functions: functions.texts, kpis });
    return cells.map((row) => row.map((cell) => (cell.objective === '' || cell.function === '' ? '' : cell.kpis)));
  },
});
