import { isDateFormat } from '../../core/reading/number-format.ts';
import { a1, contains, isCellError } from '../../core/workbook/cells.ts';
import { keyOfCell, type StoredCell } from '../workbook/sheet.ts';
import type { Style } from '../workbook/style.ts';
import { restyle } from '../workbook/enter.ts';
import { epochOfSerial } from './dates.ts';
import type { Keyboard } from './enter.ts';
import type { Execution } from './execution.ts';
import type { SheetsHost } from './host.ts';
import { shownFormula } from './locale.ts';
import { mayWrite, type RangeAt } from './place.ts';
import { refuse, TEXTS } from './wrong.ts';

/** A rectangle of what each cell is. */
export function gridOf<T>({ box }: RangeAt, each: (row: number, column: number) => T): T[][] {
  return Array.from({ length: box.bottom - box.top + 1 }, (_, r) =>
    Array.from({ length: box.right - box.left + 1 }, (__, c) => each(box.top + r, box.left + c)),
  );
}

/** Errors that Excel has and Google shows as another: a spill that is blocked is a reference that cannot be. */
function errorSign(shown: string): string {
  return shown === '#SPILL!' || shown === '#CIRC!' ? '#REF!' : shown;
}

/** A value as scripts get it: '' for blanks, the text of errors, a Date where the format shows one. */
export function valueAt({ sheet }: RangeAt, row: number, column: number, host: SheetsHost): unknown {
  const value = host.calculator.value(sheet, row, column);
  if (value === null) return '';
  if (isCellError(value)) return errorSign(value.error);
  const isShownAsDate = typeof value === 'number' && isDateFormat(host.book.cell(sheet, row, column).style.format);
  return isShownAsDate ? new Date(epochOfSerial(value, host.zone)) : value;
}

/** A cell as it is shown, numbers with the locale's decimal sign. */
export function textAt({ sheet }: RangeAt, row: number, column: number, host: SheetsHost): string {
  const text = errorSign(host.calculator.text(sheet, row, column));
  const isNumber = typeof host.calculator.value(sheet, row, column) === 'number';
  return isNumber && host.separators.decimal === ','
    ? text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'))
    : text;
}

/** The formula of a cell as the locale writes it, '' where it has none. */
export function formulaAt({ sheet }: RangeAt, row: number, column: number, host: SheetsHost): string {
  const { formula } = host.book.cell(sheet, row, column);
  return formula === null ? '' : `=${shownFormula(formula, host.separators)}`;
}

/** How values are taken in this spreadsheet. */
export function keyboardOf({ separators, zone, now }: SheetsHost): Keyboard {
  return { separators, zone, year: new Date(now).getUTCFullYear() };
}

/** Throws where data has another shape than the range; every row is looked at. */
export function isShapedLike(data: readonly (readonly unknown[])[], { box }: RangeAt): void {
  const [rows, columns] = [box.bottom - box.top + 1, box.right - box.left + 1];
  if (data.length !== rows) refuse(TEXTS.rows(data.length, rows));
  const odd = data.find((row) => row.length !== columns);
  if (odd !== undefined) refuse(TEXTS.columns(odd.length, columns));
}

/** What is done to the cells of a range. */
type Change = {
  readonly execution: Execution;
  /** Refused also when the write is committed: what no cell can hold. */
  readonly check?: (row: number, column: number) => void;
  readonly each: (cell: StoredCell, row: number, column: number) => StoredCell;
};

/** Queues a change of each cell, a row a step. Row and column are counted from the range's first cell. */
export function changeEach(at: RangeAt, { execution, check, each }: Change): void {
  const { host } = execution;
  const { sheet, box } = at;
  const rows = Array.from({ length: box.bottom - box.top + 1 }, (_, r) => r);
  const columns = Array.from({ length: box.right - box.left + 1 }, (_, c) => c);
  execution.later({
    check: () => {
      mayWrite(at, host);
      if (check !== undefined) for (const r of rows) for (const c of columns) check(r, c);
    },
    steps: rows.map((r) => () => {
      for (const c of columns) {
        const [row, column] = [box.top + r, box.left + c];
        host.book.setCell(sheet, keyOfCell(row, column), each(host.book.cell(sheet, row, column), r, c));
      }
    }),
  });
}

/** Queues a change of the dress of each cell; null leaves it. */
export function dressEach(
  at: RangeAt,
  execution: Execution,
  change: (row: number, column: number) => Partial<Style> | null,
): void {
  const { host } = execution;
  const { sheet, box } = at;
  execution.later({
    check: () => mayWrite(at, host),
    steps: Array.from({ length: box.bottom - box.top + 1 }, (_, r) => () => {
      for (let column = box.left; column <= box.right; column++) {
        const style = change(r, column - box.left);
        if (style !== null) restyle(host.book, sheet, { row: box.top + r, column }, style);
      }
    }),
  });
}

/** Throws where a cell's validation refuses what it is to hold: lists, number ranges and days are known. */
export function isValid({ sheet }: RangeAt, row: number, column: number, next: StoredCell): void {
  const found = sheet.validations.find(({ areas }) => areas.some((box) => contains(box, row, column)));
  const rule = (found?.rule ?? null) as StoredRuleOfValidation | null;
  const isFree = next.formula !== null || next.value === null || next.value === '';
  if (rule === null || rule.allowInvalid !== false || isFree) return;
  if (!isTaken(rule, next)) refuse(TEXTS.validation(a1(row, column)));
}

function isTaken({ criteria, values }: StoredRuleOfValidation, { value, style }: StoredCell): boolean {
  switch (criteria) {
    case 'VALUE_IN_LIST':
      return asList(values[0]).some((allowed) => allowed === value || Number(allowed) === value);
    case 'NUMBER_BETWEEN':
      return typeof value === 'number' && value >= Number(values[0]) && value <= Number(values[1]);
    case 'DATE_IS_VALID_DATE':
      return typeof value === 'number' && value >= 0 && isDateFormat(style.format);
    default:
      return true;
  }
}

/** What a validation demands, as the stand-in stores it. */
export type StoredRuleOfValidation = {
  readonly criteria: string;
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
};

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
