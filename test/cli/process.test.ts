import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { planFile } from '../support/door.ts';
import { planlight } from '../support/run.ts';
import { tempFolder } from '../support/xlsx.ts';

const folder = tempFolder();
const cli = `${folder}/planlight.mjs`;
const rows = Array.from({ length: 3_000 }, (_, i) => [`Measure ${i}`, i % 130, 100]);
const plan = planFile(folder, [['KPI', 'Actual', 'Target'], ...rows]);

beforeAll(async () => {
  await build({
    entryPoints: ['headless/cli.ts'],
    outfile: cli,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    define: { PLANLIGHT_VERSION: '"0.0.0"' },
    banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
  });
});

describe('the command line as a process', () => {
  test('a reader that closes early is no error', () => {
    const said = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" check "${plan}" --json | head -n 1`], {
      encoding: 'utf8',
    });
    expect(said).toMatchObject({ status: 0, stdout: '{\n', stderr: '' });
  });

  test('what is piped has no colours and no progress line, and exits are told', () => {
    const said = spawnSync(process.execPath, [cli, 'check', plan, 'missing.xlsx'], { encoding: 'utf8' });
    expect(said.status).toBe(1);
    expect(said.stdout + said.stderr).not.toContain('\u001b');
    expect(said.stderr).toMatch(/^missing\.xlsx: File not found/);
  });

  test('many files are a JSON list in their order, one file an object', () => {
    const said = execFileSync(process.execPath, [cli, 'check', plan, plan, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    const one: unknown = JSON.parse(planlight(['check', plan, '--json']).out);
    expect(JSON.parse(said)).toEqual([one, one]);
  });

  test.skipIf(process.platform === 'win32')('B199 a disk that is full at any byte leaves the file as it was', () => {
    const original = readFileSync(plan);
    for (const blocks of [0, 1, 8, 40]) {
      const file = `${folder}/full-${blocks}.xlsx`;
      copyFileSync(plan, file);
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
    const original = readFileSync(plan);
    const whole = `${folder}/whole.xlsx`;
    planlight(['apply', plan, '-o', whole]);
    const next = readFileSync(whole);
    for (let delay = 40; delay < 900; delay += 120) {
      const file = `${folder}/killed.xlsx`;
      copyFileSync(plan, file);
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
    expect(planlight(['apply', plan, '-o', `${folder}/a-file/out.xlsx`]).exit).not.toBe(0);
    expect(existsSync(out)).toBe(false);
  });
});
