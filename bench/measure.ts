import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** One run of a case in a process of its own. */
export type Sample = { readonly milliseconds: number; readonly megabytes: number };

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/**
 * Runs a Node script with arguments in a fresh process. Its last line of output is either a number (milliseconds it
 * measured itself) or anything else, and then the whole process is what was measured.
 */
export function sample(script: string, words: readonly string[]): Sample {
  const started = process.hrtime.bigint();
  const done = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('measured.mjs', `file://${process.cwd()}/bench/`)), script, ...words],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  const whole = Number(process.hrtime.bigint() - started) / 1e6;
  if (done.status !== 0) throw new Error(`${script} ${words.join(' ')} failed:\n${done.stderr}`);
  const report = /^\{"megabytes":.*\}$/m.exec(done.stderr);
  const { megabytes } = JSON.parse(report?.[0] ?? '{"megabytes":0}') as { megabytes: number };
  const own = Number(done.stdout.trim().split('\n').pop());
  return { milliseconds: Number.isFinite(own) && done.stdout.trim() !== '' ? own : whole, megabytes };
}

/** Two scripts side by side, taking turns, so that a slow minute of the machine hits both. */
export function sideBySide(
  ours: () => Sample,
  theirs: () => Sample,
  pairs: number,
): { readonly ours: Sample[]; readonly theirs: Sample[] } {
  const result = { ours: [] as Sample[], theirs: [] as Sample[] };
  for (let i = 0; i < pairs; i++) {
    result.ours.push(ours());
    result.theirs.push(theirs());
  }
  return result;
}

/** The medians of some samples. */
export function middle(samples: readonly Sample[]): Sample {
  return {
    milliseconds: median(samples.map((each) => each.milliseconds)),
    megabytes: median(samples.map((each) => each.megabytes)),
  };
}
