import { decodePart, encodePart } from '../xml/part-text.ts';
import { child, childrenOf, type Element } from '../xml/tree.ts';
import { partKey, unpack } from '../zip/archive.ts';
import { rewriteArchive } from '../zip/rewrite.ts';
import type { OpenedWorkbook } from '../xlsx/open.ts';
import { partTree } from '../xlsx/opc.ts';
import { repairedSheet, type RepairedRule, type RuleCount } from './repair-sheet.ts';

/** What repairing did to one sheet, or why it left it alone. */
export type SheetRepair = {
  readonly sheet: string;
  readonly before: RuleCount;
  readonly after: RuleCount;
  readonly merged: readonly RepairedRule[];
  readonly left: 'protected' | 'unreadable' | null;
};

/** A workbook file with its conditional formats put together; the very same bytes where there was nothing to do. */
export type RepairedWorkbook = { readonly bytes: Uint8Array; readonly sheets: readonly SheetRepair[] };

const NONE: RuleCount = { rules: 0, blocks: 0 };

function formatsOf(book: OpenedWorkbook): Element[] {
  const styles = book.stylesPart === null ? null : partTree(book.archive, book.stylesPart);
  const list = styles === null ? null : child(styles, 'dxfs');
  return list === null ? [] : childrenOf(list, 'dxf');
}

/** Repairs every sheet of a workbook; nothing is written anywhere. Parts that do not change keep their packed bytes. */
export function repairedWorkbook(book: OpenedWorkbook): RepairedWorkbook {
  const formats = formatsOf(book);
  const changed = new Map<string, Uint8Array>();
  const sheets: SheetRepair[] = [];
  for (const { id, name, isProtected, foreignRules } of book.snapshot.sheets) {
    const part = book.parts.get(id);
    const entry = part === undefined ? undefined : book.archive.byName.get(partKey(part));
    if (part === undefined || entry === undefined || foreignRules === 0) continue;
    if (isProtected) {
      sheets.push({ sheet: name, before: NONE, after: NONE, merged: [], left: 'protected' });
      continue;
    }
    const present = decodePart(unpack(book.archive, entry), part);
    const repaired = repairedSheet(present.text, part, formats);
    if (repaired === null) {
      sheets.push({ sheet: name, before: NONE, after: NONE, merged: [], left: 'unreadable' });
      continue;
    }
    const { text, before, after, merged } = repaired;
    if (text !== present.text) changed.set(part, encodePart({ ...present, text }));
    sheets.push({ sheet: name, before, after, merged, left: null });
  }
  return { bytes: changed.size === 0 ? book.archive.bytes : rewriteArchive(book.archive, changed), sheets };
}
