import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readUndo } from '../../headless/journal.ts';
import { unplanned } from '../support/kept.ts';
import { job, MODES, planlight, type Mode } from '../support/run.ts';
import {
  cell,
  MAIN,
  partsOf,
  PLAN_ROWS,
  sha,
  sheetXml,
  tempFolder,
  textsOf,
  xlsx,
  type Parts,
} from '../support/xlsx.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const folder = tempFolder();
const usual = (name: string): string => new TextDecoder().decode(partsOf()[name]);
const made = (rows: string, around: { before?: string; after?: string } = {}): Parts => ({
  [SHEET]: sheetXml(rows, around),
});

/** The columns that a status was written into: each starts with our header. */
function statusCells(bytes: Uint8Array): string[] {
  return [...(textsOf(bytes)[SHEET] ?? '').matchAll(/<c r="([A-Z]+\d+)"[^>]*><is><t>Stoplight</g)].map(
    (found) => found[1] ?? '',
  );
}

describe('what the workbook is like when colours are to go in', () => {
  test.each(MODES)('B179: nothing is written to a protected sheet, and it is named (mode %s)', (mode) => {
    const original = xlsx(made(PLAN_ROWS, { after: '<sheetProtection sheet="1" password="CC1A" formatCells="0"/>' }));
    const work = job(folder, original);
    const { exit, out } = work.apply(mode);
    expect(exit).toBe(0);
    expect(out).toMatch(/protected/);
    expect(sha(work.bytes())).toBe(sha(original));
  });

  test.each(MODES)('B180: hidden and filtered rows get what the others get, and stay hidden (mode %s)', (mode) => {
    const hidden = PLAN_ROWS.replace('<row r="3">', '<row r="3" hidden="1">');
    const filter =
      '<autoFilter ref="A1:D5"><filterColumn colId="0"><filters><filter val="Revenue"/></filters></filterColumn></autoFilter>';
    const [shown, work] = [job(folder, xlsx()), job(folder, xlsx(made(hidden, { after: filter })))];
    expect([shown.apply(mode).exit, work.apply(mode).exit]).toEqual([0, 0]);
    const text = textsOf(work.bytes())[SHEET] ?? '';
    expect(text).toContain(filter);
    expect(text.replace(' hidden="1"', '').replace(filter, '')).toBe(textsOf(shown.bytes())[SHEET]);
  });

  test('B181: the status column passes over merged cells and tables', () => {
    const merged = '<mergeCells count="1"><mergeCell ref="E2:E3"/></mergeCells>';
    const table: Parts = {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships xmlns="u"><Relationship Id="rId3" Type="http://x/table" Target="../tables/table1.xml"/></Relationships>',
      'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="F4:G9"/>`,
    };
    const work = job(folder, xlsx({ ...made(PLAN_ROWS, { after: merged }), ...table }));
    expect(work.apply('column').exit).toBe(0);
    expect(statusCells(work.bytes())).toEqual(['H1']);
  });

  test.each<[string, string, Parts]>([
    ['a spilled range', '<f t="array" ref="E1:E5">SEQUENCE(5)</f>', {}],
    [
      'a pivot table',
      '',
      {
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships xmlns="u"><Relationship Id="rId3" Type="http://x/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>',
        'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition xmlns="${MAIN}" name="P"><location ref="E1:E5"/></pivotTableDefinition>`,
      },
    ],
  ])('B181: the status column passes over %s, and leaves its cells as they are', (_, formula, parts) => {
    let row = 0;
    const rows = PLAN_ROWS.replace(
      /<\/row>/g,
      () => `<c r="E${++row}">${row === 1 ? formula : ''}<v>${row}</v></c></row>`,
    );
    const original = xlsx({ ...made(rows), ...parts });
    const work = job(folder, original);
    expect(work.apply('column').exit).toBe(0);
    expect(statusCells(work.bytes())).toEqual(['F1']);
    expect(unplanned(original, work.bytes(), readUndo(work.out)[0]?.journal.edits ?? [])).toEqual([]);
  });

  test('B186: manual calculation is told, and left as it is', () => {
    const manual = usual('xl/workbook.xml').replace('</workbook>', '<calcPr calcMode="manual"/></workbook>');
    const work = job(folder, xlsx({ 'xl/workbook.xml': manual }));
    expect(work.apply('rules').exit).toBe(0);
    expect(textsOf(work.bytes())['xl/workbook.xml']).toBe(manual);
    expect(planlight(['check', work.source, '--json']).out).toContain('STALE_CALC');
  });

  test('B187: a formula that somebody put into our column is never written over, and its cell is named', () => {
    const work = job(folder, xlsx());
    work.apply('column');
    const edited = { ...textsOf(work.bytes()) };
    edited[SHEET] = (edited[SHEET] ?? '').replace(/<c r="E3".*?<\/c>/, '<c r="E3"><f>SUM(B3:C3)</f><v>96</v></c>');
    writeFileSync(work.out, xlsx(edited));
    const { exit, out } = work.again('column');
    expect(exit).toBe(0);
    expect(out).toMatch(/E3/);
    expect(textsOf(work.bytes())[SHEET]).toContain('<c r="E3"><f>SUM(B3:C3)</f><v>96</v></c>');
  });

  test.each(MODES)("B188: other people's rules keep their number, order and text (mode %s)", (mode: Mode) => {
    const rules =
      '<conditionalFormatting sqref="C2:C5"><cfRule type="expression" priority="2"><formula>$C2&gt;1000</formula></cfRule><cfRule type="expression" priority="1"><formula>$C2&lt;0</formula></cfRule></conditionalFormatting>';
    const original = xlsx(made(PLAN_ROWS, { after: rules }));
    const work = job(folder, original);
    expect(work.apply(mode).exit).toBe(0);
    expect(unplanned(original, work.bytes(), readUndo(work.out)[0]?.journal.edits ?? [])).toEqual([]);
    expect(textsOf(work.bytes())[SHEET]).toContain(rules);
  });

  test('B170: macros and their signature keep every byte, and the user is told that it will be invalid', () => {
    const bytes = Uint8Array.from({ length: 500 }, (_, i) => (i * 31) % 256);
    const original = xlsx({ 'xl/vbaProject.bin': bytes, 'xl/vbaProjectSignature.bin': bytes });
    const work = job(folder, original, 'xlsm');
    const { exit, err } = work.apply('rules');
    expect(exit).toBe(0);
    expect(err).toMatch(/signature/i);
    expect(unplanned(original, work.bytes(), readUndo(work.out)[0]?.journal.edits ?? [])).toEqual([]);
  });
});

describe('what others did since', () => {
  test.each(MODES)('B182: a sheet that was renamed is found again by restore (mode %s)', (mode) => {
    const work = job(folder, xlsx());
    work.apply(mode);
    const parts = textsOf(work.bytes());
    writeFileSync(
      work.out,
      xlsx({ ...parts, 'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace('"Plan"', '"2026"') }),
    );
    expect(work.restore()).toMatchObject({ exit: 0, err: '' });
    expect(textsOf(work.bytes())[SHEET]).not.toMatch(/planlight|Stoplight/);
  });

  test.each(MODES)('B182: where the sheet was deleted, restore says so and writes nothing (mode %s)', (mode) => {
    const work = job(folder, xlsx({}, ['Plan', 'Other']));
    work.apply(mode);
    const parts = textsOf(work.bytes());
    const main = (parts['xl/workbook.xml'] ?? '').replace(/<sheet name="Plan"[^>]*\/>/, '');
    const edited = xlsx({ ...parts, 'xl/workbook.xml': main });
    writeFileSync(work.out, edited);
    expect(work.restore()).toMatchObject({ exit: 6, out: '', err: expect.stringMatching(/^The sheet is gone: /) });
    expect(sha(work.bytes())).toBe(sha(edited));
  });

  test('B183: in a file whose rows were moved since, restore takes out our rules and leaves the rows', () => {
    const work = job(folder, xlsx());
    work.apply('rules');
    const parts = textsOf(work.bytes());
    const moved = (parts[SHEET] ?? '').replace(cell('A2', 'Revenue'), cell('A2', 'Somebody sorted'));
    writeFileSync(work.out, xlsx({ ...parts, [SHEET]: moved }));
    expect(work.restore().exit).toBe(0);
    expect(textsOf(work.bytes())[SHEET]).toContain('Somebody sorted');
    expect(textsOf(work.bytes())[SHEET]).not.toContain('planlight');
  });
});
