import { contentsOf } from '../../core/changes/contents-of.ts';
import type { Content, Edit } from '../../core/changes/edits.ts';
import { keyOf } from '../../core/changes/rule-tag.ts';
import type { SheetDraft } from '../../core/changes/sheet-draft.ts';
import type { CellValue } from '../../core/workbook/cells.ts';
import type { SheetSnapshot } from '../../core/workbook/snapshot.ts';
import type { SeenWorkbook } from '../../headless/in-memory.ts';
import type { Book } from '../../simulators/workbook/book.ts';
import { Calculator } from '../../simulators/workbook/calculator.ts';
import { cellOfKey, type Sheet, type StoredRule } from '../../simulators/workbook/sheet.ts';
import { draftOf, type Laid } from './made-sheets.ts';
import { openSeen } from './open-seen.ts';

/** What a download writes into the file, and what of the changes it does not say. */
export type EditsSince = { readonly edits: readonly Edit[]; readonly unsaid: readonly string[] };

type Cells<T> = readonly { readonly row: number; readonly column: number; readonly before: T; readonly after: T }[];

function sameValue(a: CellValue, b: CellValue): boolean {
  return a === b || (a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b));
}

/** Changed cells as edits: those under each other in one column together, since there may be fifty thousand. */
function runs<T>(cells: Cells<T>): { readonly top: number; readonly column: number; readonly cells: Cells<T> }[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const found: { top: number; column: number; cells: Cells<T>[number][] }[] = [];
  for (const cell of sorted) {
    const last = found.at(-1);
    if (last?.column === cell.column && last.top + last.cells.length === cell.row) last.cells.push(cell);
    else found.push({ top: cell.row, column: cell.column, cells: [cell] });
  }
  return found;
}

function editsOf<T, K extends 'fill' | 'content'>(
  kind: K,
  sheet: string,
  cells: Cells<T>,
): {
  kind: K;
  area: { sheet: string; top: number; left: number; bottom: number; right: number };
  before: T[][];
  after: T[][];
}[] {
  return runs(cells).map(({ top, column, cells: run }) => ({
    kind,
    area: { sheet, top, left: column, bottom: top + run.length - 1, right: column },
    before: run.map(({ before }) => [before]),
    after: run.map(({ after }) => [after]),
  }));
}

function ruleText({ areas, formula, fill, font }: StoredRule): string {
  return JSON.stringify([areas, formula, fill, font]);
}

/** Our rules that are not what they were: those of a key are written anew together, or taken out. */
function ruleEdits(id: string, before: Sheet, after: Sheet): Edit[] {
  const byKey = (sheet: Sheet): Map<string, StoredRule[]> => {
    const found = new Map<string, StoredRule[]>();
    for (const rule of sheet.rules) {
      const key = keyOf(rule.formula);
      if (key !== null) found.set(key, [...(found.get(key) ?? []), rule]);
    }
    return found;
  };
  const [old, now] = [byKey(before), byKey(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): Edit[] => {
    const [was, is] = [old.get(key) ?? [], now.get(key) ?? []];
    if (was.map(ruleText).join() === is.map(ruleText).join()) return [];
    const edit = { kind: 'rule', sheet: id, key, before: null } as const;
    if (is.length === 0) return [{ ...edit, after: null }];
    return is.map(({ areas, formula, fill, font }) => ({
      ...edit,
      after: { areas, formula, look: { fill: fill ?? '', font } },
    }));
  });
}

type Compared = {
  readonly was: { book: Book; calculator: Calculator };
  readonly is: { book: Book; calculator: Calculator };
};

function contentOf({ book, calculator }: Compared['was'], sheet: Sheet, key: number): Content {
  const { row, column } = cellOfKey(key);
  const { value, formula } = book.cell(sheet, row, column);
  return formula === null ? { value, formula } : { value: calculator.value(sheet, row, column), formula };
}

/**
 * The content edits of a sheet. A formula that is still the same is written where its value follows from the changes:
 * where what the engine makes of it now is not what the engine made of it before. What the file says stays otherwise,
 * so that a function the engine sees differently than Excel costs nobody a value.
 */
function contentEdits(id: string, { was, is }: Compared, before: Sheet, after: Sheet): Edit[] {
  const cells = [...new Set([...before.cells.keys(), ...after.cells.keys()])].flatMap((key) => {
    const [from, to] = [before.cells.get(key), after.cells.get(key)];
    const isPlain = (from?.formula ?? null) === null && (to?.formula ?? null) === null;
    if (from === to || (isPlain && sameValue(from?.value ?? null, to?.value ?? null))) return [];
    const contents = { before: contentOf(was, before, key), after: contentOf(is, after, key) };
    const isSame =
      contents.before.formula === contents.after.formula && sameValue(contents.before.value, contents.after.value);
    // What the file says already is not written into it: a value as of another day, which a look today differs from.
    const isInFile =
      from !== undefined && from.formula === contents.after.formula && sameValue(from.value, contents.after.value);
    return isSame || isInFile ? [] : [{ ...cellOfKey(key), ...contents }];
  });
  return editsOf('content', id, cells);
}

function fillEdits(id: string, before: Sheet, after: Sheet): Edit[] {
  const cells = [...new Set([...before.cells.keys(), ...after.cells.keys()])].flatMap((key) => {
    const fills = {
      before: before.cells.get(key)?.style.fill ?? null,
      after: after.cells.get(key)?.style.fill ?? null,
    };
    return fills.before === fills.after ? [] : [{ ...cellOfKey(key), ...fills }];
  });
  return editsOf('fill', id, cells);
}

function newFormats(before: Sheet, after: Sheet): number {
  let count = 0;
  for (const [key, { style }] of after.cells)
    if (style.format !== (before.cells.get(key)?.style.format ?? 'General')) count++;
  return count;
}

/** The sheet of a file that was taken away since, as the file has it: its contents are what it is known by. */
function goneEdit(sheet: SheetSnapshot): Edit {
  const before: SheetDraft = {
    name: sheet.name,
    isHidden: sheet.visibility !== 'visible',
    contents: contentsOf(sheet),
    dress: [],
    widths: [],
    frozenRows: 0,
    validations: [],
    rules: sheet.ownRules,
  };
  return { kind: 'sheet', name: sheet.name, before, after: null };
}

/** What of a new sheet its draft does not say. */
function unsaidOf({ name, rules }: Sheet, draft: SheetDraft): string[] {
  const count = rules.length - draft.rules.length;
  return count === 0 ? [] : [`${count} conditional format${count === 1 ? '' : 's'} on the new sheet ${name}`];
}

/**
 * What was changed since a file was opened, as edits that can be written into it: sheets that went first, those that came
 * last, so that one may take the other's name.
 *
 * @param before the workbook as it was right after it was opened
 * @param laidOut how the program laid out a sheet that the file does not have
 */
export function editsSince(
  seen: SeenWorkbook,
  book: Book,
  calculator: Calculator,
  before: Book = openSeen(seen),
  laidOut: (sheet: Sheet) => Laid = ({ columnWidths, frozenRows }) => ({ widths: columnWidths, frozenRows }),
): EditsSince {
  const was = { book: before, calculator: new Calculator(before) };
  was.calculator.recalculate();
  const compared: Compared = { was, is: { book, calculator } };
  const edits: Edit[] = [];
  const unsaid: string[] = [];
  const known = new Set<string>();
  seen.snapshot.sheets.forEach((sheet, i) => {
    const { id, name } = sheet;
    const old = before.sheets[i];
    if (old === undefined) return;
    known.add(old.id);
    const now = book.sheetById(old.id);
    if (now === null) {
      edits.push(goneEdit(sheet));
      return;
    }
    edits.push(...contentEdits(id, compared, old, now), ...fillEdits(id, old, now), ...ruleEdits(id, old, now));
    const formats = newFormats(old, now);
    if (formats > 0) unsaid.push(`${formats} number format${formats === 1 ? '' : 's'} that typing set on ${name}`);
  });
  for (const sheet of book.sheets.filter(({ id }) => !known.has(id))) {
    const draft = draftOf(sheet, laidOut(sheet), (key) => contentOf(compared.is, sheet, key));
    edits.push({ kind: 'sheet', name: draft.name, before: null, after: draft });
    unsaid.push(...unsaidOf(sheet, draft));
  }
  return { edits, unsaid };
}
