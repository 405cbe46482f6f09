import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { afterAll } from 'vitest';
import type { MessageCode } from '../../core/messages/en.ts';
import { Refusal } from '../../headless/errors.ts';
import { openWorkbook, type OpenedWorkbook } from '../../headless/xlsx/open.ts';
import { readArchive, unpack } from '../../headless/zip/archive.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The name space of spreadsheet parts. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Parts by name; null leaves one of the usual parts out. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>;

/** A sheet part around some rows, with whatever stands before and after them. */
export function sheetXml(rows: string, { before = '', after = '' } = {}): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** A cell with an inline text, or a number. */
export function cell(ref: string, value: string | number, style = 0): string {
  const dress = style === 0 ? '' : ` s="${style}"`;
  if (typeof value === 'number') return `<c r="${ref}"${dress}><v>${value}</v></c>`;
  const text = value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<c r="${ref}"${dress} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Rows of cells from A1 on; a blank is no cell. */
export function rowsXml(...rows: readonly (readonly (string | number | null)[])[]): string {
  return rows
    .map((cells, r) => {
      const xml = cells.map((value, c) => (value === null ? '' : cell(`${'ABCDEFGHIJ'.charAt(c)}${r + 1}`, value)));
      return `<row r="${r + 1}">${xml.join('')}</row>`;
    })
    .join('');
}

/** A small plan: four measures with targets and actuals. */
export const PLAN_ROWS = rowsXml(
  ['KPI', 'Target', 'Actual', 'Owner'],
  ['Revenue', 100, 104, 'Ann'],
  ['Gross margin', 50, 46, 'Ben'],
  ['New customers', 40, 28, 'Cy'],
  ['Renewals', 90, 88, 'Dee'],
);

/** A styles part with one plain cell format, and what is put into its lists. */
export function stylesXml({ formats = '', cells = '', after = '<dxfs count="0"/>' } = {}): string {
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}">${formats}<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cells}</cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${after}</styleSheet>`
  );
}

function usual(sheets: readonly string[]): Record<string, string> {
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const files = sheets.map((_, i) => `worksheets/sheet${i + 1}.xml`);
  return {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${files.map((file) => override(`xl/${file}`, 'worksheet')).join('')}${override('xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${files.map((file, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="${file}"/>`).join('')}` +
      `<Relationship Id="rId99" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ...Object.fromEntries(files.map((file) => [`xl/${file}`, sheetXml(PLAN_ROWS)])),
    'xl/styles.xml': stylesXml(),
  };
}

/** The parts of a small workbook, some replaced, added or left out. */
export function partsOf(parts: Parts = {}, sheets: readonly string[] = ['Plan']): Record<string, Uint8Array> {
  const all: Record<string, string | Uint8Array | null> = { ...usual(sheets), ...parts };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, content]): [string, Uint8Array][] =>
      content === null ? [] : [[name, typeof content === 'string' ? strToU8(content) : content]],
    ),
  );
}

/** A small workbook with the plan of `PLAN_ROWS`, written by somebody else's zip writer; parts can be replaced. */
export function xlsx(parts: Parts = {}, sheets: readonly string[] = ['Plan']): Uint8Array {
  return zipSync(partsOf(parts, sheets), { level: 6, mtime: new Date(2026, 0, 1) });
}

/** Opens what `xlsx` made. */
export function opened(parts: Parts = {}, sheets: readonly string[] = ['Plan']): OpenedWorkbook {
  return openWorkbook(xlsx(parts, sheets), 'test.xlsx');
}

/** Every part of an archive as text. */
export function textsOf(bytes: Uint8Array): Record<string, string> {
  const archive = readArchive(bytes);
  return Object.fromEntries(archive.entries.map((entry) => [entry.name, strFromU8(unpack(archive, entry))]));
}

/** The code of the refusal that `work` ends with; '' when it does not refuse. Bugs go on. */
export function refusalOf(work: () => unknown): MessageCode | '' {
  try {
    work();
    return '';
  } catch (cause) {
    if (cause instanceof Refusal) return cause.problem.code;
    throw cause;
  }
}

/** SHA-256 in hex. */
export function sha(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A file system in memory, where a flush costs nothing: every write of ours makes two, and a busy disk takes its time. */
const MEMORY = '/dev/shm';
const ROOM = 1 << 29;

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > ROOM;
}

/** A folder for one test file, taken away after it. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(hasRoom(MEMORY) ? MEMORY : tmpdir(), 'planlight-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a file into a folder and gives its path. */
export function fileIn(folder: string, name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
