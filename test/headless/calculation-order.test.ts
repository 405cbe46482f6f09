import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../core/changes/edits.ts';
import { openWorkbook } from '../../headless/xlsx/open.ts';
import { patchedWorkbook } from '../../headless/xlsx/write/patch.ts';
import { calculated, ORDER, orderOf, strayEntries } from '../support/calculation-order.ts';
import { entryPrint } from '../support/kept.ts';
import { job } from '../support/run.ts';
import { sharedPath } from '../support/shared.ts';
import { content } from '../support/sheet-draft.ts';
import { sheetXml, tempFolder, textsOf, xlsx } from '../support/xlsx.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

/** A plan whose column C counts: a formula of its own, one that is shared, one of two cells, and a number. */
const COUNTED = sheetXml(
  '<row r="1"><c r="B1"><v>1</v></c><c r="C1"><f>B1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="B2"><v>2</v></c><c r="C2"><f t="shared" ref="C2:C3" si="0">B2*2</f><v>4</v></c></row>' +
    '<row r="3"><c r="B3"><v>3</v></c><c r="C3"><f t="shared" si="0"/><v>6</v></c></row>' +
    '<row r="4"><c r="C4"><f t="array" ref="C4">SUM(B1:B3*2)</f><v>12</v></c></row>' +
    '<row r="5"><c r="C5"><v>9</v></c></row>',
);

type Given = ReturnType<typeof content>;

function written(bytes: Uint8Array, row: number, before: Given, after: Given): Uint8Array {
  const area = { sheet: '1', top: row, left: 2, bottom: row, right: 2 };
  const edit: Edit = { kind: 'content', area, before: [[before]], after: [[after]] };
  return patchedWorkbook(openWorkbook(bytes, 'plan.xlsx'), [edit]);
}

/** How often a workbook's parts speak of the order of calculation: the part, its kind and its relation, or nothing. */
function mentions(bytes: Uint8Array): number {
  const texts = textsOf(bytes);
  const inLists =
    Object.values(texts)
      .join('')
      .split(/calcChain(?:\.xml)?"/).length - 1;
  return inLists + (ORDER in texts ? 1 : 0);
}

describe('the order of calculation, in which Excel lists the cells with formulas', () => {
  const original = calculated(xlsx({ [SHEET]: COUNTED }));

  test.each<readonly [why: string, row: number, before: Given, after: Given]>([
    ['a number takes the place of a formula', 0, content(2, 'B1*2'), content(7)],
    ['a formula is cleared', 0, content(2, 'B1*2'), content(null)],
    ['the first of those who share a formula is cleared', 1, content(4, 'B2*2'), content(null)],
    ['one that shares a formula is cleared', 2, content(6, 'B3*2'), content(null)],
    ['a formula of several cells becomes one of a single cell', 3, content(12, 'SUM(B1:B3*2)'), content(1, 'B1')],
  ])('goes with all that names it when %s', (_, row, before, after) => {
    expect(mentions(original)).toBe(4);
    const bytes = written(original, row, before, after);
    expect([mentions(bytes), strayEntries(bytes)]).toEqual([0, []]);
  });

  test.each<readonly [why: string, row: number, before: Given, after: Given]>([
    ['a formula takes the place of another', 0, content(2, 'B1*2'), content(3, 'B1*3')],
    ['a formula comes where there was none', 4, content(9), content(9, 'B1*9')],
    ['a number takes the place of a number', 4, content(9), content(10)],
  ])('keeps its bytes when %s', (_, row, before, after) => {
    const bytes = written(original, row, before, after);
    const [was, is] = [openWorkbook(original, '').archive, openWorkbook(bytes, '').archive];
    for (const part of [ORDER, '[Content_Types].xml', 'xl/_rels/workbook.xml.rels'])
      expect(entryPrint(is, part)).toBe(entryPrint(was, part));
    expect(strayEntries(bytes)).toEqual([]);
  });
});

/** A column of statuses that Excel has calculated and saved: what somebody has who opens what we wrote. */
function withStatuses(folder: string, original: Uint8Array, extension: string) {
  const work = job(folder, original, extension);
  expect(work.apply('column').exit).toBe(0);
  // Cells inside a formula of several cells are in some lists, and have no formula of their own.
  expect(strayEntries(work.bytes())).toEqual(strayEntries(original));
  writeFileSync(work.out, calculated(work.bytes()));
  expect(strayEntries(work.bytes())).toEqual([]);
  return work;
}

describe('a status column that goes again after Excel saved the workbook leaves no formula in the order that is not there', () => {
  const folder = tempFolder();

  test('when rules take its place', () => {
    const work = withStatuses(folder, readFileSync('examples/sales-plan.xlsx'), 'xlsx');
    expect(work.again('rules').exit).toBe(0);
    expect([mentions(work.bytes()), strayEntries(work.bytes())]).toEqual([0, []]);
  });

  const restoresWell = (path: string): void => {
    const work = withStatuses(folder, readFileSync(path), extname(path).slice(1));
    expect(work.restore().exit).toBe(0);
    expect(strayEntries(work.bytes())).toEqual([]);
  };
  test('when it is taken back', () => restoresWell('examples/sales-plan.xlsx'));

  const real = sharedPath('data', 'workbooks');
  if (real === null) process.stderr.write('skipped: no real workbooks with an order of calculation\n');
  const names = real === null ? [] : readdirSync(real).filter((name) => /\.xls[xm]$/.test(name));
  const pathOf = (name: string): string => join(real ?? '', name);
  const listed = names.filter((name) => orderOf(openWorkbook(readFileSync(pathOf(name)), name)) !== null);
  test.skipIf(listed.length === 0).each(listed)('when it is taken back from the real workbook %s', (name) =>
    restoresWell(pathOf(name)),
  );
});
