import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { draftStanding } from '../../core/changes/sheet-draft.ts';
import { gridOf, type WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { openWorkbook, type OpenedWorkbook } from '../../headless/xlsx/open.ts';
import { relationsPart } from '../../headless/xlsx/opc.ts';
import { readLooks } from '../../headless/xlsx/read-looks.ts';
import { contentsByName } from '../../headless/xlsx/sheet-contents.ts';
import { patchedWorkbook } from '../../headless/xlsx/write/patch.ts';
import { decodePart } from '../../headless/xml/part-text.ts';
import { partKey, unpack } from '../../headless/zip/archive.ts';
import { entryPrint, stylesKept } from '../support/kept.ts';
import { ODD_WORKBOOKS, sheetNames } from '../support/odd-workbooks.ts';
import { sharedPath } from '../support/shared.ts';
import { adding, draft, takingAway } from '../support/sheet-draft.ts';
import { sha, xlsx } from '../support/xlsx.ts';

const DRAFT = draft();

/** What a workbook says of its sheets, styles by what they are and not by their numbers; as text, which compares fast. */
function said({ sheets, styles, ...rest }: WorkbookSnapshot): string {
  const keys = styles.map((style) => JSON.stringify(style));
  const plain = sheets.map((sheet) => ({
    ...sheet,
    styles: sheet.styles.map((row) => row.map((n) => keys[n]).join()),
  }));
  return JSON.stringify({ ...rest, sheets: plain });
}

function contentOf({ archive }: OpenedWorkbook, part: string): Uint8Array {
  const entry = archive.byName.get(partKey(part));
  return entry === undefined ? new Uint8Array() : unpack(archive, entry);
}

function namesIn({ archive }: OpenedWorkbook): string[] {
  return archive.entries.map(({ name }) => name);
}

/** The workbook has the drafted sheet behind all others, with all that the draft says. */
function expectSheet(book: OpenedWorkbook): void {
  const sheet = book.snapshot.sheets.at(-1);
  if (sheet === undefined) throw new Error('there are sheets');
  expect(sheet).toMatchObject({ name: DRAFT.name, visibility: 'visible', foreignRules: 0, isProtected: false });
  expect(draftStanding(DRAFT, contentsByName(book, DRAFT.name))).toBe('whole');
  expect(sheet.values[1]?.[1]).toBe('Green');
  expect(sheet.ownRules).toEqual(DRAFT.rules);

  const grid = gridOf(sheet, book.snapshot.styles);
  expect(grid.style(0, 4)).toMatchObject({ bold: true, fill: '#24404E' });
  expect(grid.style(1, 2)).toMatchObject({ format: 'yyyy-mm-dd', fill: grid.style(1, 0).fill });
  expect(grid.style(1, 3)).toMatchObject({ format: '0%', fill: '#F2F2F2' });
  expect(grid.style(2, 3)).toMatchObject({ format: '0%', fill: '#FFF2CC' });
  const { sheets, styles } = readLooks(book);
  expect(sheets.at(-1)).toMatchObject({
    widths: [
      [0, 0, 24],
      [1, 1, 12.5],
      [2, 2, 11],
    ],
    frozenRows: 1,
    frozenColumns: 0,
  });
  const lookOf = (row: number, column: number) => styles[sheet.styles[row]?.[column] ?? 0];
  expect(lookOf(0, 0)).toMatchObject({ colour: '#FFFFFF', size: 14, wrap: true });
  expect(lookOf(2, 3)).toMatchObject({ wrap: true, size: styles[0]?.size });
}

function comesAndGoes(original: Uint8Array): void {
  const before = openWorkbook(original, 'x.xlsx');
  const { workbookPart, stylesPart } = before;
  const added = openWorkbook(patchedWorkbook(before, [adding(DRAFT)]), 'x.xlsx');
  expectSheet(added);
  const lists = ['[Content_Types].xml', workbookPart, relationsPart(workbookPart), stylesPart];
  const { snapshot } = added;
  expect(said({ ...snapshot, sheets: snapshot.sheets.slice(0, -1) }) === said(before.snapshot)).toBe(true);
  for (const name of namesIn(before).filter((each) => !lists.includes(each)))
    expect(entryPrint(added.archive, name), name).toBe(entryPrint(before.archive, name));
  expect(namesIn(added)).toHaveLength(namesIn(before).length + (stylesPart === null ? 2 : 1));
  const textOf = (book: OpenedWorkbook): string => decodePart(contentOf(book, stylesPart ?? ''), 'styles').text;
  if (stylesPart !== null) expect(stylesKept(textOf(before), textOf(added))).toBe(true);

  const again = openWorkbook(patchedWorkbook(added, [takingAway(DRAFT)]), 'x.xlsx');
  expect(said(again.snapshot) === said(before.snapshot)).toBe(true);
  if (stylesPart === null) return;
  expect(namesIn(again)).toEqual(namesIn(before));
  for (const name of namesIn(before).filter((each) => each !== stylesPart))
    expect(sha(contentOf(again, name)), name).toBe(sha(contentOf(before, name)));
}

describe('a sheet is added with all that it holds, nothing else changes, and taking it away leaves what was there', () => {
  test.each(Object.entries(ODD_WORKBOOKS))('%s', (_, parts) => comesAndGoes(xlsx(parts, sheetNames(parts))));

  test.each(readdirSync('examples').filter((name) => name.endsWith('.xlsx')))('the example %s', (name) =>
    comesAndGoes(new Uint8Array(readFileSync(join('examples', name)))),
  );
});

const real = sharedPath('data', 'workbooks');
if (real === null) process.stderr.write('skipped: no real workbooks\n');

describe.skipIf(real === null)('in real workbooks too', () => {
  const names = real === null ? ['none'] : readdirSync(real).filter((name) => /\.xls[xm]$/.test(name));
  test.each(names)('%s', (name) => comesAndGoes(new Uint8Array(readFileSync(join(real ?? '', name)))));
});
