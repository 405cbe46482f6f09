import { readdirSync, readFileSync } from 'node:fs';
import { describe as group, expect, test } from 'vitest';
import { describeReading } from '../../core/messages/describe-reading.ts';
import { describe, isMessageCode } from '../../core/messages/describe.ts';
import { problem } from '../../core/messages/problem.ts';

/** Where cells become numbers, dates, targets and measures. */
const READERS = [...readdirSync('core/reading').map((file) => `core/reading/${file}`), 'core/stoplight/cells.ts'];

/** The problems those can find, as their sources have them. */
const CODES = [
  ...new Set(
    READERS.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/problem\('([A-Z_]+)'/g)].flatMap(([, code]) => code ?? []),
    ),
  ),
].filter(isMessageCode);

group('why a cell could not be read', () => {
  test.each(CODES)('%s: the functions say what everybody else says, without loading the other messages', (code) => {
    const found = problem(code, { text: 'abc', error: '#N/A' });
    expect(describeReading(found)).toEqual(describe(found));
  });

  test('there are problems to be told', () => {
    expect(CODES.length).toBeGreaterThan(5);
  });
});
