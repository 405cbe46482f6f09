import { dayOfIso } from '../../core/calendar/day.ts';
import { serialOfDay } from '../../core/calendar/serial.ts';
import type { Box, CellValue } from '../../core/workbook/cells.ts';
import {
  PLAIN_STYLE,
  plainSheet,
  type CellStyle,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../core/workbook/snapshot.ts';

/** A drawn sheet: its rows as text, and what a drawing cannot show. */
export type DrawnSheet = Partial<Omit<SheetSnapshot, 'values' | 'formulas' | 'styles'>> & {
  readonly rows: readonly string[];
};

type Cell = { readonly value: CellValue; readonly formula: string | null; readonly style: CellStyle };

const BLANK: Cell = { value: null, formula: null, style: PLAIN_STYLE };
const ERRORS = /^#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|BUSY!)$/;

function dressed(value: CellValue, format: string): Cell {
  return { value, formula: null, style: { ...PLAIN_STYLE, format } };
}

/**
 * A cell the way Excel would take it when it is typed.
 *
 *   '31%' → 0.31 as 0%   '1,200' → 1200   '$500' → 500   '2026-03-31' → a date   'TRUE'   '#N/A'
 *   "'31%" → the text 31%   '*Total*' → bold   '>  Sub' → indented   '=B2/C2 -> 5' → a formula and its value
 */
function cellOf(drawn: string): Cell {
  const text = drawn.trim();
  if (text === '') return BLANK;
  if (text.startsWith("'")) return { ...BLANK, value: text.slice(1) };
  const bold = /^\*(.+)\*$/.exec(text)?.[1];
  if (bold !== undefined) return { ...cellOf(bold), style: { ...cellOf(bold).style, bold: true } };
  const indented = /^(>+) (.+)$/.exec(text);
  if (indented !== null)
    return { ...BLANK, value: indented[2] ?? '', style: { ...PLAIN_STYLE, indent: indented[1]?.length ?? 0 } };
  const formula = /^=(.+?) -> (.*)$/.exec(text);
  if (formula !== null) return { ...cellOf(formula[2] ?? ''), formula: formula[1] ?? '' };
  if (text === 'TRUE' || text === 'FALSE') return { ...BLANK, value: text === 'TRUE' };
  if (ERRORS.test(text)) return { ...BLANK, value: { error: text } };
  if (/^-?[\d.]+%$/.test(text)) return dressed(Number((Number(text.slice(0, -1)) / 100).toFixed(10)), '0.0%');
  if (/^\d{4}-\d\d-\d\d$/.test(text)) {
    const day = dayOfIso(text);
    return day === null ? { ...BLANK, value: text } : dressed(serialOfDay(day, 1900), 'yyyy-mm-dd');
  }
  const money = /^([$€£])(-?[\d,]+(?:\.\d+)?)$/.exec(text);
  if (money !== null) return dressed(Number(money[2]?.replace(/,/g, '')), `${money[1] ?? ''}#,##0`);
  if (/^-?\d{1,3}(?:,\d{3})+$/.test(text)) return dressed(Number(text.replace(/,/g, '')), '#,##0');
  return /^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(text) ? { ...BLANK, value: Number(text) } : { ...BLANK, value: text };
}

/** Merges: a cell drawn as '<' belongs to the one on its left, '^' to the one above. */
function mergesOf(rows: readonly (readonly string[])[]): Box[] {
  const merges: Box[] = [];
  const at = (row: number, column: number): string => rows[row]?.[column]?.trim() ?? '';
  rows.forEach((cells, row) =>
    cells.forEach((_, column) => {
      if (at(row, column) === '<' || at(row, column) === '^') return;
      let [right, bottom] = [column, row];
      while (at(row, right + 1) === '<') right++;
      while (at(bottom + 1, column) === '^') bottom++;
      if (right > column || bottom > row) merges.push({ top: row, left: column, bottom, right });
    }),
  );
  return merges;
}

/** A workbook of drawn sheets, by name. A list of rows is a sheet with nothing special about it. */
export function sheets(drawn: Readonly<Record<string, readonly string[] | DrawnSheet>>): WorkbookSnapshot {
  const styles: CellStyle[] = [PLAIN_STYLE];
  const numbers = new Map<string, number>([[JSON.stringify(PLAIN_STYLE), 0]]);
  const styleNumber = (style: CellStyle): number => {
    const key = JSON.stringify(style);
    const known = numbers.get(key) ?? styles.push(style) - 1;
    numbers.set(key, known);
    return known;
  };
  const made = Object.entries(drawn).map(([name, given], i): SheetSnapshot => {
    const sheet: DrawnSheet = 'rows' in given ? given : { rows: given };
    const texts = sheet.rows.map((row) => (row.trim() === '' ? [] : row.split('|')));
    const cells = texts.map((row) => row.map((text) => (/^\s*[<^]\s*$/.test(text) ? BLANK : cellOf(text))));
    const { rows: _rows, ...rest } = sheet;
    return plainSheet(
      cells.map((row) => row.map((cell) => cell.value)),
      {
        id: String(i + 1),
        name,
        formulas: cells.map((row) => row.map((cell) => cell.formula)),
        styles: cells.map((row) => row.map((cell) => styleNumber(cell.style))),
        merged: mergesOf(texts),
        ...rest,
      },
    );
  });
  return { name: 'drawn.xlsx', dates: 1900, sheets: made, styles };
}

/**
 * A drawn workbook of one sheet, "Plan".
 *
 *   book('KPI | Actual | Target', 'Win rate | 31% | 35%')
 */
export function book(...rows: readonly string[]): WorkbookSnapshot {
  return sheets({ Plan: rows });
}

/** The rows of a drawing that is written as one text, its first and last line break left out. */
export function lines(drawing: string): string[] {
  return drawing
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n');
}
