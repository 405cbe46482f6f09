import { existsSync, realpathSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import type { Arguments } from '../cli/arguments.ts';
import { Refusal } from '../errors.ts';
import { fingerprint } from '../files/fingerprint.ts';
import { bytesOf } from '../files/read-file.ts';
import { readUndo } from '../journal.ts';

function isSameFile(a: string, b: string): boolean {
  return existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b);
}

/**
 * Whether writing over an existing output loses nothing: it is the source itself, a copy of it, or what one of our own
 * changes left or was made from. An output that was edited since is somebody's work.
 */
function losesNothing(source: string, out: string): boolean {
  if (isSameFile(source, out)) return true;
  const present = fingerprint(bytesOf(out));
  const known = readUndo(out).flatMap(({ after, original }) => [after, fingerprint(original)]);
  return known.includes(present) || (existsSync(source) && fingerprint(bytesOf(source)) === present);
}

/** Refuses outputs that would write over somebody else's work, and kinds of files that cannot hold the result. */
export function checkOut(source: string, out: string, given: Arguments): void {
  const extension = extname(out).toLowerCase();
  if (extension === '.csv') throw new Refusal('CSV_HOLDS_NO_COLOURS');
  if (extname(source).toLowerCase() === '.xlsm' && extension !== '.xlsm')
    throw new Refusal('USAGE', { message: 'a macro workbook must be written as .xlsm' });
  if (!existsSync(dirname(out) === '' ? '.' : dirname(out))) throw new Refusal('NOT_FOUND', { file: dirname(out) });
  if (existsSync(out) && !given.has('force') && !losesNothing(source, out))
    throw new Refusal('FILE_EXISTS', { file: out });
}
