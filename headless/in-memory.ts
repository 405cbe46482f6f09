import type { Edit } from '../core/changes/edits.ts';
import { formatsSnapshot, NO_FORMATS, type FormatsSnapshot } from '../core/formats/formats-snapshot.ts';
import type { Problem } from '../core/messages/problem.ts';
import type { WorkbookSnapshot } from '../core/workbook/snapshot.ts';
import { readCsv } from './csv/read-csv.ts';
import { fileKind } from './files/read-file.ts';
import { besideCells, type BesideCells } from './xlsx/beside-cells.ts';
import { readFormats } from './xlsx/formats.ts';
import { PLAIN_LOOK, PLAIN_SHEET_LOOK, type WorkbookLooks } from './xlsx/looks.ts';
import { openWorkbook } from './xlsx/open.ts';
import { readLooks } from './xlsx/read-looks.ts';
import { asNewWorkbook } from './xlsx/write/from-snapshot.ts';
import { patchedWorkbook } from './xlsx/write/patch.ts';

/** Everything that is read of a workbook for somebody who looks at it. JSON-safe. */
export type SeenWorkbook = {
  readonly snapshot: WorkbookSnapshot;
  readonly looks: WorkbookLooks;
  readonly formats: FormatsSnapshot;
  readonly beside: BesideCells;
  readonly problems: readonly Problem[];
};

/** Reads a workbook or CSV file that is in memory. Throws `Refusal` for files that cannot be used. */
export function seeWorkbook(bytes: Uint8Array, name: string): SeenWorkbook {
  if (fileKind(bytes, name) === 'csv') {
    const snapshot = readCsv(bytes, name);
    const looks = { sheets: snapshot.sheets.map(() => PLAIN_SHEET_LOOK), styles: [PLAIN_LOOK] };
    return { snapshot, looks, formats: formatsSnapshot(NO_FORMATS), beside: [], problems: [] };
  }
  const opened = openWorkbook(bytes, name);
  return {
    snapshot: opened.snapshot,
    looks: readLooks(opened),
    formats: formatsSnapshot(readFormats(opened)),
    beside: besideCells(opened),
    problems: opened.problems,
  };
}

/** The same file with edits carried out, everything else byte for byte as it was; of a CSV file, a new workbook. */
export function editedWorkbook(bytes: Uint8Array, name: string, edits: readonly Edit[]): Uint8Array {
  const workbook = fileKind(bytes, name) === 'csv' ? asNewWorkbook(readCsv(bytes, name)) : bytes;
  return patchedWorkbook(openWorkbook(workbook, name), edits);
}
