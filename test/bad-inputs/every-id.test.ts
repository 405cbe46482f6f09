import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** The list of bad inputs lies beside the project where it is developed; it is no part of it. */
const LIST = '../shared/data/bad-inputs.json';
const KINDS = /^(?:cell\..+|header|hierarchy|settings\.json|cli|fn\..+)$/;

function testFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testFiles(path);
    return entry.name.endsWith('.test.ts') ? [path] : [];
  });
}

test.skipIf(!existsSync(LIST))(
  'every bad input of the list is named by a test (skipped where the list is not there)',
  () => {
    const list = JSON.parse(readFileSync(LIST, 'utf8')) as readonly { readonly id: string; readonly where: string }[];
    const named = new Set(testFiles('test').flatMap((path) => readFileSync(path, 'utf8').match(/\bB\d{3}\b/g) ?? []));
    const wanted = list.filter(({ where }) => KINDS.test(where)).map(({ id }) => id);
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter((id) => !named.has(id))).toEqual([]);
  },
);
