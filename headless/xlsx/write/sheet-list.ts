import { Refusal } from '../../errors.ts';
import { escapeAttribute } from '../../xml/escape.ts';
import { spliced, type Splice } from '../../xml/splice.ts';
import { attribute, child, childrenOf, parseXml, type Element } from '../../xml/tree.ts';
import { withAttribute } from '../../xml/with-attribute.ts';
import { readWorkbookPart, type SheetEntry } from '../workbook-part.ts';

/** A workbook part: its text and its name. */
export type WorkbookText = { readonly text: string; readonly part: string };

const STRICT = 'http://purl.oclc.org/ooxml/';
const RELATIONS = {
  strict: `${STRICT}officeDocument/relationships`,
  usual: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** All sheets of a workbook part, those of charts too. */
export function listedSheets({ text, part }: WorkbookText): readonly SheetEntry[] {
  return readWorkbookPart(parseXml(text, part)).sheets;
}

/** The name spaces of a workbook: that of its elements, and that of its relations. Strict files have their own. */
export function nameSpaces({ text, part }: WorkbookText): { readonly main: string; readonly relations: string } {
  const { uri } = parseXml(text, part);
  return { main: uri, relations: uri.startsWith(STRICT) ? RELATIONS.strict : RELATIONS.usual };
}

/** The prefix that stands for the relations at the end of the list of sheets, or null. */
function relationPrefix(elements: readonly Element[]): string | null {
  for (const { attributes } of elements)
    for (const [name, value] of attributes)
      if (name.startsWith('xmlns:') && Object.values(RELATIONS).includes(value)) return name.slice('xmlns:'.length);
  return null;
}

function sheetsOf({ text, part }: WorkbookText): { root: Element; list: Element; sheets: Element[] } {
  const root = parseXml(text, part);
  const list = child(root, 'sheets');
  // A workbook without a sheet is none.
  if (list === null || list.selfClosing) throw new Refusal('XML_BROKEN', { part, line: 1 });
  return { root, list, sheets: childrenOf(list, 'sheet') };
}

/** The workbook part with one more sheet, the last one. Its number is above all that ever were in the list. */
export function withSheet(
  book: WorkbookText,
  { name, isHidden, relation }: { readonly name: string; readonly isHidden: boolean; readonly relation: string },
): string {
  const { root, list, sheets } = sheetsOf(book);
  const number = Math.max(0, ...sheets.map((each) => Number(attribute(each, 'sheetId') ?? 0) || 0)) + 1;
  const known = relationPrefix([list, root]);
  const prefix = list.prefix === '' ? '' : `${list.prefix}:`;
  const state = isHidden ? ' state="hidden"' : '';
  const declared = known === null ? ` xmlns:r="${nameSpaces(book).relations}"` : '';
  const xml = `<${prefix}sheet${declared} name="${escapeAttribute(name)}" sheetId="${number}"${state} ${known ?? 'r'}:id="${escapeAttribute(relation)}"/>`;
  return spliced(book.text, [{ start: list.closeStart, end: list.closeStart, text: xml }]);
}

function isShown(sheet: Element): boolean {
  return (attribute(sheet, 'state') ?? 'visible') === 'visible';
}

/** The workbook part with a sheet shown or hidden. */
export function withSheetShown(book: WorkbookText, id: string, isHidden: boolean): string {
  const sheet = sheetsOf(book).sheets.find((each) => attribute(each, 'sheetId') === id);
  if (sheet === undefined || isShown(sheet) !== isHidden) return book.text;
  const { start, openEnd } = sheet;
  const tag = withAttribute(book.text.slice(start, openEnd), 'state', isHidden ? 'hidden' : 'visible');
  return spliced(book.text, [{ start, end: openEnd, text: tag }]);
}

/** Names that only the sheet knew go with it; those of later sheets follow theirs, which count from the first. */
function nameSplices(root: Element, text: string, at: number): Splice[] {
  const list = child(root, 'definedNames');
  const names = list === null ? [] : childrenOf(list, 'definedName');
  const sheetOf = (each: Element): number => Number(attribute(each, 'localSheetId') ?? -1);
  if (list !== null && names.length > 0 && names.every((each) => sheetOf(each) === at))
    return [{ start: list.start, end: list.end, text: '' }];
  return names.flatMap((each): Splice[] => {
    const { start, openEnd, end } = each;
    if (sheetOf(each) === at) return [{ start, end, text: '' }];
    if (sheetOf(each) < at) return [];
    return [
      { start, end: openEnd, text: withAttribute(text.slice(start, openEnd), 'localSheetId', `${sheetOf(each) - 1}`) },
    ];
  });
}

/** The windows look at the sheets they looked at; one that looked at the sheet that goes, at the shown one before it. */
function viewSplices(root: Element, text: string, at: number, instead: number): Splice[] {
  const list = child(root, 'bookViews');
  return (list === null ? [] : childrenOf(list, 'workbookView')).flatMap((view): Splice[] => {
    const { start, openEnd: end } = view;
    const before = text.slice(start, end);
    const moved = ['activeTab', 'firstSheet'].reduce((tag, name) => {
      const looksAt = Number(attribute(view, name) ?? 0);
      const next = looksAt < at ? looksAt : looksAt === at ? instead : looksAt - 1;
      return next === looksAt ? tag : withAttribute(tag, name, `${next}`);
    }, before);
    return moved === before ? [] : [{ start, end, text: moved }];
  });
}

/** The workbook part without a sheet. Refuses to take the last one away that can be seen: programs open no such file. */
export function withoutSheet(book: WorkbookText, id: string): string {
  const { root, sheets } = sheetsOf(book);
  const at = sheets.findIndex((each) => attribute(each, 'sheetId') === id);
  const gone = sheets[at];
  if (gone === undefined) throw new Refusal('SHEET_GONE', { sheet: id });
  const shown = sheets.filter((each) => each !== gone).map(isShown);
  if (!shown.includes(true)) throw new Refusal('SHEET_ALONE', { sheet: attribute(gone, 'name') ?? '' });
  const before = shown.lastIndexOf(true, at - 1);
  const instead = at > 0 && before >= 0 ? before : shown.indexOf(true);
  return spliced(book.text, [
    { start: gone.start, end: gone.end, text: '' },
    ...nameSplices(root, book.text, at),
    ...viewSplices(root, book.text, at, instead),
  ]);
}
