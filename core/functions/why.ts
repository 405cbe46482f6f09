import { describeReading } from '../messages/describe-reading.ts';
import { whyMeasure } from '../stoplight/why.ts';
import { bands } from './bands-param.ts';
import { defineFunction } from './define.ts';
import { cell } from './params.ts';
import { judgingWith } from './stoplight.ts';
import { direction, measureFrom, targetCell, targetError } from './target-param.ts';

/** WHY: a status in a sentence of its own numbers. */
export const whyFunction = defineFunction({
  id: 'WHY',
  summary: 'Why a measure has its status, and what would turn it.',
  returns: 'A sentence.',
  params: [cell('actual', 'What was reached.'), targetCell(), direction(), bands()],
  examples: [
    {
      args: [85, 100],
      gives: '85 of 100 is 15.0% behind; Yellow covers 10-15%. Green needs 15 more; Red below 85.',
    },
    {
      args: ['92%', '>95%'],
      gives: '92% of 95% is 3.2% behind; Yellow covers under 10% behind. Green above 95%; Red below 80.75%.',
    },
    { args: ['TBD', 100], gives: 'No verdict: NO_DATA. The cell is blank or says that there is no value yet.' },
    { args: [null, 100], gives: '' },
  ],
  run: (actual, target, way, rules) => {
    const failed = targetError(target);
    if (failed !== null) return failed;
    const read = measureFrom(actual, target, judgingWith(way, rules));
    if (read.ok) return whyMeasure(read.measure, read.unit === '%');
    const reason = read.verdict.reason ?? 'NO_DATA';
    return `No verdict: ${reason}. ${describeReading(read.problem).why}`.trim();
  },
});
