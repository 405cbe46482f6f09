import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { a1Box, type Box } from '../../core/workbook/cells.ts';
import { rangeOf } from '../../core/workbook/references.ts';
import { Grid } from '../grid/grid.tsx';
import { layoutOf, type Layout } from '../grid/layout.ts';
import { BASE_POINTS, measureIn } from '../grid/measure.ts';
import { boxOfSelection, cellBox, type Ground } from '../grid/selection.ts';
import { carryOut } from './carry-out.ts';
import { selecting, type DeskProps } from './desk-props.ts';
import { pastedRows } from './files.ts';
import { FormulaBar } from './formula-bar.tsx';
import { useActiveCell } from './use-active-cell.ts';
import { useEditing } from './use-editing.ts';

function within(box: Box, { rows, columns }: Layout): Box {
  const row = (value: number): number => Math.min(value, rows.count - 1);
  const column = (value: number): number => Math.min(value, columns.count - 1);
  return { top: row(box.top), bottom: row(box.bottom), left: column(box.left), right: column(box.right) };
}

/** The sheet with the bar above it: selecting, typing, copying, undoing. */
export function SheetDesk(props: DeskProps): JSX.Element {
  const { remote, facts, look, selection, onSelection, onProblem } = props;
  const layout = useMemo(() => layoutOf(facts, look, measureIn('0', BASE_POINTS, false)), [facts, look]);
  const box = boxOfSelection(selection, facts.merged);
  const { top: row, left: column } = cellBox(selection.active, facts.merged);
  const at = { row, column };
  const ground: Ground = { layout, used: facts.used, merged: facts.merged, page: 1 };
  const input = useActiveCell(props, at, box);
  const editing = useEditing(props, at, ground);
  const goTo = (address: string): boolean => {
    const range = rangeOf(address);
    if (range === null) return false;
    if (range.sheet !== null && range.sheet !== facts.name) return props.onSheet(range.sheet, range.box);
    onSelection(selecting(within(range.box, layout)));
    return true;
  };
  return (
    <>
      <FormulaBar
        name={a1Box({ top: row, left: column, bottom: row, right: column })}
        text={editing.draft?.text ?? input}
        onGo={goTo}
        onBegin={() => editing.begin('bar')}
        onText={(text) => editing.change(text, 'bar')}
        onKey={editing.onKey}
      />
      <Grid
        facts={facts}
        layout={layout}
        hasLines={look.hasGridLines}
        version={props.version}
        selection={selection}
        draft={editing.draft}
        isDark={props.isDark}
        view={(wanted) => remote.view(wanted)}
        onSelect={(active, end) => {
          onProblem(null);
          editing.enter();
          onSelection({ active, end });
        }}
        onAction={(action, page) => {
          onProblem(null);
          carryOut(action, props, { at, box, ground: { ...ground, page }, editing });
        }}
        onDraft={(text) => editing.change(text, 'cell')}
        onDraftKey={editing.onKey}
        onPaste={(text) => void remote.type(facts.id, row, column, pastedRows(text)).then(onProblem)}
      />
    </>
  );
}
