import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * A path in the folder of shared material beside the project, which is no part of it: real workbooks, captures. Null
 * where it is absent; tests that need it then skip and say so.
 */
export function sharedPath(...parts: readonly string[]): string | null {
  const path = resolve(import.meta.dirname, '../../../shared', ...parts);
  return existsSync(path) ? path : null;
}
