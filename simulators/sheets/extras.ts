import type { Box } from '../../core/workbook/cells.ts';
import { contains, overlaps } from '../../core/workbook/cells.ts';
import { usedBox } from '../workbook/book.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { movedBox, shiftOf, type Shift } from '../workbook/shift.ts';

/** A protection of a range or, with `box` null, of a whole sheet. */
export type StoredProtection = {
  readonly id: number;
  readonly box: Box | null;
  readonly open: readonly Box[];
  readonly description: string;
  readonly isWarning: boolean;
  /** Whether this user may edit what is protected. */
  readonly canEdit: boolean;
};

/** Metadata of a sheet (`line` null), or of a whole row or column of it. */
export type StoredMetadata = {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly line: { readonly axis: 'rows' | 'columns'; readonly at: number } | null;
};

/** What a sheet has in Google Sheets and not in the model that both stand-ins share. */
export type SheetExtras = {
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  readonly widths: Map<number, number>;
  readonly isGrid: boolean;
  protections: readonly StoredProtection[];
  metadata: readonly StoredMetadata[];
};

/** The grid of a new sheet. */
const NEW = { rows: 1000, columns: 26 };

/** What a sheet that was opened has: a grid large enough for what it holds. */
export function extrasOf(sheet: Sheet): SheetExtras {
  const used = usedBox(sheet, false);
  return {
    rows: Math.max(NEW.rows, (used?.bottom ?? 0) + 1),
    columns: Math.max(NEW.columns, (used?.right ?? 0) + 1),
    frozenRows: 0,
    frozenColumns: 0,
    widths: new Map(),
    isGrid: true,
    protections: [],
    metadata: [],
  };
}

/** Whether this user may edit all cells of a box. */
export function mayEdit(sheet: Sheet, extras: SheetExtras, box: Box): boolean {
  // Of a sheet protected elsewhere (in a file, by another user) is known that it is.
  if (sheet.protection !== null) return false;
  return extras.protections.every(
    (each) =>
      each.canEdit ||
      each.isWarning ||
      (each.box !== null && !overlaps(each.box, box)) ||
      each.open.some((free) => contains(free, box.top, box.left) && contains(free, box.bottom, box.right)),
  );
}

/** Whether this user may change the sheet as such: a protected range does not forbid that, a protected sheet does. */
export function mayChangeSheet(sheet: Sheet, { protections }: SheetExtras): boolean {
  return sheet.protection === null && protections.every((each) => each.box !== null || each.canEdit || each.isWarning);
}

/** Whether this user may insert lines before a line: not in the middle of what is protected. */
export function mayInsert(sheet: Sheet, extras: SheetExtras, axis: 'rows' | 'columns', at: number): boolean {
  const isInside = (box: Box): boolean =>
    axis === 'rows' ? at > box.top && at <= box.bottom : at > box.left && at <= box.right;
  return (
    mayChangeSheet(sheet, extras) &&
    extras.protections.every((each) => each.canEdit || each.isWarning || each.box === null || !isInside(each.box))
  );
}

function shifted(boxes: readonly Box[], shift: Shift): Box[] {
  return boxes.map((box) => movedBox(box, shift)).filter((box) => box !== null);
}

function movedLine(at: number, shift: Shift): number | null {
  if (at < shift.at) return at;
  return shift.count < 0 && at < shift.at - shift.count ? null : at + shift.count;
}

/** After rows or columns were inserted or deleted: the grid grows or shrinks, and all that hangs on lines moves. */
export function shiftExtras(extras: SheetExtras, box: Box, direction: 'up' | 'down' | 'left' | 'right'): void {
  const shift = shiftOf(box, direction);
  extras[shift.axis] += shift.count;
  extras.protections = extras.protections.flatMap((each) => {
    const at = each.box === null ? null : movedBox(each.box, shift);
    return each.box !== null && at === null ? [] : [{ ...each, box: at, open: shifted(each.open, shift) }];
  });
  extras.metadata = extras.metadata.flatMap((each) => {
    if (each.line === null || each.line.axis !== shift.axis) return [each];
    const at = movedLine(each.line.at, shift);
    return at === null ? [] : [{ ...each, line: { ...each.line, at } }];
  });
}
