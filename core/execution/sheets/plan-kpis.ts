import { columnFor, isTurned } from '../../columns/found-table.ts';
import { headerText } from '../../columns/header-rows.ts';
import { turnedGrid } from '../../columns/turned-grid.ts';
import { foldedText, withoutAccents } from '../../reading/text.ts';
import type { RowReview, TableReview } from '../../review/review-types.ts';
import { tableCells, type TableCells } from '../../review/table-cells.ts';
import { isOfTable } from '../../review/table-place.ts';
import { once } from '../../workbook/once.ts';
import { madeAs } from '../../workbook/made-sheet.ts';
import { gridOf, type Grid, type WorkbookSnapshot } from '../../workbook/snapshot.ts';
import type { PartFacts } from './facts.ts';

/** A KPI of the plan that is there, with what its sheet says around it; '' and null where it says nothing. */
export type PlanKpi = {
  /** One text for one KPI, the same as long as sheet and KPI keep their names: 'Scorecard: Win rate'. */
  readonly source: string;
  readonly name: string;
  readonly objective: string;
  readonly parent: string;
  /** The function of the company it belongs to. */
  readonly area: string;
  readonly driver: string;
  readonly priority: string | number | null;
  readonly row: RowReview;
  readonly table: TableReview;
  readonly cells: TableCells;
};

/** What a column of functions of the company is headed with, folded and without accents. */
export const AREA_HEADERS = once(
  () =>
    new Set(
      (
        'function|functional area|area|department|dept|team|business unit|' +
        'funktion|funktionsbereich|bereich|abteilung|ressort|' +
        'funcion|area funcional|departamento|equipo'
      ).split('|'),
    ),
);

/** The same for the growth driver of a goal. */
const DRIVER_HEADERS = once(() => new Set('growth driver|wachstumstreiber|motor de crecimiento'.split('|')));

function folded(text: string): string {
  return withoutAccents(foldedText(text));
}

/** The column of a table that is headed by one of some texts, whatever role it has. */
export function columnHeaded({ grid, table }: TableCells, wanted: ReadonlySet<string>): number | null {
  const header = table.headerRows[table.headerRows.length - 1];
  if (header === undefined) return null;
  for (let column = table.box.left; column <= table.box.right; column++)
    if (wanted.has(folded(headerText(grid.value(header, column))))) return column;
  return null;
}

/** The names of the objectives above each row of a table, the topmost first. */
function pathsIn(facts: PartFacts, table: TableReview): ReadonlyMap<number, readonly string[]> {
  const paths = new Map<number, readonly string[]>();
  const above: string[] = [];
  for (const { name, level, children } of facts.review.objectives.filter((each) => isOfTable(each, table))) {
    // They come in tree order: what stands above one came before it.
    above.length = level;
    above[level] = name;
    for (const { row } of children) if (row !== null && !paths.has(row)) paths.set(row, above.filter(Boolean));
  }
  return paths;
}

function gridOfTable(book: WorkbookSnapshot, table: TableReview): Grid | null {
  const sheet = book.sheets.find(({ id }) => id === table.sheet);
  if (sheet === undefined) return null;
  const grid = gridOf(sheet, book.styles);
  return isTurned(table.table) ? turnedGrid(grid) : grid;
}

function textAt({ grid }: TableCells, row: number, column: number | null): string {
  const value = column === null ? null : grid.value(row, column);
  return value === null || typeof value === 'object' ? '' : String(value).trim();
}

function kpisIn(facts: PartFacts, table: TableReview): PlanKpi[] {
  const grid = gridOfTable(facts.book, table);
  if (grid === null || table.subject !== 'measure') return [];
  const cells = tableCells(grid, table.table, facts.context.settings.fillMerged);
  const paths = pathsIn(facts, table);
  const objectives = new Set(
    facts.review.objectives.flatMap((each) => (isOfTable(each, table) && each.row !== null ? [each.row] : [])),
  );
  const [areas, drivers] = [columnHeaded(cells, AREA_HEADERS()), columnHeaded(cells, DRIVER_HEADERS())];
  const priorities = columnFor(table.table, 'priority');
  return table.rows.flatMap((row): PlanKpi[] => {
    const isHeading = objectives.has(row.row) && row.actual === null && row.target === null;
    if (row.subject !== 'measure' || row.name === '' || isHeading) return [];
    const area = textAt(cells, row.row, areas);
    const path = (paths.get(row.row) ?? []).filter((name) => foldedText(name) !== foldedText(area));
    const priority = priorities === null ? null : cells.at(row.row, priorities);
    return [
      {
        source: `${table.sheetName}: ${row.name}`,
        name: row.name,
        objective: path[path.length - 1] ?? '',
        parent: path[path.length - 2] ?? '',
        area,
        driver: textAt(cells, row.row, drivers),
        priority: typeof priority === 'string' || typeof priority === 'number' ? priority : null,
        row,
        table,
        cells,
      },
    ];
  });
}

/** Whether a table says whose its measures are, or what they are for: one of bare numbers only takes others apart. */
function tellsWhatFor(kpis: readonly PlanKpi[]): boolean {
  return kpis.some(({ objective, area, row }) => objective !== '' || area !== '' || row.owner !== null);
}

function withOwnSources(kpis: readonly PlanKpi[]): readonly PlanKpi[] {
  const counts = new Map<string, number>();
  return kpis.map((kpi) => {
    const count = (counts.get(foldedText(kpi.source)) ?? 0) + 1;
    counts.set(foldedText(kpi.source), count);
    return count === 1 ? kpi : { ...kpi, source: `${kpi.source} (${count})` };
  });
}

/** The KPIs that stand only in the list of objectives and KPIs: its rows with numbers of their own. */
export function listedKpis(facts: PartFacts): readonly PlanKpi[] {
  const list = facts.made.get('objectives')?.sheet.id;
  return withOwnSources(
    facts.review.tables.filter(({ sheet }) => sheet === list).flatMap((table) => kpisIn(facts, table)),
  );
}

/** Every judged measure of the sheets that people made, table by table; those of monthly breakdowns too. */
export function planMeasures(facts: PartFacts): readonly PlanKpi[] {
  const ours = new Set(facts.book.sheets.filter((sheet) => madeAs(sheet) !== null).map(({ id }) => id));
  const tables = facts.review.tables.filter(({ sheet }) => !ours.has(sheet));
  return withOwnSources(tables.flatMap((table) => kpisIn(facts, table)));
}

/**
 * The KPIs of the plan that is there, each with its objective and function as the sheet has them: 'Win rate' of 'Sales'
 * for 'Grow bookings'. A list of bare numbers, such as bookings by region and month, counts only where nothing better is.
 */
export function planKpis(facts: PartFacts): readonly PlanKpi[] {
  const all = planMeasures(facts);
  const tables = [...new Set(all.map(({ table }) => table))];
  const telling = new Set(tables.filter((table) => tellsWhatFor(all.filter((kpi) => kpi.table === table))));
  return telling.size === 0 ? all : all.filter(({ table }) => telling.has(table));
}
