import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

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
    throw cause;
  }
}

/** Takes the workbook for this process. The lock of a process that is gone is taken over. False when another has it. */
export function lock(workbook: string): boolean {
  if (tryLock(workbook)) return true;
  const holder = Number(readFileSync(lockPath(workbook), 'utf8'));
  if (Number.isInteger(holder) && holder > 0 && isRunning(holder)) return false;
  rmSync(lockPath(workbook), { force: true });
  return tryLock(workbook);
}

/** Gives the workbook back. */
export function unlock(workbook: string): void {
  rmSync(lockPath(workbook), { force: true });
}
