import { columnFor, isTurned } from '../../columns/found-table.ts';
import { foldedText } from '../../reading/text.ts';
import type { RowReview, TableReview } from '../../review/review-types.ts';
import { a1, type Cell } from '../../workbook/cells.ts';
import { byOwner, type OwnerList } from '../by-owner.ts';
import type { PartFacts } from './facts.ts';

/** Something of the plan with a verdict, under a name that nothing else has. */
export type PlanItem = {
  readonly name: string;
  readonly row: RowReview;
  readonly table: TableReview;
  /** The cell that names it. */
  readonly at: Cell;
};

function cellOf({ sheet, table }: TableReview, row: number): Cell {
  const across = columnFor(table, 'name') ?? columnFor(table, 'objective') ?? table.box.left;
  return isTurned(table) ? { sheet, row: across, column: row } : { sheet, row, column: across };
}

type Found = Omit<PlanItem, 'name'>;

/** What a row may be called, the plainest first; its place tells it from every other. */
function namesFor({ row, table, at }: Found): readonly string[] {
  const place = `${table.sheetName} ${a1(at.row, at.column)}`;
  const name = row.name.trim();
  if (name === '') return [place];
  const owner = row.owner?.trim() ?? '';
  return [name, ...(owner === '' ? [] : [`${name} (${owner})`]), `${name} (${table.sheetName})`, `${name} (${place})`];
}

/** The rows of the plan. What the sheet of objectives repeats from other sheets is there only once. */
function rowsOf({ review, made }: PartFacts): readonly Found[] {
  const repeated = made.get('objectives')?.sheet.id ?? null;
  const found = review.tables.flatMap((table) =>
    table.rows.map((row): Found => ({ row, table, at: cellOf(table, row.row) })),
  );
  const elsewhere = new Set(
    found.filter(({ table }) => table.sheet !== repeated).map(({ row }) => foldedText(row.name)),
  );
  return found.filter(({ table, row }) => table.sheet !== repeated || !elsewhere.has(foldedText(row.name)));
}

/**
 * Every row of the plan under a name of its own, so that lists of ours can tell them apart: the plain name where it is
 * the only one, else with its owner, its sheet or its place behind it.
 *
 *   Quota of Ann and Quota of Bo → 'Quota (Ann)' and 'Quota (Bo)'
 */
export function planItems(facts: PartFacts): readonly PlanItem[] {
  const rows = rowsOf(facts).map((found) => ({ found, names: namesFor(found) }));
  const uses = new Map<string, number>();
  for (const { names } of rows)
    for (const name of names) uses.set(foldedText(name), (uses.get(foldedText(name)) ?? 0) + 1);
  const taken = new Set<string>();
  return rows.flatMap(({ found, names }): PlanItem[] => {
    const last = names[names.length - 1] ?? '';
    const name = names.find((each) => uses.get(foldedText(each)) === 1) ?? last;
    if (taken.has(foldedText(name))) return [];
    taken.add(foldedText(name));
    return [{ ...found, name }];
  });
}

/** The plan's KPIs by who answers for them; what nobody owns is left out. */
export function kpisByPerson(facts: PartFacts): readonly (OwnerList<PlanItem> & { readonly owner: string })[] {
  const kpis = planItems(facts).filter(({ row }) => row.subject === 'measure');
  return byOwner(kpis, ({ row }) => row.owner).flatMap(({ owner, things }) =>
    owner === null ? [] : [{ owner, things }],
  );
}
