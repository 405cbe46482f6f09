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

/** A row that is there: only what is kept up to date changes, and only where something is known of it. */
function keptUp(grid: Grid, column: ColumnShape, place: number, row: number, line: PartLine): Change[] {
  if (column.filledBy !== 'us' || !line.has(column.key)) return [];
  const after = contentOf(line.get(column.key));
  return sameContent(presentAt(grid, row, place), after) ? [] : [{ row, column: place, after }];
}

/** A block as it is on its sheet. */
type Place = { readonly grid: Grid; readonly block: BlockShape; readonly read: ReadBlock };

/** A new row goes below everything of the block: what is known, in cells in which nothing stands. */
function appended(
  { grid, block, read }: Place,
  row: number,
  line: PartLine,
  words: PartWords,
  facts: PartFacts,
): Change[] {
  const columnOf = (key: string): number | null => read.columns.get(key) ?? null;
  const isWhole = block.columns.every(({ key }) => read.columns.has(key));
  return block.columns.flatMap((column): Change[] => {
    const place = read.columns.get(column.key);
    // A formula looks at other columns of its row: without all of them it is left out.
    if (place === undefined || (column.formula !== undefined && !isWhole)) return [];
    const after = rowContent(column, line, rowCell(columnOf, row), words, facts);
    return isBlank(after) || !isBlank(presentAt(grid, row, place)) ? [] : [{ row, column: place, after }];
  });
}

function blockChanges(place: Place, lines: readonly PartLine[], words: PartWords, facts: PartFacts): Change[] {
  const { grid, block, read } = place;
  const rows = new Map(read.rows.map(({ row, text }) => [identityOf(block, text), row]));
  let next = read.lastRow + 1;
  return lines.flatMap((line): Change[] => {
    const identity = identityOf(block, (key) => textOf(line, key));
    const row = rows.get(identity);
    if (row === undefined) {
      rows.set(identity, next);
      return appended(place, next++, line, words, facts);
    }
    return block.columns.flatMap((column) => {
      const at = read.columns.get(column.key);
      return at === undefined || row > read.lastRow ? [] : keptUp(grid, column, at, row, line);
    });
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
    else edits.push(...editsOf(grid, blockChanges({ grid, block, read }, lines.get(block.key) ?? [], words, facts)));
  }
  return { edits, skipped };
}
