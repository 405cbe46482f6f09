import type { IsoDate } from '../../core/calendar/day.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { Calculator } from './calculator.ts';
import { bookOf } from './from-snapshot.ts';
import { engineFromPackage } from './node-engine.ts';
import { snapshotOfBook } from './to-snapshot.ts';

/** The workbook with every formula worked out on a day by a calculation engine that is not ours. */
export function calculatedOn(book: WorkbookSnapshot, today: IsoDate): WorkbookSnapshot {
  engineFromPackage();
  const [year, month, day] = today.split('-').map(Number);
  const on = (formula: string | null): string | null =>
    formula?.replaceAll('TODAY()', `DATE(${year ?? 0},${month ?? 0},${day ?? 0})`) ?? null;
  const sheets = book.sheets.map((sheet) => ({ ...sheet, formulas: sheet.formulas.map((row) => row.map(on)) }));
  const live = bookOf({ ...book, sheets });
  const calculator = new Calculator(live);
  calculator.recalculate();
  live.sheets.forEach((sheet) => calculator.value(sheet, 0, 0));
  const seen = snapshotOfBook(live, calculator);
  return {
    ...book,
    sheets: book.sheets.map((sheet, i) => {
      const worked = seen.sheets[i];
      if (worked === undefined) throw new Error(`no sheet ${sheet.name}`);
      const values = sheet.values.map((row, r) =>
        row.map((value, c) =>
          (sheet.formulas[r]?.[c] ?? null) === null
            ? value
            : (worked.values[sheet.top + r - worked.top]?.[sheet.left + c - worked.left] ?? null),
        ),
      );
      return { ...sheet, values };
    }),
  };
}
