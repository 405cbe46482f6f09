import { isCellError } from '../workbook/cells.ts';
import type { PeriodColumn } from './found-table.ts';
import type { Header, HeaderCell } from './header-rows.ts';
import { periodHeader, periodOrder, type PeriodHeader } from './months.ts';
import { headerRoles } from './role-scores.ts';
import type { TableContext } from './table-from.ts';

type Found = { readonly cell: HeaderCell; readonly period: PeriodHeader };

/** The period and the side a header names together: a leaf under a month group, 'Jan Plan', or a bare month. */
function periodOf(context: TableContext, cell: HeaderCell): { period: PeriodHeader; words: string } | null {
  if (cell.period !== null) return { period: cell.period, words: cell.group };
  const group = periodHeader(cell.group, 'General', context.dates);
  if (group !== null && cell.text !== '') return { period: group, words: cell.text };
  const parts = cell.text.split(/[\s\-–/(),]+/).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 4) return null;
  for (const [period, words] of [
    [parts[0], parts.slice(1).join(' ')],
    [parts[parts.length - 1], parts.slice(0, -1).join(' ')],
  ]) {
    const named = periodHeader(period ?? '', 'General', context.dates);
    const roles = headerRoles(context.concepts(words ?? ''));
    if (named !== null && ((roles.get('target') ?? 0) > 0.5 || (roles.get('actual') ?? 0) > 0.5))
      return { period: named, words: words ?? '' };
  }
  return null;
}

function sideOf(context: TableContext, words: string): 'target' | 'actual' | 'other' | null {
  if (words === '') return null;
  const roles = headerRoles(context.concepts(words));
  const target = roles.get('target') ?? 0;
  const actual = roles.get('actual') ?? 0;
  if ((roles.get('variance') ?? 0) > Math.max(target, actual)) return 'other';
  if (target === 0 && actual === 0) return null;
  return target > actual ? 'target' : 'actual';
}

/** Whether periods follow each other: same grain, forward in time, at most one turn of the year. */
function isSequence(found: readonly Found[]): boolean {
  const grain = found[0]?.period.grain;
  let turns = 0;
  for (let i = 1; i < found.length; i++) {
    const before = found[i - 1]?.period;
    const now = found[i]?.period;
    if (before === undefined || now === undefined || now.grain !== grain) return false;
    if (periodOrder(now) < periodOrder(before)) turns++;
  }
  return turns <= 1;
}

function holdsNumbers(context: TableContext, rows: readonly number[], column: number): boolean {
  let texts = 0;
  let numbers = 0;
  for (const row of rows.slice(0, 40)) {
    const value = context.grid.value(row, column);
    if (typeof value === 'number') numbers++;
    else if (typeof value === 'string' && value.trim() !== '') texts++;
    else if (isCellError(value)) numbers++;
  }
  return numbers >= texts;
}

/**
 * The columns that stand for months, quarters or weeks, each as target or actual. Day columns of a Gantt chart are no
 * periods; a plain run of months is the actuals, unless the title says it is a budget or plan.
 */
export function periodColumns(context: TableContext, header: Header, rows: readonly number[]): PeriodColumn[] {
  const found: (Found & { words: string })[] = [];
  for (const cell of header.cells) {
    const period = periodOf(context, cell);
    if (period !== null) found.push({ cell, ...period });
  }
  if (found.length < 3) return [];
  const grains = new Set(found.map((each) => each.period.grain));
  const main = (['month', 'quarter', 'week'] as const).find((grain) => grains.has(grain));
  const same = found.filter((each) => each.period.grain === main && holdsNumbers(context, rows, each.cell.column));
  // One quarter beside the whole year is a group, not a run of periods.
  if (same.length < 3 || new Set(same.map(({ period }) => periodOrder(period))).size < 2) return [];
  const sides = same.map((each) => sideOf(context, each.words));
  const bare = same.filter((_, i) => sides[i] === null);
  if (bare.length >= 3 && !isSequence(bare)) return [];
  return same.flatMap(({ cell, period }, i): PeriodColumn[] => {
    const side = sides[i] ?? 'actual';
    return side === 'other' ? [] : [{ column: cell.column, period, role: side }];
  });
}
