import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { middle, sample, sideBySide, type Sample } from './measure.ts';

const PAIRS = Number(process.env['BENCH_PAIRS'] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'planlight-bench-'));

async function bundled(name: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [`bench/cases/${name}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  return outfile;
}

type Row = {
  readonly job: string;
  readonly ours: Sample;
  readonly peer: string;
  readonly theirs: Sample;
  readonly goal: string;
};

async function rowsCase(): Promise<Row> {
  const [ours, hand] = [await bundled('judge'), await bundled('hand-loop')];
  const both = sideBySide(
    () => sample(ours, []),
    () => sample(hand, []),
    PAIRS,
  );
  return {
    job: 'judge 1,000,000 rows of host values',
    ours: middle(both.ours),
    peer: 'a hand-written loop, numbers only',
    theirs: middle(both.theirs),
    goal: '<= 300 ms',
  };
}

async function rollUpCase(): Promise<Row> {
  const [ours, plain] = [await bundled('roll-up'), await bundled('recursive-roll-up')];
  const both = sideBySide(
    () => sample(ours, []),
    () => sample(plain, []),
    PAIRS,
  );
  return {
    job: 'roll up 1,000,000 nodes, ids included',
    ours: middle(both.ours),
    peer: 'a recursive mean, no rules',
    theirs: middle(both.theirs),
    goal: '<= 1,500 ms',
  };
}

function fileCase(): Row {
  const source = join(folder, 'plan.xlsx');
  const cases = join(process.cwd(), 'bench', 'cases');
  execFileSync(process.execPath, [join(cases, 'make-workbook.mjs'), source, '100000']);
  const command = join(process.cwd(), 'dist', 'npm', 'planlight.js');
  const ours = (): Sample => {
    rmSync(join(folder, 'ours.xlsx'), { force: true });
    rmSync(join(folder, 'ours.xlsx.planlight-undo'), { force: true });
    return sample(command, ['apply', source, '-o', join(folder, 'ours.xlsx'), '--as-of', '2026-06-30']);
  };
  const theirs = (): Sample => sample(join(cases, 'exceljs.mjs'), [source, join(folder, 'theirs.xlsx')]);
  const both = sideBySide(ours, theirs, Math.max(3, Math.floor(PAIRS / 2) + 1));
  return {
    job: 'check and apply, .xlsx of 100,000 rows × 8 columns',
    ours: middle(both.ours),
    peer: 'exceljs 4.4.0: read, one format, write',
    theirs: middle(both.theirs),
    goal: '4 × faster, a third of the memory',
  };
}

function line({ job, ours, peer, theirs, goal }: Row): string {
  const ms = (each: Sample): string => `${Math.round(each.milliseconds).toLocaleString('en')} ms`;
  const ratio = (theirs.milliseconds / ours.milliseconds).toFixed(1);
  return `| ${job} | ${ms(ours)} | ${ours.megabytes} MB | ${peer} | ${ms(theirs)} | ${theirs.megabytes} MB | ${ratio} × | ${goal} |`;
}

if (!existsSync('bench/node_modules/exceljs')) throw new Error('the peers are not installed: npm ci --prefix bench');
mkdirSync(folder, { recursive: true });
const rows = [await rowsCase(), await rollUpCase(), fileCase()];
const text = `# Results

Written by \`npm run bench\`: fresh processes, ours and the peer taking turns, medians of ${PAIRS} pairs (files: fewer). Trust the ratios, not
the milliseconds: they are this machine's (${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}).

| job | ours | memory | peer | peer's time | peer's memory | ratio | goal |
|---|---|---|---|---|---|---|---|
${rows.map(line).join('\n')}

What is measured: the first two jobs inside the process, warm; the file job as a whole cold process, from its start to its end, with the read-back of
what was written and the undo history that the peer has no counterpart of. Memory is the process's largest resident set.
What limits the file job: of its time about a third is reading the sheet's XML, a quarter packing it again, a fifth finding and judging, the rest
starting up, the undo history and reading back.
`;
writeFileSync('bench/RESULTS.md', text);
rmSync(folder, { recursive: true, force: true });
process.stdout.write(text);
