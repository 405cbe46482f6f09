import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { notWritten, temporaryPath } from './atomic.ts';
import { undoPath } from './undo-path.ts';

function lockPath(workbook: string): string {
  return `${workbook}.planlight-lock`;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

function tryLock(workbook: string): boolean {
  try {
    const file = openSync(lockPath(workbook), 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw notWritten(workbook, cause);
  }
}

/**
 * Takes the workbook for this process. False when another has it. The lock of a process that is gone is taken over, and
 * what it had begun to write beside the workbook is taken away.
 */
export function lock(workbook: string): boolean {
  if (tryLock(workbook)) return true;
  const holder = Number(readFileSync(lockPath(workbook), 'utf8'));
  if (Number.isInteger(holder) && holder > 0 && isRunning(holder)) return false;
  for (const path of [workbook, undoPath(workbook)]) rmSync(temporaryPath(path, holder), { force: true });
  rmSync(lockPath(workbook), { force: true });
  return tryLock(workbook);
}

/** Gives the workbook back. */
export function unlock(workbook: string): void {
  rmSync(lockPath(workbook), { force: true });
}
