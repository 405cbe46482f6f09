import type { WorkbookSnapshot } from '../../../core/workbook/snapshot.ts';
import { newWorkbook } from './new-workbook.ts';

/** A plain .xlsx workbook with a snapshot's values: how a CSV file gets a place for its colours. */
export function asNewWorkbook(book: WorkbookSnapshot): Uint8Array {
  return newWorkbook(book.sheets.map(({ name, values }) => ({ name, rows: values })));
}
