import { keyOf } from '../../core/changes/rule-tag.ts';
import type { CellValue } from '../../core/workbook/cells.ts';
import type { CellStyle, OwnRule, SheetSnapshot, WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { type Book, usedBox } from './book.ts';
import type { Calculator } from './calculator.ts';
import type { Sheet, StoredRule } from './sheet.ts';

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function ownRule(rule: StoredRule): OwnRule | null {
  const key = rule.kind === 'Custom' ? keyOf(rule.formula) : null;
  return key === null
    ? null
    : { key, areas: rule.areas, formula: rule.formula, look: { fill: rule.fill ?? '', font: rule.font } };
}

function snapshotOf(
  book: Book,
  calculator: Calculator,
  sheet: Sheet,
  styleNumber: (style: CellStyle) => number,
): SheetSnapshot {
  const box = usedBox(sheet, false) ?? { top: 0, left: 0, bottom: -1, right: -1 };
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  const styles: number[][] = [];
  for (let row = box.top; row <= box.bottom; row++) {
    const columns = Array.from({ length: box.right + 1 - box.left }, (_, i) => box.left + i);
    values.push(columns.map((column) => calculator.value(sheet, row, column)));
    formulas.push(columns.map((column) => book.cell(sheet, row, column).formula));
    styles.push(
      columns.map((column) => {
        const { format, bold, indent, fill } = book.cell(sheet, row, column).style;
        return styleNumber({ format, bold, indent, fill });
      }),
    );
  }
  const own = sheet.rules.map(ownRule).filter((rule) => rule !== null);
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    top: box.top,
    left: box.left,
    values,
    formulas,
    styles,
    merged: sheet.merged,
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    outline: [...sheet.rowLevels].sort(([a], [b]) => a - b),
    tables: sheet.tables.map(({ name, box: at, hasHeaders, hasTotals }) => ({
      name,
      box: at,
      headerRows: hasHeaders ? 1 : 0,
      totalsRows: hasTotals ? 1 : 0,
    })),
    isProtected: sheet.protection !== null,
    ownRules: own,
    foreignRules: sheet.rules.length - own.length,
  };
}

/** The workbook as the core reads it: what a host's own reader must come to as well. */
export function snapshotOfBook(book: Book, calculator: Calculator): WorkbookSnapshot {
  const styles: CellStyle[] = [];
  const numbers = new Map<string, number>();
  const styleNumber = (style: CellStyle): number => {
    const key = JSON.stringify(style);
    const number = numbers.get(key) ?? styles.push(style) - 1;
    numbers.set(key, number);
    return number;
  };
  styleNumber({ format: 'General', bold: false, indent: 0, fill: null });
  const sheets = book.sheets.map((sheet) => snapshotOf(book, calculator, sheet, styleNumber));
  return { name: book.name, dates: book.dates, sheets, styles };
}
