import { isCellEdit, sheetsOf, type Edit } from '../../core/changes/edits.ts';
import { a1 } from '../../core/workbook/cells.ts';
import { openWorkbook } from '../../headless/xlsx/open.ts';
import { cutSheet, readCells } from '../../headless/xlsx/sheet-text.ts';
import { decodePart } from '../../headless/xml/part-text.ts';
import { child, parseXml, type Element } from '../../headless/xml/tree.ts';
import { partKey, readArchive, unpack, type Archive } from '../../headless/zip/archive.ts';
import { sha } from './xlsx.ts';

/** A conditional format as we write it, in whatever prefix. */
export const OURS =
  /<(?:\w+:)?conditionalFormatting sqref="[^"]*"><(?:\w+:)?cfRule [^>]*><(?:\w+:)?formula>AND\(N\("planlight:.*?<\/(?:\w+:)?conditionalFormatting>/gs;

function textOf(archive: Archive, part: string): string {
  const entry = archive.byName.get(partKey(part));
  return entry === undefined ? '' : decodePart(unpack(archive, entry), part).text;
}

/** A part's place in the zip, its header and its packed bytes; where it begins may move. */
export function entryPrint(archive: Archive, part: string): string {
  const entry = archive.byName.get(partKey(part));
  return entry === undefined ? 'missing' : sha(archive.bytes.subarray(entry.start, entry.end));
}

/** The XML of every cell by its place; what is no cell, without our own rules, is `rest`. */
function cellsOf(text: string, part: string): { cells: Map<string, string>; rest: string } {
  const sheet = cutSheet(text, part);
  const cells = new Map<string, string>();
  let rest = text.slice(0, sheet.cellsStart);
  let at = sheet.cellsStart;
  const skip = (): void => undefined;
  readCells(sheet, () => ({
    row: skip,
    rowEnd: skip,
    lost: skip,
    cell: ({ row, column, start, end }) => {
      cells.set(a1(row, column), text.slice(start, end));
      rest += text.slice(at, start);
      at = end;
    },
  }));
  return { cells, rest: (rest + text.slice(at)).replace(OURS, '') };
}

/** The cells that edits may change: those in which an edit's before and after differ. */
function plannedCells(edits: readonly Edit[], sheet: string): Set<string> {
  const planned = new Set<string>();
  for (const edit of edits) {
    if (!isCellEdit(edit) || edit.area.sheet !== sheet) continue;
    edit.after.forEach((cells, r) => cells.forEach((_, c) => planned.add(a1(edit.area.top + r, edit.area.left + c))));
  }
  return planned;
}

/** Rows that hold nothing may be written in one tag or two, and a row that is new may stand where none was. */
function rowsAside(rest: string): string {
  return rest
    .replace(/<((?:\w+:)?row)(?=[\s/>])[^>]*?(?:\/>|>\s*<\/\1\s*>)/g, '')
    .replace(/<((?:\w+:)?sheetData)\s*\/>|<((?:\w+:)?sheetData)>\s*<\/\2>/g, '');
}

const LISTS = ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];

/** Everything that stood in a styles part still stands there, at the same number. */
export function stylesKept(before: string, after: string): boolean {
  const [old, now] = [parseXml(before, 'styles'), parseXml(after, 'styles')];
  const items = (text: string, root: Element, list: string): string[] =>
    (child(root, list)?.children ?? []).map((each) => text.slice(each.start, each.end));
  return LISTS.every((list) => {
    const had = items(before, old, list);
    return JSON.stringify(items(after, now, list).slice(0, had.length)) === JSON.stringify(had);
  });
}

/**
 * What differs between a workbook and the one that edits made of it although nothing asked for it: parts, cells, styles.
 * Empty when every promise was kept.
 */
export function unplanned(before: Uint8Array, after: Uint8Array, edits: readonly Edit[]): string[] {
  const [old, now] = [readArchive(before), readArchive(after)];
  const book = openWorkbook(before, 'before');
  const touched = new Set(sheetsOf(edits));
  const sheets = new Map([...book.parts].filter(([id]) => touched.has(id)).map(([id, part]) => [partKey(part), id]));
  const styles = partKey(book.stylesPart ?? 'xl/styles.xml');
  const isNewStyles = book.stylesPart === null;
  const differences: string[] = [];
  for (const { name } of old.entries) {
    const isTouched = sheets.has(partKey(name)) || partKey(name) === styles;
    const isDeclaring = isNewStyles && (name === '[Content_Types].xml' || name.endsWith('workbook.xml.rels'));
    if (!isTouched && !isDeclaring && entryPrint(old, name) !== entryPrint(now, name)) differences.push(`part ${name}`);
  }
  for (const { name } of now.entries)
    if (!old.byName.has(partKey(name)) && !(isNewStyles && partKey(name) === styles))
      differences.push(`new part ${name}`);
  for (const [part, id] of sheets) {
    const [had, has] = [cellsOf(textOf(old, part), part), cellsOf(textOf(now, part), part)];
    const planned = plannedCells(edits, id);
    for (const place of new Set([...had.cells.keys(), ...has.cells.keys()]))
      if (!planned.has(place) && had.cells.get(place) !== has.cells.get(place))
        differences.push(`cell ${part} ${place}`);
    if (planned.size === 0 ? had.rest !== has.rest : rowsAside(had.rest) !== rowsAside(has.rest))
      differences.push(`sheet ${part} around its cells`);
  }
  if (!isNewStyles && !stylesKept(textOf(old, styles), textOf(now, styles))) differences.push('styles');
  return differences;
}
