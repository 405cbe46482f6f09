import { readFileSync } from 'node:fs';
import { createPart } from '../../core/execution/sheets/create-part.ts';
import { partFacts, type PartFacts } from '../../core/execution/sheets/facts.ts';
import type { Part, PartId, PartLanguage } from '../../core/execution/sheets/part.ts';
import { PARTS, partOf } from '../../core/execution/sheets/parts.ts';
import { reviewWorkbook, type ReviewResult } from '../../core/review/review.ts';
import { defaultSettings, type Settings } from '../../core/settings/schema.ts';
import type { CellValue } from '../../core/workbook/cells.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { openWorkbook } from '../../headless/xlsx/open.ts';
import { withCells, withChange } from './with-change.ts';

/** The day the parts are tried on. */
export const TODAY = '2026-06-30';

/** A workbook of the examples. */
export function exampleBook(name = 'sales-plan'): WorkbookSnapshot {
  return openWorkbook(readFileSync(`examples/${name}.xlsx`), `${name}.xlsx`).snapshot;
}

const AS_THEY_COME: Partial<Settings> = {};

/** The check of a workbook on the day. */
export function resultOf(book: WorkbookSnapshot, settings = AS_THEY_COME, today = TODAY): ReviewResult {
  return reviewWorkbook(book, { ...defaultSettings(), ...settings }, today);
}

/** Facts of workbooks as they come: most tests ask for those of one workbook again and again. */
const known = new WeakMap<WorkbookSnapshot, PartFacts>();

/** The facts of a workbook on the day. */
export function factsOf(book: WorkbookSnapshot, settings = AS_THEY_COME, today = TODAY): PartFacts {
  const isPlain = settings === AS_THEY_COME && today === TODAY;
  const before = isPlain ? known.get(book) : undefined;
  if (before !== undefined) return before;
  const facts = partFacts(book, resultOf(book, settings, today), PARTS);
  if (isPlain) known.set(book, facts);
  return facts;
}

/** A workbook in which the sheet of a part was created. */
export function created(book: WorkbookSnapshot, part: PartId | Part, language: PartLanguage = 'en'): WorkbookSnapshot {
  return withChange(book, createPart(typeof part === 'string' ? partOf(part) : part, factsOf(book), language));
}

/** What somebody types into the sheet of a part: rows of a block from its first free one, or over one that is there. */
export function typed(
  book: WorkbookSnapshot,
  id: PartId,
  block: string,
  rows: readonly (Readonly<Record<string, CellValue>> & { readonly over?: number })[],
): WorkbookSnapshot {
  const made = factsOf(book).made.get(id);
  const read = made?.blocks.get(block);
  if (made === undefined || read === undefined) throw new Error(`no block ${block} of ${id}`);
  let next = read.lastRow + 1;
  const cells = rows.flatMap(({ over, ...row }) => {
    const at = over === undefined ? next++ : (read.rows[over]?.row ?? next);
    return Object.entries(row).map(([key, value]) => {
      const column = read.columns.get(key);
      if (column === undefined) throw new Error(`no column ${key} in ${block} of ${id}`);
      return [at, column, { value: value ?? null, formula: null }] as const;
    });
  });
  return { ...book, sheets: book.sheets.map((sheet) => (sheet === made.sheet ? withCells(sheet, cells) : sheet)) };
}

/** What the sheet of a part says as it is filled in. */
export function findingsIn(book: WorkbookSnapshot, id: PartId, language: PartLanguage = 'en') {
  const part = partOf(id);
  return part.findings(factsOf(book), part.words[language]);
}
