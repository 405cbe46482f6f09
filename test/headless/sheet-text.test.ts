import { describe, expect, test } from 'vitest';
import { readRules } from '../../headless/xlsx/rules.ts';
import { cutSheet, withoutCells } from '../../headless/xlsx/sheet-text.ts';
import { decodePart, encodePieces } from '../../headless/xml/part-text.ts';
import { splicedPieces } from '../../headless/xml/splice.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const CELLS = '<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(50);
const rule = (formula: string): string =>
  `<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
const sheet = (cells: string, behind: string): string =>
  `<worksheet ${MAIN}>${cells === '' ? '<sheetData/>' : `<sheetData>${cells}</sheetData>`}${behind}</worksheet>`;

/** The formulas of the rules of a part, as a file's read-back finds them. */
function foreignIn(bytes: Uint8Array): number {
  return readRules(cutSheet(decodePart(bytes, 'sheet').text, 'sheet').root, []).foreign;
}

describe('a sheet without its cells has the rules of the whole', () => {
  test.each<readonly [what: string, xml: string, isCut: boolean]>([
    ['plain cells', sheet(CELLS, rule('A1&gt;1')), true],
    [
      'a prefix',
      sheet(CELLS, '')
        .replace(/<(\/?)(?=[a-z])/g, '<$1x:')
        .replace('xmlns=', 'xmlns:x='),
      true,
    ],
    ['no cells', sheet('', rule('A1&gt;1')), false],
    ['a rule that names a sheet sheetData', sheet(CELLS, rule('sheetData>5') + rule('A1&gt;1')), false],
    ['a comment that holds the tag', sheet(CELLS, `<!-- </sheetData> -->${rule('A1&gt;1')}`), false],
    ['a comment before the cells', sheet(CELLS, rule('A1')).replace('<sheetData>', '<!-- x --><sheetData>'), false],
    ['a rule before a comment that holds the tag', sheet(CELLS, `${rule('A1&gt;1')}<!-- </sheetData> -->`), false],
    ['CDATA behind the cells', sheet(CELLS, rule('<![CDATA[A1>1]]>')), false],
    ['no sheetData at all', `<worksheet ${MAIN}>${rule('A1&gt;1')}</worksheet>`, false],
  ])('%s', (_, xml, isCut) => {
    const whole = Buffer.from(xml);
    const rest = withoutCells(whole);
    expect(rest.length < whole.length).toBe(isCut);
    expect(foreignIn(rest)).toBe(foreignIn(whole));
  });

  test('another encoding is left whole', () => {
    const whole = Buffer.from(`\uFEFF${sheet(CELLS, rule('A1&gt;1'))}`, 'utf16le');
    expect(withoutCells(whole)).toBe(whole);
    expect(foreignIn(whole)).toBe(1);
  });
});

describe('a text in pieces goes back as one would', () => {
  const text = '<a>Größe</a><b>目標</b>';
  const splices = [
    { start: 3, end: 8, text: 'Maß – ünder 5 €' },
    { start: 15, end: 17, text: '' },
  ];
  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('%s, with and without a byte order mark', (name) => {
    for (const bom of [true, false]) {
      const pieces = splicedPieces(text, splices);
      const bytes = encodePieces(pieces, { name, bom });
      expect(new TextDecoder(name, { ignoreBOM: true }).decode(bytes)).toBe(`${bom ? '\uFEFF' : ''}${pieces.join('')}`);
    }
  });
});
