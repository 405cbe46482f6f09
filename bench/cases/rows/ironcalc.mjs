// IronCalc: the native formula in a cell of every row; measured is a recalculation, the workbook being there already.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import init, { Model } from '@ironcalc/wasm';
import { say, timed } from '../say.ts';
import { countOf, hostValues, rowsAsked } from '../values.ts';

const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
await init({ module_or_path: readFileSync(wasm) });
const count = rowsAsked();
const { actuals, targets } = hostValues(count);
const model = new Model('bench', 'en', 'UTC', 'en');
model.pauseEvaluation();
for (let row = 0; row < count; row++) {
  const [a, t] = [`A${row + 1}`, `B${row + 1}`];
  if (actuals[row] !== '') model.setUserInput(0, row + 1, 1, String(actuals[row]));
  model.setUserInput(0, row + 1, 2, String(targets[row]));
  const gap = `ROUND((${t}-${a})/ABS(${t}),9)`;
  model.setUserInput(
    0,
    row + 1,
    3,
    `=IF(OR(NOT(ISNUMBER(${a})),NOT(ISNUMBER(${t}))),"Grey",IF(${t}=0,IF(${a}>=0,"Green","Red"),IF(${gap}<=0,"Green",IF(${gap}<=0.15,"Yellow","Red"))))`,
  );
}
model.resumeEvaluation();
model.evaluate();
const took = await timed(() => model.evaluate());
say(
  took,
  countOf((row) => model.getFormattedCellValue(0, row + 1, 3), count),
);
