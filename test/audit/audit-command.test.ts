import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planlight } from '../support/run.ts';
import { cell, fileIn, sha, sheetXml, stylesXml, tempFolder, textsOf, xlsx } from '../support/xlsx.ts';

const folder = tempFolder();

function formula(ref: string, text: string, value: string): string {
  return `<c r="${ref}" t="str"><f>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</f><v>${value}</v></c>`;
}

const LIGHT = (row: number): string => `IF(C${row}/B${row}>=1,"Green",IF(C${row}/B${row}>=0.85,"Yellow","Red"))`;

function row(at: number, name: string, target: number, actual: number | null, shows: string): string {
  const cells = [cell(`A${at}`, name), cell(`B${at}`, target), actual === null ? '' : cell(`C${at}`, actual)];
  return `<row r="${at}">${cells.join('')}${formula(`D${at}`, LIGHT(at), shows)}</row>`;
}

const HEADER = `<row r="1">${['KPI', 'Target', 'Actual', 'Status'].map((text, i) => cell(`${'ABCD'.charAt(i)}1`, text)).join('')}</row>`;

const ICONS =
  '<conditionalFormatting sqref="C2:C4"><cfRule type="iconSet" priority="1"><iconSet iconSet="3TrafficLights1"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>';

const NEWER =
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="iconSet" priority="1" id="{1}"><x14:iconSet iconSet="3TrafficLights1" custom="1"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>50</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>90</xm:f></x14:cfvo><x14:cfIcon iconSet="3Flags" iconId="2"/><x14:cfIcon iconSet="3TrafficLights1" iconId="1"/><x14:cfIcon iconSet="3TrafficLights1" iconId="0"/></x14:iconSet></x14:cfRule><xm:sqref>C2:C4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

const ROWS = [
  HEADER,
  row(2, 'Revenue', 100, 104, 'Green'),
  row(3, 'Customer churn', 5, 6, 'Green'),
  row(4, 'Leads', 40, null, 'Red'),
].join('');

function workbook(after = ''): Uint8Array {
  return xlsx({ 'xl/worksheets/sheet1.xml': sheetXml(ROWS, { after }), 'xl/styles.xml': stylesXml() });
}

type Json = { findings: { kind: string; sheet: string; range: string; rows: Record<string, unknown>[] }[] };

function json(bytes: Uint8Array, name: string): Json {
  const said = planlight(['audit', fileIn(folder, name, bytes), '--json', '--as-of', '2026-03-31']);
  expect(said).toMatchObject({ exit: 0, err: '' });
  return JSON.parse(said.out) as Json;
}

describe('the command', () => {
  test('JSON has each wrong row with what it shows, what it should and why', () => {
    const [finding] = json(workbook(), 'json.xlsx').findings;
    expect(finding).toMatchObject({ kind: 'status-formula', sheet: 'Plan', range: 'D2:D4' });
    expect(finding?.rows).toMatchObject([
      { row: 3, cell: 'D3', name: 'Customer churn', shows: 'Green', should: 'Red', code: 'LOWER_IS_BETTER' },
      { row: 4, cell: 'D4', name: 'Leads', shows: 'Red', should: 'Grey', code: 'BLANK_PAINTED' },
    ]);
    expect(finding?.rows[0]?.['evidence']).toBe('actual 6, target 5: 20% behind');
    expect(finding?.rows[0]?.['why']).toContain('Lower is better here');
  });

  test('icon sets are read from the file, those of newer Excels with icons of their own too', () => {
    const kinds = (after: string, name: string): string[] =>
      json(workbook(after), name).findings.flatMap(({ kind, rows }) =>
        rows.map((each) => `${kind} ${String(each['cell'])} ${String(each['shows'])} ${String(each['code'])}`),
      );
    // Of 104 and 6 the larger is green to it, the smaller red: here both happen to be right.
    expect(kinds(ICONS, 'icons.xlsx').filter((each) => each.startsWith('icon-set'))).toEqual([]);
    expect(kinds(NEWER, 'newer.xlsx').filter((each) => each.startsWith('icon-set'))).toEqual([
      'icon-set C2 Red HIGHER_IS_BETTER',
      'icon-set C3 Green HARD_CODED',
    ]);
  });

  test('the text tells findings, the fix and what may be removed by hand; nothing is written', () => {
    const source = fileIn(folder, 'text.xlsx', workbook());
    const { exit, out } = planlight(['audit', source, '--as-of', '2026-03-31']);
    expect(exit).toBe(0);
    expect(out).toContain('one home-made stoplight, 2 lights are wrong');
    expect(out).toContain('its bands: Green from 100%, Yellow from 85% of the target');
    expect(out).toMatch(/D3.*● Green.*■ Red.*Customer churn.*Lower is better here: actual 6, target 5: 20% behind/);
    expect(out).toContain('Would write');
    expect(out).toContain('You may remove by hand: the status formulas in Plan!D2:D4');
    expect(sha(readFileSync(source))).toBe(sha(workbook()));
  });

  test('--fix adds our colours, leaves formulas and formats of others, and restore takes it back', () => {
    const source = fileIn(folder, 'fix.xlsx', workbook(ICONS));
    const out = `${folder}/fixed.xlsx`;
    expect(planlight(['audit', source, '--fix', '-o', out, '--as-of', '2026-03-31']).exit).toBe(0);
    const sheet = textsOf(readFileSync(out))['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('planlight:');
    expect(sheet).toContain(ICONS);
    expect(sheet.slice(0, sheet.indexOf('</sheetData>'))).toContain(ROWS);
    expect(planlight(['restore', out]).exit).toBe(0);
    expect(sha(readFileSync(out))).toBe(sha(workbook(ICONS)));
  });

  test('a status column of our own is no home-made stoplight', () => {
    const source = fileIn(folder, 'own.xlsx', xlsx());
    planlight(['apply', source, '-o', source, '--mode', 'column', '--as-of', '2026-03-31']);
    expect(planlight(['audit', source, '--as-of', '2026-03-31']).out).toContain('No home-made stoplight');
  });

  test('a file without a stoplight says so; the words of the command are checked', () => {
    expect(planlight(['audit', fileIn(folder, 'plain.xlsx', xlsx())]).out).toContain('No home-made stoplight');
    expect(planlight(['audit']).exit).toBe(2);
    expect(planlight(['audit', `${folder}/plain.xlsx`, '--fix']).exit).toBe(2);
    expect(planlight(['audit', `${folder}/plain.xlsx`, '-o', `${folder}/x.xlsx`]).exit).toBe(2);
    expect(existsSync(`${folder}/x.xlsx`)).toBe(false);
  });
});

const REAL = '../shared/data/workbooks';

describe.skipIf(!existsSync(REAL))('real workbooks (skipped: ../shared is not here)', () => {
  const counted = (name: string): string[] => {
    const said = planlight(['audit', `${REAL}/${name}`, '--json', '--as-of', '2026-03-31']);
    const { findings } = JSON.parse(said.out) as Json;
    return findings.map(({ kind, sheet, range, rows }) => {
      const codes = new Map<string, number>();
      for (const { code } of rows) codes.set(String(code), (codes.get(String(code)) ?? 0) + 1);
      return `${name} ${sheet}!${range} ${kind}: ${[...codes].map(([code, n]) => `${code} ${n}`).join(', ')}`;
    });
  };

  test('every finding in them was looked at by hand, and there are no others', () => {
    expect(existsSync(REAL) ? readdirSync(REAL).sort().flatMap(counted) : []).toEqual([
      // Arrows between -50 and 50: sideways for rows without any amount; the rest are tolerances in amounts.
      'ms_family_budget.xlsx Monthly Family Budget!D7:D67 icon-set: OTHER_BANDS 9, BLANK_PAINTED 32',
      'ms_family_budget.xlsx Monthly Family Budget!I21:I67 icon-set: BLANK_PAINTED 32',
      'ms_personal_monthly_budget.xlsx Personal Monthly Budget!E12:E62 icon-set: OTHER_BANDS 1, BLANK_PAINTED 31',
      'ms_personal_monthly_budget.xlsx Personal Monthly Budget!J12:J55 icon-set: BLANK_PAINTED 28',
      // Green up to 20 % over, Yellow beyond, and a Red that its formula can never reach.
      'ms_status_sponsors.xlsx Project Status Report!U19:U21 conditional-format: OTHER_BANDS 2',
    ]);
  });
});
