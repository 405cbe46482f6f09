import type { BesideCells } from '../../headless/xlsx/beside-cells.ts';
import { sentence } from '../../core/messages/describe.ts';
import type { SeenWorkbook } from '../../headless/in-memory.ts';
import type { SheetLook } from '../../headless/xlsx/looks.ts';
import { usedBox, type Book } from '../../simulators/workbook/book.ts';
import type { Sheet } from '../../simulators/workbook/sheet.ts';
import type { BookState, SheetFacts } from './calls.ts';
import { isOwnRule } from './painting-rules.ts';

function factsOf(sheet: Sheet, look: SheetLook | null): SheetFacts {
  const own = sheet.rules.filter(isOwnRule).length;
  return {
    id: sheet.id,
    name: sheet.name,
    isVisible: sheet.visibility === 'Visible',
    used: usedBox(sheet, false) ?? { top: 0, left: 0, bottom: 0, right: 0 },
    merged: sheet.merged,
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
    isProtected: sheet.protection !== null,
    ownRules: own,
    otherRules: sheet.rules.length - own,
    look,
  };
}

/**
 * What the page knows of the workbook.
 *
 * @param lookOf the look of a sheet that the file does not have; null for those it has
 */
export function stateOfBook(book: Book, lookOf: (sheet: Sheet) => SheetLook | null = () => null): BookState {
  return {
    name: book.name,
    sheets: book.sheets.map((sheet) => factsOf(sheet, lookOf(sheet))),
    active: book.active,
    canUndo: book.undoDepth > 0,
    canRedo: book.redoDepth > 0,
  };
}

function listed(things: readonly string[]): string {
  return things.length < 2 ? things.join('') : `${things.slice(0, -1).join(', ')} and ${things.at(-1) ?? ''}`;
}

function besideText(beside: BesideCells): string[] {
  const things = beside.map(([kind, count]) =>
    kind === 'macros' ? kind : `${count} ${count === 1 ? kind.replace(/s$/, '') : kind}`,
  );
  return things.length === 0 ? [] : [`Kept in the file, not shown here: ${listed(things)}.`];
}

/** What of a file the workbench does not show, and what was odd about it. */
export function notesOn({ beside, problems }: SeenWorkbook, book: Book): string[] {
  const unpainted = book.sheets.flatMap(({ rules }) => rules).filter((rule) => rule.formula === '').length;
  const rules =
    unpainted === 0
      ? []
      : [
          `${unpainted} conditional format${unpainted === 1 ? '' : 's'} with color scales, bars, icons or rankings ${unpainted === 1 ? 'is' : 'are'} kept and not painted here.`,
        ];
  return [...besideText(beside), ...rules, ...problems.map((each) => sentence(each))];
}
