import type { MessageCode } from '../../core/messages/en.ts';

/** What the process exit code says; `planlight --help` prints this table. */
export const EXIT = {
  ok: 0,
  someFailed: 1,
  usage: 2,
  notFound: 3,
  refused: 4,
  nothingDone: 5,
  unknown: 6,
  bug: 70,
} as const;

/** One of `EXIT`. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The meaning of each exit code, for the help. */
export const EXIT_TEXTS: readonly (readonly [ExitCode, string])[] = [
  [EXIT.ok, 'done'],
  [EXIT.someFailed, 'several files: some could not be read, the others were'],
  [EXIT.usage, 'the command was not understood'],
  [EXIT.notFound, 'file not found, or no workbook in the folder'],
  [EXIT.refused, 'the file or the settings cannot be used; nothing was changed'],
  [EXIT.nothingDone, 'nothing was written, or everything was put back'],
  [EXIT.unknown, 'the state of the file could not be proven; the places are listed'],
  [EXIT.bug, 'an error of ours; nothing more is known'],
];

/** What can be wrong with the words of a command line themselves. */
const MISTYPED: ReadonlySet<MessageCode> = new Set(['USAGE', 'BAD_OPTION', 'BAD_MAP', 'BAD_CELL', 'NO_SUCH_FUNCTION']);

/** The exit code for a problem that ended a command. */
export function exitFor(code: MessageCode): ExitCode {
  if (code === 'NOT_FOUND' || code === 'NO_FILES') return EXIT.notFound;
  if (MISTYPED.has(code)) return EXIT.usage;
  if (
    code === 'LOCKED' ||
    code === 'FILE_NOT_WRITTEN' ||
    code === 'FILE_CHANGED' ||
    code === 'STALE_PLAN' ||
    code === 'NO_UNDO'
  )
    return EXIT.nothingDone;
  return EXIT.refused;
}
