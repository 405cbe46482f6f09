import { contentsDigest, seen, standings, type Seen, type Standing } from '../changes/compare.ts';
import {
  inverted,
  isCellEdit,
  sheetsOf,
  sizeOf,
  type CellEdit,
  type Content,
  type Edit,
  type Guard,
  type Skipped,
} from '../changes/edits.ts';
import { problem, type Problem } from '../messages/problem.ts';
import type { Area, SheetId } from '../workbook/cells.ts';
import type { Answer, Ask, HostTraits } from './asks.ts';

/** A part of a protocol that comes back with a value. */
export type Step<T> = Generator<Ask, T, Answer>;

/** The areas and sheets that tell how edits stand. */
export function whereabouts(
  edits: readonly Edit[],
  guards: readonly Guard[] = [],
): { areas: Area[]; painted: Area[]; rules: SheetId[]; named: string[] } {
  const areas: Area[] = guards.map((guard) => guard.area);
  const painted: Area[] = [];
  const named: string[] = [];
  for (const edit of edits) {
    if (isCellEdit(edit)) areas.push(edit.area);
    if (edit.kind === 'fill') painted.push(edit.area);
    if (edit.kind === 'sheet') named.push(edit.name);
  }
  return { areas, painted, rules: sheetsOf(edits), named };
}

/** Reads how edits stand; one more try when the host fails, since reading changes nothing. */
export function* look(edits: readonly Edit[], guards: readonly Guard[] = []): Step<Seen | Problem> {
  const ask: Ask = { ask: 'read', ...whereabouts(edits, guards) };
  const first = yield ask;
  if (first.ok && first.image !== undefined) return seen(first.image);
  const second = yield ask;
  if (second.ok && second.image !== undefined) return seen(second.image);
  return second.ok ? problem('HOST_NO_ANSWER') : second.problem;
}

/** Whether a look came back with a problem. */
export function isProblem(result: Seen | Problem): result is Problem {
  return 'code' in result;
}

/** The first guard whose area is not what it was, or null. */
export function brokenGuard(guards: readonly Guard[], present: Seen): Guard | null {
  const isBroken = ({ area, digest }: Guard): boolean => {
    const found = present.area(area);
    return found === null || contentsDigest(found.contents) !== digest;
  };
  return guards.find(isBroken) ?? null;
}

/** Every cell of some edits with its standing. */
export function* eachStanding(
  edits: readonly Edit[],
  present: Seen,
): Generator<{ edit: Edit; row: number; column: number; standing: Standing }> {
  for (const edit of edits) {
    const table = standings(edit, present);
    if (table === null) {
      yield { edit, row: 0, column: 0, standing: 'other' };
      continue;
    }
    for (const [row, cells] of table.entries())
      for (const [column, standing] of cells.entries()) yield { edit, row, column, standing };
  }
}

/** Every cell that some edits change, for when nothing about them can be proven. */
export function everyCell(edits: readonly Edit[], why: string): Skipped[] {
  return edits.flatMap((edit) =>
    isCellEdit(edit)
      ? edit.after.flatMap((cells, row) => cells.map((_, column) => placeOf(edit, row, column, why)))
      : [placeOf(edit, 0, 0, why)],
  );
}

/** Where a cell of an edit lies, for telling people. */
export function placeOf(edit: Edit, row: number, column: number, why: string): Skipped {
  if (isCellEdit(edit))
    return { sheet: edit.area.sheet, row: edit.area.top + row, column: edit.area.left + column, why };
  // A sheet that comes or goes is named by what it is called.
  if (edit.kind === 'sheet') return { sheet: edit.name, row: 0, column: 0, why };
  const box = (edit.after ?? edit.before)?.areas[0];
  return { sheet: edit.sheet, row: box?.top ?? 0, column: box?.left ?? 0, why };
}

/**
 * What of some edits is still to be done: without the cells that are done already, those an edit changes nothing in, and
 * those that somebody changed meanwhile, which keep what they now hold and are listed. A host writes whole areas, and
 * would else put back what it read over what somebody sets at that moment.
 */
export function stillToDo(edits: readonly Edit[], present: Seen): { edits: Edit[]; skipped: Skipped[] } {
  const skipped: Skipped[] = [];
  const open: Edit[] = [];
  for (const edit of edits) {
    const table = standings(edit, present);
    if (table === null || table.every((cells) => cells.every((standing) => standing === 'before'))) {
      open.push(edit);
      continue;
    }
    table.forEach((cells, row) =>
      cells.forEach(
        (standing, column) => standing === 'other' && skipped.push(placeOf(edit, row, column, 'CHANGED_MEANWHILE')),
      ),
    );
    if (isCellEdit(edit)) open.push(...splitAround(edit, (row, column) => table[row]?.[column] !== 'before'));
    // Half a sheet is written anew.
    else if (table[0]?.includes('before') === true) open.push(edit);
  }
  return { edits: open, skipped };
}

/** A cell edit in pieces without some of its cells: rows that are whole stay together, others come by runs. */
function splitAround(edit: CellEdit, isLeftOut: (row: number, column: number) => boolean): CellEdit[] {
  const pieces: CellEdit[] = [];
  const width = edit.area.right - edit.area.left + 1;
  let whole = 0;
  for (let row = 0; row <= edit.after.length; row++) {
    const runs = row < edit.after.length ? runsOf(width, (column) => !isLeftOut(row, column)) : [];
    const isWhole = runs.length === 1 && runs[0]?.to === width - 1 && runs[0].from === 0;
    if (isWhole) continue;
    if (row > whole) pieces.push(piece(edit, { top: whole, bottom: row - 1, from: 0, to: width - 1 }));
    for (const run of runs) pieces.push(piece(edit, { top: row, bottom: row, ...run }));
    whole = row + 1;
  }
  return pieces;
}

type Run = { readonly from: number; readonly to: number };

function runsOf(width: number, isIn: (column: number) => boolean): Run[] {
  const runs: Run[] = [];
  let from = -1;
  for (let column = 0; column <= width; column++) {
    const belongs = column < width && isIn(column);
    if (belongs && from < 0) from = column;
    if (!belongs && from >= 0) {
      runs.push({ from, to: column - 1 });
      from = -1;
    }
  }
  return runs;
}

/** Part of a cell edit; rows and columns count from its own first. */
function piece(edit: CellEdit, { top, bottom, from, to }: Run & { top: number; bottom: number }): CellEdit {
  const { area } = edit;
  const place = {
    ...area,
    top: area.top + top,
    bottom: area.top + bottom,
    left: area.left + from,
    right: area.left + to,
  };
  const cut = <T>(rows: readonly (readonly T[])[]): T[][] =>
    rows.slice(top, bottom + 1).map((cells) => cells.slice(from, to + 1));
  return edit.kind === 'fill'
    ? { kind: 'fill', area: place, before: cut(edit.before), after: cut(edit.after) }
    : { kind: 'content', area: place, before: cut<Content>(edit.before), after: cut<Content>(edit.after) };
}

/** Edits in blocks that the host can write at once; an edit larger than a block is cut by rows. */
export function blocksOf(edits: readonly Edit[], traits: HostTraits): Edit[][] {
  const blocks: Edit[][] = [];
  let block: Edit[] = [];
  let size = 0;
  for (const edit of edits.flatMap((each) => cutToSize(each, traits.blockCells))) {
    if (size > 0 && size + sizeOf(edit) > traits.blockCells) {
      blocks.push(block);
      block = [];
      size = 0;
    }
    block.push(edit);
    size += sizeOf(edit);
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

function cutToSize(edit: Edit, most: number): Edit[] {
  if (!isCellEdit(edit) || sizeOf(edit) <= most) return [edit];
  const last = edit.area.bottom - edit.area.top;
  const to = edit.area.right - edit.area.left;
  const height = Math.max(1, Math.floor(most / (to + 1)));
  const pieces: Edit[] = [];
  for (let top = 0; top <= last; top += height)
    pieces.push(piece(edit, { top, bottom: Math.min(last, top + height - 1), from: 0, to }));
  return pieces;
}

/** The edits that take edits back, last first. */
export function takenBack(edits: readonly Edit[]): Edit[] {
  return [...edits].reverse().map(inverted);
}
