import type { Box } from '../../core/workbook/cells.ts';
import type { Action } from '../grid/keys.ts';
import { everything } from '../grid/layout.ts';
import { moved, type Ground, type Position } from '../grid/selection.ts';
import { selecting, type DeskProps } from './desk-props.ts';
import type { Editing } from './use-editing.ts';

/** A box cut to what is used: nobody wants a million blank lines in the clipboard. */
function clipped(box: Box, used: Box): Box {
  return {
    ...box,
    bottom: Math.min(box.bottom, Math.max(used.bottom, box.top)),
    right: Math.min(box.right, Math.max(used.right, box.left)),
  };
}

async function copy({ remote, facts, onProblem }: DeskProps, box: Box, isCut: boolean): Promise<void> {
  try {
    await navigator.clipboard.writeText(await remote.copy(facts.id, clipped(box, facts.used)));
  } catch {
    onProblem('The browser did not allow copying: allow the clipboard for this page, and try again.');
    return;
  }
  if (isCut) onProblem(await remote.clear(facts.id, box));
}

/** Does what a key asks for in the sheet. */
export function carryOut(
  action: Action,
  props: DeskProps,
  {
    at,
    box,
    ground,
    editing,
  }: { readonly at: Position; readonly box: Box; readonly ground: Ground; readonly editing: Editing },
): void {
  const { remote, facts, selection, onSelection, onProblem } = props;
  const { layout } = ground;
  // With Shift the far corner goes and the active cell stays.
  const go = (place: Position, extending: boolean): void =>
    onSelection({ active: extending ? selection.active : place, end: place });
  switch (action.does) {
    case 'move':
      return go(moved(action.extends ? selection.end : selection.active, action.move, ground), action.extends);
    case 'home':
      return go(
        action.ofSheet ? { row: layout.frozenRows, column: layout.frozenColumns } : { row: at.row, column: 0 },
        action.extends,
      );
    case 'end':
      return go({ row: facts.used.bottom, column: facts.used.right }, action.extends);
    case 'edit':
      return editing.begin('cell');
    case 'type':
      return editing.typeOver(action.text);
    case 'clear':
      return void remote.clear(facts.id, box).then(onProblem);
    case 'copy':
    case 'cut':
      return void copy(props, box, action.does === 'cut');
    case 'undo':
      return void remote.undo();
    case 'redo':
      return void remote.redo();
    case 'select-all':
      return onSelection(selecting(everything(layout)));
    case 'sheet':
      return props.onNextSheet(action.step);
  }
}
