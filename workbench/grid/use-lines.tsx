import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { startOf } from './axis.ts';
import { GridRow, type RowShared } from './row.tsx';
import type { RowCells } from './use-rows.ts';

/** A row as it was drawn, and everything that it was drawn from. */
type Drawn = { readonly facts: readonly unknown[]; readonly element: JSX.Element };

/** What is drawn in a row besides its cells: where it stands, and what of the selection is in it. */
function marksOf(row: number, { box, active }: RowShared): string {
  return row >= box.top && row <= box.bottom ? JSON.stringify([box, active]) : '';
}

/**
 * The rows as elements. One that is the same as before is the same object, which is not looked at again: a scroll draws
 * the new rows only.
 */
export function useLines(
  rows: readonly number[],
  known: ReadonlyMap<number, RowCells>,
  shared: RowShared,
  editor: JSX.Element | null,
): ReadonlyMap<number, JSX.Element> {
  const before = useRef<ReadonlyMap<number, Drawn>>(new Map());
  const { layout, columns, active, isDark } = shared;
  const frozenHeight = startOf(layout.rows, layout.frozenRows);
  const now = new Map<number, Drawn>();
  for (const row of rows) {
    const top = row < layout.frozenRows ? null : startOf(layout.rows, row) - frozenHeight;
    const own = row === active.row ? editor : null;
    const cells = known.get(row);
    const facts = [top, cells, marksOf(row, shared), own, layout, columns.join(), isDark];
    const same = before.current.get(row);
    const isSame = same !== undefined && facts.every((fact, i) => fact === same.facts[i]);
    const element = <GridRow key={row} row={row} top={top} known={cells} shared={shared} editor={own} />;
    now.set(row, isSame ? same : { facts, element });
  }
  before.current = now;
  return new Map([...now].map(([row, { element }]) => [row, element]));
}
