import { sameContent } from '../../changes/same-content.ts';
import type { Content, Edit, Skipped } from '../../changes/edits.ts';
import type { Grid } from '../../workbook/snapshot.ts';
import type { MadeSheet, PartFacts } from './facts.ts';
import { columnCells, contentOf, rowCell, rowContent, type BlockPlace } from './layout.ts';
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

/** A block as it is on its sheet, with the others beside it, and what its lines are written with. */
type Found = {
  readonly part: Part;
  readonly made: MadeSheet;
  readonly block: BlockShape;
  readonly read: ReadBlock;
  readonly words: PartWords;
  readonly facts: PartFacts;
};

function columnIn({ columns }: ReadBlock): (key: string) => number | null {
  return (key) => columns.get(key) ?? null;
}

/** A formula looks at other columns of its row and of other blocks: without all of them there is none. */
function takesFormulas({ part, made }: Found): boolean {
  return part.blocks.every(({ key, columns }) => made.blocks.get(key)?.columns.size === columns.length);
}

/** What a line comes to in a row; null where a formula would stand and cannot. */
function wanted(found: Found, column: ColumnShape, row: number, line: PartLine): Content | null {
  if (column.formula === undefined) return contentOf(line.get(column.key));
  if (!takesFormulas(found)) return null;
  const { block, read, made, words, facts } = found;
  const placeOf = (key: string): BlockPlace | null => {
    const other = made.blocks.get(key);
    return other === undefined ? null : { headerRow: other.headerRow, columnOf: columnIn(other) };
  };
  const place = { at: rowCell(columnIn(read), row), cells: columnCells(block.key, placeOf) };
  return rowContent(column, line, place, words, facts);
}

/** A row that is there: only what is kept up to date changes, and only where something is known of it. */
function keptUp(found: Found, row: number, line: PartLine): Change[] {
  return found.block.columns.flatMap((column) => {
    const at = found.read.columns.get(column.key);
    if (at === undefined || column.filledBy !== 'us' || !line.has(column.key)) return [];
    const after = wanted(found, column, row, line);
    const isSame = after === null || sameContent(presentAt(found.made.grid, row, at), after);
    return isSame ? [] : [{ row, column: at, after }];
  });
}

/** A new row goes below everything of the block: what is known, in cells in which nothing stands but a formula of ours. */
function appended(found: Found, row: number, line: PartLine): Change[] {
  const { block, read, made } = found;
  return block.columns.flatMap((column): Change[] => {
    const at = read.columns.get(column.key);
    const after = at === undefined ? null : wanted(found, column, row, line);
    if (at === undefined || after === null || isBlank(after)) return [];
    const present = presentAt(made.grid, row, at);
    const isOurs = column.filledBy === 'us' && column.formula !== undefined && present.formula !== null;
    return (isBlank(present) || isOurs) && !sameContent(present, after) ? [{ row, column: at, after }] : [];
  });
}

function blockChanges(found: Found, lines: readonly PartLine[]): Change[] {
  const { block, read } = found;
  const rows = new Map(read.rows.map(({ row, text }) => [identityOf(block, text), row]));
  const told = new Set<string>();
  let next = read.lastRow + 1;
  const changes = lines.flatMap((line): Change[] => {
    const identity = identityOf(block, (key) => textOf(line, key));
    const row = rows.get(identity);
    for (const key of line.keys()) told.add(`${row ?? next} ${key}`);
    if (row !== undefined) return row > read.lastRow ? [] : keptUp(found, row, line);
    rows.set(identity, next);
    return appended(found, next++, line);
  });
  return [...changes, ...refreshed(found, told)];
}

const NOTHING_TOLD: PartLine = new Map();

/**
 * Formulas of columns that are kept up to date, in every row that has one: thresholds and the sheets they look at may
 * have changed. A value that somebody typed over a formula stays.
 */
function refreshed(found: Found, told: ReadonlySet<string>): Change[] {
  const { block, read, made } = found;
  return block.columns.flatMap((column): Change[] => {
    const at = read.columns.get(column.key);
    if (at === undefined || column.filledBy !== 'us' || column.formula === undefined) return [];
    const changes: Change[] = [];
    for (let row = read.headerRow + 1; row <= made.grid.bounds.bottom; row++) {
      const present = presentAt(made.grid, row, at);
      if (present.formula === null || told.has(`${row} ${column.key}`)) continue;
      const after = wanted(found, column, row, NOTHING_TOLD);
      if (after !== null && !sameContent(present, after)) changes.push({ row, column: at, after });
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
  made: MadeSheet,
  lines: ReadonlyMap<string, readonly PartLine[]>,
  words: PartWords,
  facts: PartFacts,
): Renewal {
  const { sheet, grid, blocks } = made;
  if (sheet.isProtected) return { edits: [], skipped: [{ sheet: sheet.id, row: 0, column: 0, why: 'PROTECTED' }] };
  const edits: Edit[] = [];
  const skipped: Skipped[] = [];
  for (const block of part.blocks) {
    const read = blocks.get(block.key);
    if (read === undefined) skipped.push({ sheet: sheet.id, row: 0, column: 0, why: 'HEADINGS_GONE' });
    else {
      const found = { part, made, block, read, words, facts };
      edits.push(...editsOf(grid, blockChanges(found, lines.get(block.key) ?? [])));
    }
  }
  return { edits, skipped };
}
