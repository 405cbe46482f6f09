// Puts formulas over hard rows into a workbook without values, has LibreOffice work them out, and holds them against the
// core: `bash tools/libreoffice-native.sh`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fitsAFormula } from '../../core/native/expressions.ts';
import { measureLogic, type AimNative } from '../../core/native/measure-logic.ts';
import { statusFormula } from '../../core/native/status-logic.ts';
import { stoplight } from '../../core/stoplight/stoplight.ts';
import { a1, isCellError, type CellValue } from '../../core/workbook/cells.ts';
import { newArchive } from '../../headless/zip/rewrite.ts';
import { escapeText } from '../../headless/xml/escape.ts';
import { chance, hardPair } from './hard-values.ts';
import { timedRow } from './timed-rows.ts';
import { combined, DIRECTIONS, RULES } from './rules-of-registries.ts';

const LEVELS = 100_000;
const TIMED = 8_000;
const FORMULA_COLUMN = 8;

function cellXml(ref: string, value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${ref}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${ref}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (isCellError(value)) return `<c r="${ref}" t="e"><v>${value.error}</v></c>`;
  return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function workbook(rows: string): Uint8Array {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Rows" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
  };
  return newArchive(
    new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(HEAD + text, 'utf8')])),
    true,
  );
}

const random = chance(2026);
const ways = combined(DIRECTIONS, RULES, [0]);
const wanted: string[] = [];
const formulas: string[] = [];
const xml: string[] = [];

function add(cells: readonly CellValue[], formula: string, status: string): void {
  const row = wanted.length;
  const given = cells.map((value, column) => cellXml(a1(row, column), value)).join('');
  xml.push(`<row r="${row + 1}">${given}<c r="${a1(row, FORMULA_COLUMN)}"><f>${escapeText(formula)}</f></c></row>`);
  wanted.push(status);
  formulas.push(`${JSON.stringify(cells)} ${formula}`);
}

for (let row = 0; row < LEVELS; row++) {
  const [direction, rules] = random.pick(ways);
  const { actual, target } = hardPair(random);
  const aim: AimNative = { kind: 'value', target: `B${row + 1}`, direction, strict: false };
  const isJudged = typeof actual === 'number' && typeof target === 'number';
  const status = isJudged
    ? stoplight({ actual, aim: { kind: 'value', target, direction, strict: false }, rules }).status
    : 'Grey';
  add([actual, target], statusFormula(measureLogic(`A${row + 1}`, aim, { kind: 'level' }, rules)), status);
}
for (let i = 0; i < TIMED; i++) {
  const { cells, logicAt, wanted: status } = timedRow(random);
  const formula = statusFormula(logicAt(wanted.length));
  // What does not fit a formula is never written.
  if (fitsAFormula(formula)) add(cells, formula, status);
}

const folder = mkdtempSync(join(tmpdir(), 'planlight-native-'));
try {
  const file = join(folder, 'rows.xlsx');
  writeFileSync(file, workbook(xml.join('')));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, file], {
    stdio: 'ignore',
    timeout: 900_000,
  });
  const lines = readFileSync(join(folder, 'rows.csv'), 'utf8').trimEnd().split('\n');
  const wrong = wanted.flatMap((status, row) => {
    const got = /(?:^|,)"?([^",]*)"?\s*$/.exec(lines[row] ?? '')?.[1] ?? '';
    return got === status
      ? []
      : [`row ${row + 1} is ${status}, LibreOffice says ${got}: ${(formulas[row] ?? '').slice(0, 400)}`];
  });
  process.stdout.write(`LibreOffice worked out ${lines.length} rows; ${wrong.length} differ from the core\n`);
  for (const each of wrong.slice(0, 10)) process.stdout.write(`  ${each}\n`);
  process.exitCode = wrong.length === 0 && lines.length === wanted.length ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
