// Writes the workbook of the file case: a plan of many rows as exceljs writes it, so that no side reads a file of its own
// making, with the parts that real workbooks have and exceljs cannot make: a chart, macros, custom XML, printer settings.
import { readFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const [path, rows] = process.argv.slice(2);
let state = 1;
const next = () => (state = (state * 48271) % 2147483647) / 2147483647;
const workbook = new ExcelJS.Workbook();
const sheet = workbook.addWorksheet('Plan');
sheet.addRow(['KPI', 'Owner', 'Region', 'Target', 'Actual', 'Weight', 'Unit', 'Comment']);
for (let i = 0; i < Number(rows); i++) {
  const target = Math.round(next() * 10000) / 10;
  const actual = i % 50 === 0 ? null : Math.round(target * (0.6 + next() * 0.8) * 100) / 100;
  const weight = 1 + (i % 5);
  sheet.addRow([`KPI ${i}`, `Owner ${i % 200}`, `Region ${i % 12}`, target, actual, weight, 'EUR', `note ${i % 1000}`]);
}
sheet.getCell('D2').note = 'Agreed in March';
sheet.getCell('G2').dataValidation = { type: 'list', formulae: ['"EUR,USD"'] };
await workbook.xlsx.writeFile(path);

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const relations = (...each) =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}">${each.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
const CHART =
  '<?xml version="1.0" encoding="UTF-8"?><c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Plan!$E$2:$E$13</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>';
const DRAWING =
  '<?xml version="1.0" encoding="UTF-8"?><xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>16</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>16</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>';

const parts = unzipSync(readFileSync(path));
const text = (name) => strFromU8(parts[name]);
const put = (name, content) => (parts[name] = typeof content === 'string' ? strToU8(content) : content);
put('xl/charts/chart1.xml', CHART);
put('xl/drawings/drawing9.xml', DRAWING);
put('xl/drawings/_rels/drawing9.xml.rels', relations(['rId1', 'chart', '../charts/chart1.xml']));
put(
  'xl/vbaProject.bin',
  Uint8Array.from({ length: 20_000 }, (_, i) => (i * 31) % 251),
);
put(
  'xl/printerSettings/printerSettings1.bin',
  Uint8Array.from({ length: 400 }, (_, i) => i % 199),
);
put('customXml/item1.xml', '<?xml version="1.0" encoding="UTF-8"?><plan xmlns="urn:example:plan" year="2026"/>');
put(
  '_rels/.rels',
  text('_rels/.rels').replace(
    '</Relationships>',
    `<Relationship Id="rIdX" Type="${OFFICE}/customXml" Target="customXml/item1.xml"/></Relationships>`,
  ),
);
put(
  'xl/_rels/workbook.xml.rels',
  text('xl/_rels/workbook.xml.rels').replace(
    '</Relationships>',
    '<Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
  ),
);
const RELS = 'xl/worksheets/_rels/sheet1.xml.rels';
put(
  RELS,
  text(RELS).replace(
    '</Relationships>',
    `<Relationship Id="rIdD" Type="${OFFICE}/drawing" Target="../drawings/drawing9.xml"/><Relationship Id="rIdP" Type="${OFFICE}/printerSettings" Target="../printerSettings/printerSettings1.bin"/></Relationships>`,
  ),
);
put(
  'xl/worksheets/sheet1.xml',
  text('xl/worksheets/sheet1.xml').replace(
    '<legacyDrawing',
    '<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdD"/><legacyDrawing',
  ),
);
put(
  '[Content_Types].xml',
  text('[Content_Types].xml')
    .replace(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    )
    .replace(
      '</Types>',
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/printerSettings/printerSettings1.bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/><Override PartName="/xl/drawings/drawing9.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>',
    ),
);
writeFileSync(path, zipSync(parts, { level: 6 }));
