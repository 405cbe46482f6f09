import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';
import { fidelity, type Fidelity } from './fidelity.ts';
import { JOBS, type Job, type Runner } from './jobs.ts';
import { sample, sideBySide, type Sample } from './measure.ts';

const TURNS = Number(process.env['BENCH_TURNS'] ?? 5);
const ROWS = 100_000;
// Below bench/node_modules, so that the bundles find the peers.
const FOLDER = 'bench/node_modules/.cache/planlight';

async function bundled(script: string): Promise<string> {
  const outfile = join(FOLDER, `${script.replace(/\W/g, '-')}.mjs`);
  await build({
    entryPoints: [join('bench/cases', script)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  return outfile;
}

const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')} ms`;

function cells(...each: readonly (string | number)[]): string {
  return `| ${each.join(' | ')} |`;
}

async function jobLines({ title, ours, peers, goal }: Job): Promise<string[]> {
  const runners: readonly Runner[] = [ours, ...peers];
  const scripts = await Promise.all(runners.map(({ script }) => bundled(script)));
  const runs = runners.map(
    ({ count }, i) =>
      (): Sample =>
        sample(scripts[i] ?? '', [String(count)]),
  );
  process.stderr.write(`${title} …\n`);
  const results = sideBySide(runs, TURNS);
  const first = results[0];
  if (first === undefined) throw new Error('a job has a runner');
  runners.forEach(({ name, count }, i) => {
    if (count === ours.count && results[i]?.answer !== first.answer)
      throw new Error(`${title}: ${name} found ${results[i]?.answer ?? 'nothing'}, ours ${first.answer ?? 'nothing'}`);
  });
  const perRow = first.milliseconds / ours.count;
  return [
    `### ${title[0]?.toUpperCase() ?? ''}${title.slice(1)}`,
    '',
    `Goal: at most ${ms(goal)}. Found by all: ${first.answer ?? ''}.`,
    '',
    cells('program', 'rows', 'time', 'of ours, a row', 'memory'),
    cells('---', '--:', '--:', '--:', '--:'),
    ...runners.map(({ name, count }, i) => {
      const result = results[i] ?? first;
      const ratio = result.milliseconds / count / perRow;
      return cells(
        name,
        count.toLocaleString('en'),
        ms(result.milliseconds),
        `${ratio.toFixed(2)} ×`,
        `${result.megabytes} MB`,
      );
    }),
    '',
  ];
}

function kept({ same, changed, gone }: Fidelity): string {
  const names = gone.map((name) => basename(name)).join(', ');
  return `${same} as they were, ${changed} rewritten, ${gone.length} gone${gone.length === 0 ? '' : ` (${names})`}`;
}

function fileLines(): string[] {
  const source = join(FOLDER, 'plan.xlsm');
  const scripts = 'bench/cases/file';
  execFileSync(process.execPath, [join(scripts, 'make-workbook.mjs'), source, String(ROWS)]);
  const runners = ['ours', 'exceljs', 'sheetjs'].map((name) => ({ name, out: join(FOLDER, `${name}.xlsm`) }));
  const runs = runners.map(({ name, out }) => (): Sample => {
    rmSync(out, { force: true });
    rmSync(`${out}.planlight-undo`, { force: true });
    return name === 'ours'
      ? sample('dist/npm/planlight.js', ['apply', source, '-o', out, '--as-of', '2026-06-30'])
      : sample(join(scripts, `${name}.mjs`), [source, out]);
  });
  process.stderr.write('files …\n');
  const results = sideBySide(runs, Math.max(3, Math.ceil(TURNS / 2)));
  const names = [
    'Planlight: check, apply, read back, keep the way back',
    'exceljs: read, one format, write',
    'SheetJS: read, a column, write',
  ];
  const own = results[0]?.milliseconds ?? 1;
  return [
    `### Check and apply, an .xlsm of ${ROWS.toLocaleString('en')} rows × 8 columns`,
    '',
    'Goal: 4 × faster than exceljs (aim: 8 ×) in a third of its memory, and nothing lost. Whole cold processes.',
    '',
    cells('program', 'time', 'of ours', 'memory', 'the parts of the file'),
    cells('---', '--:', '--:', '--:', '---'),
    ...results.map((result, i) =>
      cells(
        names[i] ?? '',
        ms(result.milliseconds),
        `${(result.milliseconds / own).toFixed(1)} ×`,
        `${result.megabytes} MB`,
        kept(fidelity(source, runners[i]?.out ?? '')),
      ),
    ),
    '',
  ];
}

if (!existsSync('bench/node_modules/exceljs')) throw new Error('the peers are not installed: npm ci --prefix bench');
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const lines: string[] = [];
for (const job of JOBS) lines.push(...(await jobLines(job)));
lines.push(...fileLines());
const text = `# Results

Written by \`npm run bench\`: every run a fresh process, the programs taking turns, medians of ${TURNS} turns (files: fewer). Trust the ratios, not the
milliseconds, which are this machine's: ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}.

${lines.join('\n')}
### How to read this

Jobs inside a process are timed warm, without the making of their data; the file job is a whole process, cold, and ours does more in it: it
finds the table, reads back what it wrote and keeps the way back. Memory is the process's largest resident set. Peers that cannot do as many rows are
measured at fewer; the ratio is a row's. Where programs do the same rows, they must find the same, or the run is void.
`;
const page = 'bench/RESULTS.md';
writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }));
rmSync(FOLDER, { recursive: true, force: true });
process.stdout.write(text);
