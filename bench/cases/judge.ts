import { defaultNumberContext } from '../../core/reading/number.ts';
import { judgeRows } from '../../core/review/judge-rows.ts';
import { DEFAULT_RULES } from '../../core/stoplight/measure.ts';
import { bestOf, hostValues } from './values.ts';

/** Judges a million rows as a host gives them: numbers, blanks, texts, zeros. Prints the milliseconds of the middle run. */
const { actuals, targets } = hostValues(Number(process.argv[2] ?? 1_000_000));
const judging = {
  direction: 'higher',
  kind: 'level',
  timing: null,
  rules: DEFAULT_RULES,
  context: defaultNumberContext(),
} as const;
const rows = { count: actuals.length, actual: (row: number) => actuals[row], target: (row: number) => targets[row] };
console.log(bestOf(() => judgeRows(rows, judging).special.size));
