import { columnFor, type FoundTable } from '../columns/found-table.ts';
import type { Role } from '../columns/role.ts';
import { parentsByIndent, parentsByOutline } from '../rollup/hierarchy.ts';
import type { TreeNode } from '../rollup/links.ts';
import { outlineNumber, parentsByNumbering, repeatedNumbers } from '../rollup/numbering.ts';
import { parentTexts, sharesIn } from '../rollup/parents.ts';
import { buildForest, forestOfParents, type Forest } from '../rollup/tree.ts';
import { foldedText } from '../reading/text.ts';
import type { RowReview } from './review-types.ts';
import type { TableCells } from './table-cells.ts';

/** A group that rows belong to without a row of its own: an objective that only its KPIs name. */
export type Group = { readonly name: string };

/**
 * How a table hangs together: a forest whose first nodes are the table's rows and whose further ones are groups, and
 * where that was read.
 */
export type Hierarchy = {
  readonly forest: Forest;
  readonly groups: readonly Group[];
  readonly source: HierarchySource;
};

/** What told the hierarchy. */
export type HierarchySource = 'parent-column' | 'groups' | 'numbering' | 'indentation' | 'outline' | 'sections';

function depthOf(parents: Int32Array): number {
  let linked = 0;
  for (const parent of parents) if (parent >= 0) linked++;
  return linked;
}

/** How often each parent is named. Most rows share a few parents, so their texts are folded once. */
function countedParents(nodes: readonly TreeNode[]): Map<string, number> {
  const raw = new Map<string, number>();
  for (const { parents } of nodes) raw.set(parents, (raw.get(parents) ?? 0) + 1);
  const counted = new Map<string, number>();
  for (const [cell, count] of raw) {
    for (const parent of parentTexts(cell))
      counted.set(foldedText(parent), (counted.get(foldedText(parent)) ?? 0) + count);
  }
  return counted;
}

/** Rows that name other rows as their parents, by id or name. Null where most parent texts name no row. */
function byParentColumn(cells: TableCells, rows: readonly RowReview[]): Hierarchy | null {
  if (!cells.has('parent')) return null;
  const nodes = rows.map(({ row, name }): TreeNode => ({
    id: cells.has('id') ? cells.text(row, 'id') : name,
    parents: cells.text(row, 'parent'),
    shares: cells.has('weight') ? sharesIn(cells.text(row, 'weight')) : '',
    name,
  }));
  const named = countedParents(nodes);
  const known = new Set<string>();
  for (const { id, name } of nodes) {
    for (const text of [foldedText(id), foldedText(name ?? '')]) if (named.has(text)) known.add(text);
  }
  let all = 0;
  let matched = 0;
  for (const [parent, count] of named) {
    all += count;
    if (known.has(parent)) matched += count;
  }
  if (all === 0 || matched < all * 0.5) return null;
  return { forest: buildForest(nodes), groups: [], source: 'parent-column' };
}

/** Columns whose texts group the rows, outermost first: the further left, the higher. */
function groupColumns(table: FoundTable): Role[] {
  const roles: readonly Role[] = ['parent', 'objective'];
  const nameColumn = columnFor(table, 'name');
  const present = roles.filter((role) => {
    const column = columnFor(table, role);
    return column !== null && column !== nameColumn;
  });
  return [...present].sort((a, b) => (columnFor(table, a) ?? 0) - (columnFor(table, b) ?? 0));
}

/** Group texts row by row. One that stands only on the first row of its group counts for the rows below it. */
function groupTexts(cells: TableCells, rows: readonly RowReview[], role: Role): string[] {
  const own = rows.map(({ row }) => cells.text(row, role));
  const filled = own.filter((text) => text !== '');
  const isSparse = filled.length < own.length * 0.75 && new Set(filled).size === filled.length && own[0] !== '';
  if (!isSparse) return own;
  let running = '';
  return own.map((text) => (running = text === '' ? running : text));
}

function groupsFrom(paths: readonly (readonly string[])[], source: HierarchySource): Hierarchy | null {
  const groups: Group[] = [];
  const ids = new Map<string, number>();
  const groupParents: number[] = [];
  const rowCount = paths.length;
  const parents = paths.map((path) => {
    let parent = -1;
    let key = '';
    for (const name of path) {
      if (name === '') continue;
      key += `${foldedText(name)}\n`;
      let id = ids.get(key);
      if (id === undefined) {
        id = rowCount + groups.length;
        ids.set(key, id);
        groups.push({ name });
        groupParents.push(parent);
      }
      parent = id;
    }
    return parent;
  });
  if (groups.length === 0 || groups.length === rowCount) return null;
  return { forest: forestOfParents(Int32Array.from([...parents, ...groupParents])), groups, source };
}

/** Rows that belong to groups named beside them: projects, areas, objectives. */
function byGroups(cells: TableCells, rows: readonly RowReview[]): Hierarchy | null {
  const roles = groupColumns(cells.table);
  if (roles.length === 0) return null;
  const columns = roles.map((role) => groupTexts(cells, rows, role));
  return groupsFrom(
    rows.map((_, i) => columns.map((texts) => texts[i] ?? '')),
    'groups',
  );
}

function byNumbering(cells: TableCells, rows: readonly RowReview[]): Hierarchy | null {
  const role = cells.has('id') ? ('id' as const) : ('name' as const);
  const values = rows.map(({ row }) => cells.value(row, role));
  const numbers = values.map(outlineNumber);
  const nested = numbers.filter((number) => number !== null && number.includes('.')).length;
  if (nested === 0 || numbers.filter((number) => number !== null).length < rows.length * 0.6) return null;
  const parents = parentsByNumbering(values);
  if (depthOf(parents) === 0) return null;
  return { forest: forestOfParents(parents, undefined, repeatedNumbers(values)), groups: [], source: 'numbering' };
}

function byIndentation(cells: TableCells, rows: readonly RowReview[]): Hierarchy | null {
  const column = columnFor(cells.table, 'name');
  if (column === null) return null;
  const parents = parentsByIndent(
    rows.map(({ row }) => {
      const value = cells.grid.value(row, column);
      return { text: typeof value === 'string' ? value : '', indent: cells.grid.style(row, column).indent };
    }),
  );
  return depthOf(parents) === 0 ? null : { forest: forestOfParents(parents), groups: [], source: 'indentation' };
}

function byOutline(cells: TableCells, rows: readonly RowReview[]): Hierarchy | null {
  const levels = new Map(cells.grid.sheet.outline);
  if (levels.size === 0) return null;
  const parents = parentsByOutline(rows.map(({ row }) => levels.get(row) ?? 0));
  return depthOf(parents) === 0 ? null : { forest: forestOfParents(parents), groups: [], source: 'outline' };
}

/** Headings between the rows group what stands below them. */
function bySections(cells: TableCells, rows: readonly RowReview[]): Hierarchy | null {
  const { sectionRows } = cells.table;
  const named = sectionRows.map((row) => ({ row, name: cells.text(row, 'name') })).filter(({ name }) => name !== '');
  if (named.length < 2) return null;
  let at = -1;
  const paths = rows.map(({ row }) => {
    while ((named[at + 1]?.row ?? Infinity) < row) at++;
    return [named[at]?.name ?? ''];
  });
  return groupsFrom(paths, 'sections');
}

/**
 * Finds how the rows of a table hang together (semantics 2): a parent column, groups named beside the rows, numbering,
 * indentation, outline levels or headings, the first that tells anything. Null for a flat list.
 */
export function hierarchyOf(cells: TableCells, rows: readonly RowReview[]): Hierarchy | null {
  if (rows.length === 0) return null;
  return (
    byParentColumn(cells, rows) ??
    byGroups(cells, rows) ??
    byNumbering(cells, rows) ??
    byIndentation(cells, rows) ??
    byOutline(cells, rows) ??
    bySections(cells, rows)
  );
}
