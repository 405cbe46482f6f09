import type { NewCell, NewSheet } from '../../headless/xlsx/write/new-workbook.ts';
import { amount, computed, FORMATS, headers, note, strong, title } from './cells.ts';

const { number, percent } = FORMATS;

type Line = readonly [name: string, budget: number | string | null, actual: number | string | null];

const REVENUE: readonly Line[] = [
  ['Licences', 820, 861],
  ['Maintenance', 415, '409'],
  ['Services', 300, 262],
  ['Other income', null, 12],
];
const COSTS: readonly Line[] = [
  ['Salaries', 610, 604],
  ['Travel', 48, 55.4],
  ['Cloud hosting', 120, 141],
  ['Marketing', '(85)', 79],
  ['Rent', 60, 60],
  ['Consultants', 25, 'TBD'],
  ['Training', 0, 3],
];

function block(lines: readonly Line[], first: number): NewCell[][] {
  return lines.map(([name, budget, actual], i): NewCell[] => {
    const row = first + i;
    const [b, a] = [budget, actual].map((value) => (typeof value === 'number' ? value : null));
    const difference = b == null || a == null ? null : computed(`D${row}-C${row}`, a - b, number);
    return [
      null,
      name,
      typeof budget === 'string' ? budget : amount(budget, number),
      typeof actual === 'string' ? actual : amount(actual, number),
      difference,
      b == null || b === 0 || a == null ? null : computed(`D${row}/C${row}-1`, a / b - 1, percent),
    ];
  });
}

function total(name: string, lines: readonly Line[], first: number): NewCell[] {
  const last = first + lines.length - 1;
  const sum = (side: 1 | 2): number =>
    lines.reduce((all, line) => all + (typeof line[side] === 'number' ? line[side] : 0), 0);
  return [
    null,
    strong(name),
    computed(`SUM(C${first}:C${last})`, sum(1), number, true),
    computed(`SUM(D${first}:D${last})`, sum(2), number, true),
  ];
}

/** A profit and loss as controllers keep it: preamble, no data in column A, sections, totals, text among the numbers. */
function profitAndLoss(): NewSheet {
  const firstRevenue = 9;
  const firstCost = firstRevenue + REVENUE.length + 3;
  const rows: NewCell[][] = [
    [null, title('Profit and loss, first half 2026')],
    [null, note('thousand €')],
    [null, 'Entity:', 'Example GmbH'],
    [null, 'Prepared by:', 'Farid Haddad'],
    [],
    [],
    [null, ...headers('Line item', 'Budget', 'Actual', 'Difference', 'Difference %')],
    [null, strong('Revenue', '#E8EDF0')],
    ...block(REVENUE, firstRevenue),
    total('Total revenue', REVENUE, firstRevenue),
    [],
    [null, strong('Costs', '#E8EDF0')],
    ...block(COSTS, firstCost + 0),
    total('Total costs', COSTS, firstCost),
  ];
  return { name: 'P&L', rows, widths: [3, 26, 12, 12, 12, 13] };
}

function checks(): NewSheet {
  const rows: NewCell[][] = [
    [title('Checks')],
    [],
    headers('Check', 'Result'),
    ['Balance sheet balances', { value: { error: '#REF!' }, formula: "'Old model'!B4-B7" }],
    ['Cash ties to bank', { value: 0, formula: 'ROUND(0,2)' }],
  ];
  return { name: 'Checks', rows, widths: [28, 12] };
}

/** A messy finance model. */
export const financeModel: readonly NewSheet[] = [profitAndLoss(), checks()];
