import type { Edit } from '../core/changes/edits.ts';
import type { Journal } from '../core/protocol/asks.ts';
import type { SheetId } from '../core/workbook/cells.ts';
import type { Kept } from './journal.ts';

/** A sheet of the workbook as it is now. */
export type PresentSheet = { readonly id: SheetId; readonly name: string };

/** An edit on the sheet that is meant now; a sheet that comes or goes is known by its name alone. */
function onSheet(edit: Edit, present: (id: SheetId) => SheetId): Edit {
  switch (edit.kind) {
    case 'rule':
      return { ...edit, sheet: present(edit.sheet) };
    case 'fill':
      return { ...edit, area: { ...edit.area, sheet: present(edit.area.sheet) } };
    case 'content':
      return { ...edit, area: { ...edit.area, sheet: present(edit.area.sheet) } };
    case 'sheet':
      return edit;
  }
}

/**
 * A journal as it reads on the workbook that is open: ids of sheets can be others after it was opened again
 * (office-js-docs#297), and then the name says which is meant. A sheet that is gone keeps its id, and is not found.
 */
export function onPresentSheets({ journal, names }: Kept, present: readonly PresentSheet[]): Journal {
  const ids = new Set(present.map(({ id }) => id));
  const byName = new Map(present.map(({ id, name }) => [name, id]));
  const now = new Map(names.map(([id, name]) => [id, ids.has(id) ? id : (byName.get(name) ?? id)]));
  const moved = (id: SheetId): SheetId => now.get(id) ?? id;
  return {
    ...journal,
    edits: journal.edits.map((edit) => onSheet(edit, moved)),
    foreign: journal.foreign.map(({ sheet, count }) => ({ sheet: moved(sheet), count })),
  };
}
