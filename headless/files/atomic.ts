import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../errors.ts';

/** What a process that is gone had begun to write beside a path. */
export function temporaryPaths(path: string, pid: number): string[] {
  const isOf = (name: string): boolean => name.startsWith(`${basename(path)}.${pid}.`) && name.endsWith('.tmp');
  return readdirSync(dirname(path))
    .filter(isOf)
    .map((name) => join(dirname(path), name));
}

/**
 * Writes a file so that, killed at any moment, the path holds either all of the old or all of the new bytes: a new file
 * beside it, flushed to disk, then renamed over it. A link stays a link, and permissions stay what they were. Refuses
 * where the file system does (disk full, no permission, open elsewhere); nothing is left behind then.
 */
export function writeAtomically(path: string, bytes: Uint8Array): void {
  const place = existsSync(path) ? realpathSync(path) : path;
  // A name that nobody has: a process of the same number may have left a file.
  const temporary = `${place}.${process.pid}.${randomUUID()}.tmp`;
  let isCreated = false;
  try {
    const file = openSync(temporary, 'wx');
    isCreated = true;
    try {
      if (existsSync(place)) fchmodSync(file, statSync(place).mode);
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, place);
    flushFolder(dirname(place));
  } catch (cause) {
    if (isCreated) rmSync(temporary, { force: true });
    throw notWritten(path, cause);
  }
}

/** What the file system would not do, as a refusal with its code; anything else goes on as it is. */
export function notWritten(path: string, cause: unknown): unknown {
  if (!(cause instanceof Error) || !('code' in cause)) return cause;
  return new Refusal('FILE_NOT_WRITTEN', { file: path, cause: String(cause.code) });
}

/** The rename itself reaches the disk with its folder. Windows cannot open folders; there the rename is journalled. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
