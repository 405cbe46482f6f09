import { describe, expect, test } from 'vitest';
import { DEFAULT_RULES } from '../../core/stoplight/measure.ts';
import { milestone, type Milestone } from '../../core/stoplight/milestone.ts';
import { PRESETS } from '../../core/stoplight/bands.ts';
import { day } from '../support/given-stoplight.ts';

type Given = Partial<Omit<Milestone, 'due' | 'asOf' | 'doneOn' | 'start'>> & {
  due?: string | null;
  asOf?: string;
  doneOn?: string;
  start?: string;
};

/** A milestone due on 31 March 2026, seen on 15 January unless a case says otherwise, in one line. */
function seen({ due = '2026-03-31', asOf = '2026-01-15', doneOn, start, ...rest }: Given): string {
  const verdict = milestone({
    isDone: false,
    ...rest,
    due: due === null ? null : day(due),
    asOf: day(asOf),
    doneOn: doneOn === undefined ? null : day(doneOn),
    start: start === undefined ? null : day(start),
  });
  const { status, band, reason, notes } = verdict;
  return [band === null ? status : `${status}/${band}`, ...(reason === null ? [] : [reason]), ...notes].join(' ');
}

describe('milestones (semantics 1.7)', () => {
  test.each<[string, Given, string]>([
    ['done before it is due', { isDone: true, doneOn: '2026-03-28' }, 'Green/on DONE'],
    ['done on the day', { isDone: true, doneOn: '2026-03-31', asOf: '2026-04-20' }, 'Green/on DONE'],
    ['done, and nobody says when', { isDone: true, asOf: '2026-05-01' }, 'Green/on DONE'],
    ['done without a due date', { isDone: true, due: null }, 'Green/on DONE'],
    [
      'done two days late',
      { isDone: true, doneOn: '2026-04-02', asOf: '2026-05-01' },
      'Yellow/near DONE_LATE DAYS_LATE:2',
    ],
    ['a date of completion alone', { doneOn: '2026-03-01', asOf: '2026-03-02' }, 'Green/on DONE'],
    [
      'a late date of completion alone',
      { doneOn: '2026-04-01', asOf: '2026-04-01' },
      'Yellow/near DONE_LATE DAYS_LATE:1',
    ],
    ['a date of completion still to come', { doneOn: '2026-03-01', asOf: '2026-02-28' }, 'Grey PENDING DAYS_LEFT:31'],
    ['at 100 percent', { percent: 1 }, 'Green/on DONE'],
    ['done, though due before it started', { isDone: true, start: '2026-06-01' }, 'Green/on DONE'],
    ['one day overdue', { asOf: '2026-04-01' }, 'Red/behind OVERDUE DAYS_LATE:1'],
    ['overdue at 99 percent', { asOf: '2026-05-01', percent: 0.99 }, 'Red/behind OVERDUE DAYS_LATE:31'],
    ['due today', { asOf: '2026-03-31' }, 'Yellow/near DUE_SOON DAYS_LEFT:0'],
    ['due in seven days', { asOf: '2026-03-24' }, 'Yellow/near DUE_SOON DAYS_LEFT:7'],
    ['due in eight days', { asOf: '2026-03-23' }, 'Grey PENDING DAYS_LEFT:8'],
    [
      'due in eight days, with a warning of ten',
      { asOf: '2026-03-23', warnDays: 10 },
      'Yellow/near DUE_SOON DAYS_LEFT:8',
    ],
    ['due tomorrow, with no warning', { asOf: '2026-03-30', warnDays: 0 }, 'Grey PENDING DAYS_LEFT:1'],
    [
      'due soon, however far on',
      { asOf: '2026-03-28', percent: 0.95, start: '2026-01-01' },
      'Yellow/near DUE_SOON DAYS_LEFT:3',
    ],
    ['not due and nothing known', {}, 'Grey PENDING DAYS_LEFT:75'],
    ['with percent but no start', { percent: 0.5 }, 'Grey PENDING DAYS_LEFT:75'],
    ['with a start but no percent', { start: '2026-01-01' }, 'Grey PENDING DAYS_LEFT:75'],
    ['without a due date', { due: null }, 'Grey NO_DUE'],
    ['without a due date, half done', { due: null, percent: 0.5, start: '2026-01-01' }, 'Grey NO_DUE'],
    ['due before it starts', { start: '2026-06-01' }, 'Grey DATE_ORDER'],
    ['overdue and due before it starts', { start: '2026-06-01', asOf: '2026-07-01' }, 'Grey DATE_ORDER'],
    ['due on the day it starts', { start: '2026-03-31', asOf: '2026-03-31' }, 'Yellow/near DUE_SOON DAYS_LEFT:0'],
  ])('%s: %j is %s', (_, given, is) => {
    expect(seen(given)).toBe(is);
  });

  const HUNDRED = { start: '2026-01-01', due: '2026-04-10' };
  test.each<[string, Given, string]>([
    ['half of the time, half done', { asOf: '2026-02-19', percent: 0.5 }, 'Green/on'],
    ['half of the time, 46 percent done', { asOf: '2026-02-19', percent: 0.46 }, 'Yellow/near'],
    ['half of the time, 45 percent done', { asOf: '2026-02-19', percent: 0.45 }, 'Yellow/caution'],
    ['half of the time, 42 percent done', { asOf: '2026-02-19', percent: 0.42 }, 'Red/behind'],
    ['half of the time, nothing done', { asOf: '2026-02-19', percent: 0 }, 'Red/behind'],
    ['a tenth of the time', { asOf: '2026-01-10', percent: 0 }, 'Red/behind'],
    ['less than a tenth of the time', { asOf: '2026-01-09', percent: 0 }, 'Grey TOO_EARLY'],
    ['before the start, nothing done', { asOf: '2025-12-31', percent: 0 }, 'Grey NOT_STARTED'],
    ['before the start, already begun', { asOf: '2025-12-31', percent: 0.1 }, 'Grey PENDING DAYS_LEFT:100'],
  ])('with percent and start the bands hold on pace: %s: %j is %s', (_, given, is) => {
    expect(seen({ ...HUNDRED, ...given })).toBe(is);
  });

  test('the bands, the tolerance and the pace in force are those that hold', () => {
    const given = { ...HUNDRED, asOf: '2026-02-19', percent: 0.46 };
    expect(seen({ ...given, rules: { ...DEFAULT_RULES, bands: PRESETS.servicenow } })).toBe('Green/on');
    expect(seen({ ...given, rules: { ...DEFAULT_RULES, absYellow: 0.01 } })).toBe('Red/behind');
    expect(seen({ ...given, basis: { kind: 'months' } })).toBe('Green/on');
  });
});
