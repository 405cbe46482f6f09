import type { Move } from './selection.ts';

/** A key as the keyboard tells it. */
export type Key = {
  readonly key: string;
  readonly isShift: boolean;
  readonly isCommand: boolean;
  readonly isAlt: boolean;
};

/** What a key does in the grid, as in Excel. */
export type Action =
  | { readonly does: 'move'; readonly move: Move; readonly extends: boolean }
  | { readonly does: 'home'; readonly ofSheet: boolean; readonly extends: boolean }
  | { readonly does: 'end'; readonly extends: boolean }
  | { readonly does: 'edit' }
  | { readonly does: 'type'; readonly text: string }
  | { readonly does: 'clear' | 'copy' | 'cut' | 'undo' | 'redo' | 'select-all' }
  | { readonly does: 'sheet'; readonly step: 1 | -1 };

const ARROWS: ReadonlyMap<string, Omit<Move, 'reach'>> = new Map([
  ['ArrowUp', { axis: 'rows', step: -1 }],
  ['ArrowDown', { axis: 'rows', step: 1 }],
  ['ArrowLeft', { axis: 'columns', step: -1 }],
  ['ArrowRight', { axis: 'columns', step: 1 }],
]);

const COMMANDS: ReadonlyMap<string, 'copy' | 'cut' | 'undo' | 'redo' | 'select-all'> = new Map([
  ['c', 'copy'],
  ['x', 'cut'],
  ['z', 'undo'],
  ['y', 'redo'],
  ['a', 'select-all'],
]);

function withCommand({ key, isShift }: Key): Action | null {
  const does = COMMANDS.get(key.toLowerCase());
  if (does === 'undo' && isShift) return { does: 'redo' };
  if (does !== undefined) return isShift ? null : { does };
  if (key === 'Home') return { does: 'home', ofSheet: true, extends: isShift };
  if (key === 'End') return { does: 'end', extends: isShift };
  if (key === 'PageUp' || key === 'PageDown') return { does: 'sheet', step: key === 'PageUp' ? -1 : 1 };
  return null;
}

/**
 * What a key does while no cell is edited; null leaves it to the browser (paste, search, zoom).
 *
 *   ArrowDown → one row down   Ctrl+ArrowDown → to the end of what is used   Enter, Shift+Enter → down, up
 *   Ctrl+Y, Ctrl+Shift+Z → redo   F2 → edit   a letter → edit, beginning with it   Delete → clear
 */
export function actionOf(given: Key): Action | null {
  const { key, isShift, isCommand, isAlt } = given;
  if (isAlt) return null;
  const arrow = ARROWS.get(key);
  if (arrow !== undefined)
    return { does: 'move', move: { ...arrow, reach: isCommand ? 'edge' : 'cell' }, extends: isShift };
  if (isCommand) return withCommand(given);
  const step = isShift ? -1 : 1;
  switch (key) {
    case 'Enter':
      return { does: 'move', move: { axis: 'rows', step, reach: 'cell' }, extends: false };
    case 'Tab':
      return { does: 'move', move: { axis: 'columns', step, reach: 'cell' }, extends: false };
    case 'PageUp':
    case 'PageDown':
      return {
        does: 'move',
        move: { axis: 'rows', step: key === 'PageUp' ? -1 : 1, reach: 'page' },
        extends: isShift,
      };
    case 'Home':
      return { does: 'home', ofSheet: false, extends: isShift };
    case 'F2':
      return { does: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { does: 'clear' };
    default:
      return [...key].length === 1 ? { does: 'type', text: key } : null;
  }
}

/** What a key does while a cell is edited: where to go after entering, or to forget it. Null goes on editing. */
export function endOfEditing(
  { key, isShift, isAlt }: Key,
  isTyping: boolean,
): { readonly enters: boolean; readonly move: Move | null } | null {
  const step = isShift ? -1 : 1;
  if (key === 'Escape') return { enters: false, move: null };
  if (key === 'Enter' && !isAlt) return { enters: true, move: { axis: 'rows', step, reach: 'cell' } };
  if (key === 'Tab') return { enters: true, move: { axis: 'columns', step, reach: 'cell' } };
  // As in Excel: who began by typing leaves with an arrow; who began with F2 walks in the text.
  const arrow = isTyping ? ARROWS.get(key) : undefined;
  return arrow === undefined ? null : { enters: true, move: { ...arrow, reach: 'cell' } };
}
