import { spawnSync } from 'node:child_process';

/** One run of a case in a process of its own: what it took, at most, and what it found where it tells. */
export type Sample = { readonly milliseconds: number; readonly megabytes: number; readonly answer: string | null };

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The JSON object a line holds, or null. */
function objectIn(line: string | undefined): Record<string, unknown> | null {
  if (line === undefined || !line.startsWith('{')) return null;
  const parsed: unknown = JSON.parse(line);
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : null;
}

/**
 * Runs a Node script with arguments in a fresh process. A script that times itself prints `{milliseconds, answer}` last;
 * of any other the whole process is what is measured.
 */
export function sample(script: string, words: readonly string[]): Sample {
  const started = process.hrtime.bigint();
  const done = spawnSync(process.execPath, ['bench/measured.mjs', script, ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const whole = Number(process.hrtime.bigint() - started) / 1e6;
  if (done.status !== 0) throw new Error(`${script} ${words.join(' ')} failed:\n${done.stderr}`);
  const memory = objectIn(done.stderr.trim().split('\n').pop())?.['megabytes'];
  const said = objectIn(done.stdout.trim().split('\n').pop());
  const own = said?.['milliseconds'];
  const answer = said?.['answer'];
  return {
    milliseconds: typeof own === 'number' ? own : whole,
    megabytes: typeof memory === 'number' ? memory : 0,
    answer: typeof answer === 'string' ? answer : null,
  };
}

/** Several programs at the same job, taking turns, so that a slow minute of the machine hits all. */
export function sideBySide(runs: readonly (() => Sample)[], turns: number): Sample[] {
  const samples = runs.map((): Sample[] => []);
  for (let turn = 0; turn < turns; turn++) runs.forEach((run, i) => samples[i]?.push(run()));
  return samples.map((each) => ({
    milliseconds: median(each.map(({ milliseconds }) => milliseconds)),
    megabytes: median(each.map(({ megabytes }) => megabytes)),
    answer: each[0]?.answer ?? null,
  }));
}
