import type { PartFinding } from '../../core/execution/sheets/part.ts';
import { SIGNS } from '../../core/stoplight/status.ts';
import { a1OnSheet } from '../../core/workbook/cells.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { safe, type Output } from './terminal.ts';

/** Findings one below the other: how it stands, what it is about, where, and what to do. */
export function showFindings(findings: readonly PartFinding[], book: WorkbookSnapshot, output: Output): void {
  for (const { status, title, detail, at } of findings) {
    const sheet = at === null ? undefined : book.sheets.find(({ id }) => id === at.sheet);
    const place = at === null || sheet === undefined ? '' : `  (${a1OnSheet(sheet.name, at.row, at.column)})`;
    output.out(`${SIGNS[status].symbol} ${status.padEnd(6)} ${safe(title)}${safe(place)}`);
    if (detail !== '') output.out(`         ${safe(detail)}`);
  }
}
