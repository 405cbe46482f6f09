import type { JSX } from 'preact';
import { columnLetters } from '../../core/workbook/cells.ts';
import { sizeOf, startOf } from './axis.ts';
import { HEAD } from './port.ts';
import type { RowShared } from './row.tsx';

/** The line of column letters. */
export function Letters({ shared }: { readonly shared: RowShared }): JSX.Element {
  const { layout, columns, box, gutter } = shared;
  const frozen = columns.filter((column) => column < layout.frozenColumns).length;
  const first = columns[frozen] ?? layout.frozenColumns;
  const gap = startOf(layout.columns, first) - startOf(layout.columns, layout.frozenColumns);
  const letters = columns.map((column) => (
    <div
      key={column}
      role="columnheader"
      class={`letter${column < layout.frozenColumns ? ' stuck' : ''}${column >= box.left && column <= box.right ? ' in' : ''}`}
      aria-colindex={column + 1}
      data-column={column}
      style={{
        width: `${sizeOf(layout.columns, column)}px`,
        ...(column < layout.frozenColumns ? { left: `${gutter + startOf(layout.columns, column)}px` } : {}),
      }}
    >
      {columnLetters(column)}
    </div>
  ));
  return (
    <div role="row" class="letters" style={{ height: `${HEAD}px` }}>
      <div role="presentation" class="corner" style={{ width: `${gutter}px` }} />
      {letters.slice(0, frozen)}
      {gap > 0 ? <div key="gap" role="presentation" class="gap" style={{ width: `${gap}px` }} /> : null}
      {letters.slice(frozen)}
    </div>
  );
}
