import { basename } from 'node:path';
import type { Problem } from '../core/messages/problem.ts';
import type { WorkbookSnapshot } from '../core/workbook/snapshot.ts';
import { readCsv } from './csv/read-csv.ts';
import { fileKind, bytesOf } from './files/read-file.ts';
import { openWorkbook, type OpenedWorkbook } from './xlsx/open.ts';

/** A file as it was read: a snapshot to check, and the opened workbook where there is one to write to. */
export type WorkbookFile = {
  readonly path: string;
  /** The file as it was on disk. */
  readonly bytes: Uint8Array;
  readonly snapshot: WorkbookSnapshot;
  readonly opened: OpenedWorkbook | null;
  readonly problems: readonly Problem[];
};

/** Reads a workbook or CSV file. Throws `Refusal` for files that cannot be used. */
export function readWorkbookFile(path: string): WorkbookFile {
  const bytes = bytesOf(path);
  const name = basename(path);
  if (fileKind(bytes, path) === 'csv')
    return { path, bytes, snapshot: readCsv(bytes, name), opened: null, problems: [] };
  const opened = openWorkbook(bytes, name);
  return { path, bytes, snapshot: opened.snapshot, opened, problems: opened.problems };
}
