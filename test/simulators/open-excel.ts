import { ExcelHost } from '../../simulators/excel/host.ts';
import { bootOffice, type OfficeGlobals } from '../../simulators/excel/node-transport.ts';
import type { Excel as ExcelKind } from '../../simulators/excel/session.ts';
import { bookOf } from '../../simulators/workbook/from-snapshot.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';

let office: OfficeGlobals | null = null;

/**
 * The same with the library that another test of the file started: for tests that neither register events nor leave
 * requests without an answer.
 */
export function reopenExcel(
  snapshot: WorkbookSnapshot,
  kind: Partial<ExcelKind> = {},
): OfficeGlobals & { readonly host: ExcelHost } {
  const host = new ExcelHost(bookOf(snapshot), kind);
  office ??= bootOffice(host);
  office.connect(host);
  return { host, ...office };
}

/** An Excel that has a drawn workbook open, with the real library connected to it. */
export function openExcel(
  snapshot: WorkbookSnapshot,
  kind: Partial<ExcelKind> = {},
): OfficeGlobals & { readonly host: ExcelHost } {
  const host = new ExcelHost(bookOf(snapshot), kind);
  return { host, ...bootOffice(host) };
}

/** The code of the error that something fails with; 'none' when it does not. */
export async function codeOf(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
    return 'none';
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
  }
}
