import { contentsDigest, standings, type Image, type Standing } from '../changes/compare.ts';
import { inverted, sheetOf, sizeOf, type Content, type Edit, type Guard, type Skipped } from '../changes/edits.ts';
import { problem, type Problem } from '../messages/problem.ts';
import type { Area, SheetId } from '../workbook/cells.ts';
import type { Answer, Ask, HostTraits } from './asks.ts';

/** A part of a protocol that comes back with a value. */
export type Step<T> = Generator<Ask, T, Answer>;

/** The areas and sheets that tell how edits stand. */
export function whereabouts(
  edits: readonly Edit[],
  guards: readonly Guard[] = [],
): { areas: Area[]; rules: SheetId[] } {
  const areas: Area[] = guards.map((guard) => guard.area);
  for (const edit of edits) if (edit.kind !== 'rule') areas.push(edit.area);
  return { areas, rules: [...new Set(edits.map(sheetOf))] };
}

/** Reads how edits stand; one more try when the host fails, since reading changes nothing. */
export function* look(edits: readonly Edit[], guards: readonly Guard[] = []): Step<Image | Problem> {
  const ask: Ask = { ask: 'read', ...whereabouts(edits, guards) };
  const first = yield ask;
  if (first.ok && first.image !== undefined) return first.image;
  const second = yield ask;
  if (second.ok && second.image !== undefined) return second.image;
  return second.ok ? problem('HOST_NO_ANSWER') : second.problem;
}

/** Whether a look came back with a problem. */
export function isProblem(result: Image | Problem): result is Problem {
  return 'code' in result;
}

/** The first guard whose area is not what it was, or null. */
export function brokenGuard(guards: readonly Guard[], image: Image): Guard | null {
  return (
    guards.find(({ area, digest }) => {
      const seen = image.areas.find(
        (each) =>
          each.area.sheet === area.sheet &&
          each.area.top === area.top &&
          each.area.left === area.left &&
          each.area.bottom === area.bottom &&
          each.area.right === area.right,
      );
      return seen === undefined || contentsDigest(seen.contents) !== digest;
    }) ?? null
  );
}

/** Every cell of some edits with its standing. */
export function* eachStanding(
  edits: readonly Edit[],
  image: Image,
): Generator<{ edit: Edit; row: number; column: number; standing: Standing }> {
  for (const edit of edits) {
    const table = standings(edit, image);
    if (table === null) {
      yield { edit, row: 0, column: 0, standing: 'other' };
      continue;
    }
    for (const [row, cells] of table.entries())
      for (const [column, standing] of cells.entries()) yield { edit, row, column, standing };
  }
}

/** Where a cell of an edit lies, for telling people. */
export function placeOf(edit: Edit, row: number, column: number, why: string): Skipped {
  if (edit.kind !== 'rule')
    return { sheet: edit.area.sheet, row: edit.area.top + row, column: edit.area.left + column, why };
  const box = (edit.after ?? edit.before)?.areas[0];
  return { sheet: edit.sheet, row: box?.top ?? 0, column: box?.left ?? 0, why };
}

/**
 * The edits without the cells that somebody changed meanwhile: those keep what they now hold. A rule that was changed
 * is left out whole.
 */
export function withoutChanged(edits: readonly Edit[], image: Image): { edits: Edit[]; skipped: Skipped[] } {
  const skipped: Skipped[] = [];
  const kept: Edit[] = [];
  for (const edit of edits) {
    const table = standings(edit, image);
    const isOther = (row: number, column: number): boolean => table?.[row]?.[column] === 'other';
    if (table === null || !table.some((cells) => cells.includes('other'))) {
      kept.push(edit);
      continue;
    }
    table.forEach((cells, row) =>
      cells.forEach(
        (standing, column) => standing === 'other' && skipped.push(placeOf(edit, row, column, 'CHANGED_MEANWHILE')),
      ),
    );
    if (edit.kind !== 'rule') kept.push(...splitAround(edit, isOther));
  }
  return { edits: kept, skipped };
}

type CellEdit = Exclude<Edit, { kind: 'rule' }>;

/** A cell edit as row-wise pieces without some of its cells. */
function splitAround(edit: CellEdit, isLeftOut: (row: number, column: number) => boolean): CellEdit[] {
  const pieces: CellEdit[] = [];
  edit.after.forEach((cells, row) => {
    let from = -1;
    for (let column = 0; column <= cells.length; column++) {
      const isIn = column < cells.length && !isLeftOut(row, column);
      if (isIn && from < 0) from = column;
      if (!isIn && from >= 0) {
        pieces.push(piece(edit, row, from, column - 1));
        from = -1;
      }
    }
  });
  return pieces;
}

function piece(edit: CellEdit, row: number, from: number, to: number): CellEdit {
  const area = {
    ...edit.area,
    top: edit.area.top + row,
    bottom: edit.area.top + row,
    left: edit.area.left + from,
    right: edit.area.left + to,
  };
  const cut = <T>(rows: readonly (readonly T[])[]): T[][] => [(rows[row] ?? []).slice(from, to + 1)];
  return edit.kind === 'fill'
    ? { kind: 'fill', area, before: cut(edit.before), after: cut(edit.after) }
    : { kind: 'content', area, before: cut<Content>(edit.before), after: cut<Content>(edit.after) };
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
  if (edit.kind === 'rule' || sizeOf(edit) <= most) return [edit];
  const width = edit.area.right - edit.area.left + 1;
  const height = Math.max(1, Math.floor(most / width));
  const pieces: Edit[] = [];
  for (let top = edit.area.top; top <= edit.area.bottom; top += height) {
    const bottom = Math.min(edit.area.bottom, top + height - 1);
    const area = { ...edit.area, top, bottom };
    const [from, to] = [top - edit.area.top, bottom - edit.area.top + 1];
    pieces.push(
      edit.kind === 'fill'
        ? { kind: 'fill', area, before: edit.before.slice(from, to), after: edit.after.slice(from, to) }
        : { kind: 'content', area, before: edit.before.slice(from, to), after: edit.after.slice(from, to) },
    );
  }
  return pieces;
}

/** The edits that take edits back, last first. */
export function takenBack(edits: readonly Edit[]): Edit[] {
  return [...edits].reverse().map(inverted);
}
