import { sameContent } from '../../changes/same-content.ts';
import type { Content, Edit, Skipped } from '../../changes/edits.ts';
import type { Grid } from '../../workbook/snapshot.ts';
import type { MadeSheet, PartFacts } from './facts.ts';
import { contentOf, rowCell, rowContent } from './layout.ts';
import type { BlockShape, ColumnShape, Part, PartLine, PartWords } from './part.ts';
import { identityOf, type ReadBlock } from './read-block.ts';

/** What creating a sheet again changes in it, and what could not be done. */
export type Renewal = { readonly edits: readonly Edit[]; readonly skipped: readonly Skipped[] };

/** A cell and what is to stand in it. */
type Change = { readonly row: number; readonly column: number; readonly after: Content };

function presentAt(grid: Grid, row: number, column: number): Content {
  return { value: grid.value(row, column), formula: grid.formula(row, column) };
}

function isBlank({ value, formula }: Content): boolean {
  return formula === null && (value === null || value === '');
}

function textOf(line: PartLine, key: string): string {
  const { value } = contentOf(line.get(key));
  return value === null || typeof value === 'object' ? '' : String(value).trim();
}

/** A block as it is on its sheet, and what its lines are written with. */
type Place = {
  readonly grid: Grid;
  readonly block: BlockShape;
  readonly read: ReadBlock;
  readonly words: PartWords;
  readonly facts: PartFacts;
};

/** What a line comes to in a row. A formula looks at other columns of its row: without all of them there is none. */
function wanted(
  { block, read, words, facts }: Place,
  column: ColumnShape,
  row: number,
  line: PartLine,
): Content | null {
  const isWhole = block.columns.every(({ key }) => read.columns.has(key));
  if (column.formula === undefined) return contentOf(line.get(column.key));
  return isWhole
    ? rowContent(
        column,
        line,
        rowCell((key) => read.columns.get(key) ?? null, row),
        words,
        facts,
      )
    : null;
}

/** A row that is there: only what is kept up to date changes, and only where something is known of it. */
function keptUp(place: Place, row: number, line: PartLine): Change[] {
  return place.block.columns.flatMap((column) => {
    const at = place.read.columns.get(column.key);
    if (at === undefined || column.filledBy !== 'us' || !line.has(column.key)) return [];
    const after = wanted(place, column, row, line);
    return after === null || sameContent(presentAt(place.grid, row, at), after) ? [] : [{ row, column: at, after }];
  });
}

/** A new row goes below everything of the block: what is known, in cells in which nothing stands but a formula of ours. */
function appended(place: Place, row: number, line: PartLine): Change[] {
  const { grid, block, read } = place;
  return block.columns.flatMap((column): Change[] => {
    const at = read.columns.get(column.key);
    const after = at === undefined ? null : wanted(place, column, row, line);
    if (at === undefined || after === null || isBlank(after)) return [];
    const present = presentAt(grid, row, at);
    const isOurs = column.filledBy === 'us' && column.formula !== undefined && present.formula !== null;
    return (isBlank(present) || isOurs) && !sameContent(present, after) ? [{ row, column: at, after }] : [];
  });
}

function blockChanges(place: Place, lines: readonly PartLine[]): Change[] {
  const { block, read } = place;
  const rows = new Map(read.rows.map(({ row, text }) => [identityOf(block, text), row]));
  const told = new Set<string>();
  let next = read.lastRow + 1;
  const changes = lines.flatMap((line): Change[] => {
    const identity = identityOf(block, (key) => textOf(line, key));
    const row = rows.get(identity);
    for (const key of line.keys()) told.add(`${row ?? next} ${key}`);
    if (row !== undefined) return row > read.lastRow ? [] : keptUp(place, row, line);
    rows.set(identity, next);
    return appended(place, next++, line);
  });
  return [...changes, ...refreshed(place, told)];
}

/**
 * Formulas of columns that are kept up to date, in every row that has one: thresholds and the sheets they look at may
 * have changed. A value that somebody typed over a formula stays.
 */
function refreshed({ grid, block, read, words, facts }: Place, told: ReadonlySet<string>): Change[] {
  if (!block.columns.every(({ key }) => read.columns.has(key))) return [];
  const columnOf = (key: string): number | null => read.columns.get(key) ?? null;
  return block.columns.flatMap((column): Change[] => {
    const at = columnOf(column.key);
    if (at === null || column.filledBy !== 'us' || column.formula === undefined) return [];
    const changes: Change[] = [];
    for (let row = read.headerRow + 1; row <= grid.bounds.bottom; row++) {
      const present = grid.formula(row, at);
      if (present === null || told.has(`${row} ${column.key}`)) continue;
      const formula = column.formula(rowCell(columnOf, row), words, facts);
      if (formula !== present) changes.push({ row, column: at, after: { value: null, formula } });
    }
    return changes;
  });
}

/** Changes of one column that follow each other, as one edit. */
function editsOf(grid: Grid, changes: readonly Change[]): Edit[] {
  const sorted = [...changes].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Change[][] = [];
  for (const change of sorted) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run !== undefined && last?.column === change.column && last.row === change.row - 1) run.push(change);
    else runs.push([change]);
  }
  return runs.flatMap((run): Edit[] => {
    const [first] = run;
    if (first === undefined) return [];
    const { row: top, column } = first;
    return [
      {
        kind: 'content',
        area: { sheet: grid.sheet.id, top, left: column, bottom: top + run.length - 1, right: column },
        before: run.map(({ row }) => [presentAt(grid, row, column)]),
        after: run.map(({ after }) => [after]),
      },
    ];
  });
}

/**
 * What creating the sheet of a part again changes: cells that are kept up to date, and rows that came since, below the
 * last one. What people typed, moved or added stays as it is; rows of which nothing is known any more stay too.
 */
export function renewal(
  part: Part,
  { sheet, grid, blocks }: MadeSheet,
  lines: ReadonlyMap<string, readonly PartLine[]>,
  words: PartWords,
  facts: PartFacts,
): Renewal {
  if (sheet.isProtected) return { edits: [], skipped: [{ sheet: sheet.id, row: 0, column: 0, why: 'PROTECTED' }] };
  const edits: Edit[] = [];
  const skipped: Skipped[] = [];
  for (const block of part.blocks) {
    const read = blocks.get(block.key);
    if (read === undefined) skipped.push({ sheet: sheet.id, row: 0, column: 0, why: 'HEADINGS_GONE' });
    else edits.push(...editsOf(grid, blockChanges({ grid, block, read, words, facts }, lines.get(block.key) ?? [])));
  }
  return { edits, skipped };
}
