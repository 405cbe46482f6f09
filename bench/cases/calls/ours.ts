import { callFunction } from '../../../core/functions/call.ts';
import { middleOf, say } from '../say.ts';
import { countOf, hostValues, rowsAsked } from '../values.ts';

/** One call of STOPLIGHT a cell, as a sheet makes them. */
const { actuals, targets } = hostValues(rowsAsked());
const all = (): unknown[] => actuals.map((actual, row) => callFunction('STOPLIGHT', [actual, targets[row]]));
const statuses = all();
say(
  await middleOf(all),
  countOf((row) => (statuses[row] === '' ? 'Grey' : statuses[row]), actuals.length),
);
