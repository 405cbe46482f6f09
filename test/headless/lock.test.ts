import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lock, unlock } from '../../headless/files/lock.ts';
import { tempFolder } from '../support/xlsx.ts';

const folder = tempFolder();
const GONE = spawnSync(process.execPath, ['-e', '']).pid;

/** A workbook's path, and that of its lock, which holds a text where one is given. */
function scene(held: string | null) {
  const own = mkdtempSync(join(folder, 'lock-'));
  const workbook = join(own, 'plan.xlsx');
  if (held !== null) writeFileSync(`${workbook}.planlight-lock`, held);
  return { own, workbook, path: `${workbook}.planlight-lock` };
}

test.each<[string, string | null, boolean]>([
  ['nobody', null, true],
  ['a process that is gone', String(GONE), true],
  ['a process that was killed before it could say who it is', '', true],
  ['a process that runs', String(process.ppid), false],
  ['this process', String(process.pid), false],
])('a workbook that is held by %s', (_, held, isTaken) => {
  const { own, workbook, path } = scene(held);
  expect(lock(workbook)).toBe(isTaken);
  expect(readFileSync(path, 'utf8')).toBe(isTaken ? String(process.pid) : held);
  expect(readdirSync(own)).toEqual(['plan.xlsx.planlight-lock']);
});

test('what a process that is gone had begun is taken away, and nothing of others', () => {
  const { own, workbook } = scene(String(GONE));
  const [gone, other] = [`plan.xlsx.${GONE}.a.tmp`, `plan.xlsx.${process.ppid}.a.tmp`];
  for (const name of [gone, other]) writeFileSync(join(own, name), 'x');
  expect(lock(workbook)).toBe(true);
  expect(readdirSync(own).sort()).toEqual([other, 'plan.xlsx.planlight-lock'].sort());
});

test('a lock that another process has by now is not given back', () => {
  const { workbook, path } = scene(String(process.ppid));
  unlock(workbook);
  expect(existsSync(path)).toBe(true);
});
