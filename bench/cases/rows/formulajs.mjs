// formulajs: the native formula of a level KPI, one call of its functions a row.
import * as formulajs from '@formulajs/formulajs';
import { middleOf, say } from '../say.ts';
import { countOf, hostValues, rowsAsked } from '../values.ts';

const { ABS, AND, IF, ISNUMBER, ROUND } = formulajs;
const { actuals, targets } = hostValues(rowsAsked());

function status(actual, target) {
  if (!AND(ISNUMBER(actual), ISNUMBER(target))) return 'Grey';
  if (target === 0) return IF(actual >= 0, 'Green', 'Red');
  const gap = ROUND((target - actual) / ABS(target), 9);
  return IF(gap <= 0, 'Green', IF(gap <= 0.15, 'Yellow', 'Red'));
}
const all = () => actuals.map((actual, row) => status(actual, targets[row]));
const statuses = all();
say(
  await middleOf(all, 3),
  countOf((row) => statuses[row], actuals.length),
);
