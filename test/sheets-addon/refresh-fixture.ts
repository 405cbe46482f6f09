import type { ChangeSet, Edit } from '../../core/changes/edits.ts';
import type { Area } from '../../core/workbook/cells.ts';
import { digestOf } from '../../core/workbook/digest.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../core/workbook/snapshot.ts';

function changeOf(edits: readonly Edit[]): ChangeSet {
  return { version: 1, id: digestOf(JSON.stringify(edits)), edits, guards: [], skipped: [] };
}

/** So many rows of one block of the host, filled. */
function filled(sheet: string, top: number): Edit {
  const rows = Array.from({ length: 300 }, (): null[] => Array<null>(20).fill(null));
  const area: Area = { sheet, top, left: 0, bottom: top + 299, right: 19 };
  return { kind: 'fill', area, before: rows, after: rows.map((row) => row.map(() => '#DDDDDD')) };
}

/** The number of measures, beside the word that asks for it. */
function counted({ id }: SheetSnapshot, plan: SheetSnapshot): Edit {
  const was = { value: null, formula: null };
  const now = { value: plan.values.length - 1, formula: null };
  return {
    kind: 'content',
    area: { sheet: id, top: 0, left: 1, bottom: 0, right: 1 },
    before: [[was]],
    after: [[now]],
  };
}

/** Refreshes what the first cell of the second sheet asks for. */
export function refresh({ sheets }: WorkbookSnapshot): ChangeSet | null {
  const [plan, notes] = sheets;
  if (plan === undefined || notes === undefined) return null;
  const wish = notes.values[0]?.[0];
  if (wish === 'count' && notes.values[0]?.[1] == null) return changeOf([counted(notes, plan)]);
  return wish === 'fill' ? changeOf([filled(notes.id, 0), filled(notes.id, 300)]) : null;
}
