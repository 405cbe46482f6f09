import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { idsInTests } from '../support/ids-in-tests.ts';

/** The list of bad inputs lies beside the project where it is developed; it is no part of it. */
const LIST = '../shared/data/bad-inputs.json';
/** What the core, the functions and the command line answer for, with all that stands below a kind: `file.xlsx`. */
const KINDS = ['cell', 'header', 'hierarchy', 'settings', 'file', 'cli', 'fn'];
/** What goes wrong inside a running Excel or Google Sheets is tested with those hosts. */
const LATER = ['host'];

type BadInput = { readonly id: string; readonly where: string };

function testFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testFiles(path);
    return entry.name.endsWith('.test.ts') ? [path] : [];
  });
}

function kindOf({ where }: BadInput): string {
  return where.split('.')[0] ?? '';
}

describe.skipIf(!existsSync(LIST))('the list of bad inputs (skipped where the list is not there)', () => {
  const list = existsSync(LIST) ? (JSON.parse(readFileSync(LIST, 'utf8')) as readonly BadInput[]) : [];

  test('has no kind that nobody answers for', () => {
    expect(list.filter((each) => ![...KINDS, ...LATER].includes(kindOf(each)))).toEqual([]);
    for (const kind of KINDS) expect(list.map(kindOf)).toContain(kind);
  });

  test('has a test for each entry of these kinds, named by its id', () => {
    const sources = testFiles('test').map((path) => readFileSync(path, 'utf8'));
    const named = new Set(
      sources.filter((source) => /\bB\d{3}\b/.test(source)).flatMap((each) => [...idsInTests(each)]),
    );
    const wanted = list.filter((each) => KINDS.includes(kindOf(each)));
    expect(wanted.filter(({ id }) => !named.has(id))).toEqual([]);
  });
});

describe('an id counts where a run of the tests shows it', () => {
  test.each([
    ['a title', `test('B001 x', () => { expect(1).toBe(1); });`],
    ['the title of a group', `describe.each(MODES)('B001: %s', () => { test('x', () => expect(1).toBe(1)); });`],
    ['a test that runs on some systems', `test.skipIf(isWindows)('B001 x', () => expect(1).toBe(1));`],
    ['a case that is printed first', `test.each([['B001', 1]])('%s x', (_, n) => expect(n).toBe(1));`],
    ['a case that begins with it', `test.each([['B001 none', 1]])('%s', (_, n) => expect(n).toBe(1));`],
    ['a case by its name', `test.each([{ id: 'B001', n: 1 }])('$id x', ({ n }) => expect(n).toBe(1));`],
    ['a named table', `const CASES = [['B001', 1]] as const; test.each(CASES)('%s x', (_, n) => expect(n).toBe(1));`],
  ])('%s', (_, source) => {
    expect([...idsInTests(source)]).toEqual(['B001']);
  });

  test.each([
    ['a comment', `// B001\ntest('x', () => expect(1).toBe(1));`],
    ['a value', `const ID = 'B001'; test('x', () => expect(ID).toBe('B001'));`],
    ['a case whose title is silent about it', `test.each([['B001', 1]])('x', (_, n) => expect(n).toBe(1));`],
    ['a case further back', `test.each([[1, 'B001']])('%s x', (n) => expect(n).toBe(1));`],
    ['a test that is never run', `test.skip('B001 x', () => expect(1).toBe(1));`],
    ['a test that is to be written', `test.todo('B001 x');`],
    ['a test that expects nothing', `test('B001 x', () => undefined);`],
  ])('and not in %s', (_, source) => {
    expect([...idsInTests(source)]).toEqual([]);
  });
});
