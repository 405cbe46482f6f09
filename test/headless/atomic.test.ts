import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  lstatSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtCommand } from '../support/built-command.ts';
import { strikeAt } from '../support/strike.mjs';
import { planlight } from '../support/run.ts';
import { sha, tempFolder, xlsx } from '../support/xlsx.ts';

const folder = tempFolder();
const command = builtCommand(folder);
const ORIGINAL = xlsx();
const MODE = ['--mode', 'column', '--as-of', '2026-03-31'];

function shaOf(path: string): string {
  return existsSync(path) ? sha(readFileSync(path)) : 'none';
}

/** A folder with a workbook; the output is the workbook itself or another file. */
function scene(isItself: boolean) {
  const own = mkdtempSync(join(folder, 'scene-'));
  const source = join(own, 'in.xlsx');
  writeFileSync(source, ORIGINAL);
  return { own, source, out: isItself ? source : join(own, 'out.xlsx') };
}

const WHOLE = ((): string => {
  const { source, out } = scene(false);
  planlight(['apply', source, '-o', out, ...MODE]);
  return shaOf(out);
})();

/** Runs the built command line, which is killed at its n-th change of the disk; whether it came that far. */
function killed(words: readonly string[], at: number): boolean {
  const env = { ...process.env, STRIKE_AT: String(at) };
  return (
    spawnSync(process.execPath, ['--import', './test/support/strike.mjs', command, ...words], { env }).signal ===
    'SIGKILL'
  );
}

/** Runs the command line on a disk that fails with a code at the n-th change. */
function failing(words: readonly string[], at: number, code: string) {
  const mend = strikeAt(at, code);
  try {
    return planlight(words);
  } finally {
    mend();
  }
}

/** Some thirty processes are started one after the other. */
const MANY = { timeout: 240_000 };

describe.each([
  ['over the workbook itself', true],
  ['into another file', false],
])('B199: apply %s', (_, isItself) => {
  test(
    'killed at any change of the disk: the original or the whole result is there, and the next run goes on',
    MANY,
    () => {
      const seen = new Set<string>();
      let isKilled = true;
      for (let at = 1; isKilled; at++) {
        const { own, source, out } = scene(isItself);
        isKilled = killed(['apply', source, '-o', out, ...MODE], at);
        seen.add(shaOf(out));
        if (!isItself) expect(shaOf(source)).toBe(sha(ORIGINAL));
        // One user takes it back, another runs it again.
        const copy = mkdtempSync(join(folder, 'copy-'));
        for (const name of readdirSync(own)) copyFileSync(join(own, name), join(copy, name));
        const other = join(copy, isItself ? 'in.xlsx' : 'out.xlsx');
        planlight(['restore', other]);
        expect(['none', sha(ORIGINAL)], `restored after ${at}`).toContain(shaOf(other));
        expect(planlight(['apply', source, '-o', out, ...MODE]).exit, `again after ${at}`).toBe(0);
        expect(shaOf(out)).toBe(WHOLE);
        expect(planlight(['restore', out]).exit).toBe(0);
        expect(shaOf(out)).toBe(sha(ORIGINAL));
        expect(readdirSync(own).filter((name) => !name.endsWith('.xlsx'))).toEqual([]);
      }
      expect(seen).toEqual(new Set([isItself ? sha(ORIGINAL) : 'none', WHOLE]));
    },
  );
});

describe('B199: a disk that fails', () => {
  test.each(['ENOSPC'])('%s at any change of the disk: one sentence, and the original or the whole result', (code) => {
    let failed = 0;
    for (let at = 1; at < 60; at++) {
      const { source } = scene(true);
      const { exit, err } = failing(['apply', source, '-o', source, ...MODE], at, code);
      expect([0, 5], err).toContain(exit);
      expect(shaOf(source)).toBe(exit === 0 ? WHOLE : sha(ORIGINAL));
      if (exit === 5) expect(err.trim()).toMatch(new RegExp(`^[^\\n]*${code}[^\\n]*$`));
      failed += exit === 5 ? 1 : 0;
      if (exit === 0 && err === '') break;
    }
    expect(failed).toBeGreaterThan(5);
  });

  test('restore says it in one sentence too', () => {
    const { source, out } = scene(true);
    planlight(['apply', source, '-o', out, ...MODE]);
    const { exit, err } = failing(['restore', out], 4, 'ENOSPC');
    expect(exit).toBe(5);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(shaOf(out)).toBe(WHOLE);
  });
});

describe('what is not ours to lose', () => {
  test('an output that was edited since is not written over', () => {
    const { source, out } = scene(false);
    planlight(['apply', source, '-o', out, ...MODE]);
    writeFileSync(out, xlsx({ 'docProps/app.xml': '<Properties/>' }));
    const edited = shaOf(out);
    expect(planlight(['apply', source, '-o', out, ...MODE])).toMatchObject({ exit: 4 });
    expect(shaOf(out)).toBe(edited);
  });

  test('a link to the workbook stays a link', () => {
    const { own, source } = scene(false);
    const link = join(own, 'link.xlsx');
    symlinkSync(source, link);
    expect(planlight(['apply', link, '-o', link, ...MODE]).exit).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(shaOf(source)).toBe(WHOLE);
  });
});
