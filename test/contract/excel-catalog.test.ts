import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sharedPath } from '../support/shared.ts';

/** The catalog of faults lies beside the project and is no part of it. */
const catalog = sharedPath('data', 'faults.json');

describe.skipIf(catalog === null)('the catalog of faults (skipped where it is absent)', () => {
  type Entry = { readonly id: string; readonly host: string };
  const entries = catalog === null ? [] : (JSON.parse(readFileSync(catalog, 'utf8')) as readonly Entry[]);
  const wanted = entries.filter(({ host }) => host === 'excel').map(({ id }) => id);
  const here = readdirSync(import.meta.dirname)
    .filter((name) => name.startsWith('excel-faults'))
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .join('\n');
  /** Ids at the start of a test's or group's name, or in a row of the table of faults. */
  const named = new Set(
    [...here.matchAll(/(?:test|describe|\))\(\s*'((?:F\d\d )+)|\['(F\d\d)'/g)].flatMap(([, names = '', row = '']) =>
      `${names}${row}`.trim().split(' '),
    ),
  );

  test('has faults of Excel', () => expect(wanted.length).toBeGreaterThan(20));
  test.each(wanted)('%s has a case here', (id) => expect(named.has(id)).toBe(true));
});
