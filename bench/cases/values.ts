/** A repeatable stream of numbers between 0 and 1 (Lehmer): the same rows in every run. */
export function stream(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Whether a row of `hostValues` has its actual as a text: only we read those, so no one's count has them. */
export function isTextRow(row: number): boolean {
  return row % 100 === 7;
}

/** Rows as a host gives them: of a hundred, two are blank, one a number as text, one a zero target, the rest plain. */
export function hostValues(count: number): { readonly actuals: unknown[]; readonly targets: unknown[] } {
  const next = stream();
  const actuals: unknown[] = [];
  const targets: unknown[] = [];
  for (let i = 0; i < count; i++) {
    const target = Math.round(next() * 10_000) / 10;
    const share = Math.round((0.6 + next() * 0.8) * 100) / 100;
    actuals.push(i % 50 === 0 ? '' : isTextRow(i) ? `${Math.round(share * 100)}%` : target * share);
    targets.push(i % 100 === 13 ? 0 : target);
  }
  return { actuals, targets };
}

/** 'Green 12, Yellow 3, Red 4, none 1', over the rows whose actual is no text. */
export function countOf(statuses: (row: number) => unknown, count: number): string {
  const counts = new Map<unknown, number>([
    ['Green', 0],
    ['Yellow', 0],
    ['Red', 0],
    ['Grey', 0],
  ]);
  for (let row = 0; row < count; row++) {
    if (isTextRow(row)) continue;
    const status = statuses(row);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return [...counts].map(([status, n]) => `${String(status)} ${n}`).join(', ');
}

/** How many rows a case is about: its first argument. */
export function rowsAsked(): number {
  return Number(process.argv[2] ?? 1_000_000);
}
