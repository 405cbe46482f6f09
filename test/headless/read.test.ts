import { describe, expect, test } from 'vitest';
import { isCellError } from '../../core/workbook/cells.ts';
import { gridOf, type SheetSnapshot } from '../../core/workbook/snapshot.ts';
import type { OpenedWorkbook } from '../../headless/xlsx/open.ts';
import { cell, MAIN, opened, PLAN_ROWS, refusalOf, rowsXml, sheetXml, stylesXml } from '../support/xlsx.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function sheetIn(book: OpenedWorkbook): SheetSnapshot {
  const [sheet] = book.snapshot.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** The first sheet as a table of values, from A1 to its last cell. */
function valuesOf(book: OpenedWorkbook): unknown[][] {
  const { bounds, value } = gridOf(sheetIn(book), book.snapshot.styles);
  const rows: unknown[][] = [];
  for (let row = 0; row <= bounds.bottom; row++) {
    const cells: unknown[] = [];
    for (let column = 0; column <= bounds.right; column++) cells.push(value(row, column));
    rows.push(cells);
  }
  return rows;
}

function valuesIn(rows: string): unknown[][] {
  return valuesOf(opened({ [SHEET]: sheetXml(rows) }));
}

function relationsXml(...more: string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>${more.join('')}</Relationships>`;
}

/** A workbook with shared strings, whose first sheet has these rows. */
function withStrings(strings: string, rows: string): OpenedWorkbook {
  return opened({
    'xl/_rels/workbook.xml.rels': relationsXml(
      `<Relationship Id="s" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`,
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="4294967295" uniqueCount="4294967295">${strings}</sst>`,
    [SHEET]: sheetXml(rows),
  });
}

function codes(book: OpenedWorkbook): string[] {
  return book.problems.map((problem) => problem.code);
}

describe('what a cell holds', () => {
  test('texts, numbers, booleans, errors and dates of every kind', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="n"><v> -2e3 </v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c>' +
      '<c r="E1" t="e"><v>#DIV/0!</v></c><c r="F1" t="str"><f>A1&amp;"x"</f><v>1.5x</v></c><c r="G1" t="d"><v>2026-03-31</v></c>' +
      '<c r="H1" t="d"><v>2026-03-31T00:00:00Z</v></c><c r="I1"/><c r="J1" t="n"><v></v></c><c r="K1"><v>1E+400</v></c></row>';
    expect(valuesIn(rows)).toEqual([
      [1.5, -2000, true, false, { error: '#DIV/0!' }, '1.5x', 46112, 46112, null, null, '1E+400'],
    ]);
  });

  test('inline and shared strings: runs are joined, phonetic hints and layout space left out', () => {
    const rich =
      '<r><t>Net </t></r>\n  <r><rPr><b/></rPr><t xml:space="preserve">sales </t></r><rPh sb="0" eb="1"><t>ネット</t></rPh><phoneticPr fontId="1"/>';
    const book = withStrings(
      `<si><t>plain</t></si><si>${rich}</si><si><t/></si><si/>`,
      `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c><c t="inlineStr"><is>${rich}</is></c></row>`,
    );
    expect(valuesOf(book)).toEqual([['plain', 'Net sales ', '', '', 'Net sales ']]);
  });

  test('characters that XML cannot hold, as Excel writes them', () => {
    const texts = ['a_x000D_b', '_x005F_x000D_', '_x0009_tab', 'no_x_escape', '&#13;&#10;', '_x000d_'];
    const rows = `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
    expect(valuesIn(rows)).toEqual([['a\rb', '_x000D_', '\ttab', 'no_x_escape', '\r\n', '\r']]);
  });

  test('B159: the counts that shared strings declare are hints, and nothing is made ready for four billion', () => {
    expect(valuesOf(withStrings('<si><t>a</t></si>', '<row><c t="s"><v>0</v></c></row>'))).toEqual([['a']]);
  });

  test('B160: a text that is not in the file is an error in its own cell, and said', () => {
    const book = withStrings(
      '<si><t>a</t></si>',
      '<row><c t="s"><v>999999</v></c><c t="s"><v>-1</v></c><c t="s"><v></v></c><c t="s"><v>0</v></c></row>',
    );
    const [first, second, third, last] = valuesOf(book)[0] ?? [];
    expect([isCellError(first), isCellError(second), third, last]).toEqual([true, true, null, 'a']);
    expect(book.problems).toMatchObject([{ code: 'CELL_TEXT_DAMAGED', args: { sheet: 'Plan', count: 2 } }]);
  });
});

describe('where a cell stands', () => {
  test('B164: rows out of order, rows and cells without a place', () => {
    const rows =
      '<row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c></row><row r="1"><c><v>1</v></c><c r="C1"><v>2</v></c></row>' +
      '<row><c r="A2"><v>5</v></c></row><row r="5"/><row><c><v>6</v></c></row>';
    expect(valuesIn(rows)).toEqual([
      [1, null, 2],
      [5, null, null],
      [null, 3, 4],
      [null, null, null],
      [null, null, null],
      [6, null, null],
    ]);
  });

  test('B163: places outside of the grid are passed over and listed; the others are read', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFE1"><v>2</v></c><c r="A0"><v>3</v></c><c r="1A"><v>3</v></c></row><row r="1048577"><c><v>4</v></c></row><row r="0"/>';
    const book = opened({ [SHEET]: sheetXml(rows) });
    expect(valuesOf(book)[0]).toEqual([1]);
    expect(book.problems).toMatchObject([
      { code: 'CELL_OFF_GRID', args: { cells: 'XFE1, A0, 1A, row 1048577, row 0' } },
    ]);
  });

  test('B165: a sheet that says it is full of cells takes no more memory than those it has', () => {
    const far = `<row r="1048576"><c r="A1048576"><v>3</v></c></row>`;
    const xml = sheetXml(`<row r="1">${cell('A1', 1)}${cell('XFD1', 2)}</row>${far}`, {
      before: '<dimension ref="A1:XFD1048576"/>',
    });
    const before = process.memoryUsage().rss;
    const book = opened({ [SHEET]: xml });
    expect(gridOf(sheetIn(book), []).value(1048575, 0)).toBe(3);
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(150);
  });

  test('a sheet whose cells lie so far out that they would fill memory is refused', () => {
    const rows = Array.from({ length: 4000 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`);
    expect(refusalOf(() => opened({ [SHEET]: sheetXml(rows.join('')) }))).toBe('SHEET_TOO_WIDE');
  });
});

describe('what formulas say', () => {
  function formulasIn(rows: string): (string | null)[][] {
    return sheetIn(opened({ [SHEET]: sheetXml(rows) })).formulas.map((row) => [...row]);
  }

  test('a shared formula is told for each cell that shares it, whatever it points to', () => {
    const rows =
      '<row r="2"><c r="C2"><f t="shared" ref="C2:D3" si="0">A2*$B$1+SUM($A2:B$9)&amp;"A2"+Other!A2+A:A</f><v>1</v></c><c r="D2"><f t="shared" si="0"/><v>1</v></c></row>' +
      '<row r="3"><c r="C3"><f t="shared" si="0"></f><v>1</v></c><c r="D3"><f t="shared" si="7"/><v>1</v></c></row>';
    expect(formulasIn(rows)).toEqual([
      [null, null, 'A2*$B$1+SUM($A2:B$9)&"A2"+Other!A2+A:A', 'B2*$B$1+SUM($A2:C$9)&"A2"+Other!B2+B:B'],
      [null, null, 'A3*$B$1+SUM($A3:B$9)&"A2"+Other!A3+A:A', ''],
    ]);
  });

  test('array formulas and data tables are formulas', () => {
    const rows =
      '<row><c><f t="array" ref="A1:A2">SUM(B1:B2*C1:C2)</f><v>1</v></c><c><f t="dataTable" ref="B1:B2" r1="C1"/><v>2</v></c><c><f/><v>3</v></c></row>';
    expect(formulasIn(rows)).toEqual([['SUM(B1:B2*C1:C2)', '', '']]);
  });

  test('B174: a value from another workbook is used as it was last stored, and said', () => {
    const book = opened({
      [SHEET]: sheetXml('<row><c><f>[1]Sheet1!A1</f><v>7</v></c><c><f>IF("[1]"="",1,2)</f><v>2</v></c></row>'),
    });
    expect(valuesOf(book)).toEqual([[7, 2]]);
    expect(book.problems).toMatchObject([{ code: 'OTHER_WORKBOOK', args: { sheet: 'Plan', count: 1 } }]);
  });

  test('formulas without stored values are counted, as in files that were never calculated', () => {
    const book = opened({
      [SHEET]: sheetXml('<row><c><f>1+1</f></c><c><f>2+2</f><v></v></c><c t="str"><f>""</f><v></v></c></row>'),
    });
    expect(book.problems).toMatchObject([{ code: 'NO_VALUES', args: { sheet: 'Plan', count: 2 } }]);
  });

  test('a workbook that is calculated by hand may hold old values, and says so', () => {
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets><calcPr calcMode="manual"/></workbook>`;
    expect(codes(opened({ 'xl/workbook.xml': workbook }))).toEqual(['STALE_CALC']);
  });
});

describe('what surrounds the cells', () => {
  const table = `<table xmlns="${MAIN}" id="1" name="T" displayName="Sales" ref="A1:D5" totalsRowCount="1"/>`;
  const before = '<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="true"/></cols>';
  const after =
    '<sheetProtection sheet="1" objects="1"/><mergeCells count="1"><mergeCell ref="A7:B8"/><mergeCell ref="nonsense"/></mergeCells>' +
    '<conditionalFormatting sqref="A1:A3 C1"><cfRule type="top10" priority="1"/><cfRule type="expression" priority="2"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>' +
    '<extLst><ext><x14:conditionalFormattings xmlns:x14="u"><x14:conditionalFormatting><x14:cfRule type="dataBar" priority="3"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
  const rows = PLAN_ROWS.replace('<row r="2">', '<row r="2" hidden="1" outlineLevel="2">').replace(
    '<row r="3">',
    '<row r="3" hidden="true" outlineLevel="1" collapsed="1">',
  );
  const sheet = sheetIn(
    opened({
      [SHEET]: sheetXml(rows, { before, after }),
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="u"><Relationship Id="t" Type="${OFFICE}/table" Target="../tables/table1.xml"/><Relationship Id="h" Type="${OFFICE}/hyperlink" Target="http://x.example" TargetMode="External"/></Relationships>`,
      'xl/tables/table1.xml': table,
    }),
  );

  test('hidden rows and columns, outline levels, merges, protection', () => {
    expect(sheet.hiddenRows).toEqual([1, 2]);
    expect(sheet.hiddenColumns.slice(0, 3)).toEqual([1, 2, 8]);
    expect(sheet.outline).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(sheet.merged).toEqual([{ top: 6, left: 0, bottom: 7, right: 1 }]);
    expect(sheet.isProtected).toBe(true);
  });

  test("tables with their bounds, and other people's conditional formats counted, those of newer Excels too", () => {
    expect(sheet.tables).toEqual([
      { name: 'Sales', box: { top: 0, left: 0, bottom: 4, right: 3 }, headerRows: 1, totalsRows: 1 },
    ]);
    expect([sheet.foreignRules, sheet.ownRules]).toEqual([3, []]);
  });

  test('number formats, the built-in ones and those of the file, and what cells look like', () => {
    const cells = [9, 10, 14, 22, 37, 49, 31, 164, 165, 999].map(
      (id) => `<xf numFmtId="${id}" fontId="1" fillId="${id === 9 ? 2 : 0}" xfId="0"><alignment indent="2"/></xf>`,
    );
    const styles = stylesXml({
      formats:
        '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts>',
      cells: cells.join(''),
    })
      .replace('</font></fonts>', '</font><font><b/><sz val="11"/></font></fonts>')
      .replace(
        '</fills>',
        '<fill><patternFill patternType="solid"><fgColor rgb="FFffcc00"/></patternFill></fill></fills>',
      );
    const book = opened({
      'xl/styles.xml': styles,
      [SHEET]: sheetXml(
        `<row>${cells.map((_, i) => `<c s="${i + 1}"><v>1</v></c>`).join('')}<c s="77"><v>1</v></c></row>`,
      ),
    });
    const grid = gridOf(sheetIn(book), book.snapshot.styles);
    const formats = [...cells, ''].map((_, column) => grid.style(0, column).format);
    expect(formats).toEqual([
      '0%',
      '0.00%',
      'mm-dd-yy',
      'm/d/yy h:mm',
      '#,##0 ;(#,##0)',
      '@',
      'yyyy-mm-dd',
      'dd\\.mm\\.yyyy',
      '0.0%',
      'General',
      'General',
    ]);
    expect(grid.style(0, 0)).toEqual({ format: '0%', bold: true, indent: 2, fill: '#FFCC00' });
  });
});

describe('how the file is built', () => {
  test('prefixed elements, as some programs write them', () => {
    const prefixed = (text: string): string =>
      text.replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
    const body = prefixed(
      sheetXml(rowsXml(['KPI', 'Target'], ['Win rate', 35]), {
        after: '<mergeCells><mergeCell ref="A4:B4"/></mergeCells>',
      }).slice(56),
    );
    const book = opened({ [SHEET]: body, 'xl/styles.xml': prefixed(stylesXml().slice(56)) });
    expect(valuesOf(book)).toEqual([
      ['KPI', 'Target'],
      ['Win rate', 35],
    ]);
    expect(sheetIn(book).merged).toHaveLength(1);
  });

  test('no styles part, no shared strings part, no cells', () => {
    const relations = { 'xl/_rels/workbook.xml.rels': relationsXml(), 'xl/styles.xml': null };
    expect(valuesOf(opened(relations))[1]).toEqual(['Revenue', 100, 104, 'Ann']);
    expect(
      sheetIn(opened({ ...relations, [SHEET]: `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>` })).values,
    ).toEqual([]);
    expect(sheetIn(opened({ ...relations, [SHEET]: `<worksheet xmlns="${MAIN}"/>` })).values).toEqual([]);
  });

  test('B146: an archive that is no workbook is refused, and the missing part named', () => {
    for (const part of ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'])
      expect(
        refusalOf(() => opened({ [part]: null })),
        part,
      ).toBe('FILE_NOT_XLSX');
  });

  test('B166: a missing sheet part is named, and the other sheets are read', () => {
    const book = opened({ 'xl/worksheets/sheet2.xml': null }, ['Plan', 'Lost', 'More']);
    expect(book.snapshot.sheets.map((sheet) => sheet.name)).toEqual(['Plan', 'More']);
    expect(book.problems).toMatchObject([
      { code: 'XML_MISSING_PART', args: { sheet: 'Lost', part: 'xl/worksheets/sheet2.xml' } },
    ]);
  });

  test('B169: strict OOXML is read like any other', () => {
    const strict = (text: string): string =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    const parts = { 'xl/_rels/workbook.xml.rels': strict(relationsXml()), [SHEET]: strict(sheetXml(PLAN_ROWS)) };
    expect(valuesOf(opened(parts))[1]).toEqual(['Revenue', 100, 104, 'Ann']);
  });

  test.each([
    ['B173', 'hidden'],
    ['B173', 'veryHidden'],
  ])('%s: a %s sheet is read, and known to be so', (_, state) => {
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Plan" sheetId="1" state="${state}" r:id="rId1"/></sheets></workbook>`;
    expect(sheetIn(opened({ 'xl/workbook.xml': workbook }))).toMatchObject({ visibility: state, name: 'Plan' });
  });

  test('B175: sheet names with quotes, emoji and look-alikes', () => {
    const names = ["O'Brien &amp; &quot;Söhne&quot; 😀 12345678", 'plan', 'Plan'];
    const book = opened({}, names);
    expect(book.snapshot.sheets.map((sheet) => sheet.name)).toEqual(['O\'Brien & "Söhne" 😀 12345678', 'plan', 'Plan']);
  });

  test('B176: the date system of 1904 is honoured', () => {
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const book = opened({
      'xl/workbook.xml': workbook,
      [SHEET]: sheetXml('<row><c t="d"><v>2026-03-31</v></c></row>'),
    });
    expect([book.snapshot.dates, valuesOf(book)]).toEqual([1904, [[46112 - 1462]]]);
  });
});
