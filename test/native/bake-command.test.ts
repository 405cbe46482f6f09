import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openWorkbook } from '../../headless/xlsx/open.ts';
import { planlight } from '../support/run.ts';
import { cell, fileIn, sheetXml, tempFolder, textsOf, xlsx } from '../support/xlsx.ts';

const folder = tempFolder();
const SHEET = 'xl/worksheets/sheet1.xml';

function text(ref: string, value: string): string {
  return cell(ref, value);
}

function formula(ref: string, attributes: string, body: string, value: string): string {
  return `<c r="${ref}" t="str"><f${attributes}>${body}</f><v>${value}</v></c>`;
}

/** A plan whose statuses are custom functions: one shared down a column, one inside another, one that is not native. */
const ROWS = [
  `<row r="1">${['KPI', 'Actual', 'Target', 'Better', 'Status'].map((each, i) => text(`${'ABCDE'.charAt(i)}1`, each)).join('')}</row>`,
  `<row r="2">${text('A2', 'Revenue')}${cell('B2', 85)}${cell('C2', 100)}${text('D2', 'higher')}${formula('E2', ' t="shared" ref="E2:E4" si="0"', 'STOPLIGHT(B2,C2,D2)', 'Yellow')}</row>`,
  `<row r="3">${text('A3', 'Costs')}${cell('B3', 90)}${cell('C3', 100)}${text('D3', 'sideways')}<c r="E3" t="e"><f t="shared" si="0"/><v>#VALUE!</v></c></row>`,
  `<row r="4">${text('A4', 'Churn')}${cell('B4', 8.2)}${text('C4', '<7.5')}${text('D4', 'lower')}${formula('E4', ' t="shared" si="0"', '', 'Yellow')}</row>`,
  `<row r="5">${text('A5', 'Both')}${formula('E5', '', 'IF(B2&gt;0,"is "&amp;STOPLIGHT(B2,C2),"")', 'is Yellow')}</row>`,
  `<row r="6">${text('A6', 'Why')}${formula('E6', '', 'WHY(B2,C2)', 'because')}</row>`,
].join('');

function formulasOf(path: string): Record<string, string> {
  const sheet = openWorkbook(new Uint8Array(readFileSync(path)), path).snapshot.sheets[0];
  const found: Record<string, string> = {};
  sheet?.formulas.forEach((row, r) =>
    row.forEach((each, c) => {
      if (each !== null) found[`${'ABCDEFG'.charAt(c)}${sheet.top + r + 1}`] = each;
    }),
  );
  return found;
}

const BEFORE = {
  E2: 'STOPLIGHT(B2,C2,D2)',
  E3: 'STOPLIGHT(B3,C3,D3)',
  E4: 'STOPLIGHT(B4,C4,D4)',
  E5: 'IF(B2>0,"is "&STOPLIGHT(B2,C2),"")',
  E6: 'WHY(B2,C2)',
};

function baked(name: string): { source: string; out: string; said: ReturnType<typeof planlight> } {
  const source = fileIn(folder, `${name}.xlsx`, xlsx({ [SHEET]: sheetXml(ROWS) }));
  const out = `${folder}/${name}-baked.xlsx`;
  const said = planlight(['bake', source, '-o', out, '--as-of', '2026-03-31', '--functions-only']);
  return { source, out, said };
}

test('bake writes native formulas with their values, and lists what has none', () => {
  const { source, out, said } = baked('lists');
  expect([said.exit, said.err]).toEqual([0, '']);
  expect(said.out).toContain('Plan!E3');
  expect(said.out).toContain('Plan!E6');
  const after = formulasOf(out);
  expect({ ...after, E2: '', E4: '', E5: '' }).toEqual({ ...BEFORE, E2: '', E4: '', E5: '' });
  for (const ref of ['E2', 'E4', 'E5']) expect(after[ref]).toMatch(/CHOOSE\(1\+N\("planlight:STOPLIGHT"\),/);
  expect(textsOf(new Uint8Array(readFileSync(out)))[SHEET]).toContain('<v>is Yellow</v>');
  expect(formulasOf(source)).toEqual(BEFORE);
});

test('unbake gives a file that nobody touched its bytes of before', () => {
  const { source, out } = baked('bytes');
  expect(planlight(['unbake', out]).exit).toBe(0);
  expect(readFileSync(out).equals(readFileSync(source))).toBe(true);
});

test('unbake puts the functions back into a file that was edited, and leaves the edits', () => {
  const { out } = baked('edited');
  const parts = unzipSync(new Uint8Array(readFileSync(out)));
  const sheet = textsOf(new Uint8Array(readFileSync(out)))[SHEET] ?? '';
  // What Excel does when a row is inserted above: everything moves, references too.
  const moved = sheet
    .replace(/([A-Z])(\d+)(?=[",)<>=\-+*/(]|&|<)/g, (all, letters: string, row: string) =>
      Number(row) >= 2 ? `${letters}${Number(row) + 1}` : all,
    )
    .replace(/<row r="(\d+)"/g, (all, row: string) => (Number(row) >= 2 ? `<row r="${Number(row) + 1}"` : all));
  writeFileSync(out, zipSync({ ...parts, [SHEET]: strToU8(moved) }));
  const said = planlight(['unbake', out]);
  expect([said.exit, said.err]).toEqual([0, '']);
  expect(formulasOf(out)).toEqual({
    E3: 'STOPLIGHT(B3,C3,D3)',
    E4: 'STOPLIGHT(B4,C4,D4)',
    E5: 'STOPLIGHT(B5,C5,D5)',
    E6: 'IF(B3>0,"is "&STOPLIGHT(B3,C3),"")',
    E7: 'WHY(B3,C3)',
  });
});

test('bake gives tables without a status of their own a column of native formulas; unbake takes it away', () => {
  const source = fileIn(folder, 'plain.xlsx', xlsx());
  const out = `${folder}/plain-baked.xlsx`;
  expect(planlight(['bake', source, '-o', out, '--as-of', '2026-03-31']).exit).toBe(0);
  expect(Object.values(formulasOf(out)).every((each) => each.startsWith('IFERROR(IF('))).toBe(true);
  expect(Object.keys(formulasOf(out))).toHaveLength(4);
  const copy = `${folder}/plain-copy.xlsx`;
  copyFileSync(out, copy);
  expect(planlight(['unbake', out]).exit).toBe(0);
  expect(readFileSync(out).equals(readFileSync(source))).toBe(true);
});

test('nothing is written over somebody else, and a CSV file has no formulas', () => {
  const { source } = baked('other');
  const other = fileIn(folder, 'theirs.xlsx', xlsx());
  expect(planlight(['bake', source, '-o', other]).exit).toBe(4);
  expect(
    planlight(['bake', fileIn(folder, 'a.csv', strToU8('KPI,Actual\na,1\n')), '-o', `${folder}/b.xlsx`]).exit,
  ).toBe(2);
});

test('check --compare lists the rows that another preset colours otherwise', () => {
  const { source } = baked('compare');
  const said = planlight(['check', source, '--as-of', '2026-03-31', '--compare', 'clearpoint']);
  expect(said.out).toMatch(/Under clearpoint 1 row changes colour:\n {2}Plan!2 {2}Revenue: Yellow → Red/);
  const json: unknown = JSON.parse(planlight(['check', source, '--compare', 'binary', '--json']).out);
  expect(json).toMatchObject({
    compare: { preset: 'binary', rows: [{ name: 'Revenue', from: 'Yellow', to: 'Red' }, {}] },
  });
  expect(planlight(['check', source, '--compare', 'mine']).exit).toBe(2);
});
