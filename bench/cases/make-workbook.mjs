// Writes the workbook of the file case with exceljs, so that neither side reads a file of its own making.
import ExcelJS from 'exceljs';

const [path, rows] = process.argv.slice(2);
let state = 1;
const next = () => (state = (state * 48271) % 2147483647) / 2147483647;
const workbook = new ExcelJS.Workbook();
const sheet = workbook.addWorksheet('Plan');
sheet.addRow(['KPI', 'Owner', 'Region', 'Target', 'Actual', 'Weight', 'Unit', 'Comment']);
for (let i = 0; i < Number(rows); i++) {
  const target = Math.round(next() * 10000) / 10;
  const actual = i % 50 === 0 ? null : Math.round(target * (0.6 + next() * 0.8) * 100) / 100;
  sheet.addRow([
    `KPI ${i}`,
    `Owner ${i % 200}`,
    `Region ${i % 12}`,
    target,
    actual,
    1 + (i % 5),
    'EUR',
    `note ${i % 1000}`,
  ]);
}
await workbook.xlsx.writeFile(path);
