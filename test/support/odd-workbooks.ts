import { strToU8, zipSync } from 'fflate';
import { cell, MAIN, partsOf, PLAN_ROWS, rowsXml, sheetXml, stylesXml, type Parts } from './xlsx.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What stands before and behind the cells of a sheet that has been worked with for years. */
const BEFORE =
  '<sheetPr codeName="Plan"/><dimension ref="A1:D5"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="30"/></cols>';
const AFTER =
  '<autoFilter ref="A1:D5"/><mergeCells count="1"><mergeCell ref="A8:D8"/></mergeCells><phoneticPr fontId="1"/>' +
  '<conditionalFormatting sqref="B2:B5"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="C2:C5"><cfRule type="expression" dxfId="0" priority="7" stopIfTrue="1"><formula>$C2&gt;1000</formula></cfRule><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color theme="4"/></dataBar></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" sqref="D2:D5"><formula1>"Ann,Ben"</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="D2" r:id="rId7"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts>' +
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="u"><x14:cfRule type="iconSet" priority="12" id="{1}"/><xm:sqref>B2:B5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

const RICH: Parts = {
  [SHEET]: sheetXml(PLAN_ROWS, { before: BEFORE, after: AFTER }),
  'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="u"><Relationship Id="rId3" Type="${OFFICE}/table" Target="../tables/table1.xml"/></Relationships>`,
  'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:D5"><autoFilter ref="A1:D5"/></table>`,
  'xl/comments1.xml': '<comments><authors><author>Ann</author></authors></comments>',
  'xl/threadedComments/threadedComment1.xml': '<ThreadedComments/>',
  'xl/drawings/drawing1.xml': '<xdr:wsDr/>',
  'xl/drawings/vmlDrawing1.vml': '<xml><v:shape></xml>',
  'xl/charts/chart1.xml': '<c:chartSpace/>',
  'xl/pivotTables/pivotTable1.xml': '<pivotTableDefinition/>',
  'xl/pivotCache/pivotCacheRecords1.xml': '<pivotCacheRecords/>',
  'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1" i="2"/></calcChain>`,
  'xl/externalLinks/externalLink1.xml': '<externalLink/>',
  'customXml/item1.xml': '<?xml version="1.0"?><odd  attr = "kept" />\r\n',
  'docProps/app.xml': '<Properties><Application>Microsoft Excel</Application></Properties>',
  'xl/printerSettings/printerSettings1.bin': Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256),
  'xl/media/nested.zip': zipSync({ 'inside.txt': strToU8('never opened') }),
  '../../etc/passwd': 'kept, and never written to a disk by its name',
  'C:\\x': 'kept too',
  'xl/styles.xml': stylesXml({
    after:
      '<dxfs count="1"><dxf><font><b/></font><fill><patternFill><bgColor rgb="FF8FCBB5"/></patternFill></fill></dxf></dxfs><tableStyles count="0"/><colors><mruColors/></colors><extLst><ext uri="x"/></extLst>',
  }),
};

function prefixed(text: string): string {
  return text
    .replace(/^<\?xml.*?\?>\n/, '')
    .replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2')
    .replace('xmlns=', 'xmlns:x=');
}

function strict(text: string): string {
  return text
    .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
}

const usual = (name: string): string => new TextDecoder().decode(partsOf()[name] ?? new Uint8Array());
const styled = (after: string): Parts => ({ 'xl/styles.xml': stylesXml({ after }) });
const noPlaces = PLAN_ROWS.replace(/ r="\w+"/g, '');
const spaced = sheetXml(PLAN_ROWS, { after: AFTER.replace(/<drawing.*<extLst>/, '<extLst>') })
  .replace(/<row r="(\d+)">/g, '\r\n  <row\r\n   r = "$1"  >')
  .replace(/<c r="(\w+)"><v>/g, '\r\n\t<c  r=\'$1\' s = "0" ><v>')
  .replace(/<\/row>/g, '\r\n  </row >');

/** Workbooks as other programs write them, each with the same plan on its first sheet. */
export const ODD_WORKBOOKS: Readonly<Record<string, Parts>> = {
  'a plain workbook': {},
  'comments, charts, pivots, rules of others, validations and parts nobody knows': RICH,
  'prefixed elements': { [SHEET]: prefixed(sheetXml(PLAN_ROWS)), 'xl/styles.xml': prefixed(stylesXml()) },
  'rows and cells without a place': { [SHEET]: sheetXml(noPlaces) },
  'line ends of Windows and odd white space': { [SHEET]: spaced },
  'strict OOXML': {
    [SHEET]: strict(sheetXml(PLAN_ROWS)),
    'xl/workbook.xml': strict(usual('xl/workbook.xml')),
    'xl/styles.xml': strict(stylesXml()),
  },
  'no styles part': {
    'xl/styles.xml': null,
    'xl/_rels/workbook.xml.rels': usual('xl/_rels/workbook.xml.rels').replace(/<Relationship Id="rId99"[^>]*>/, ''),
    '[Content_Types].xml': usual('[Content_Types].xml').replace(/<Override PartName="\/xl\/styles[^>]*>/, ''),
  },
  'no formats for rules': styled(''),
  'no formats for rules, but table styles': styled('<tableStyles count="0"/>'),
  'an empty list of formats': styled('<dxfs/>'),
  'a list of formats that counts itself wrong': styled('<dxfs count="9"><dxf/><dxf><font><i/></font></dxf></dxfs>'),
  'a list of formats that does not count itself': styled('<dxfs ><dxf/></dxfs><extLst/>'),
  'UTF-16': { [SHEET]: Buffer.from(`\uFEFF${sheetXml(PLAN_ROWS).replace('UTF-8', 'UTF-16')}`, 'utf16le') },
  'a comment that looks like cells': {
    [SHEET]: sheetXml(PLAN_ROWS, {
      before: '<!-- <sheetData/> -->',
      after: '<!-- </sheetData> <conditionalFormatting/> -->',
    }),
  },
  'cells that are missing': {
    [SHEET]: sheetXml(
      `<row r="1" spans="1:3">${cell('A1', 'KPI')}${cell('B1', 'Target')}${cell('C1', 'Actual')}</row>` +
        `<row r="2">${cell('A2', 'Revenue')}${cell('B2', 100)}${cell('C2', 95)}</row><row r="3">${cell('A3', 'Margin')}${cell('B3', 50)}</row>` +
        `<row r="4">${cell('A4', 'Renewals')}${cell('B4', 90)}${cell('C4', 91)}</row><row r="6">${cell('A6', 'Visits')}${cell('B6', 10)}${cell('C6', 7)}</row><row r="7"/>`,
    ),
  },
  'other sheets, one of them empty': {
    'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    'xl/worksheets/sheet3.xml': sheetXml(rowsXml(['Name', 'Phone'], ['Ann', '555']), {
      after: AFTER.slice(0, 200) && '',
    }),
  },
};

/** The sheets of an odd workbook. */
export function sheetNames(parts: Parts): string[] {
  return 'xl/worksheets/sheet3.xml' in parts ? ['Plan', 'Empty', 'People'] : ['Plan'];
}
