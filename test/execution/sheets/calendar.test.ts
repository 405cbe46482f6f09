import { describe, expect, test } from 'vitest';
import { dayOfIso, isoOf } from '../../../core/calendar/day.ts';
import { dayOfSerial, serialOfDay } from '../../../core/calendar/serial.ts';
import { createPart } from '../../../core/execution/sheets/create-part.ts';
import { CALENDAR } from '../../../core/execution/sheets/parts/calendar/calendar.ts';
import { eventStates } from '../../../core/execution/sheets/parts/calendar/events.ts';
import { rowsOf } from '../../../core/execution/sheets/rows-of.ts';
import type { WorkbookSnapshot } from '../../../core/workbook/snapshot.ts';
import { calculated } from '../../support/calculated.ts';
import { created, exampleBook, factsOf, typed } from '../../support/parts.ts';
import { withChange } from '../../support/with-change.ts';

const MADE = created(exampleBook(), 'calendar');
const serial = (iso: string): number => serialOfDay(dayOfIso(iso) ?? 0, 1900);
const rowsIn = (book: WorkbookSnapshot) => rowsOf(factsOf(book), 'calendar', 'events', 'event');
const dayIn = (value: unknown): string | null => {
  const day = typeof value === 'number' ? dayOfSerial(value, 1900) : null;
  return day === null ? null : isoOf(day);
};
const shown = (book: WorkbookSnapshot) =>
  rowsIn(book).map((row) => [row.text('event'), dayIn(row.value('from')), dayIn(row.value('to'))]);
const found = (book: WorkbookSnapshot, today: string) =>
  CALENDAR.findings(factsOf(book, {}, today), CALENDAR.words.en).map(({ status, title }) => `${status} ${title}`);

describe('the planning calendar', () => {
  test('is filled from the fiscal year, in the order of time', () => {
    expect(shown(calculated(MADE))).toEqual([
      ['Review of the first quarter', '2026-04-01', '2026-04-30'],
      ['Review of the second quarter', '2026-07-01', '2026-07-31'],
      ['Annual planning', '2026-07-01', '2026-09-30'],
      ['Review of the third quarter', '2026-10-01', '2026-10-31'],
      ['Initiatives for the next year', '2026-10-01', '2026-12-31'],
      ['Tell everybody the plan', '2026-10-01', '2026-12-31'],
      ['Agree the success factors', null, null],
      ['Review of the fourth quarter', '2027-01-01', '2027-01-31'],
    ]);
  });

  test('follows a fiscal year that begins in July', () => {
    const lines = CALENDAR.lines(factsOf(exampleBook(), { fiscalStart: 7 }), CALENDAR.words.en).get('events');
    const planning = lines?.find((line) => line.get('event') === 'Annual planning');
    expect([planning?.get('year'), dayIn(planning?.get('from'))]).toEqual([2026, '2026-01-01']);
  });

  test('has the session on success factors between the final budget and the new year, once somebody types its day', () => {
    const session = (iso: string) =>
      shown(calculated(typed(MADE, 'calendar', 'budgets', [{ over: 0, budgetDay: serial(iso) }]))).find(
        ([event]) => event === 'Agree the success factors',
      );
    expect(session('2026-11-20')).toEqual(['Agree the success factors', '2026-11-21', '2026-12-31']);
    expect(session('2026-12-31')).toEqual(['Agree the success factors', null, null]);
  });

  test.each([
    ['2026-04-10', ['Now', 'Next', 'Next', 'Ahead', 'Ahead', 'Ahead', 'No date yet', 'Ahead']],
    ['2026-05-10', ['Late', 'Next', 'Next', 'Ahead', 'Ahead', 'Ahead', 'No date yet', 'Ahead']],
    ['2026-11-10', ['Late', 'Late', 'Late', 'Late', 'Now', 'Now', 'No date yet', 'Next']],
  ])('shows on %s what is done, late, to be done and next, as what it says of it', (today, states) => {
    const book = calculated(MADE, today);
    expect(rowsIn(book).map((row) => row.text('state'))).toEqual(states);
    const words = CALENDAR.words.en.choices;
    const events = rowsIn(book).map((row) => {
      const day = (key: string) =>
        typeof row.value(key) === 'number' ? dayOfSerial(Number(row.value(key)), 1900) : null;
      return { from: day('from'), to: day('to'), isDone: false };
    });
    expect(eventStates(events, dayOfIso(today) ?? 0).map((state) => words[state])).toEqual(states);
  });

  test('calls what is done done, however late, and what comes after it next', () => {
    const book = calculated(
      typed(MADE, 'calendar', 'events', [
        { over: 0, done: 'Yes' },
        { over: 1, done: 'Yes' },
      ]),
      '2026-06-10',
    );
    expect(
      rowsIn(book)
        .map((row) => row.text('state'))
        .slice(0, 4),
    ).toEqual(['Done', 'Done', 'Next', 'Ahead']);
  });

  test('says what is late first, and asks for the final budget when planning has opened', () => {
    const before = calculated(MADE, '2026-05-10');
    expect(found(before, '2026-05-10')).toEqual([
      'Red Review of the first quarter is late',
      'Grey Next: Review of the second quarter',
      'Grey Next: Annual planning',
    ]);
    expect(found(before, '2026-07-10')).toContain('Yellow When is the budget final?');
    const late = typed(MADE, 'calendar', 'budgets', [{ over: 0, budgetDay: serial('2027-01-15') }]);
    expect(found(late, '2026-07-10')).toContain('Red The budget of 2026 comes too late');
  });

  test('goes on with the next year when it is made again, and keeps what people typed of this one', () => {
    const book = calculated(typed(MADE, 'calendar', 'events', [{ over: 0, owner: 'Ana Ruiz', done: 'Yes' }]));
    const next = withChange(book, createPart(CALENDAR, factsOf(book, {}, '2027-02-01'), 'en'));
    expect(rowsIn(next).map((row) => row.value('year'))).toEqual([
      ...Array<number>(8).fill(2026),
      ...Array<number>(8).fill(2027),
    ]);
    expect(rowsIn(next)[0]?.text('owner')).toBe('Ana Ruiz');
  });
});
