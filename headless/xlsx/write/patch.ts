import { sheetOf, type Edit } from '../../../core/changes/edits.ts';
import { Refusal } from '../../errors.ts';
import { encodePart, encodePieces, type PartText } from '../../xml/part-text.ts';
import { spliced, splicedPieces, type Splice } from '../../xml/splice.ts';
import { parseXml } from '../../xml/tree.ts';
import { rewriteArchive } from '../../zip/rewrite.ts';
import type { OpenedWorkbook } from '../open.ts';
import { relationsPart, storedText } from '../opc.ts';
import { cutSheet, readCells, type SheetText } from '../sheet-text.ts';
import { CellSplicer, PresentCells, type CellChange } from './cell-splices.ts';
import { MINIMAL_STYLES, stylesWriter, type StylesWriter } from './styles-writer.ts';
import { ruleSplices } from './write-rules.ts';

type Changes = Map<number, Map<number, CellChange>>;

function cellsOf(changes: Changes, row: number): Map<number, CellChange> {
  const known = changes.get(row);
  if (known !== undefined) return known;
  const made = new Map<number, CellChange>();
  changes.set(row, made);
  return made;
}

/** How each kind of edit of cells becomes cell changes; a kind without a writer does not compile. Rules are not cells. */
const WRITERS = {
  fill: (edit, changes, styles) => {
    edit.after.forEach((fills, r) => {
      const cells = cellsOf(changes, edit.area.top + r);
      fills.forEach((fill, c) => {
        if (fill === (edit.before[r]?.[c] ?? null)) return;
        const column = edit.area.left + c;
        cells.set(column, { ...cells.get(column), style: (present) => styles.styleWithFill(present, fill) });
      });
    });
  },
  content: (edit, changes) => {
    edit.after.forEach((contents, r) => {
      const cells = cellsOf(changes, edit.area.top + r);
      contents.forEach((content, c) => {
        const before = edit.before[r]?.[c];
        if (before !== undefined && before.formula === content.formula && before.value === content.value) return;
        const column = edit.area.left + c;
        cells.set(column, { ...cells.get(column), content });
      });
    });
  },
} satisfies {
  [K in Exclude<Edit['kind'], 'rule'>]: (
    edit: Extract<Edit, { kind: K }>,
    changes: Changes,
    styles: StylesWriter,
  ) => void;
};

function cellChanges(edits: readonly Edit[], styles: StylesWriter): Changes {
  const changes: Changes = new Map();
  for (const edit of edits) {
    if (edit.kind === 'fill') WRITERS.fill(edit, changes, styles);
    else if (edit.kind === 'content') WRITERS.content(edit, changes);
  }
  return new Map([...changes].filter(([, cells]) => cells.size > 0));
}

function sheetSplices(sheet: SheetText, edits: readonly Edit[], styles: StylesWriter): Splice[] {
  const rules = edits.filter((edit) => edit.kind === 'rule');
  const splices = ruleSplices(sheet, rules, (rule) => styles.formatFor(rule.look));
  const changes = cellChanges(edits, styles);
  if (changes.size === 0) return splices;
  return splices.concat(cellSplices(sheet, changes));
}

/** One walk does where everything stands in order; else what there is must be known before anything is put between. */
function cellSplices(sheet: SheetText, changes: Changes): readonly Splice[] {
  const quick = readCells(sheet, () => new CellSplicer(sheet, changes, null));
  const present = quick.isInOrder ? null : readCells(sheet, () => new PresentCells(changes));
  const cells = present === null ? quick : readCells(sheet, () => new CellSplicer(sheet, changes, present));
  cells.finish();
  return cells.splices;
}

/** A sheet without cells may write `<sheetData/>`; cells need it open. */
function withOpenCells(sheet: SheetText): SheetText {
  const data = sheet.root.children.find((each) => each.name === 'sheetData');
  if (data === undefined || !data.selfClosing) return sheet;
  const { text, part, prefix } = sheet;
  const open = text.slice(data.start, data.openEnd).replace(/\s*\/>$/, '>');
  return cutSheet(`${text.slice(0, data.start)}${open}</${prefix}sheetData>${text.slice(data.openEnd)}`, part);
}

type StylesPart = PartText & { readonly name: string; readonly isNew: boolean };

function stylesPartOf(book: OpenedWorkbook): StylesPart {
  if (book.stylesPart !== null) return { ...textOf(book, book.stylesPart), name: book.stylesPart, isNew: false };
  const folder = book.workbookPart.slice(0, book.workbookPart.lastIndexOf('/') + 1);
  return { name: `${folder}styles.xml`, text: MINIMAL_STYLES, encoding: { name: 'utf-8', bom: false }, isNew: true };
}

function textOf(book: OpenedWorkbook, part: string): PartText {
  const stored = book.texts.get(part) ?? storedText(book.archive, part);
  if (stored === null) throw new Refusal('XML_MISSING_PART', { part, sheet: '' });
  return stored;
}

/** Notes a part's new text, unless it is the old one. */
function put(changed: Map<string, Uint8Array>, part: string, present: PartText, text: string): void {
  if (present.text !== text) changed.set(part, encodePart({ ...present, text }));
}

/** A workbook without a styles part is given one: the part, its content type and its relationship. */
function declareStyles(book: OpenedWorkbook, changed: Map<string, Uint8Array>, part: string): void {
  const types = textOf(book, '[Content_Types].xml');
  const root = parseXml(types.text, '[Content_Types].xml');
  const override = `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>`;
  put(
    changed,
    '[Content_Types].xml',
    types,
    spliced(types.text, [{ start: root.closeStart, end: root.closeStart, text: override }]),
  );
  const relations = relationsPart(book.workbookPart);
  const present = textOf(book, relations);
  const list = parseXml(present.text, relations);
  const ids = new Set(list.children.map((each) => each.attributes.get('Id')));
  let number = list.children.length + 1;
  while (ids.has(`rId${number}`)) number++;
  const relation = `<Relationship Id="rId${number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="/${part}"/>`;
  put(
    changed,
    relations,
    present,
    spliced(present.text, [{ start: list.closeStart, end: list.closeStart, text: relation }]),
  );
}

/**
 * The workbook file with edits carried out: only the touched sheets' parts and the styles part are new, every other
 * entry keeps its packed bytes.
 */
export function patchedWorkbook(book: OpenedWorkbook, edits: readonly Edit[]): Uint8Array {
  const styles = stylesPartOf(book);
  const writer = stylesWriter(styles.text, styles.name);
  const changed = new Map<string, Uint8Array>();
  for (const id of new Set(edits.map(sheetOf))) {
    const part = book.parts.get(id);
    if (part === undefined) throw new Refusal('SHEET_GONE', { sheet: id });
    const own = edits.filter((edit) => sheetOf(edit) === id);
    const needsCells = own.some((edit) => edit.kind !== 'rule');
    const present = textOf(book, part);
    const found = cutSheet(present.text, part);
    const sheet = needsCells ? withOpenCells(found) : found;
    const splices = sheetSplices(sheet, own, writer);
    if (splices.some(({ start, end, text }) => sheet.text.slice(start, end) !== text))
      changed.set(part, encodePieces(splicedPieces(sheet.text, splices), present.encoding));
  }
  const stylesText = writer.done();
  if (styles.isNew && stylesText !== styles.text) {
    declareStyles(book, changed, styles.name);
    changed.set(styles.name, Buffer.from(stylesText, 'utf8'));
  } else if (!styles.isNew) put(changed, styles.name, styles, stylesText);
  return changed.size === 0 ? book.archive.bytes : rewriteArchive(book.archive, changed);
}
