import { defaultNumberContext } from '../../../core/reading/number.ts';
import { judgeRows } from '../../../core/review/judge-rows.ts';
import { DEFAULT_RULES } from '../../../core/stoplight/measure.ts';
import { middleOf, say } from '../say.ts';
import { countOf, hostValues, rowsAsked } from '../values.ts';

/** Judges rows as a host gives them: numbers, blanks, texts, zeros. */
const { actuals, targets } = hostValues(rowsAsked());
const judging = {
  direction: 'higher',
  kind: 'level',
  timing: null,
  rules: DEFAULT_RULES,
  context: defaultNumberContext(),
} as const;
const rows = { count: actuals.length, actual: (row: number) => actuals[row], target: (row: number) => targets[row] };
const judged = judgeRows(rows, judging);
const answer = countOf((row) => judged.at(row).status, actuals.length);
say(await middleOf(() => judgeRows(rows, judging)), answer);
