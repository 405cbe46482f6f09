import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repairedSheet } from '../../headless/repair/repair-sheet.ts';
import { repairedWorkbook } from '../../headless/repair/repair-workbook.ts';
import { openWorkbook } from '../../headless/xlsx/open.ts';
import { readArchive } from '../../headless/zip/archive.ts';
import { planlight } from '../support/run.ts';
import { fileIn, opened, PLAN_ROWS, sha, sheetXml, stylesXml, tempFolder, textsOf, xlsx } from '../support/xlsx.ts';

const folder = tempFolder();

function block(sqref: string, ...rules: readonly string[]): string {
  return `<conditionalFormatting sqref="${sqref}">${rules.join('')}</conditionalFormatting>`;
}

function rule(priority: number, formula: string, more = 'dxfId="0"', type = 'expression'): string {
  return `<cfRule type="${type}" ${more} priority="${priority}"><formula>${formula}</formula></cfRule>`;
}

const TWINS = stylesXml({
  after:
    '<dxfs count="3"><dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf>' +
    '<dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf>' +
    '<dxf><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs>',
});

const TORN =
  block('C2:C3', rule(1, 'C2&lt;B2')) +
  block('C4', rule(2, 'C4&lt;B4', 'dxfId="1"')) +
  '<conditionalFormatting sqref="C5"><cfRule type="colorScale" priority="4"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule>' +
  `${rule(3, 'C5&lt;B5')}</conditionalFormatting>`;

const NEWER =
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings>' +
  '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="PRIORITY" id="{1}"><xm:f>TRUE</xm:f></x14:cfRule><xm:sqref>C2:C9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

function torn(after: string): Uint8Array {
  return xlsx({ 'xl/worksheets/sheet1.xml': sheetXml(PLAN_ROWS, { after }), 'xl/styles.xml': TWINS });
}

function repairedRules(after: string): string {
  const book = opened({ 'xl/worksheets/sheet1.xml': sheetXml(PLAN_ROWS, { after }), 'xl/styles.xml': TWINS });
  const sheet = textsOf(repairedWorkbook(book).bytes)['xl/worksheets/sheet1.xml'] ?? '';
  return sheet.slice(sheet.indexOf('</sheetData>') + '</sheetData>'.length, sheet.indexOf('</worksheet>'));
}

describe('a torn sheet', () => {
  test('pieces with looks that are the same become one rule; the colour scale keeps its cell and its text', () => {
    expect(repairedRules(TORN)).toBe(
      block('C2:C5', rule(1, 'C2&lt;B2')) +
        TORN.slice(TORN.indexOf('<conditionalFormatting sqref="C5">')).replace(rule(3, 'C5&lt;B5'), ''),
    );
  });

  test('stopIfTrue, operator and text are part of a rule', () => {
    const apart =
      block('C2', rule(1, 'C2&lt;B2')) +
      block('C3', rule(2, 'C3&lt;B3', 'dxfId="0" stopIfTrue="1"')) +
      block('C4', rule(3, '0.9', 'dxfId="0" operator="lessThan"', 'cellIs')) +
      block('C5', rule(4, '0.9', 'dxfId="0" operator="greaterThan"', 'cellIs'));
    expect(repairedRules(apart)).toBe(apart);
  });

  test('a rule of a newer Excel between two pieces keeps them apart, and stays', () => {
    const between = block('C2:C3', rule(1, 'C2&lt;B2')) + block('C4', rule(3, 'C4&lt;B4')) + NEWER;
    expect(repairedRules(between.replace('PRIORITY', '2'))).toBe(between.replace('PRIORITY', '2'));
    expect(repairedRules(between.replace('PRIORITY', '5'))).toBe(
      block('C2:C4', rule(1, 'C2&lt;B2')) + NEWER.replace('PRIORITY', '5'),
    );
  });

  test.each([
    [
      'our own rules',
      block('C2', rule(1, 'AND(N("planlight:a.0.red")=0,C2=1)')) +
        block('C3', rule(2, 'AND(N("planlight:a.0.red")=0,C3=1)')),
    ],
    [
      'blocks of a pivot table',
      '<conditionalFormatting pivot="1" sqref="C2">' +
        `${rule(1, 'C2=1')}</conditionalFormatting>` +
        '<conditionalFormatting pivot="1" sqref="C3">' +
        `${rule(2, 'C3=1')}</conditionalFormatting>`,
    ],
    [
      'an area that cannot be read',
      block('C2', rule(1, 'C2=1')) + block('C3', rule(2, 'C3=1')) + block('nowhere', rule(3, 'TRUE')),
    ],
    [
      'a rule without a priority',
      block('C2', rule(1, 'C2=1')) +
        block('C3', '<cfRule type="expression" dxfId="0"><formula>C3=1</formula></cfRule>'),
    ],
  ])('%s: nothing is touched', (_, rules) => expect(repairedRules(rules)).toBe(rules));

  test('a protected sheet is left alone, and said so', () => {
    const book = opened({
      'xl/worksheets/sheet1.xml': sheetXml(PLAN_ROWS, { after: `<sheetProtection sheet="1"/>${TORN}` }),
      'xl/styles.xml': TWINS,
    });
    const { bytes, sheets } = repairedWorkbook(book);
    expect(bytes).toBe(book.archive.bytes);
    expect(sheets).toMatchObject([{ sheet: 'Plan', left: 'protected' }]);
  });

  test('a prefix is kept', () => {
    const text = sheetXml(PLAN_ROWS, { after: TORN })
      .replace(/<(\/?)(?=[a-z])/gi, '<$1x:')
      .replace('xmlns=', 'xmlns:x=');
    const repaired = repairedSheet(text, 'sheet1.xml', []);
    expect(repaired?.text).toContain('<x:conditionalFormatting sqref="C2:C5"><x:cfRule');
  });

  test('a thousand pieces become one', () => {
    const pieces = Array.from({ length: 1000 }, (_, i) => block(`C${i + 2}`, rule(i + 1, `C${i + 2}&lt;B${i + 2}`)));
    expect(repairedRules(pieces.join(''))).toBe(block('C2:C1001', rule(1, 'C2&lt;B2')));
  });
});

describe('the command', () => {
  const bytes = torn(TORN);
  const path = (name: string): string => `${folder}/${name}`;

  test('tells before and after, changes one part, and restore gives every byte back', () => {
    const source = fileIn(folder, 'torn.xlsx', bytes);
    const said = planlight(['repair', source, '-o', path('out.xlsx')]);
    expect(said).toMatchObject({ exit: 0, err: '' });
    expect(said.out).toContain('4 rules in 3 blocks → 2 in 2');
    expect(said.out).toContain('C2:C3 + C4 + C5 → C2:C5');
    const packed = (file: Uint8Array): string[] =>
      readArchive(file).entries.map((entry) => `${entry.name} ${sha(file.subarray(entry.start, entry.end))}`);
    const now = packed(readFileSync(path('out.xlsx')));
    expect(
      packed(bytes)
        .filter((each) => !now.includes(each))
        .map((each) => each.split(' ')[0]),
    ).toEqual(['xl/worksheets/sheet1.xml']);
    expect(sha(readFileSync(source))).toBe(sha(bytes));
    expect(planlight(['restore', path('out.xlsx')]).exit).toBe(0);
    expect(sha(readFileSync(path('out.xlsx')))).toBe(sha(bytes));
  });

  test('works on the file itself, and a second time finds nothing', () => {
    const own = fileIn(folder, 'own.xlsx', bytes);
    planlight(['repair', own, '-o', own]);
    const once = sha(readFileSync(own));
    expect(planlight(['repair', own, '-o', own]).out).toContain('nothing to put together');
    expect(sha(readFileSync(own))).toBe(once);
    planlight(['restore', own]);
    expect(sha(readFileSync(own))).toBe(sha(bytes));
  });

  test('restore after colours and repair takes them back one by one', () => {
    const own = fileIn(folder, 'both.xlsx', bytes);
    planlight(['apply', own, '-o', own, '--as-of', '2026-03-31']);
    const coloured = sha(readFileSync(own));
    planlight(['repair', own, '-o', own]);
    expect(sha(readFileSync(own))).not.toBe(coloured);
    planlight(['restore', own]);
    expect(sha(readFileSync(own))).toBe(coloured);
    planlight(['restore', own]);
    expect(sha(readFileSync(own))).toBe(sha(bytes));
  });

  test('a file edited since keeps the repair, and restore says so instead of pretending', () => {
    const own = fileIn(folder, 'edited.xlsx', bytes);
    planlight(['repair', own, '-o', own]);
    const edited = xlsx({ 'xl/worksheets/sheet1.xml': sheetXml(PLAN_ROWS) });
    writeFileSync(own, edited);
    const said = planlight(['restore', own]);
    expect(said.exit).not.toBe(0);
    expect(said.err).toContain('The repair stays');
    expect(sha(readFileSync(own))).toBe(sha(edited));
  });

  test('a dry run writes nothing; a stranger is not written over', () => {
    const source = fileIn(folder, 'dry.xlsx', bytes);
    expect(planlight(['repair', source, '--dry-run']).out).toContain('→ 2 in 2');
    expect(existsSync(`${source}.planlight-undo`)).toBe(false);
    const other = fileIn(folder, 'other.xlsx', torn(''));
    expect(planlight(['repair', source, '-o', other]).exit).toBe(4);
    expect(sha(readFileSync(other))).toBe(sha(torn('')));
  });
});

const REAL = '../shared/data/workbooks';

describe.skipIf(!existsSync(REAL))('real workbooks (skipped: ../shared is not here)', () => {
  const counts = (name: string): string[] => {
    const bytes = readFileSync(`${REAL}/${name}`);
    const { sheets } = repairedWorkbook(openWorkbook(bytes, name));
    return sheets.flatMap(({ sheet, before, after, merged }) =>
      merged.length === 0 ? [] : [`${name} ${sheet}: ${before.rules} → ${after.rules}`],
    );
  };

  test('what is put together in them was looked at by hand', () => {
    expect(existsSync(REAL) ? readdirSync(REAL).flatMap(counts) : []).toEqual([
      'azure_acr_checklist_es.xlsx Checklist: 31 → 13',
      'azure_acr_checklist_ja.xlsx Checklist: 31 → 13',
      'azure_acr_checklist_zh.xlsx Checklist: 31 → 13',
      'ms_marketing_campaign.xlsm Summary: 18 → 9',
      'ms_marketing_campaign.xlsm Keyword Search: 18 → 9',
      'ms_marketing_campaign.xlsm Direct Mail: 18 → 9',
      'ms_status_sponsors.xlsx Project Status Report: 16 → 13',
    ]);
  });
});
