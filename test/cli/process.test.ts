import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { NewCell } from '../../headless/xlsx/write/new-workbook.ts';
import { builtCommand } from '../support/built-command.ts';
import { planFile } from '../support/door.ts';
import { planlight } from '../support/run.ts';
import { tempFolder } from '../support/xlsx.ts';

const folder = tempFolder();
const cli = builtCommand(folder);
const rowsOf = (count: number): NewCell[][] => Array.from({ length: count }, (_, i) => [`Measure ${i}`, i % 130, 100]);
const HEADER = ['KPI', 'Actual', 'Target'];
/** Prints far more than a pipe holds, and is longer than the limits for files. */
const long = planFile(folder, [HEADER, ...rowsOf(1_000)], {}, 'long.xlsx');
const short = planFile(folder, [HEADER, ...rowsOf(9)], {}, 'short.xlsx');

describe('the command line as a process', () => {
  test('a reader that closes early is no error', () => {
    const said = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" check "${long}" --json | head -n 1`], {
      encoding: 'utf8',
    });
    expect(said).toMatchObject({ status: 0, stdout: '{\n', stderr: '' });
  });

  test('what is piped has no colours and no progress line, and exits are told', () => {
    const said = spawnSync(process.execPath, [cli, 'check', short, 'missing.xlsx'], { encoding: 'utf8' });
    expect(said.status).toBe(1);
    expect(said.stdout + said.stderr).not.toContain('\u001b');
    expect(said.stderr).toMatch(/^missing\.xlsx: File not found/);
  });

  test('many files are a JSON list in their order, one file an object', () => {
    const said = execFileSync(process.execPath, [cli, 'check', long, long, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    const one: unknown = JSON.parse(planlight(['check', long, '--json']).out);
    expect(JSON.parse(said)).toEqual([one, one]);
  });

  test.skipIf(process.platform === 'win32')('B199 a disk that is full at any byte leaves the file as it was', () => {
    const original = readFileSync(long);
    for (const blocks of [0, 1, 8, 16]) {
      const file = `${folder}/full-${blocks}.xlsx`;
      copyFileSync(long, file);
      // A limit for the size of written files, in blocks of 512 or 1,024 bytes: the system refuses, or ends the process.
      const said = spawnSync(
        'sh',
        ['-c', `ulimit -f ${blocks}; exec "${process.execPath}" "${cli}" apply "${file}" -o "${file}"`],
        { encoding: 'utf8' },
      );
      expect(said.status).not.toBe(0);
      expect(readFileSync(file).equals(original)).toBe(true);
    }
  });

  test('B199 killed at any moment, the file holds all of the old or all of the new', async () => {
    const original = readFileSync(long);
    const whole = `${folder}/whole.xlsx`;
    planlight(['apply', long, '-o', whole]);
    const next = readFileSync(whole);
    for (let delay = 40; delay < 500; delay += 60) {
      const file = `${folder}/killed.xlsx`;
      copyFileSync(long, file);
      const run = promisify(execFile)(process.execPath, [cli, 'apply', file, '-o', file], {
        timeout: delay,
        killSignal: 'SIGKILL',
      });
      await run.catch(() => undefined);
      const left = readFileSync(file);
      expect(left.equals(original) || left.length === next.length).toBe(true);
    }
  });

  test('B199 where the output cannot be made, nothing is lost', () => {
    const out = `${folder}/blocked.xlsx`;
    writeFileSync(`${folder}/a-file`, '');
    expect(planlight(['apply', short, '-o', `${folder}/a-file/out.xlsx`]).exit).not.toBe(0);
    expect(existsSync(out)).toBe(false);
  });
});
