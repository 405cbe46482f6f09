// The same job with SheetJS: read, compare, write. It has no conditional formats, so a column of words must do.
import * as XLSX from 'xlsx';
import * as fs from 'node:fs';

XLSX.set_fs?.(fs);
const [source, out] = process.argv.slice(2);
const workbook = XLSX.read(fs.readFileSync(source), { bookVBA: true, cellStyles: true });
const sheet = workbook.Sheets[workbook.SheetNames[0]];
const { e } = XLSX.utils.decode_range(sheet['!ref']);
const status = (actual, target) => {
  if (typeof actual !== 'number' || typeof target !== 'number' || target === 0) return 'Grey';
  return actual >= target ? 'Green' : (target - actual) / target <= 0.15 ? 'Yellow' : 'Red';
};
for (let row = 2; row <= e.r + 1; row++)
  sheet[`I${row}`] = { t: 's', v: status(sheet[`E${row}`]?.v, sheet[`D${row}`]?.v) };
sheet['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: e.r, c: 8 } });
fs.writeFileSync(
  out,
  XLSX.write(workbook, { type: 'buffer', bookType: 'xlsm', compression: true, bookVBA: true, bookSST: true }),
);
