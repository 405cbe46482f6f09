import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { walkCells, type CellEvent } from '../../headless/xlsx/cell-events.ts';
import { readSharedStrings } from '../../headless/xlsx/shared-strings.ts';
import { NotPlain, PlainTokens } from '../../headless/xml/plain-tokens.ts';
import { SaxTokens } from '../../headless/xml/sax-tokens.ts';
import type { XmlTokens } from '../../headless/xml/tokens.ts';
import { MAIN, opened, sheetXml } from '../support/xlsx.ts';

/** All that a walk reports, in order. */
function heard(tokens: XmlTokens): unknown[] {
  const events: unknown[] = [];
  walkCells(tokens, {
    row: (row) => events.push({ ...row }),
    cell: (cell: CellEvent) => events.push({ ...cell }),
    rowEnd: (...end) => events.push(end),
    lost: (ref) => events.push(ref),
  });
  return events;
}

/** The quick reader's report; null where it leaves the part to the full one. */
function quickly(xml: string): unknown[] | null {
  try {
    return heard(new PlainTokens(xml));
  } catch (cause) {
    if (cause instanceof NotPlain) return null;
    throw cause;
  }
}

const inRow = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;

describe('a cell taken whole is the cell its tokens give', () => {
  test.each([
    '<c r="A1"/>',
    '<c r="A1" s="12"/>',
    '<c r="A1"></c>',
    '<c r="A1"><v></v></c>',
    '<c r="A1"><v>1</v></c><c r="B1" s="2" t="s"><v>0</v></c>',
    '<c r="A1" t="s" s="2"><v>0</v></c>',
    '<c r="A1" s="2" cm="1"><v>0</v></c>',
    '<c r="A1" t="str"><f>B1&amp;"x"</f><v>a &lt; b</v></c>',
    '<c r="A1"><f>SUM(B1:C1)</f><v>3</v></c>',
    '<c r="A1"><f t="shared" si="0" ref="A1:A9">B1</f><v>3</v></c>',
    '<c r="A1"><f>B1</f></c>',
    '<c r="A1"><v>3</v><f>B1</f></c>',
    '<c r="A1" t="inlineStr"><is><t>text</t></is></c>',
    "<c r='A1'><v>1</v></c>",
    '<c r="A1" ><v>1</v></c>\n  <c r="B1"><v>2</v></c>\n',
    '<c r="A1"><v>two\r\nlines</v></c>',
    '<c r="a1"><v>1</v></c><c r="A0"><v>1</v></c><c r="XFE1"><v>1</v></c><c r="A9999999"><v>1</v></c>',
    '<c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c>',
    '<extLst><ext/></extLst><c r="A1"><v>1</v></c>',
  ])('%s', (cells) => {
    expect(quickly(inRow(cells))).toEqual(heard(new SaxTokens(inRow(cells), 'sheet')));
  });

  test('whatever is put together from such parts', () => {
    const part = fc.constantFrom(
      ...[
        '<c r="A1"',
        '<c r="B2" s="1"',
        '<c',
        ' s="3"',
        ' t="n"',
        ' t="str"',
        '/>',
        '>',
        '<f>A1</f>',
        '<f t="array">',
      ],
      ...['</f>', '<v>1</v>', '<v>', 'x&amp;y', '</v>', '</c>', '<is><t>t</t></is>', ' ', '\n'],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const xml = inRow(parts.join(''));
        const quick = quickly(xml);
        if (quick !== null) expect(quick).toEqual(heard(new SaxTokens(xml, 'sheet')));
      }),
      { numRuns: 2000 },
    );
  });

  test('a cell cut off by the end of what is to be read is not taken', () => {
    const xml = inRow('<c r="A1"><v>1</v></c>');
    expect(() => heard(new PlainTokens(xml, 0, xml.indexOf('</c>')))).toThrow(NotPlain);
  });
});

test('rows that a file comes back to go on with their own cells', () => {
  const cell = (ref: string, style: number): string => `<c r="${ref}" s="${style}"><v>1</v></c>`;
  const rows = [1, 2, 3].map((row) => `<row r="${row}">${cell(`A${row}`, 1)}</row>`).join('');
  const [sheet] = opened({ 'xl/worksheets/sheet1.xml': sheetXml(`${rows}<row r="2">${cell('B2', 1)}</row>`) }).snapshot
    .sheets;
  expect(sheet?.styles).toEqual([[1], [1, 1], [1]]);
  expect(sheet?.values).toEqual([[1], [1, 1], [1]]);
});

test.each([
  '<si><t>plain</t></si><si><t xml:space="preserve"> kept </t></si><si><t></t></si>',
  '<si><t>a &amp; b</t></si><si><t>_x000D_</t></si><si/>',
  '<si><r><t>two </t></r><r><rPr><b/></rPr><t>runs</t></r></si><si><t>base</t><rPh sb="0" eb="1"><t>hint</t></rPh></si>',
  '<si><t xml:space="default"> x </t></si>\n <si><t>two\r\nlines</t></si>',
])('shared strings taken whole are those their tokens give: %s', (strings) => {
  const part = (before: string): string => `<sst xmlns="${MAIN}">${before}${strings}</sst>`;
  // A comment is what the quick reader leaves to the full one.
  expect(readSharedStrings(part(''), 'strings')).toEqual(readSharedStrings(part('<!-- -->'), 'strings'));
});
