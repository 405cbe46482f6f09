import type { IsoDate } from '../../core/calendar/day.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { Calculator } from './calculator.ts';
import { bookOf } from './from-snapshot.ts';
import { engineFromPackage } from './node-engine.ts';

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
  return {
    ...book,
    sheets: book.sheets.map((sheet, i) => {
      const own = live.sheets[i];
      if (own === undefined) throw new Error(`no sheet ${sheet.name}`);
      // A row of values ends where nothing was stored any more; its formulas may go on.
      const values = sheet.values.map((row, r) => {
        const formulas = sheet.formulas[r] ?? [];
        return Array.from({ length: Math.max(row.length, formulas.length) }, (_, c) =>
          (formulas[c] ?? null) === null ? (row[c] ?? null) : calculator.value(own, sheet.top + r, sheet.left + c),
        );
      });
      return { ...sheet, values };
    }),
  };
}
