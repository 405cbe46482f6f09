import { overlaps, type Box } from '../../core/workbook/cells.ts';
import { nextSeen, sizeOf, type Axis } from './axis.ts';
import type { Layout } from './layout.ts';

/** A cell by its place. */
export type Position = { readonly row: number; readonly column: number };

/** What is selected: the cell that is typed in, and the corner that Shift moves. */
export type Selection = { readonly active: Position; readonly end: Position };

/** One cell, selected. */
export function at(row: number, column: number): Selection {
  return { active: { row, column }, end: { row, column } };
}

/** The merged cell over a cell, else the cell itself, as a box. */
export function cellBox({ row, column }: Position, merged: readonly Box[]): Box {
  const cell = { top: row, left: column, bottom: row, right: column };
  return merged.find((box) => overlaps(box, cell)) ?? cell;
}

function around(a: Box, b: Box): Box {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** The cells of a selection: merged cells are in it whole or not at all. */
export function boxOfSelection({ active, end }: Selection, merged: readonly Box[]): Box {
  let box = around(cellBox(active, merged), cellBox(end, merged));
  for (let isGrowing = true; isGrowing;) {
    const next = merged.filter((each) => overlaps(each, box)).reduce(around, box);
    isGrowing = JSON.stringify(next) !== JSON.stringify(box);
    box = next;
  }
  return box;
}

/** Which way a key goes, and how far. */
export type Move = {
  readonly axis: 'rows' | 'columns';
  readonly step: 1 | -1;
  /** 'edge' is the end of what is used, 'page' a screen. */
  readonly reach: 'cell' | 'edge' | 'page';
};

function nextAlong(axis: Axis, from: number, move: Move, first: number, last: number, page: number): number {
  if (move.reach === 'cell') return nextSeen(axis, from, move.step);
  if (move.reach === 'page') {
    const far = Math.max(0, Math.min(axis.count - 1, from + move.step * page));
    return sizeOf(axis, far) > 0 ? far : nextSeen(axis, far, move.step);
  }
  if (move.step > 0) return from < last ? last : axis.count - 1;
  return from > first ? first : 0;
}

/** What a move is made over: the layout, what of the sheet is used, its merged cells, and how many rows a screen has. */
export type Ground = {
  readonly layout: Layout;
  readonly used: Box;
  readonly merged: readonly Box[];
  readonly page: number;
};

/** Where a cell is after a move. Leaving a merged cell begins at its far side. */
export function moved(from: Position, move: Move, { layout, used, merged, page }: Ground): Position {
  const box = cellBox(from, merged);
  if (move.axis === 'rows') {
    const start = move.step > 0 ? box.bottom : box.top;
    const row = nextAlong(layout.rows, start, move, used.top, used.bottom, page);
    return { row, column: from.column };
  }
  const start = move.step > 0 ? box.right : box.left;
  const column = nextAlong(layout.columns, start, move, used.left, used.right, page);
  return { row: from.row, column };
}
