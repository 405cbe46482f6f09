import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionLog, type Action } from '../../core/execution/action-log.ts';
import { agendaMinutes } from '../../core/execution/agenda-minutes.ts';
import { AGENDA_PARTS, agendaOrder, type AgendaItem } from '../../core/execution/agenda-order.ts';
import { monthlyAgenda, type MeetingItem } from '../../core/execution/monthly-agenda.ts';
import { callFunction } from '../../core/functions/call.ts';
import { vectors } from '../support/vectors.ts';

type Given = { items: MeetingItem[]; minutes?: number };
type Expected = { preRead?: string[]; order?: string[]; reallocate?: string[]; minutes?: Record<string, number> };

const CASES = vectors<Given, Expected>('agenda');

function names(items: readonly AgendaItem[]): string[] {
  return items.map(({ name }) => name);
}

/** What is talked about, in order. */
function discussed(items: readonly AgendaItem[]): string[] {
  const { red, caution, near, green } = agendaOrder(items);
  return names([...red, ...caution, ...near, ...green]);
}

describe('the monthly agenda', () => {
  test.each(CASES)('$id $why', ({ given, expected }) => {
    const agenda = monthlyAgenda(given.items, [], given.minutes);
    if (expected.preRead !== undefined) expect(names(agenda.order.preRead)).toEqual(expected.preRead);
    if (expected.order !== undefined) expect(discussed(given.items)).toEqual(expected.order);
    if (expected.reallocate !== undefined) expect(names(agenda.reallocate)).toEqual(expected.reallocate);
    if (expected.minutes !== undefined) expect(agenda.minutes).toMatchObject(expected.minutes);
  });

  const red = (name: string, more: Partial<MeetingItem> = {}): MeetingItem => ({
    name,
    status: 'Red',
    gap: 0.2,
    ...more,
  });

  test('of alike Reds the longer streak comes first, then the name, without regard to case and accents', () => {
    expect(discussed([red('émile'), red('Zoe', { redStreak: 4 }), red('Anna'), red('bea')])).toEqual([
      'Zoe',
      'Anna',
      'bea',
      'émile',
    ]);
  });

  test('where some have a weight, those without count least; where none has, all count alike', () => {
    expect(discussed([red('big', { gap: 0.9 }), red('small', { gap: 0.16, weight: 1 })])).toEqual(['small', 'big']);
    expect(discussed([red('big', { gap: 0.9 }), red('small', { gap: 0.16 })])).toEqual(['big', 'small']);
  });

  test('a Red that nobody can measure, an overdue milestone say, is behind by all of it', () => {
    expect(discussed([red('half', { gap: 0.5 }), red('overdue', { gap: null })])).toEqual(['overdue', 'half']);
  });

  test('Yellow without a band is caution, and of the greens the furthest ahead comes first', () => {
    const items: AgendaItem[] = [
      { name: 'typed', status: 'Yellow' },
      { name: 'just met', status: 'Green', gap: 0 },
      { name: 'far ahead', status: 'Green', gap: -0.4 },
    ];
    expect(names(agendaOrder(items).caution)).toEqual(['typed']);
    expect(names(agendaOrder(items).green)).toEqual(['far ahead', 'just met']);
  });

  const item = fc.record({
    name: fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('a', 'A', 'á', '__proto__')),
    status: fc.constantFrom('Green', 'Yellow', 'Red', 'Grey'),
    band: fc.constantFrom('near', 'caution', null),
    gap: fc.option(fc.constantFrom(-0.2, 0, 0.05, 0.12, 0.2, 0.5)),
    weight: fc.constantFrom(null, 1, 1, 2, -1),
    redStreak: fc.constantFrom(null, 0, 1, 3),
  } satisfies Record<keyof AgendaItem, fc.Arbitrary<unknown>>) as fc.Arbitrary<AgendaItem>;
  /** Items whose names differ, and the same in another order. */
  const shuffled = fc
    .uniqueArray(item, { maxLength: 12, selector: ({ name }) => name })
    .chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })));

  test('the order never depends on how the rows stand in the sheet', () => {
    fc.assert(
      fc.property(shuffled, ([items, others]) => {
        expect(agendaOrder(others)).toEqual(agendaOrder(items));
      }),
    );
  });

  test('rows that are alike in everything, the name too, stay as they stand', () => {
    const [first, second] = [red('a', { owner: 'Ann' }), red('a', { owner: 'Bo' })];
    expect(agendaOrder([first, second]).red).toEqual([first, second]);
    expect(agendaOrder([second, first]).red).toEqual([second, first]);
  });

  test('every item is in exactly one part, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), (items) => {
        const order = agendaOrder(items);
        const all = AGENDA_PARTS.flatMap((part) => order[part]);
        expect(all).toHaveLength(items.length);
        expect(new Set(all)).toEqual(new Set(items));
      }),
    );
  });

  test('ordering an ordered list again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), (items) => {
        const order = agendaOrder(items);
        const again = agendaOrder(AGENDA_PARTS.flatMap((part) => order[part]));
        expect(again).toEqual(order);
      }),
    );
  });

  test('AGENDA in a cell gives the same order', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), (items) => {
        const known = items.map((each, index) => ({ ...each, name: `K${index}` }));
        const column = <T>(of: (each: AgendaItem) => T): T[][] => known.map((each) => [of(each)]);
        const order = agendaOrder(known);
        expect(
          callFunction('AGENDA', [
            column(({ name }) => name),
            column(({ status }) => status),
            column(({ gap }) => gap),
            column(({ weight }) => weight),
            column(({ redStreak }) => redStreak),
            // A blank band is told from the gap, so every item says its own.
            column(({ band }) => band ?? 'caution'),
          ]),
        ).toEqual(
          AGENDA_PARTS.flatMap((part) => order[part].map(({ name }) => [name, part === 'preRead' ? 'pre-read' : part])),
        );
      }),
    );
  });
});

describe('before and after the meeting', () => {
  const items: MeetingItem[] = [
    { name: 'Hiring', status: 'Grey', owner: 'Bo' },
    {
      name: 'Leads',
      status: 'Red',
      gap: 0.3,
      owner: 'Ann',
      isStale: true,
      cause: 'few calls',
      proposal: 'call',
      due: 9,
    },
    { name: 'Demos', status: 'Red', gap: 0.2, owner: ' ', cause: '', redStreak: 2 },
    { name: 'Rate', status: 'Green', gap: -0.1, owner: 'ann' },
    { name: 'Visits', status: 'Grey' },
  ];
  const agenda = monthlyAgenda(items);

  test('owners of Grey and stale items are asked for them, what nobody owns comes last', () => {
    expect(agenda.chase.map(({ owner, things }) => [owner, names(things)])).toEqual([
      ['Ann', ['Leads']],
      ['Bo', ['Hiring']],
      [null, ['Visits']],
    ]);
  });

  test('every Red comes with cause, proposal, owner and due day, or it is told what it lacks', () => {
    expect(agenda.unprepared.map(({ item, lacks }) => [item.name, lacks])).toEqual([
      ['Demos', ['cause', 'proposal', 'owner', 'due']],
    ]);
  });

  test('two Red periods that are not known to improve call for people, money or time', () => {
    expect(names(agenda.reallocate)).toEqual(['Demos']);
  });

  test('greens are listed with the people to thank', () => {
    expect(agenda.thanks).toEqual([{ owner: 'ann', things: [items[3]] }]);
  });

  test("last month's actions come by owner, open ones first, and go on until they are done", () => {
    const action = (text: string, owner: string | null, more: Partial<Action> = {}): Action => ({
      ...{ text, owner, due: null, isDone: false, why: null },
      ...more,
    });
    const log = actionLog([
      action('call', 'Bo', { isDone: true }),
      action('write', null),
      action('visit', 'Bo', { due: 20, why: 'ill' }),
      action('ask', 'Bo', { due: 10 }),
      action('plan', 'Ann'),
    ]);
    expect(log.prior.map(({ owner, things }) => [owner, things.map(({ text }) => text)])).toEqual([
      ['Ann', ['plan']],
      ['Bo', ['ask', 'visit', 'call']],
      [null, ['write']],
    ]);
    expect(log.carriedOver.map(({ text }) => text)).toEqual(['ask', 'visit', 'plan', 'write']);
    expect(log.unexplained.map(({ text }) => text)).toEqual(['ask', 'plan', 'write']);
  });
});

describe('the minutes of the meeting', () => {
  test('all of them are spent, or said to be spare', () => {
    const counts = fc.nat(20);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), counts, counts, (minutes, reds, yellows) => {
        const { prior, perRed, perYellow, green, next, spare } = agendaMinutes(minutes, reds, yellows);
        const talked = reds * (perRed ?? 0) + yellows * (perYellow ?? 0);
        expect(prior + talked + green + next + spare).toBeCloseTo(minutes, 3);
        if (perRed !== null && perYellow !== null) expect(perRed).toBeCloseTo(3 * perYellow, 4);
      }),
    );
  });

  test('a month without Red and Yellow is a short meeting', () => {
    expect(agendaMinutes(100, 0, 0)).toEqual({
      prior: 15,
      perRed: null,
      perYellow: null,
      green: 5,
      next: 15,
      spare: 65,
    });
  });
});
