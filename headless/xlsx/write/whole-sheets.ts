import type { Edit } from '../../../core/changes/edits.ts';
import { draftStanding, type SheetDraft } from '../../../core/changes/sheet-draft.ts';
import { Refusal } from '../../errors.ts';
import type { OpenedWorkbook } from '../open.ts';
import { relationsPart } from '../opc.ts';
import { contentsById, isSameSheetName } from '../sheet-contents.ts';
import type { SheetEntry } from '../workbook-part.ts';
import { dropOrder, namesCellsOf } from './calculation-order.ts';
import type { ChangedParts } from './changed-parts.ts';
import { draftXml } from './draft-xml.ts';
import { declareType, relate, unrelate, withdrawType } from './package-lists.ts';
import { isSheetInUse } from './sheet-in-use.ts';
import { listedSheets, nameSpaces, withoutSheet, withSheet, withSheetShown, type WorkbookText } from './sheet-list.ts';
import type { StylesWriter } from './styles-writer.ts';

/** A sheet that comes or goes. */
export type SheetEdit = Extract<Edit, { kind: 'sheet' }>;

/** The workbook that sheets come into and go from. */
export type SheetWork = { readonly book: OpenedWorkbook; readonly parts: ChangedParts; readonly styles: StylesWriter };

function workbookText({ book, parts }: SheetWork): WorkbookText {
  return { text: parts.text(book.workbookPart).text, part: book.workbookPart };
}

function sheetCalled(work: SheetWork, name: string): SheetEntry | undefined {
  return listedSheets(workbookText(work)).find((each) => isSameSheetName(each.name, name));
}

/** The part of a sheet that is the draft or a part of it and nothing else. Refuses one that is somebody's. */
function ownPart({ book }: SheetWork, { id }: SheetEntry, draft: SheetDraft): string {
  const [part, contents] = [book.parts.get(id), contentsById(book, id)];
  const standing = contents === null ? 'other' : draftStanding(draft, contents);
  if (part === undefined || standing === 'other') throw new Refusal('SHEET_TAKEN', { sheet: draft.name });
  return part;
}

/** Puts a sheet in place of what is there of it; how it stands among the others does not change. */
function replace(work: SheetWork, entry: SheetEntry, draft: SheetDraft): void {
  const { book, parts, styles } = work;
  const part = ownPart(work, entry, draft);
  parts.add(part, draftXml(draft, nameSpaces(workbookText(work)).main, styles));
  parts.remove(relationsPart(part));
  parts.put(book.workbookPart, withSheetShown(workbookText(work), entry.id, draft.isHidden));
}

/** A part name, from the workbook's folder on, that nothing in the file has. */
function freeName({ parts }: SheetWork, folder: string): string {
  const nameOf = (number: number): string => `worksheets/sheet${number}.xml`;
  const isTaken = (name: string): boolean => parts.has(folder + name) || parts.has(relationsPart(folder + name));
  let number = 1;
  while (isTaken(nameOf(number))) number++;
  return nameOf(number);
}

/** Adds a sheet behind the last one. Comes back with its part. */
function add(work: SheetWork, draft: SheetDraft): string {
  const { book, parts, styles } = work;
  const { main, relations } = nameSpaces(workbookText(work));
  const folder = book.workbookPart.slice(0, book.workbookPart.lastIndexOf('/') + 1);
  const target = freeName(work, folder);
  const part = folder + target;
  parts.add(part, draftXml(draft, main, styles));
  declareType(parts, part, 'worksheet');
  const relation = relate(parts, book.workbookPart, { type: `${relations}/worksheet`, target });
  parts.put(book.workbookPart, withSheet(workbookText(work), { ...draft, relation }));
  return part;
}

/** Takes a sheet of ours away. What somebody hung on it (a comment, a table) stays in the file, where nobody looks for it. */
function takeAway(work: SheetWork, entry: SheetEntry, draft: SheetDraft): void {
  const { book, parts } = work;
  const part = ownPart(work, entry, draft);
  parts.put(book.workbookPart, withoutSheet(workbookText(work), entry.id));
  unrelate(parts, book.workbookPart, entry.relation);
  withdrawType(parts, part);
  parts.remove(part);
  parts.remove(relationsPart(part));
  dropOrder(book, parts, namesCellsOf(entry.id));
}

/**
 * Carries out edits of whole sheets: one comes behind the last sheet, or in place of what is there of it; one goes with
 * everything that only it has. Refuses where a sheet of that name is somebody's, and where something that stays refers
 * to a sheet that goes, when all edits are done.
 */
export function changeWholeSheets(work: SheetWork, edits: readonly SheetEdit[]): void {
  const { book, parts } = work;
  const order = listedSheets(workbookText(work)).map(({ name }) => name);
  const added: string[] = [];
  const gone: string[] = [];
  for (const { name, before, after } of edits) {
    const entry = sheetCalled(work, name);
    if (after !== null) {
      if (entry === undefined) added.push(add(work, after));
      else replace(work, entry, after);
    } else if (before !== null && entry !== undefined) {
      takeAway(work, entry, before);
      gone.push(entry.name);
    }
  }
  const sheets = [...book.parts.values()].filter((part) => parts.has(part)).concat(added);
  for (const name of gone) {
    if (sheetCalled(work, name) !== undefined) continue;
    if (isSheetInUse({ parts, workbookPart: book.workbookPart, sheets, order }, name))
      throw new Refusal('SHEET_IN_USE', { sheet: name });
  }
}
