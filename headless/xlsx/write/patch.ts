import { isCellEdit, sheetOf, sheetsOf, type CellEdit, type Edit } from '../../../core/changes/edits.ts';
import { Refusal } from '../../errors.ts';
import { splicedPieces, type Splice } from '../../xml/splice.ts';
import type { OpenedWorkbook } from '../open.ts';
import { cutSheet, readCells, type SheetText } from '../sheet-text.ts';
import { dropOrder } from './calculation-order.ts';
import { CellSplicer, PresentCells, type CellChange } from './cell-splices.ts';
import { ChangedParts } from './changed-parts.ts';
import { declareType, relate } from './package-lists.ts';
import { MINIMAL_STYLES, stylesWriter, type StylesWriter } from './styles-writer.ts';
import { changeWholeSheets } from './whole-sheets.ts';
import { ruleSplices } from './write-rules.ts';

const STYLES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';

type Changes = Map<number, Map<number, CellChange>>;

function cellsOf(changes: Changes, row: number): Map<number, CellChange> {
  const known = changes.get(row);
  if (known !== undefined) return known;
  const made = new Map<number, CellChange>();
  changes.set(row, made);
  return made;
}

/** How each kind of edit of cells becomes cell changes; a kind without a writer does not compile. */
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
  [K in CellEdit['kind']]: (edit: Extract<Edit, { kind: K }>, changes: Changes, styles: StylesWriter) => void;
};

function cellChanges(edits: readonly Edit[], styles: StylesWriter): Changes {
  const changes: Changes = new Map();
  for (const edit of edits) {
    if (edit.kind === 'fill') WRITERS.fill(edit, changes, styles);
    else if (edit.kind === 'content') WRITERS.content(edit, changes);
  }
  return new Map([...changes].filter(([, cells]) => cells.size > 0));
}

/** What changes in a sheet's text, and whether something else is written where a formula stood. */
type SheetChange = { readonly splices: readonly Splice[]; readonly hasLostFormula: boolean };

function sheetChange(sheet: SheetText, edits: readonly Edit[], styles: StylesWriter): SheetChange {
  const rules = edits.filter((edit) => edit.kind === 'rule');
  const splices = ruleSplices(sheet, rules, (rule) => styles.formatFor(rule.look));
  const changes = cellChanges(edits, styles);
  if (changes.size === 0) return { splices, hasLostFormula: false };
  const cells = cellsChange(sheet, changes);
  return { splices: splices.concat(cells.splices), hasLostFormula: cells.hasLostFormula };
}

/** One walk does where everything stands in order; else what there is must be known before anything is put between. */
function cellsChange(sheet: SheetText, changes: Changes): SheetChange {
  const quick = readCells(sheet, () => new CellSplicer(sheet, changes, null));
  const present = quick.isInOrder ? null : readCells(sheet, () => new PresentCells(changes));
  const cells = present === null ? quick : readCells(sheet, () => new CellSplicer(sheet, changes, present));
  cells.finish();
  return cells;
}

/** A sheet without cells may write `<sheetData/>`; cells need it open. */
function withOpenCells(sheet: SheetText): SheetText {
  const data = sheet.root.children.find((each) => each.name === 'sheetData');
  if (data === undefined || !data.selfClosing) return sheet;
  const { text, part, prefix } = sheet;
  const open = text.slice(data.start, data.openEnd).replace(/\s*\/>$/, '>');
  return cutSheet(`${text.slice(0, data.start)}${open}</${prefix}sheetData>${text.slice(data.openEnd)}`, part);
}

type StylesPart = { readonly name: string; readonly text: string; readonly isNew: boolean };

function stylesPartOf(book: OpenedWorkbook, parts: ChangedParts): StylesPart {
  const { stylesPart, workbookPart } = book;
  if (stylesPart !== null) return { name: stylesPart, text: parts.text(stylesPart).text, isNew: false };
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1);
  return { name: `${folder}styles.xml`, text: MINIMAL_STYLES, isNew: true };
}

/** A workbook without a styles part is given one: the part, its content type and its relationship. */
function putStyles(book: OpenedWorkbook, parts: ChangedParts, styles: StylesPart, text: string): void {
  if (!styles.isNew) return parts.put(styles.name, text);
  if (text === styles.text) return;
  declareType(parts, styles.name, 'styles');
  relate(parts, book.workbookPart, { type: STYLES, target: `/${styles.name}` });
  parts.add(styles.name, text);
}

/** Puts edits of cells and rules into a sheet's part. Comes back with whether a formula went. */
function patchSheet(parts: ChangedParts, part: string, edits: readonly Edit[], styles: StylesWriter): boolean {
  const found = cutSheet(parts.text(part).text, part);
  const sheet = edits.some(isCellEdit) ? withOpenCells(found) : found;
  const { splices, hasLostFormula } = sheetChange(sheet, edits, styles);
  if (splices.some(({ start, end, text }) => sheet.text.slice(start, end) !== text))
    parts.putPieces(part, splicedPieces(sheet.text, splices));
  return hasLostFormula;
}

/**
 * The workbook file with edits carried out: only the touched sheets' parts and the styles part are new, every other
 * entry keeps its packed bytes, but for the order of calculation where a formula goes. A sheet that comes or goes touches the lists in which the workbook names its parts, too.
 */
export function patchedWorkbook(book: OpenedWorkbook, edits: readonly Edit[]): Uint8Array {
  const parts = new ChangedParts(book);
  const styles = stylesPartOf(book, parts);
  const writer = stylesWriter(styles.text, styles.name);
  let hasLostFormula = false;
  for (const id of sheetsOf(edits)) {
    const part = book.parts.get(id);
    if (part === undefined) throw new Refusal('SHEET_GONE', { sheet: id });
    const own = edits.filter((edit) => sheetOf(edit) === id);
    if (patchSheet(parts, part, own, writer)) hasLostFormula = true;
  }
  if (hasLostFormula) dropOrder(book, parts, () => true);
  changeWholeSheets(
    { book, parts, styles: writer },
    edits.filter((edit) => edit.kind === 'sheet'),
  );
  putStyles(book, parts, styles, writer.done());
  return parts.bytes();
}
