import type { RowReview } from '../../core/review/review-types.ts';
import { describeFinding } from '../../core/smart/describe.ts';
import { firstToMend } from '../../core/smart/mending.ts';
import { tableLines, type TableColumn } from './table.ts';
import { faint, safe, strong, wrapped, type Output } from './terminal.ts';

/** More goals than this are for --json. */
const MOST_GOALS = 40;

const COLUMNS: readonly TableColumn[] = [
  { title: 'SMART', align: 'left', least: 5, most: 5, goes: 0 },
  { title: 'Goal', align: 'left', least: 14, most: 44, goes: 0 },
  { title: 'First to mend', align: 'left', least: 20, most: 120, goes: 1 },
];

/** Goals with their letters, the least SMART first, and what the first letter that is not well asks for. */
export function showGoals(rows: readonly RowReview[], output: Output): void {
  const goals = rows.flatMap(({ name, smart }) => (smart === undefined ? [] : [{ name, smart }]));
  if (goals.length === 0) return;
  output.out(`\n${strong('Goals', output.isTerminal)}`);
  for (const line of wrapped(
    'SMART: a capital passes, a small letter is weak, - fails, ? is unknown.',
    output.width - 2,
  ))
    output.out(`  ${line}`);
  const sorted = [...goals].sort((a, b) => a.smart.score - b.smart.score).slice(0, MOST_GOALS);
  const cells = sorted.map(({ name, smart }) => {
    const first = firstToMend(smart.findings);
    return [smart.letters, safe(name), first === null ? '' : safe(describeFinding(first))];
  });
  const { head, lines } = tableLines(COLUMNS, cells, output.width - 2);
  for (const line of [faint(head, output.isTerminal), ...lines]) output.out(`  ${line}`);
  if (goals.length > MOST_GOALS) output.out(`  … and ${goals.length - MOST_GOALS} more goals; --json shows all`);
}
