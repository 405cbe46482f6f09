import type { Image } from '../../core/changes/compare.ts';
import { Refusal } from '../errors.ts';
import { child, childrenOf } from '../xml/tree.ts';
import { decodePart } from '../xml/part-text.ts';
import { partKey, readArchive, unpack } from '../zip/archive.ts';
import type { OpenedWorkbook } from './open.ts';
import { partTree, relationsOf } from './opc.ts';
import { readRules } from './rules.ts';
import { cutSheet, withoutCells } from './sheet-text.ts';

/** The conditional formats of some sheets, read from a file's bytes without looking at a single cell. */
export function rulesOfSheets(bytes: Uint8Array, book: OpenedWorkbook, sheets: readonly string[]): Image['rules'] {
  const archive = readArchive(bytes);
  const stylesPart = relationsOf(archive, book.workbookPart).find((each) => each.type === 'styles')?.target ?? null;
  const styles = stylesPart === null ? null : partTree(archive, stylesPart);
  const list = styles === null ? null : child(styles, 'dxfs');
  const formats = list === null ? [] : childrenOf(list, 'dxf');
  return sheets.map((sheet) => {
    const part = book.parts.get(sheet);
    const entry = part === undefined ? undefined : archive.byName.get(partKey(part));
    if (part === undefined || entry === undefined) throw new Refusal('SHEET_GONE', { sheet });
    const { text } = decodePart(withoutCells(unpack(archive, entry)), part);
    const { own, foreign } = readRules(cutSheet(text, part).root, formats);
    return { sheet, own, foreign };
  });
}
