import { performance } from 'node:perf_hooks';
/** A repeatable stream of numbers between 0 and 1 (Lehmer): the same rows in every run. */
export function stream(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Rows as a host gives them: of a hundred, two are blank, one a number as text, one a zero target, the rest plain. */
export function hostValues(count: number): { readonly actuals: unknown[]; readonly targets: unknown[] } {
  const next = stream();
  const actuals: unknown[] = [];
  const targets: unknown[] = [];
  for (let i = 0; i < count; i++) {
    const target = Math.round(next() * 10_000) / 10;
    actuals.push(i % 50 === 0 ? '' : i % 100 === 7 ? `${Math.round(next() * 100)}%` : target * (0.6 + next() * 0.8));
    targets.push(i % 100 === 13 ? 0 : target);
  }
  return { actuals, targets };
}

/** The middle of seven timed runs, in milliseconds, after two that warm up. */
export function bestOf(work: () => unknown): number {
  const times: number[] = [];
  for (let i = 0; i < 9; i++) {
    const started = performance.now();
    work();
    if (i >= 2) times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}
