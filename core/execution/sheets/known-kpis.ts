import { columnFor, isTurned } from '../../columns/found-table.ts';
import { foldedText } from '../../reading/text.ts';
import { textOf } from '../../review/table-cells.ts';
import { columnLetters, quotedSheet } from '../../workbook/cells.ts';
import { columnHeaded, AREA_HEADERS, planKpis, type PlanKpi } from './plan-kpis.ts';
import type { PartFacts } from './facts.ts';
import { rowsOf } from './rows-of.ts';

/** A KPI as the parts around it know it: '' where nobody said. */
export type KnownKpi = {
  readonly name: string;
  readonly objective: string;
  readonly area: string;
  readonly owner: string;
};

/** The KPIs there are: those of the list of objectives and KPIs where it is in use, else those of the plan. */
export function knownKpis(facts: PartFacts): readonly KnownKpi[] {
  const listed = rowsOf(facts, 'objectives', 'kpis', 'kpi');
  if (listed.length > 0)
    return listed.map((row) => ({
      name: row.text('kpi'),
      objective: row.text('objective'),
      area: row.text('area'),
      owner: row.text('owner'),
    }));
  return planKpis(facts).map(({ name, objective, area, row }) => ({ name, objective, area, owner: row.owner ?? '' }));
}

/** What is told of a KPI in a column of some sheet. */
type Told = 'objective' | 'area' | 'owner';

/** The whole column of a sheet, as a formula of another sheet needs it. */
function wholeColumn(sheetName: string, column: number): string {
  const letters = columnLetters(column);
  return `${quotedSheet(sheetName)}!$${letters}:$${letters}`;
}

/** Where a table itself says this of each of its KPIs; null where it says it in another way, such as by headings. */
function columnTelling([first, ...rest]: readonly PlanKpi[], told: Told): string | null {
  if (first === undefined || isTurned(first.table.table)) return null;
  const { cells, table } = first;
  const column = told === 'area' ? columnHeaded(cells, AREA_HEADERS()) : columnFor(table.table, told);
  if (column === null) return null;
  const says = ({ objective, area, row }: PlanKpi): string =>
    (told === 'owner' ? row.owner : told === 'area' ? area : objective) ?? '';
  const isTold = (kpi: PlanKpi): boolean => foldedText(textOf(cells.at(kpi.row.row, column))) === foldedText(says(kpi));
  return [first, ...rest].every(isTold) ? wholeColumn(table.sheetName, column) : null;
}

/**
 * How many KPIs have some texts, as a native count: over the list of objectives and KPIs where there is one, else over
 * the columns of the plan that tell. Null where nothing in cells tells it.
 *
 *   objective $A6, area $B6 → COUNTIFS(Plan!$A:$A,"="&$A6,Plan!$C:$C,"="&$B6)
 */
export function kpiCount(facts: PartFacts, cells: readonly (readonly [told: Told, cell: string])[]): string | null {
  const count = (columns: readonly (string | null)[]): string | null => {
    const pairs = columns.flatMap((column, i) => (column === null ? [] : [`${column},"="&${cells[i]?.[1] ?? ''}`]));
    return pairs.length < cells.length ? null : `COUNTIFS(${pairs.join(',')})`;
  };
  const made = facts.made.get('objectives');
  const block = made?.blocks.get('kpis');
  if (made !== undefined && block !== undefined && block.rows.length > 0) {
    const columns = cells.map(([told]) => block.columns.get(told));
    return count(columns.map((column) => (column === undefined ? null : wholeColumn(made.sheet.name, column))));
  }
  const kpis = planKpis(facts);
  const tables = [...new Set(kpis.map(({ table }) => table))];
  const counts = tables.map((table) => {
    const own = kpis.filter((kpi) => kpi.table === table);
    return count(cells.map(([told]) => columnTelling(own, told)));
  });
  const known = counts.filter((each) => each !== null);
  return known.length === 0 || known.length < counts.length ? null : known.join('+');
}
