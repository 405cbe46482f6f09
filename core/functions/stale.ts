import { CADENCES, isStale, type Cadence } from '../stoplight/stale.ts';
import { isCellError, type CellValue } from '../workbook/cells.ts';
import { defineFunction } from './define.ts';
import { cellParam, date, listed, numberIn } from './params.ts';
import { isBlank, type FunctionError } from './values.ts';
import { isMissing, mustBe, passedOn } from './wrong.ts';

const NAME = 'cadence';
const WANTED = `a number of days, or ${listed([...CADENCES.keys()])}`;

/** A cadence by name or in days: 'Weekly', 14, '14'. */
function readCadence(cell: CellValue): Cadence | FunctionError {
  if (isCellError(cell)) return passedOn(NAME, cell);
  if (isBlank(cell)) return isMissing(NAME);
  const named = typeof cell === 'string' ? CADENCES.get(cell.trim().toLowerCase()) : undefined;
  if (named !== undefined) return named;
  const count = numberIn(NAME, cell);
  const isDays = typeof count === 'number' && count >= 0;
  return isDays ? { unit: 'days', count } : mustBe(NAME, WANTED, cell);
}

/** STALE: whether a value is older than it may be (systems 25). */
export const staleFunction = defineFunction({
  id: 'STALE',
  summary: 'Whether a value was last updated longer ago than its cadence allows.',
  returns: 'STALE or a blank.',
  params: [
    date('last_update', 'The day it was last updated.'),
    date('as_of', 'The day to judge by; never today by itself.'),
    cellParam(NAME, `How often it is to be updated: ${WANTED}.`, readCadence),
  ],
  examples: [
    { args: ['2026-05-29', '2026-06-30', 'monthly'], gives: 'STALE', note: 'an update was due by 29 June' },
    { args: ['2026-05-30', '2026-06-30', 'monthly'], gives: '', note: 'the day it is due is still in time' },
    { args: ['2026-01-31', '2026-02-28', 'monthly'], gives: '', note: 'from the end of a month to that of the next' },
    { args: ['2026-06-01', '2026-06-09', 'weekly'], gives: 'STALE' },
    { args: ['2026-06-01', '2026-06-09', 14], gives: '', note: 'a number counts days' },
    { args: [[['2026-01-15'], [null]], '2026-06-30', 'quarterly'], gives: [['STALE'], ['']] },
    {
      args: ['2026-06-01', '2026-06-09', 'often'],
      gives: {
        error: 'VALUE',
        why: 'cadence must be a number of days, or daily, weekly, monthly, quarterly or yearly, not "often"',
      },
    },
  ],
  notes: ['A blank last_update gives a blank: whether it was ever updated is not known.'],
  run: (lastUpdate, asOf, cadence) => (isStale(lastUpdate, asOf, cadence) ? 'STALE' : ''),
});
