import { HostError } from './envelope.ts';
import type { Session } from './session.ts';

/** Why a call cannot be part of an undo group. */
function notSupported(): HostError {
  return new HostError('UndoNotSupported', 'This operation does not support undo and cannot be grouped.');
}

/** What a call without undo does: outside of a group Excel forgets the steps before it, in one it refuses the call. */
export function forgetUndo(session: Session): void {
  refuseInGroup(session);
  session.book.clearUndo();
}

/** The refusal alone, for calls that are refused before they have done anything. */
export function refuseInGroup({ book }: Session): void {
  if (book.isGrouped) throw notSupported();
}

/** Asked before every property that is set: some Excels take none of them in a group. */
export function checkGrouping({ book, excel }: Session): void {
  if (book.isGrouped && excel.quirks.includes('refusesUndoGroups')) throw notSupported();
}
