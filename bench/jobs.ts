/** One program at a job: how it is called in the results, and the case that runs it. */
export type Runner = { readonly name: string; readonly script: string; readonly count: number };

/** A job that several programs do; ours first. All must find the same. */
export type Job = {
  readonly title: string;
  readonly ours: Runner;
  readonly peers: readonly Runner[];
  /** What we set ourselves, in milliseconds of ours. */
  readonly goal: number;
};

const MILLION = 1_000_000;

/** The jobs inside a process. A peer that cannot do as many is measured at fewer, and both are scaled to one row. */
export const JOBS: readonly Job[] = [
  {
    title: 'judge 1,000,000 rows of host values',
    ours: { name: 'Planlight: reading, reasons, bands, gaps', script: 'rows/ours.ts', count: MILLION },
    peers: [
      { name: 'the limit: typed arrays, codes only', script: 'rows/typed-loop.ts', count: MILLION },
      { name: 'a hand-written loop, numbers only', script: 'rows/hand-loop.ts', count: MILLION },
      { name: 'DuckDB with its load and read-back', script: 'rows/duckdb.mjs', count: MILLION },
      { name: 'formulajs, its functions a row', script: 'rows/formulajs.mjs', count: MILLION },
      { name: 'IronCalc, recalculation only', script: 'rows/ironcalc.mjs', count: 100_000 },
    ],
    goal: 150,
  },
  {
    title: 'roll up 1,000,000 nodes, ids included',
    ours: { name: 'Planlight: parents, weights, gates, flags', script: 'tree/ours.ts', count: MILLION },
    peers: [{ name: 'a recursive mean, no rules', script: 'tree/recursive-mean.ts', count: MILLION }],
    goal: 1_500,
  },
  {
    title: '100,000 single calls of STOPLIGHT',
    ours: { name: 'Planlight: arguments checked', script: 'calls/ours.ts', count: 100_000 },
    peers: [{ name: 'formulajs, its functions a call', script: 'rows/formulajs.mjs', count: 100_000 }],
    goal: 500,
  },
  {
    title: 'judge 100,000 goals by SMART',
    ours: { name: 'Planlight: five languages, five letters, evidence', script: 'goals/ours.ts', count: 100_000 },
    peers: [{ name: 'five regular expressions, no evidence', script: 'goals/patterns.ts', count: 100_000 }],
    goal: 5_000,
  },
];
