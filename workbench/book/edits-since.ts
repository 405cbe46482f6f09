import type { Content, Edit } from '../../core/changes/edits.ts';
import { keyOf } from '../../core/changes/rule-tag.ts';
import type { CellValue } from '../../core/workbook/cells.ts';
import type { SeenWorkbook } from '../../headless/in-memory.ts';
import type { Book } from '../../simulators/workbook/book.ts';
import { Calculator } from '../../simulators/workbook/calculator.ts';
import { cellOfKey, type Sheet, type StoredRule } from '../../simulators/workbook/sheet.ts';
import { openSeen } from './open-seen.ts';

/** What a download writes into the file, and what of the changes no file of ours can hold. */
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

/**
 * The content edits of a sheet. A formula that is still the same is written where its value follows from the changes:
 * where what the engine makes of it now is not what the engine made of it before. What the file says stays otherwise,
 * so that a function the engine sees differently than Excel costs nobody a value.
 */
function contentEdits(id: string, { was, is }: Compared, before: Sheet, after: Sheet): Edit[] {
  const contentOf = (side: Compared['was'], sheet: Sheet, key: number): Content => {
    const { row, column } = cellOfKey(key);
    const cell = side.book.cell(sheet, row, column);
    return cell.formula === null
      ? { value: cell.value, formula: null }
      : { value: side.calculator.value(sheet, row, column), formula: cell.formula };
  };
  const cells = [...new Set([...before.cells.keys(), ...after.cells.keys()])].flatMap((key) => {
    const [from, to] = [before.cells.get(key), after.cells.get(key)];
    const isPlain = (from?.formula ?? null) === null && (to?.formula ?? null) === null;
    if (from === to || (isPlain && sameValue(from?.value ?? null, to?.value ?? null))) return [];
    const contents = { before: contentOf(was, before, key), after: contentOf(is, after, key) };
    const isSame =
      contents.before.formula === contents.after.formula && sameValue(contents.before.value, contents.after.value);
    return isSame ? [] : [{ ...cellOfKey(key), ...contents }];
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

/**
 * What was changed since a file was opened, as edits that can be written into it.
 *
 * @param before the workbook as it was right after it was opened
 */
export function editsSince(
  seen: SeenWorkbook,
  book: Book,
  calculator: Calculator,
  before: Book = openSeen(seen),
): EditsSince {
  const was = { book: before, calculator: new Calculator(before) };
  was.calculator.recalculate();
  const compared: Compared = { was, is: { book, calculator } };
  const edits: Edit[] = [];
  const unsaid: string[] = [];
  seen.snapshot.sheets.forEach(({ id, name }, i) => {
    const [old, now] = [before.sheets[i], book.sheets[i]];
    if (old === undefined || now === undefined) return;
    edits.push(...contentEdits(id, compared, old, now), ...fillEdits(id, old, now), ...ruleEdits(id, old, now));
    const formats = newFormats(old, now);
    if (formats > 0) unsaid.push(`${formats} number format${formats === 1 ? '' : 's'} that typing set on ${name}`);
  });
  for (const sheet of book.sheets.slice(seen.snapshot.sheets.length)) unsaid.push(`the new sheet ${sheet.name}`);
  return { edits, unsaid };
}
