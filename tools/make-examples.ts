import { mkdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import { newWorkbook, type NewSheet } from '../headless/xlsx/write/new-workbook.ts';
import { execution } from './examples/execution.ts';
import { financeModel } from './examples/finance-model.ts';
import { homeMade } from './examples/home-made.ts';
import { okr } from './examples/okr.ts';
import { salesPlan } from './examples/sales-plan.ts';
import { vertriebsplan } from './examples/vertriebsplan.ts';

/** The example workbooks by file name. They are made from code, so that a reader sees what is in them. */
const EXAMPLES: ReadonlyMap<string, readonly NewSheet[]> = new Map([
  ['sales-plan.xlsx', salesPlan],
  ['finance-model.xlsx', financeModel],
  ['home-made.xlsx', homeMade],
  ['okr.xlsx', okr],
  ['vertriebsplan.xlsx', vertriebsplan],
]);

/** A plan as other systems export it. */
const CSV = `KPI;Owner;Target;Actual
Bookings;Ana Ruiz;5000000;4720000
Win rate;Ana Ruiz;25%;26%
Churn rate;Ewa Nowak;5%;5,8%
Open defects;Chiara Conti;<20;14
Qualified leads;Ben Okafor;1200;
`;

const isCheck = process.argv.includes('--check');
const folder = 'examples';
mkdirSync(folder, { recursive: true });
const files = new Map<string, Uint8Array>([...EXAMPLES].map(([name, sheets]) => [name, newWorkbook(sheets)]));
files.set('execution.xlsx', execution());
files.set('sales-plan.csv', Buffer.from(CSV, 'utf8'));
for (const [name, bytes] of files) {
  const path = `${folder}/${name}`;
  const isCurrent = existsSync(path) && Buffer.from(bytes).equals(readFileSync(path));
  if (isCurrent) continue;
  if (isCheck) {
    console.error(`${path} is not current: run npm run generate`);
    process.exitCode = 1;
  } else writeFileSync(path, bytes);
}
