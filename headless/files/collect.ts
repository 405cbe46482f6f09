import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Refusal } from '../errors.ts';

const READABLE: ReadonlySet<string> = new Set(['.xlsx', '.xlsm', '.xltx', '.xltm', '.csv']);

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // A path that cannot be looked at is kept as a file: opening it then says what is wrong with it.
    return false;
  }
}

/** Files as they are, folders as the workbooks in them (not deeper), sorted; Excel's own lock files are left out. A folder without any is refused. */
export function collectFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!isFolder(path)) return [path];
    const found = readdirSync(path)
      .filter((name) => READABLE.has(extname(name).toLowerCase()) && !name.startsWith('~$'))
      .sort()
      .map((name) => join(path, name));
    if (found.length === 0) throw new Refusal('NO_FILES', { folder: path });
    return found;
  });
}
