import type { ChangeSet, Content } from '../../core/changes/edits.ts';
import type { CellValue } from '../../core/workbook/cells.ts';
import type { SheetDraft } from '../../core/changes/sheet-draft.ts';
import {
  gridOf,
  PLAIN_STYLE,
  plainSheet,
  type CellStyle,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../core/workbook/snapshot.ts';

/** A sheet with some of its cells set; what a formula comes to is not worked out. */
export function withCells(
  sheet: SheetSnapshot,
  cells: readonly (readonly [row: number, column: number, content: Content])[],
): SheetSnapshot {
  const { bounds, value, formula } = gridOf(sheet, []);
  const bottom = Math.max(bounds.bottom, ...cells.map(([row]) => row));
  const right = Math.max(bounds.right, ...cells.map(([, column]) => column));
  const set = new Map(cells.map(([row, column, content]) => [`${row},${column}`, content]));
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  for (let row = 0; row <= bottom; row++) {
    const [valueRow, formulaRow]: [CellValue[], (string | null)[]] = [[], []];
    for (let column = 0; column <= right; column++) {
      const content = set.get(`${row},${column}`) ?? { value: value(row, column), formula: formula(row, column) };
      valueRow.push(content.value);
      formulaRow.push(content.formula);
    }
    values.push(valueRow);
    formulas.push(formulaRow);
  }
  return { ...sheet, top: 0, left: 0, values, formulas, styles: sheet.top + sheet.left === 0 ? sheet.styles : [] };
}

/** The number formats of a draft, as styles of the workbook it comes into. */
function dressed({ dress, contents }: SheetDraft, styles: CellStyle[]): SheetSnapshot['styles'] {
  const rows = contents.map((row) => row.map(() => 0));
  for (const { boxes, format } of dress) {
    if (format === null) continue;
    const style = styles.push({ ...PLAIN_STYLE, format }) - 1;
    for (const { top, left, bottom, right } of boxes)
      for (let r = top; r <= bottom; r++) rows[r]?.fill(style, left, right + 1);
  }
  return rows;
}

/** The workbook as it is after a change of contents and sheets; its colours on sheets that came are kept too. */
export function withChange(book: WorkbookSnapshot, { edits }: ChangeSet): WorkbookSnapshot {
  let sheets = [...book.sheets];
  const styles: CellStyle[] = [...(book.styles.length === 0 ? [PLAIN_STYLE] : book.styles)];
  for (const edit of edits) {
    if (edit.kind === 'sheet') {
      sheets = sheets.filter(({ name }) => name !== edit.name);
      const { after } = edit;
      if (after === null) continue;
      const blank = plainSheet([], {
        id: `new ${after.name}`,
        name: after.name,
        ownRules: after.rules,
        styles: dressed(after, styles),
      });
      const cells = after.contents.flatMap((row, r) => row.map((content, c) => [r, c, content] as const));
      sheets.push(withCells(blank, cells));
    } else if (edit.kind === 'content') {
      const { area, after } = edit;
      const cells = after.flatMap((row, r) => row.map((content, c) => [area.top + r, area.left + c, content] as const));
      sheets = sheets.map((sheet) => (sheet.id === area.sheet ? withCells(sheet, cells) : sheet));
    }
  }
  return { ...book, styles, sheets };
}
