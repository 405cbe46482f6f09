import { isoOf, type Day } from '../../../../calendar/day.ts';
import { dayOfSerial } from '../../../../calendar/serial.ts';
import { fiscalYearOf } from '../../../../reading/date-phrase.ts';
import { yesOrNoIn } from '../../../../reading/yes-no.ts';
import { textLiteral } from '../../../../native/expressions.ts';
import type { CellValue } from '../../../../workbook/cells.ts';
import { fiscalCalendar } from '../../../fiscal-calendar.ts';
import type { PartFacts } from '../../facts.ts';
import { columnsOfBlock } from '../../other-block.ts';
import type { BlockShape, Paint, Part, PartFinding, PartLine, PartWords } from '../../part.ts';
import type { BlockRow } from '../../read-block.ts';
import { cellOfRow, rowsOf } from '../../rows-of.ts';
import { said } from '../../said.ts';
import { eventsOf, eventStates, stateFormula, type EventState } from './events.ts';
import { CALENDAR_WORDS } from './words.ts';

const DATE = 'yyyy-mm-dd';

function startOf({ context }: PartFacts): number {
  return context.settings.fiscalStart ?? 1;
}

function yearNow(facts: PartFacts): number {
  return fiscalYearOf(facts.context.asOf, startOf(facts));
}

function dayIn(value: CellValue, { book }: PartFacts): Day | null {
  return typeof value === 'number' ? dayOfSerial(value, book.dates) : null;
}

function eventRows(facts: PartFacts): readonly BlockRow[] {
  return rowsOf(facts, 'calendar', 'events', 'event');
}

/** The day on which the budget of a year is final, by its cell. */
function budgetOf(year: number, facts: PartFacts): string {
  const column = columnsOfBlock(facts, 'calendar', BLOCKS, 'budgets');
  const [years, days] = [column('budgetYear'), column('budgetDay')];
  return years === null || days === null ? '""' : `IFERROR(INDEX(${days},MATCH(${year},${years},0)),"")`;
}

function lines(facts: PartFacts, words: PartWords): ReadonlyMap<string, readonly PartLine[]> {
  const year = yearNow(facts);
  const events = eventsOf(year, startOf(facts), budgetOf(year, facts), facts).map(
    ({ key, from, to }): PartLine =>
      new Map([
        ['year', year],
        ['event', said(words, key)],
        ['from', from],
        ['to', to],
      ]),
  );
  return new Map([
    ['events', events],
    ['budgets', [new Map([['budgetYear', year]])]],
  ]);
}

/** What the final budget of the year means for agreeing the success factors. */
function budgetFinding(facts: PartFacts, words: PartWords): PartFinding[] {
  const year = yearNow(facts);
  const row = rowsOf(facts, 'calendar', 'budgets', 'budgetYear').find((each) => each.value('budgetYear') === year);
  const day = row === undefined ? null : dayIn(row.value('budgetDay'), facts);
  const { isBudgetLate, aopStart } = fiscalCalendar(year, startOf(facts), day);
  const at = row === undefined ? null : cellOfRow(facts, 'calendar', 'budgets', 'budgetDay', row.row);
  if (isBudgetLate)
    return [{ status: 'Red', title: said(words, 'lateBudget', { year }), detail: said(words, 'lateBudgetDetail'), at }];
  if (day !== null || facts.context.asOf < aopStart) return [];
  return [{ status: 'Yellow', title: said(words, 'noBudget'), detail: said(words, 'noBudgetDetail', { year }), at }];
}

const SHOWN: Readonly<Partial<Record<EventState, PartFinding['status']>>> = {
  late: 'Red',
  now: 'Yellow',
  next: 'Grey',
};

function findings(facts: PartFacts, words: PartWords): readonly PartFinding[] {
  if (!facts.made.has('calendar')) return [];
  const rows = eventRows(facts);
  const events = rows.map((row) => ({
    from: dayIn(row.value('from'), facts),
    to: dayIn(row.value('to'), facts),
    isDone: yesOrNoIn(row.value('done')) === true,
  }));
  const states = eventStates(events, facts.context.asOf);
  const found = rows.flatMap((row, i): PartFinding[] => {
    const [state, event] = [states[i], events[i]];
    const status = state === undefined ? undefined : SHOWN[state];
    if (state === undefined || status === undefined || event?.from == null || event.to === null) return [];
    const days = { from: isoOf(event.from), to: isoOf(event.to) };
    const title = said(words, state, { event: row.text('event') });
    const detail = said(words, state === 'late' ? 'lateDetail' : 'nowDetail', days);
    return [{ status, title, detail, at: cellOfRow(facts, 'calendar', 'events', 'state', row.row) }];
  });
  const all = [...found, ...budgetFinding(facts, words)];
  return (['Red', 'Yellow', 'Grey'] as const).flatMap((status) => all.filter((each) => each.status === status));
}

const PAINTS: readonly (readonly [Paint['status'], EventState])[] = [
  ['Green', 'isDone'],
  ['Red', 'late'],
  ['Yellow', 'now'],
  ['Grey', 'next'],
];

const BLOCKS: readonly BlockShape[] = [
  {
    key: 'events',
    identity: ['year', 'event'],
    spareRows: 12,
    columns: [
      { key: 'year', width: 10, filledBy: 'you' },
      { key: 'event', width: 36, filledBy: 'you' },
      { key: 'from', width: 13, filledBy: 'us', format: DATE, takes: { kind: 'date' } },
      { key: 'to', width: 13, filledBy: 'us', format: DATE, takes: { kind: 'date' } },
      { key: 'owner', width: 22, filledBy: 'you' },
      { key: 'done', width: 10, filledBy: 'you', takes: { kind: 'choice', of: ['yes', 'no'] } },
      {
        key: 'state',
        width: 16,
        filledBy: 'us',
        formula: stateFormula,
        paints: (at, words) =>
          PAINTS.map(([status, key]) => ({ status, when: `${at('state')}=${textLiteral(words.choices[key] ?? key)}` })),
      },
    ],
  },
  {
    key: 'budgets',
    identity: ['budgetYear'],
    spareRows: 4,
    columns: [
      { key: 'budgetYear', width: 10, filledBy: 'you' },
      { key: 'budgetDay', width: 22, filledBy: 'you', format: DATE, takes: { kind: 'date' } },
    ],
  },
];

/** The planning calendar: when the next year is planned, told and reviewed (semantics 4, systems 33, 43 and 8). */
export const CALENDAR: Part = {
  id: 'calendar',
  blocks: BLOCKS,
  words: CALENDAR_WORDS,
  lines,
  findings,
  progress: (facts) => {
    const rows = eventRows(facts);
    const seenTo = rows.filter((row) => row.text('owner') !== '' || yesOrNoIn(row.value('done')) === true);
    return rows.length === 0 ? 0 : seenTo.length / rows.length;
  },
};
