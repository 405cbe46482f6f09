import { performance } from 'node:perf_hooks';

/** What a case prints last: the milliseconds it took, and what it found, which must be the same for everyone who does the job. */
export function say(milliseconds: number, answer: string): void {
  console.log(JSON.stringify({ milliseconds, answer }));
}

/** The milliseconds of one run of some work. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The middle of several timed runs, in milliseconds, after two that warm up. */
export async function middleOf(work: () => unknown, runs = 7): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs + 2; i++) {
    const took = await timed(work);
    if (i >= 2) times.push(took);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}
