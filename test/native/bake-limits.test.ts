import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../headless/xlsx/open.ts';
import { planlight } from '../support/run.ts';
import { cell, fileIn, MAIN, sheetXml, tempFolder, textsOf, xlsx, type Parts } from '../support/xlsx.ts';

const folder = tempFolder();
const SHEET = 'xl/worksheets/sheet1.xml';
const RELATIONS = 'xl/worksheets/_rels/sheet1.xml.rels';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function formula(ref: string, body: string, attributes = '', value = 'Yellow'): string {
  return `<c r="${ref}" t="str"><f${attributes}>${body}</f><v>${value}</v></c>`;
}

/** A workbook of 85 against 100 with these cells in F2 and G2, and with names. */
function workbook(cells: string, names: Readonly<Record<string, string>> = {}, parts: Parts = {}): Parts {
  const defined = Object.entries(names).map(([name, ref]) => `<definedName name="${name}">${ref}</definedName>`);
  const list = defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`;
  return {
    [SHEET]: sheetXml(`<row r="2">${cell('B2', 85)}${cell('C2', 100)}${cell('D2', 90)}${cells}</row>`),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets>${list}</workbook>`,
    ...parts,
  };
}

function baked(name: string, parts: Parts) {
  const source = fileIn(folder, `${name}.xlsx`, xlsx(parts));
  const out = `${folder}/${name}-baked.xlsx`;
  const said = planlight(['bake', source, '-o', out, '--as-of', '2026-03-31', '--functions-only'], { width: 400 });
  expect(said).toMatchObject({ exit: 0, err: '' });
  const bytes = new Uint8Array(readFileSync(out));
  const text =
    openWorkbook(bytes, out)
      .snapshot.sheets[0]?.formulas.flat()
      .find((each) => each !== null) ?? '';
  return { source, out, said, text, xml: textsOf(bytes)[SHEET] ?? '' };
}

/** Baking is taken back to the byte. */
function expectUnbaked({ source, out }: { source: string; out: string }): void {
  expect(planlight(['unbake', out]).exit).toBe(0);
  expect(readFileSync(out).equals(readFileSync(source))).toBe(true);
}

describe('a name as an argument', () => {
  test.each([
    ['one cell', 'STOPLIGHT(B2,Goal)', { Goal: 'Plan!$C$2' }, 'Yellow'],
    ['one cell, in other letters', 'STOPLIGHT(B2,GOAL)', { Goal: 'Plan!$C$2' }, 'Yellow'],
    ['the two ends of a range', 'STOPLIGHT(B2,Ends)', { Ends: 'Plan!$C$2:$D$2' }, 'Grey'],
    ['one cell among other things', 'STOPLIGHT(B2,Goal*0.8)', { Goal: 'Plan!$C$2' }, 'Yellow'],
  ])('that is %s is baked as the name, and unbaked to the byte', (what, call, names, value) => {
    const done = baked(what, workbook(formula('F2', call), names));
    expect(done.text).toMatch(/^CHOOSE\(1\+N\("planlight:STOPLIGHT"\),/);
    expect(done.text.replace(/"[^"]*"/g, '')).not.toMatch(/STOPLIGHT|\$C\$2/);
    expect(done.xml).toContain(`<v>${value}</v>`);
    expectUnbaked(done);
  });

  test.each([
    ['is no range', { Goal: '100' }],
    ['moves with the cell that uses it', { Goal: 'Plan!C2' }],
    ['is worked out', { Goal: 'OFFSET(Plan!$C$2,0,0)' }],
    ['is a whole column', { Goal: 'Plan!$C$1:$C$1000' }],
    ['nobody defined', {}],
  ])('that %s is listed, with what to do', (what, names) => {
    const { said, text } = baked(what, workbook(formula('F2', 'STOPLIGHT(B2,Goal)'), names));
    expect(said.out).toMatch(
      /Left as it is \(1\): Plan!F2\. A whole range, or a name that is no cell, .* Write the formula once a row/,
    );
    expect(text).toBe('STOPLIGHT(B2,Goal)');
  });

  test('that is another cell on some sheet is listed: what it stands for depends on the place', () => {
    const parts = workbook(formula('F2', 'STOPLIGHT(B2,Goal)'), { Goal: 'Plan!$C$2' });
    const main = String(parts['xl/workbook.xml']).replace(
      '</definedNames>',
      '<definedName name="Goal" localSheetId="0">Plan!$D$2</definedName></definedNames>',
    );
    expect(baked('local', { ...parts, 'xl/workbook.xml': main }).text).toBe('STOPLIGHT(B2,Goal)');
  });
});

describe('what is not baked is listed with what to do, and keeps every byte', () => {
  test.each([
    ['an array formula over rows', 'STOPLIGHT(B2:B5,C2:C5)', ' t="array" ref="F2:F5"', /plain formula once a row/],
    ['an array formula of one cell', 'STOPLIGHT(B2,C2)', ' t="array" ref="F2"', /plain formula once a row/],
    ['a sum over arrays', 'SUM(B2:B5*C2:C5)+ATTAINMENT(B2,C2)', ' t="array" ref="F2"', /plain formula once a row/],
    ['a range that spills', 'STOPLIGHT(B2:B5,C2:C5)', '', /once a row, over single cells/],
    ['a function that says sentences', 'WHY(B2,C2)', '', /Keep the add-in for it, or paste its value/],
    ['a roll-up', 'ROLLUP(B2:B5)', '', /Keep the add-in for it, or paste its value/],
    ['a roll-up that spills', 'ROLLUP(B2:B5,C2:C5)', ' t="array" ref="F2:F5"', /once a row, over single cells/],
    ['the reason for a colour', 'STOPLIGHT(B2,C2,,,"reason")', '', /Type it into the formula or into a cell/],
  ])('%s', (what, call, attributes, next) => {
    const written = formula('F2', call, attributes);
    const { said, xml, source, out } = baked(what, workbook(written));
    expect(said.out).toMatch(/Plan!F2/);
    expect(said.out).toMatch(next);
    expect(xml).toContain(written);
    expect(readFileSync(out).equals(readFileSync(source))).toBe(true);
  });
});

describe('a column of a table that fills itself', () => {
  const table = `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="B1:F2"><tableColumns count="5"><tableColumn id="1" name="Actual"/><tableColumn id="2" name="Target"/><tableColumn id="3" name="c"/><tableColumn id="4" name="d"/><tableColumn id="5" name="Light"><calculatedColumnFormula>STOPLIGHT(T[[#This Row],[Actual]],T[[#This Row],[Target]])</calculatedColumnFormula></tableColumn></tableColumns></table>`;
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://x/table" Target="../tables/table1.xml"/></Relationships>';
  const own = 'STOPLIGHT(T[[#This Row],[Actual]],T[[#This Row],[Target]])';

  test('its cells are baked, new rows are told of, the table keeps its bytes, and unbake is exact', () => {
    const done = baked(
      'table',
      workbook(formula('F2', own), {}, { [RELATIONS]: relations, 'xl/tables/table1.xml': table }),
    );
    expect(done.text).toMatch(/^CHOOSE\(1\+N\("planlight:STOPLIGHT"\),/);
    expect(done.said.out).toMatch(
      /New rows of the table keep the function \(1\): Plan!F2\. The table fills its own formula .* Bake again after rows/,
    );
    expect(textsOf(new Uint8Array(readFileSync(done.out)))['xl/tables/table1.xml']).toBe(table);
    expectUnbaked(done);
  });

  test('a table that fills in nothing of ours is not told of', () => {
    const plain = table.replace(/STOPLIGHT\(.*?\)<\/calc/, 'B2*2</calc');
    const parts = workbook(
      formula('F2', 'STOPLIGHT(B2,C2)'),
      {},
      { [RELATIONS]: relations, 'xl/tables/table1.xml': plain },
    );
    expect(baked('plain', parts).said.out).not.toContain('New rows');
  });
});
