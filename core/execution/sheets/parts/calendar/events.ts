import type { Day } from '../../../../calendar/day.ts';
import { serialOfDay } from '../../../../calendar/serial.ts';
import { fiscalCalendar } from '../../../fiscal-calendar.ts';
import { textLiteral, type Expression } from '../../../../native/expressions.ts';
import type { PartFacts } from '../../facts.ts';
import { columnOfCell, type LineCell, type PartWords, type RowCell } from '../../part.ts';

/** A step of the calendar: the key of its words, and its days as a value or a native formula. */
export type CalendarEvent = { readonly key: string; readonly from: LineCell; readonly to: LineCell };

/**
 * The steps of a fiscal year in the order of time: the review of each quarter in the month after it, annual planning in
 * fiscal Q3, initiatives and telling everybody in Q4. The session on success factors lies between the final budget,
 * whose day stands in a cell, and the new year: its days follow that cell.
 *
 * @param budget the day on which the budget is final, as a formula; what is no day is none
 */
export function eventsOf(
  year: number,
  start: number,
  budget: Expression,
  { book }: PartFacts,
): readonly CalendarEvent[] {
  const { aopStart, initiativesFrom, communicateBy, end, quarters } = fiscalCalendar(year, start);
  const serial = (day: Day): number => serialOfDay(day, book.dates);
  const isInTime = `AND(N(${budget})>0,N(${budget})<${serial(end)})`;
  const dated = [
    { key: 'aop', from: aopStart, to: initiativesFrom - 1 },
    { key: 'initiatives', from: initiativesFrom, to: end },
    { key: 'communicate', from: initiativesFrom, to: communicateBy },
    ...quarters.map(({ quarter, review }) => ({ key: `review${quarter}`, from: review.start, to: review.end })),
  ];
  dated.sort((a, b) => a.from - b.from || a.to - b.to);
  const session: CalendarEvent = {
    key: 'csf',
    from: { formula: `IF(${isInTime},N(${budget})+1,"")` },
    to: { formula: `IF(${isInTime},${serial(end)},"")` },
  };
  const events = dated.map(({ key, from, to }): CalendarEvent => ({ key, from: serial(from), to: serial(to) }));
  const before = events.findIndex(({ key }) => key === 'review4');
  return [...events.slice(0, before), session, ...events.slice(before)];
}

/** How a step stands on a day. */
export type EventState = 'isDone' | 'open' | 'late' | 'now' | 'next' | 'ahead';

/** A step as it stands on the sheet. */
export type StoodEvent = { readonly from: Day | null; readonly to: Day | null; readonly isDone: boolean };

/**
 * How each step stands on a day: done, without a date, late, to be done now, the next to come, or further ahead. Steps
 * that begin on one day are next together.
 */
export function eventStates(events: readonly StoodEvent[], asOf: Day): readonly EventState[] {
  const coming = events.flatMap(({ from, isDone }) => (from !== null && from > asOf && !isDone ? [from] : []));
  const nearest = Math.min(...coming);
  return events.map(({ from, to, isDone }): EventState => {
    if (isDone) return 'isDone';
    if (from === null || to === null) return 'open';
    if (to < asOf) return 'late';
    if (from <= asOf) return 'now';
    return from === nearest ? 'next' : 'ahead';
  });
}

/** The same natively, today. */
export function stateFormula(at: RowCell, words: PartWords): Expression {
  const word = (key: string): Expression => textLiteral(words.choices[key] ?? key);
  const [event, from, to, done] = [at('event'), at('from'), at('to'), at('done')];
  const starts = columnOfCell(from);
  const earlier = `${starts},"<"&${from},${starts},">"&TODAY()`;
  const finished = `COUNTIFS(${earlier},${columnOfCell(done)},${word('yes')})`;
  const before = `COUNTIFS(${earlier})-${finished}`;
  const ahead = `IF(${before}=0,${word('next')},${word('ahead')})`;
  const dated = `IF(${to}<TODAY(),${word('late')},IF(${from}<=TODAY(),${word('now')},${ahead}))`;
  const open = `IF(OR(NOT(ISNUMBER(${from})),NOT(ISNUMBER(${to}))),${word('open')},${dated})`;
  return `IF(${event}="","",IF(TRIM(${done})=${word('yes')},${word('isDone')},${open}))`;
}
