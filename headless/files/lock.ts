import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { notWritten, temporaryPaths } from './atomic.ts';
import { undoPath } from './undo-path.ts';

function lockPath(workbook: string): string {
  return `${workbook}.planlight-lock`;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return isCode(cause, 'EPERM');
  }
}

function tryLock(workbook: string): boolean {
  try {
    const file = openSync(lockPath(workbook), 'wx');
    try {
      writeSync(file, String(process.pid));
    } catch (cause) {
      rmSync(lockPath(workbook), { force: true });
      throw cause;
    } finally {
      closeSync(file);
    }
    return true;
  } catch (cause) {
    if (isCode(cause, 'EEXIST')) return false;
    throw notWritten(workbook, cause);
  }
}

function isCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code;
}

/** What a lock file holds, or null where there is none. */
function heldIn(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (isCode(cause, 'ENOENT')) return null;
    throw cause;
  }
}

/**
 * Moves a stale lock out of the way; of several processes that try, one can. A lock that somebody took since it was
 * looked at is put back, unless yet another has it by now.
 */
function movedAway(workbook: string, seen: string): boolean {
  const aside = `${lockPath(workbook)}.${process.pid}.tmp`;
  try {
    renameSync(lockPath(workbook), aside);
  } catch (cause) {
    if (isCode(cause, 'ENOENT')) return true;
    throw notWritten(workbook, cause);
  }
  const isStale = heldIn(aside) === seen;
  try {
    if (!isStale) linkSync(aside, lockPath(workbook));
  } catch (cause) {
    if (!isCode(cause, 'EEXIST')) throw notWritten(workbook, cause);
  } finally {
    rmSync(aside, { force: true });
  }
  return isStale;
}

/**
 * Takes the workbook for this process. False when another has it. The lock of a process that is gone is taken over, and
 * what it had begun to write beside the workbook is taken away.
 */
export function lock(workbook: string): boolean {
  if (tryLock(workbook)) return true;
  const seen = heldIn(lockPath(workbook));
  if (seen === null) return tryLock(workbook);
  const holder = Number(seen);
  if (Number.isInteger(holder) && holder > 0 && isRunning(holder)) return false;
  if (!movedAway(workbook, seen) || !tryLock(workbook)) return false;
  const begun = [workbook, undoPath(workbook)].flatMap((path) => temporaryPaths(path, holder));
  for (const path of begun) rmSync(path, { force: true });
  return true;
}

/** Gives the workbook back; a lock that another process has by now stays. */
export function unlock(workbook: string): void {
  if (heldIn(lockPath(workbook)) === String(process.pid)) rmSync(lockPath(workbook), { force: true });
}
