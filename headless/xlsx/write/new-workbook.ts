import { a1, columnLetters, type CellValue } from '../../../core/workbook/cells.ts';
import { escapeAttribute } from '../../xml/escape.ts';
import { newArchive } from '../../zip/rewrite.ts';
import { cellXml } from './cell-xml.ts';

/** How a cell of a new workbook is dressed. */
export type NewStyle = {
  readonly format?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly indent?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly border?: boolean;
};

/** A cell of a new workbook; a plain value has no formula and no dress. */
export type NewCell = CellValue | { readonly value: CellValue; readonly formula?: string; readonly style?: NewStyle };

/** A sheet of a new workbook. */
export type NewSheet = {
  readonly name: string;
  readonly rows: readonly (readonly NewCell[])[];
  /** Column widths in characters. */
  readonly widths?: readonly number[];
  /** Merged ranges: 'B1:D1'. */
  readonly merges?: readonly string[];
  /** How many rows stay in view. */
  readonly frozenRows?: number;
  readonly visibility?: 'hidden' | 'veryHidden';
  /** Outline levels by zero-based row. */
  readonly outline?: ReadonlyMap<number, number>;
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Numbers styles and writes the styles part; equal styles share a number. */
class StyleBook {
  readonly #keys = new Map<string, number>([['{}', 0]]);
  readonly #styles: NewStyle[] = [{}];

  number(style: NewStyle = {}): number {
    const key = JSON.stringify(style, Object.keys(style).sort());
    const known = this.#keys.get(key);
    if (known !== undefined) return known;
    this.#keys.set(key, this.#styles.length);
    return this.#styles.push(style) - 1;
  }

  xml(): string {
    const formats = [...new Set(this.#styles.map((style) => style.format).filter((format) => format !== undefined))];
    const fonts = this.#styles.map((style) => fontXml(style));
    const fills = this.#styles.map((style) => fillXml(style.fill));
    const cells = this.#styles.map((style, i) => {
      const format = style.format === undefined ? 0 : 164 + formats.indexOf(style.format);
      return (
        `<xf numFmtId="${format}" fontId="${i}" fillId="${style.fill === undefined ? 0 : i + 2}" borderId="${style.border === true ? 1 : 0}" xfId="0"` +
        ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignmentXml(style)}</xf>`
      );
    });
    const line = '<left/><right/><top/><bottom style="thin"><color rgb="FFB0B7BD"/></bottom><diagonal/>';
    return (
      `${HEAD}<styleSheet xmlns="${MAIN}">` +
      `<numFmts count="${formats.length}">${formats.map((format, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escapeAttribute(format)}"/>`).join('')}</numFmts>` +
      `<fonts count="${fonts.length}">${fonts.join('')}</fonts>` +
      `<fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.join('')}</fills>` +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${line}</border></borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>'
    );
  }
}

function fontXml({ bold, italic, size = 11, colour }: NewStyle): string {
  const paint = colour === undefined ? '' : `<color rgb="FF${colour.slice(1)}"/>`;
  return `<font>${bold === true ? '<b/>' : ''}${italic === true ? '<i/>' : ''}<sz val="${size}"/>${paint}<name val="Calibri"/><family val="2"/></font>`;
}

function fillXml(fill: string | undefined): string {
  if (fill === undefined) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.slice(1)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function alignmentXml({ align, indent, wrap }: NewStyle): string {
  const horizontal = align ?? (indent === undefined ? undefined : 'left');
  return `<alignment vertical="center"${horizontal === undefined ? '' : ` horizontal="${horizontal}"`}${indent === undefined ? '' : ` indent="${indent}"`}${wrap === true ? ' wrapText="1"' : ''}/>`;
}

function isDressed(cell: NewCell): cell is Exclude<NewCell, CellValue> {
  return typeof cell === 'object' && cell !== null && 'value' in cell;
}

function rowXml(cells: readonly NewCell[], row: number, styles: StyleBook, level: number): string {
  const xml = cells.map((cell, column) => {
    const { value, formula, style } = isDressed(cell) ? cell : { value: cell, formula: undefined, style: undefined };
    return cellXml(row, column, styles.number(style), { value, formula: formula ?? null }, '');
  });
  const outline = level === 0 ? '' : ` outlineLevel="${level}"`;
  return `<row r="${row + 1}"${outline}>${xml.join('')}</row>`;
}

function sheetXml(sheet: NewSheet, styles: StyleBook): string {
  const widest = Math.max(1, ...sheet.rows.map((row) => row.length));
  const rows = sheet.rows.map((cells, row) => rowXml(cells, row, styles, sheet.outline?.get(row) ?? 0)).join('');
  const widths = (sheet.widths ?? [])
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const frozen = sheet.frozenRows ?? 0;
  const pane =
    frozen === 0
      ? ''
      : `<pane ySplit="${frozen}" topLeftCell="${a1(frozen, 0)}" activePane="bottomLeft" state="frozen"/>`;
  const merges = sheet.merges ?? [];
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${columnLetters(widest - 1)}${Math.max(1, sheet.rows.length)}"/>` +
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
    `${widths === '' ? '' : `<cols>${widths}</cols>`}<sheetData>${rows}</sheetData>` +
    `${merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`}<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`
  );
}

/** A new .xlsx workbook with these sheets: the same sheets always give the same bytes. */
export function newWorkbook(sheets: readonly NewSheet[]): Uint8Array {
  const styles = new StyleBook();
  const bodies = sheets.map((sheet) => sheetXml(sheet, styles));
  const list = sheets.map(
    ({ name, visibility }, i) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${i + 1}"${visibility === undefined ? '' : ` state="${visibility}"`} r:id="rId${i + 1}"/>`,
  );
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const content = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const parts: [string, string][] = [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        `${content('xl/workbook.xml', 'sheet.main')}${content('xl/styles.xml', 'styles')}${sheets.map((_, i) => content(`xl/worksheets/sheet${i + 1}.xml`, 'worksheet')).join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, i) => relation(i + 1, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('')}${relation(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    ],
    ...bodies.map((body, i): [string, string] => [`xl/worksheets/sheet${i + 1}.xml`, body]),
    ['xl/styles.xml', styles.xml()],
  ];
  return newArchive(new Map(parts.map(([name, text]) => [name, Buffer.from(text, 'utf8')])));
}
