import { isCellEdit, type Edit, type Skipped } from '../changes/edits.ts';
import { standings, type Seen } from '../changes/compare.ts';
import type { Problem } from '../messages/problem.ts';
import type { HostTraits } from './asks.ts';
import {
  blocksOf,
  eachStanding,
  everyCell,
  isProblem,
  look,
  placeOf,
  stillToDo,
  takenBack,
  type Step,
} from './carry-out.ts';

/** How taking edits back ended: what was neither before nor after, or why it could not be told. */
export type Undone =
  | { readonly ok: true; readonly others: readonly Skipped[] }
  | { readonly ok: false; readonly problem: Problem | null; readonly unsettled: readonly Skipped[] };

const ATTEMPTS = 3;

/** The cells of some edits that stand as asked. */
export function cellsStanding(
  edits: readonly Edit[],
  present: Seen,
  wanted: 'after' | 'other',
  why: string,
): Skipped[] {
  const cells: Skipped[] = [];
  // A sheet has two standings, there and whole, and is one thing to people.
  const told = new Set<Edit>();
  for (const { edit, row, column, standing } of eachStanding(edits, present)) {
    if (standing !== wanted || told.has(edit)) continue;
    if (!isCellEdit(edit)) told.add(edit);
    cells.push(placeOf(edit, row, column, why));
  }
  return cells;
}

function isDone(edit: Edit, present: Seen): boolean {
  return standings(edit, present)?.every((row) => row.every((standing) => standing !== 'after')) ?? false;
}

/**
 * Takes edits back wherever they are in force. Cells that somebody else set since are left as they are and listed.
 * A failed write is looked at again: it may have done its work, part of it, or nothing.
 */
export function* undo(edits: readonly Edit[], traits: HostTraits): Step<Undone> {
  let problem: Problem | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const image: Seen | Problem = yield* look(edits);
    if (isProblem(image)) {
      problem = image;
      continue;
    }
    const open = edits.filter((edit) => !isDone(edit, image));
    if (open.length === 0) return { ok: true, others: cellsStanding(edits, image, 'other', 'CHANGED_SINCE') };
    const blocks = blocksOf(stillToDo(takenBack(open), image).edits, traits);
    for (const [i, block] of blocks.entries()) {
      const answer = yield { ask: 'write', edits: block, guards: [], isLast: i === blocks.length - 1 };
      if (!answer.ok) {
        problem = answer.problem;
        break;
      }
    }
  }
  const image = yield* look(edits);
  if (isProblem(image)) return { ok: false, problem: image, unsettled: everyCell(edits, 'NOT_PROVEN') };
  const open = cellsStanding(edits, image, 'after', 'NOT_TAKEN_BACK');
  const others = cellsStanding(edits, image, 'other', 'CHANGED_SINCE');
  return open.length === 0 ? { ok: true, others } : { ok: false, problem, unsettled: [...open, ...others] };
}
