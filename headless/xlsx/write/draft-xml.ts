import type { Content } from '../../../core/changes/edits.ts';
import type { Dress, SheetDraft, Validation } from '../../../core/changes/sheet-draft.ts';
import { a1, a1Box, LAST_COLUMN, LAST_ROW } from '../../../core/workbook/cells.ts';
import { escapeText } from '../../xml/escape.ts';
import { cellXml } from './cell-xml.ts';
import type { CellDress } from './dressed-styles.ts';
import type { StylesWriter } from './styles-writer.ts';
import { ruleXml } from './write-rules.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const BLANK: Content = { value: null, formula: null };

type Active = { readonly left: number; readonly right: number; readonly dress: CellDress };

/** Dresses over each other: what a later one says wins. */
function together(dresses: readonly CellDress[]): CellDress {
  const none: CellDress = { fill: null, font: null, size: null, bold: null, wrap: null, format: null };
  return dresses.reduce(
    (under, over) => ({
      fill: over.fill ?? under.fill,
      font: over.font ?? under.font,
      size: over.size ?? under.size,
      bold: over.bold ?? under.bold,
      wrap: over.wrap ?? under.wrap,
      format: over.format ?? under.format,
    }),
    none,
  );
}

/** The style numbers of the cells of a row, from column A on. Rows that are dressed alike share one list. */
function rowStyles(dress: readonly Dress[], styles: StylesWriter): (row: number) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (row) => {
    const active = dress.flatMap(({ boxes, ...own }, i) =>
      boxes
        .filter(({ top, bottom }) => top <= row && row <= bottom)
        .map(({ left, right }) => ({ i, left, right: Math.min(right, LAST_COLUMN), dress: own })),
    );
    const key = active.map(({ i, left, right }) => `${i},${left},${right}`).join(';');
    const numbers = known.get(key) ?? stylesOf(active, styles);
    known.set(key, numbers);
    return numbers;
  };
}

function stylesOf(active: readonly Active[], styles: StylesWriter): number[] {
  const width = Math.max(0, ...active.map(({ right }) => right + 1));
  return Array.from({ length: width }, (_, column) => {
    const own = active.filter(({ left, right }) => left <= column && column <= right);
    return own.length === 0 ? 0 : styles.styleDressed(together(own.map(({ dress }) => dress)));
  });
}

function rowsXml({ contents, dress }: SheetDraft, styles: StylesWriter): string {
  const numbersOf = rowStyles(dress, styles);
  const dressedTo = dress.flatMap(({ boxes }) => boxes.map(({ bottom }) => bottom + 1));
  const count = Math.min(LAST_ROW + 1, Math.max(contents.length, 0, ...dressedTo));
  let xml = '';
  for (let row = 0; row < count; row++) {
    const [cells, numbers] = [contents[row] ?? [], numbersOf(row)];
    let body = '';
    for (let column = 0; column < Math.max(cells.length, numbers.length); column++) {
      const { value, formula } = cells[column] ?? BLANK;
      const content = { value: value === '' && formula === null ? null : value, formula };
      body += cellXml(row, column, numbers[column] ?? 0, content, '');
    }
    if (body !== '') xml += `<row r="${row + 1}">${body}</row>`;
  }
  return xml;
}

/** What a validation asks of a cell, as the standard says it (ECMA-376 part 1, 18.3.1.32). */
function demandOf(validation: Validation): { readonly kind: string; readonly formulas: readonly string[] } {
  switch (validation.kind) {
    case 'list':
      return { kind: 'type="list"', formulas: [`"${validation.choices.join(',').replace(/"/g, '""')}"`] };
    case 'number':
      return { kind: 'type="decimal" operator="between"', formulas: [`${validation.least}`, `${validation.most}`] };
    case 'date':
      // Every day that a date can be: the first one is day 0 in workbooks that count from 1904.
      return { kind: 'type="date" operator="greaterThanOrEqual"', formulas: ['0'] };
  }
}

function validationXml(validation: Validation): string {
  const { kind, formulas } = demandOf(validation);
  const body = formulas.map((each, i) => `<formula${i + 1}>${escapeText(each)}</formula${i + 1}>`).join('');
  return `<dataValidation ${kind} allowBlank="1" showErrorMessage="1" sqref="${a1Box(validation.box)}">${body}</dataValidation>`;
}

function viewsXml(frozenRows: number): string {
  if (frozenRows === 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="${a1(frozenRows, 0)}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews><sheetView workbookViewId="0">${pane}<selection pane="bottomLeft"/></sheetView></sheetViews>`;
}

function columnsXml(widths: readonly number[]): string {
  const xml = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  return xml.length === 0 ? '' : `<cols>${xml.join('')}</cols>`;
}

/**
 * A drafted sheet as a worksheet part, its elements in the order of the standard (ECMA-376 part 1, 18.3.1.99).
 *
 * @param nameSpace that of the workbook's own elements: strict files have another one
 */
export function draftXml(draft: SheetDraft, nameSpace: string, styles: StylesWriter): string {
  const { contents, validations } = draft;
  const [height, width] = [contents.length, contents[0]?.length ?? 0];
  const used = { top: 0, left: 0, bottom: Math.max(0, height - 1), right: Math.max(0, width - 1) };
  const rules = draft.rules.map((rule, i) => ruleXml(rule, '', styles.formatFor(rule.look), i + 1)).join('');
  const checks = validations.map(validationXml).join('');
  return (
    `${HEAD}<worksheet xmlns="${nameSpace}"><dimension ref="${a1Box(used)}"/>${viewsXml(draft.frozenRows)}` +
    `<sheetFormatPr defaultRowHeight="15"/>${columnsXml(draft.widths)}<sheetData>${rowsXml(draft, styles)}</sheetData>${rules}` +
    `${checks === '' ? '' : `<dataValidations count="${validations.length}">${checks}</dataValidations>`}</worksheet>`
  );
}
