import type { Day } from '../calendar/day.ts';
import { milestone, WARN_DAYS } from '../stoplight/milestone.ts';
import { isCellError, type CellValue } from '../workbook/cells.ts';
import { defineFunction } from './define.ts';
import { cellParam, date, dateOrNone, dayIn, optionalNumber } from './params.ts';
import { isBlank, isFunctionError, type FunctionError } from './values.ts';
import { mustBe, passedOn } from './wrong.ts';
import { yesOrNoIn } from '../reading/yes-no.ts';

/** Whether something is done, and since when where a cell says so. */
type Done = { readonly isDone: boolean; readonly on: Day | null };

const NOT_DONE: Done = { isDone: false, on: null };

/** Smaller numbers are counts or codes, not the serial numbers of dates: 1000 is in 1902. */
const LEAST_DATE = 1000;

function readDone(cell: CellValue): Done | FunctionError {
  if (isBlank(cell)) return NOT_DONE;
  if (isCellError(cell)) return passedOn('done', cell);
  const said = yesOrNoIn(cell);
  if (said !== null) return { isDone: said, on: null };
  const on = typeof cell === 'number' && cell < LEAST_DATE ? null : dayIn('done', cell);
  if (isFunctionError(on) || (typeof cell === 'number' && on === null))
    return mustBe('done', 'yes, no or the date it was done on', cell);
  return on === null ? NOT_DONE : { isDone: false, on };
}

/** MILESTONE: the colour of something with a due date (semantics 1.7). */
export const milestoneFunction = defineFunction({
  id: 'MILESTONE',
  summary: 'The status of a task or milestone with a due date.',
  returns: 'Green, Yellow, Red or Grey.',
  blankWhen: 2,
  params: [
    dateOrNone('due', 'The day it is due.'),
    cellParam('done', 'Whether it is done: yes or no, TRUE or FALSE, or the date it was done on.', readDone),
    date('as_of', 'The day to judge by; never today by itself.'),
    optionalNumber('warn_days', 'How many days before it is due it turns Yellow.', WARN_DAYS, {
      what: '0 or more',
      test: (days) => days >= 0,
    }),
    optionalNumber('percent', 'The share that is done: 0.5 or 50%.', null, {
      what: 'a share from 0 to 1 (write 50 as 50%)',
      test: (share) => share >= 0 && share <= 1,
    }),
    dateOrNone('start', 'The day it begins; with percent it is judged on its pace.', {
      edge: 'first',
      isOptional: true,
    }),
  ],
  examples: [
    { args: ['2026-03-31', '2026-03-28', '2026-04-02'], gives: 'Green', note: 'done on time' },
    { args: ['2026-03-31', '2026-04-01', '2026-04-02'], gives: 'Yellow', note: 'done a day late' },
    { args: ['2026-03-31', 'no', '2026-04-01'], gives: 'Red', note: 'overdue' },
    { args: ['2026-03-31', null, '2026-03-26'], gives: 'Yellow', note: 'due in 5 days' },
    { args: ['2026-03-31', null, '2026-03-26', 3], gives: 'Grey', note: 'warned 3 days before' },
    {
      args: ['2026-12-31', null, '2026-07-01', null, 0.2, '2026-01-01'],
      gives: 'Red',
      note: '20 % done at half of the time',
    },
    { args: ['2026-03-31', true, '2026-04-02'], gives: 'Green' },
    { args: [null, null, '2026-04-02'], gives: '' },
    {
      args: ['2026-03-31', 'perhaps', '2026-04-02'],
      gives: { error: 'VALUE', why: 'done must be yes, no or the date it was done on, not "perhaps"' },
    },
  ],
  notes: [
    'Not due yet, and nothing known of how far it is: Grey. Nobody gets a Green for doing nothing.',
    'A date in done that lies after as_of is a plan, not a fact, and does not count yet.',
  ],
  run: (due, done, asOf, warnDays, percent, start) =>
    milestone({ due, isDone: done.isDone, doneOn: done.on, asOf, warnDays, percent, start }).status,
});
