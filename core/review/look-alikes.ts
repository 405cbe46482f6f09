import { headerText } from '../columns/header-rows.ts';
import type { Role } from '../columns/role.ts';
import { problem, type Problem } from '../messages/problem.ts';
import { cleanText, foldedText } from '../reading/text.ts';
import { shownList } from '../rollup/issue.ts';
import { columnLetters } from '../workbook/cells.ts';
import type { Located } from './find-on-sheet.ts';
import type { TableReview } from './review-types.ts';
import { tableCells } from './table-cells.ts';

/** The columns that decide a colour: there a second candidate must not be passed over in silence. */
const DECIDING: ReadonlySet<Role> = new Set(['target', 'actual', 'baseline', 'due']);

/** A header without its unit: 'ACTUAL\n(EUR)' and 'Actual ' meet. */
function bareHeader(text: string): string {
  return foldedText(text.replace(/[([][^)\]]*[)\]]/g, ' '));
}

/** Columns whose header is that of a deciding column, but for case, white space and a unit in brackets. */
function columnTwins({ grid, table }: Located, sheet: string): Problem[] {
  if (table.orientation !== 'rows') return [];
  const leaf = table.headerRows[table.headerRows.length - 1];
  if (leaf === undefined) return [];
  const headerOf = (column: number): string => bareHeader(headerText(grid.value(leaf, column)));
  const used = new Set(table.columns.map(({ column }) => column));
  return table.columns.flatMap(({ role, column, isCorrected }) => {
    const own = headerOf(column);
    if (!DECIDING.has(role) || isCorrected || own === '') return [];
    for (let other = table.box.left; other <= table.box.right; other++) {
      if (used.has(other) || headerOf(other) !== own) continue;
      const args = {
        role,
        taken: `column ${columnLetters(column)}`,
        other: `column ${columnLetters(other)}`,
        column: columnLetters(other),
      };
      return [problem('COLUMN_TWICE', args, { sheet, row: leaf, column: other })];
    }
    return [];
  });
}

/** 'A\u200bnn' as people can see it: 'A[U+200B]nn'. */
function shownOwner(raw: string): string {
  return [...raw]
    .map((character) => cleanText(character).hidden[0])
    .map((code, i) => (code === undefined ? [...raw][i] : `[${code}]`))
    .join('');
}

/** Owners that read alike and are written differently. They are told, and counted as they are written. */
function ownerTwins(located: Located, sheet: string, fillMerged: boolean): Problem[] {
  const { table } = located;
  const cells = tableCells(located.grid, table, fillMerged);
  if (!cells.has('owner')) return [];
  const column = table.columns.find(({ role }) => role === 'owner')?.column ?? table.box.left;
  const spellings = new Map<string, Map<string, number>>();
  for (const row of table.rows) {
    const raw = cells.text(row, 'owner');
    if (raw === '') continue;
    const key = foldedText(raw);
    const known = spellings.get(key) ?? new Map<string, number>();
    if (!known.has(raw)) known.set(raw, row);
    spellings.set(key, known);
  }
  return [...spellings.values()].flatMap((rows) => {
    if (rows.size < 2) return [];
    const names = shownList(
      [...rows.keys()].map((name) => `"${shownOwner(name)}"`),
      ', ',
    );
    return [problem('OWNER_SUSPECT', { names }, { sheet, row: [...rows.values()][1] ?? 0, column })];
  });
}

/** What in a table looks the same and may not be: columns of one header, owners of one name. */
export function lookAlikes(located: Located, { sheet }: TableReview, fillMerged: boolean): Problem[] {
  return [...columnTwins(located, sheet), ...ownerTwins(located, sheet, fillMerged)];
}
