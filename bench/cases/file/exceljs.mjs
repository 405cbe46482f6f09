// The same job with exceljs: read, compare, add one conditional format, write.
import ExcelJS from 'exceljs';

const [source, out] = process.argv.slice(2);
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.readFile(source);
const sheet = workbook.worksheets[0];
const counts = { green: 0, yellow: 0, red: 0, none: 0 };
sheet.eachRow((row, number) => {
  if (number === 1) return;
  const actual = row.getCell(5).value;
  const target = row.getCell(4).value;
  if (typeof actual !== 'number' || typeof target !== 'number' || target === 0) counts.none++;
  else if (actual >= target) counts.green++;
  else if ((target - actual) / target <= 0.15) counts.yellow++;
  else counts.red++;
});
const paint = (formula, argb) => ({
  type: 'expression',
  formulae: [formula],
  style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb } } },
});
sheet.addConditionalFormatting({
  ref: `E2:E${sheet.rowCount}`,
  rules: [paint('E2>=D2', 'FF8FCBB5'), paint('(D2-E2)/D2<=0.15', 'FFFFF399'), paint('E2<D2', 'FFF9705F')],
});
await workbook.xlsx.writeFile(out);
console.log(JSON.stringify(counts));
