import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../core/changes/edits.ts';
import { readUndo } from '../../headless/journal.ts';
import { unplanned } from '../support/kept.ts';
import { job, MODES, planlight } from '../support/run.ts';
import { partsOf, sha, stylesXml, tempFolder, xlsx } from '../support/xlsx.ts';

/** Workbooks by other people; they are not part of this repository. */
const REAL = '../shared/data/workbooks';

function workbooksIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name));
}

/** Checks a workbook in a folder of its own: its bytes stay, and nothing appears beside it. */
function checkChangesNothing(folder: string, path: string): void {
  const original = new Uint8Array(readFileSync(path));
  const { source, sourceBytes } = job(folder, original, extname(path).slice(1));
  const said = planlight(['check', source, '--as-of', '2026-03-31']);
  expect(said.exit, said.err).toBe(0);
  expect(sha(sourceBytes())).toBe(sha(original));
  expect(readdirSync(dirname(source))).toEqual([basename(source)]);
}

/** Applies, applies again and takes back, as a user would, and compares every byte that was promised to stay. */
function keepsItsPromises(folder: string, path: string, mode: (typeof MODES)[number]): void {
  const original = new Uint8Array(readFileSync(path));
  const work = job(folder, original, extname(path).slice(1));
  const said = work.apply(mode);
  expect(said.exit, said.err).toBe(0);
  const after = work.bytes();
  expect(unplanned(original, after, readUndo(work.out)[0]?.journal.edits ?? [])).toEqual([]);
  expect(work.again(mode).exit).toBe(0);
  expect(sha(work.bytes()), 'applied twice').toBe(sha(after));
  expect(work.restore().exit).toBe(0);
  expect(sha(work.bytes()), 'restored').toBe(sha(original));
  expect(work.hasUndo()).toBe(false);
}

describe.each(workbooksIn('examples'))('the example %s', (name) => {
  const folder = tempFolder();
  test('a check changes nothing', () => checkChangesNothing(folder, join('examples', name)));
  test.each(MODES)('mode %s: colours go in, nothing else changes, and every byte comes back', (mode) =>
    keepsItsPromises(folder, join('examples', name), mode),
  );
});

const hasReal = existsSync(REAL);
if (!hasReal) process.stderr.write(`skipped: no real workbooks at ${REAL}\n`);

describe.skipIf(!hasReal).each(hasReal ? workbooksIn(REAL) : ['none'])('the real workbook %s', (name) => {
  const folder = tempFolder();
  test('a check changes nothing', () => checkChangesNothing(folder, join(REAL, name)));
  test.each(MODES)('mode %s: colours go in, nothing else changes, and every byte comes back', (mode) =>
    keepsItsPromises(folder, join(REAL, name), mode),
  );
});

describe('the comparison itself', () => {
  const before = xlsx();
  const sheet = new TextDecoder().decode(partsOf()['xl/worksheets/sheet1.xml']);
  const other = (name: string, content: string): Uint8Array => xlsx({ [name]: content });
  const rule: Edit = { kind: 'rule', sheet: '1', key: 'x', before: null, after: null };

  test.each([
    ['a cell', other('xl/worksheets/sheet1.xml', sheet.replace('<v>104</v>', '<v>105</v>')), /^cell .* C2$/],
    [
      'a row',
      other('xl/worksheets/sheet1.xml', sheet.replace('<row r="2">', '<row r="2" ht="9">')),
      /around its cells/,
    ],
    ['the styles', other('xl/styles.xml', stylesXml().replace('<sz val="11"/>', '<sz val="12"/>')), /^styles$/],
    ['another part', other('_rels/.rels', '<Relationships/>'), /^part _rels\/.rels$/],
    ['a part more', other('xl/new.xml', '<a/>'), /^new part xl\/new.xml$/],
  ])('sees that %s changed', (_, after, difference) => {
    expect(unplanned(before, after, [rule])).toEqual([expect.stringMatching(difference)]);
  });
});
