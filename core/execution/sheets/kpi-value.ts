import { columnFor, isTurned } from '../../columns/found-table.ts';
import type { Expression } from '../../native/expressions.ts';
import { columnLetters, quotedSheet } from '../../workbook/cells.ts';
import type { PartFacts } from './facts.ts';
import { planKpis } from './plan-kpis.ts';

/** Where the names and the actuals of KPIs stand: whole columns of a sheet. */
type Source = { readonly names: Expression; readonly actuals: Expression };

/** So many lists are looked through by one formula; more would make it too long to read. */
const MOST_SOURCES = 5;

function sourceOn(sheetName: string, names: number | null, actuals: number | null): Source[] {
  if (names === null || actuals === null) return [];
  const column = (at: number): Expression => `${quotedSheet(sheetName)}!$${columnLetters(at)}:$${columnLetters(at)}`;
  return [{ names: column(names), actuals: column(actuals) }];
}

function sourcesOf(facts: PartFacts): readonly Source[] {
  const made = facts.made.get('objectives');
  const columns = made?.blocks.get('kpis')?.columns;
  const listed =
    made === undefined ? [] : sourceOn(made.sheet.name, columns?.get('kpi') ?? null, columns?.get('actual') ?? null);
  const tables = [...new Set(planKpis(facts).map(({ table }) => table))].filter(({ table }) => !isTurned(table));
  const planned = tables.flatMap(({ sheetName, table }) =>
    sourceOn(sheetName, columnFor(table, 'name'), columnFor(table, 'actual')),
  );
  return [...listed, ...planned].slice(0, MOST_SOURCES);
}

/**
 * The actual of a KPI that a cell names, as a native formula: looked up in the list of objectives and KPIs, then in the
 * plan; '' where neither has it.
 */
export function kpiValue(name: Expression, facts: PartFacts): Expression {
  const found = sourcesOf(facts).reduceRight<Expression>((rest, { names, actuals }) => {
    const value = `INDEX(${actuals},MATCH(${name},${names},0))`;
    return `IFERROR(IF(${value}="","",${value}),${rest})`;
  }, '""');
  return `IF(${name}="","",${found})`;
}
