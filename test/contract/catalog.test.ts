import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sharedPath } from '../support/shared.ts';

/** The catalog of faults lies beside the project and is no part of it. */
const catalog = sharedPath('data', 'faults.json');

/** Where each program's cases stand, by the beginning of the file's name. */
const WHERE = new Map([
  ['excel', ['contract/excel-faults', 'contract/meanwhile']],
  ['sheets', ['contract/sheets-faults', 'contract/meanwhile', 'sheets-addon/']],
]);

/** Ids at the start of a test's or group's name, or in a row of a table of faults. */
function idsNamed(beginnings: readonly string[]): ReadonlySet<string> {
  const root = join(import.meta.dirname, '..');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && beginnings.some((beginning) => name.startsWith(beginning)));
  const texts = files.map((name) => readFileSync(join(root, name), 'utf8')).join('\n');
  return new Set(
    [...texts.matchAll(/(?:test|describe|\))\(\s*['`]((?:F\d\d )+)|\[\s*'(F\d\d)'/g)].flatMap(
      ([, names = '', row = '']) => `${names}${row}`.trim().split(' '),
    ),
  );
}

describe.skipIf(catalog === null)('the catalog of faults (skipped where it is absent)', () => {
  type Entry = { readonly id: string; readonly host: string };
  const entries = catalog === null ? [] : (JSON.parse(readFileSync(catalog, 'utf8')) as readonly Entry[]);
  const wanted = (program: string): string[] => entries.filter(({ host }) => host === program).map(({ id }) => id);

  test.each([...WHERE])('%s: every fault has a case', (program, beginnings) => {
    const named = idsNamed(beginnings);
    expect(wanted(program).length).toBeGreaterThan(10);
    expect(wanted(program).filter((id) => !named.has(id))).toEqual([]);
  });
});
