// Holds the native formulas of the sheets of the method against LibreOffice: the example that has them all, without its
// stored values, is worked out there and compared with what is stored. `bash tools/libreoffice.sh` runs it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sameValue } from '../core/changes/same-content.ts';
import { a1OnSheet, type CellValue } from '../core/workbook/cells.ts';
import { gridOf, type WorkbookSnapshot } from '../core/workbook/snapshot.ts';
import { partText } from '../headless/xlsx/opc.ts';
import { openWorkbook, type OpenedWorkbook } from '../headless/xlsx/open.ts';
import { rewriteArchive } from '../headless/zip/rewrite.ts';

const EXAMPLE = 'examples/execution.xlsx';
const TIMEOUT = 180_000;
const CELL = /<c [^>]*?>.*?<\/c>/gs;

/** Formulas of our own writer, each cell in one element: their values go, and the type that the values had. */
function withoutValues({ archive, parts }: OpenedWorkbook): Uint8Array {
  const changed = new Map<string, Uint8Array>();
  for (const part of parts.values()) {
    const blank = (partText(archive, part) ?? '').replace(CELL, (cell) =>
      cell.includes('<f') ? cell.replace(/<v>.*?<\/v>|<v\/>/s, '').replace(/ t="[a-z]+"/i, '') : cell,
    );
    changed.set(part, Buffer.from(blank, 'utf8'));
  }
  return rewriteArchive(archive, changed);
}

function calculated(bytes: Uint8Array): WorkbookSnapshot {
  const folder = mkdtempSync(join(tmpdir(), 'planlight-method-'));
  try {
    const blank = join(folder, 'blank.xlsx');
    writeFileSync(blank, bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const words = [
      profile,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
    ];
    execFileSync('soffice', [...words, blank], { stdio: 'ignore', timeout: TIMEOUT });
    return openWorkbook(readFileSync(join(folder, 'out', 'blank.xlsx')), EXAMPLE).snapshot;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same, or so close that only the order of adding up can be the reason. */
function isAlike(a: CellValue, b: CellValue): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return sameValue(a, b);
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

/** What follows the calendar is another thing today than on the day of the example. */
const TODAYS = /\bTODAY\(/;

const opened = openWorkbook(readFileSync(EXAMPLE), EXAMPLE);
const theirs = calculated(withoutValues(opened));
const differing: string[] = [];
let compared = 0;
for (const sheet of opened.snapshot.sheets) {
  const other = theirs.sheets.find(({ name }) => name === sheet.name);
  if (other === undefined) throw new Error(`LibreOffice lost the sheet ${sheet.name}`);
  const [ours, calc] = [gridOf(sheet, opened.snapshot.styles), gridOf(other, theirs.styles)];
  for (let row = 0; row <= ours.bounds.bottom; row++)
    for (let column = 0; column <= ours.bounds.right; column++) {
      const formula = ours.formula(row, column);
      if (formula === null || TODAYS.test(formula)) continue;
      compared++;
      const [stored, worked] = [ours.value(row, column), calc.value(row, column)];
      if (!isAlike(stored, worked))
        differing.push(
          `${a1OnSheet(sheet.name, row, column)}: ${JSON.stringify(stored)}, LibreOffice ${JSON.stringify(worked)}`,
        );
    }
}
if (compared === 0) throw new Error('not one formula was compared: this check proves nothing');
console.log(`The sheets of the method: ${compared} formulas, ${differing.length} differ from LibreOffice.`);
for (const line of differing.slice(0, 20)) console.log(`          ${line}`);
if (differing.length > 0) process.exitCode = 1;
