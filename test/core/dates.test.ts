import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dateOf,
  dayIfReal,
  dayOf,
  dayOfIso,
  daysInMonth,
  isoOf,
  monthEnd,
  weekday,
  type Day,
} from '../../core/calendar/day.ts';
import { dayOfSerial, LAST_SERIAL, serialOfDay, type DateSystem } from '../../core/calendar/serial.ts';
import { defaultDateContext, readDate, type DateContext } from '../../core/reading/date.ts';
import type { DateOrder } from '../../core/reading/locale.ts';
import { milestone } from '../../core/stoplight/milestone.ts';
import { day } from '../support/given-stoplight.ts';
import { vectors } from '../support/vectors.ts';

/** Contexts differ only in what a case says; the as-of day is 10 February 2026 unless it says otherwise. */
type Given = { order?: DateOrder; system?: DateSystem; fiscal?: number; asOf?: string | null };

function context({ order, system, fiscal, asOf = '2026-02-10' }: Given): DateContext {
  return {
    ...defaultDateContext(system),
    order: order ?? null,
    fiscalStart: fiscal ?? null,
    asOf: asOf === null ? null : day(asOf),
  };
}

/** A reading in one line: '2026-03-31', with its notes behind it, or the code of the problem. */
function dated(raw: unknown, given: Given = {}): string {
  const read = readDate(raw, context(given));
  return read.ok ? [isoOf(read.value), ...read.notes].join(' ') : read.problem.code;
}

describe('dates', () => {
  type GivenVector = { raw: unknown; order?: DateOrder; fyStart?: number; asOf?: string };
  test.each(vectors<GivenVector, { date: string; warn?: string }>('dates'))('$id $why', ({ given, expected }) => {
    const { raw, order, fyStart, asOf = null } = given;
    const how = {
      asOf,
      ...(order === undefined ? {} : { order }),
      ...(fyStart === undefined ? {} : { fiscal: fyStart }),
    };
    const read = readDate(raw, context(how));
    expect(read.ok ? isoOf(read.value) : read.problem).toBe(expected.date);
    if (expected.warn !== undefined) expect(read.ok ? read.notes : null).toContain(expected.warn);
  });
});

describe('bad inputs in a cell of due dates', () => {
  type Case = { id: string; says: string; raw: unknown; given?: Given; is: string };
  test.each<Case>([
    { id: 'B060', says: 'a serial is read by the date system', raw: 45_000, is: '2023-03-15' },
    {
      id: 'B061',
      says: 'the same serial in a 1904 workbook is 1,462 days later',
      raw: 45_000,
      given: { system: 1904 },
      is: '2027-03-16',
    },
    { id: 'B065', says: 'the last day is 31 December 9999', raw: 2_958_465, is: '9999-12-31' },
    { id: 'B065', says: 'a serial past it is no date', raw: 2_958_466, is: 'INVALID_DATE' },
    { id: 'B066', says: 'a huge serial is no date', raw: 1e15, is: 'INVALID_DATE' },
    { id: 'B067', says: '31 February does not roll over', raw: '31/02/2026', is: 'INVALID_DATE' },
    { id: 'B068', says: 'an order that nobody gave is asked for', raw: '03/04/2026', is: 'AMBIGUOUS_DATE' },
    { id: 'B068', says: 'day first', raw: '03/04/2026', given: { order: 'dmy' }, is: '2026-04-03 AMBIGUOUS_DATE' },
    { id: 'B068', says: 'month first', raw: '03/04/2026', given: { order: 'mdy' }, is: '2026-03-04 AMBIGUOUS_DATE' },
    { id: 'B069', says: 'there is no 13th month', raw: '2026-13-01', is: 'INVALID_DATE' },
    { id: 'B070', says: 'ISO weeks are not read', raw: '2026-W05', is: 'UNSUPPORTED_DATE' },
    { id: 'B071', says: 'a fiscal quarter needs the fiscal start', raw: 'Q3 FY26', is: 'FISCAL_START_NEEDED' },
    {
      id: 'B071',
      says: 'a fiscal year ends in the year it is named by',
      raw: 'Q3 FY26',
      given: { fiscal: 7 },
      is: '2026-03-31',
    },
    { id: 'B072', says: 'there is no fifth quarter', raw: 'Q5 2026', is: 'INVALID_PERIOD' },
    { id: 'B073', says: 'a weekday is no date', raw: 'next Friday', is: 'NOT_A_DATE' },
  ])('$id $says', ({ raw, given, is }) => {
    expect(dated(raw, given)).toBe(is);
  });

  test('B061 the two date systems lie 1,462 days apart', () => {
    expect((dayOfSerial(45_000, 1904) ?? 0) - (dayOfSerial(45_000, 1900) ?? 0)).toBe(1462);
  });

  test('B073 what could not be read is quoted', () => {
    const read = readDate('next Friday', context({}));
    expect(read.ok ? null : read.problem.args).toEqual({ text: 'next Friday' });
  });

  test('B074 a milestone that is due before it starts has no colour', () => {
    const given = { due: day('2026-05-01'), start: day('2026-06-01'), isDone: false };
    for (const asOf of ['2026-04-01', '2026-05-20', '2026-07-01'])
      expect(milestone({ ...given, asOf: day(asOf) })).toMatchObject({ status: 'Grey', reason: 'DATE_ORDER' });
  });
});

describe('serial numbers', () => {
  test.each([
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [60, 1900, 'INVALID_DATE'],
    [60.5, 1900, 'INVALID_DATE'],
    [61, 1900, '1900-03-01'],
    [0, 1900, 'INVALID_DATE'],
    [0.75, 1900, 'INVALID_DATE'],
    [-1, 1900, 'INVALID_DATE'],
    [NaN, 1900, 'INVALID_DATE'],
    [Infinity, 1900, 'INVALID_DATE'],
    [2_958_465.99, 1900, '9999-12-31'],
    [0, 1904, '1904-01-01'],
    [60, 1904, '1904-03-01'],
    [-1, 1904, 'INVALID_DATE'],
    [2_957_003, 1904, '9999-12-31'],
    [2_957_004, 1904, 'INVALID_DATE'],
  ] as const)('%d in a workbook of %d is %s', (serial, system, is) => {
    expect(dated(serial, { system })).toBe(is);
  });

  test('a day goes into a workbook and comes back, with any time of day cut off', () => {
    const time = fc.double({ min: 0, max: 0.999_99, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: day('1904-01-01'), max: day('9999-12-31') }), time, (each, hours) => {
        for (const system of [1900, 1904] as const)
          expect(dayOfSerial(serialOfDay(each, system) + hours, system)).toBe(each);
      }),
    );
  });

  test('the first two months of 1900 come back too, on both sides of the day that never was', () => {
    for (let each = day('1900-01-01'); each <= day('1900-03-05'); each++) {
      const serial = serialOfDay(each, 1900);
      expect(serial).not.toBe(60);
      expect(dayOfSerial(serial, 1900)).toBe(each);
    }
  });

  test('every serial is a real day or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer({ min: -10, max: LAST_SERIAL + 10 })), (serial) => {
        for (const system of [1900, 1904] as const) {
          const found = dayOfSerial(serial, system);
          if (found !== null) expect(dayOfIso(isoOf(found))).toBe(found);
        }
      }),
    );
  });
});

describe('the calendar', () => {
  const FIRST = dayOf({ year: 1, month: 1, day: 1 });
  const LAST = dayOf({ year: 9999, month: 12, day: 31 });
  const anyDay = fc.integer({ min: FIRST, max: LAST });

  /** The same date from JavaScript's own calendar, in UTC. */
  function dateInUtc(each: Day): Date {
    return new Date(each * 86_400_000);
  }

  test('day numbers and dates, and their ISO texts, are inverse to each other from year 1 to 9999', () => {
    fc.assert(
      fc.property(anyDay, (each) => {
        expect(dayOf(dateOf(each))).toBe(each);
        expect(dayOfIso(isoOf(each))).toBe(each);
      }),
      { numRuns: 2000 },
    );
  });

  test('days agree with another calendar', () => {
    const sample = [...fc.sample(anyDay, 2000), FIRST, LAST, day('2000-02-29'), day('1900-02-28'), day('1970-01-01')];
    for (const each of sample) {
      const utc = dateInUtc(each);
      expect(dateOf(each)).toEqual({ year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() });
      expect(weekday(each)).toBe(utc.getUTCDay() === 0 ? 7 : utc.getUTCDay());
      expect(isoOf(each)).toBe(utc.toISOString().slice(0, 10));
    }
  });

  test('months end where the next begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const end = monthEnd(year, month);
        expect(dateOf(end)).toEqual({ year, month, day: daysInMonth(year, month) });
        expect(dateOf(end + 1).day).toBe(1);
      }),
    );
  });

  test.each([
    [2026, 2, 29],
    [1900, 2, 29],
    [2026, 4, 31],
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 1, 0],
    [2026, 1, 32],
    [0, 1, 1],
    [10_000, 1, 1],
  ])('there is no day %d-%d-%d', (year, month, each) => {
    expect(dayIfReal(year, month, each)).toBeNull();
  });

  test.each(['2026-02-30', '2026-3', '2026-03-31T00:00', ' 2026-03-31', '31.03.2026', '', '20260331', '10000-01-01'])(
    'no ISO date: %j',
    (iso) => {
      expect(dayOfIso(iso)).toBeNull();
    },
  );
});

describe('dates as people type them', () => {
  test.each([
    ['2026-03-31', '2026-03-31'],
    ['2026-3-1', '2026-03-01'],
    ['2026/03/31', '2026-03-31'],
    ['2026.03.31', '2026-03-31'],
    ['2026年3月31日', '2026-03-31'],
    ['31.12.2026', '2026-12-31'],
    ['31/12/2026', '2026-12-31'],
    ['31-12-2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['04/04/2026', '2026-04-04'],
    ['03.04.2026', '2026-04-03'],
    ['31 March 2026', '2026-03-31'],
    ['31st of March 2026', '2026-03-31'],
    ['March 31, 2026', '2026-03-31'],
    ['Tuesday, March 31, 2026', '2026-03-31'],
    ['Tue, 31 Mar 2026', '2026-03-31'],
    ['31-Mar-2026', '2026-03-31'],
    ['31. März 2026', '2026-03-31'],
    ['Dienstag, 31. März 2026', '2026-03-31'],
    ['31 mars 2026', '2026-03-31'],
    ['1er mars 2026', '2026-03-01'],
    ['31 de marzo de 2026', '2026-03-31'],
    ['31 de março de 2026', '2026-03-31'],
    ['\uff12\uff10\uff12\uff16-03-31', '2026-03-31'],
    [' 2026-03-31\u00a0', '2026-03-31'],
    ['2026-03-31\u200b', '2026-03-31 HIDDEN_CHAR:U+200B'],
  ])('%s is %s', (raw, is) => {
    expect(dated(raw)).toBe(is);
  });

  test.each([
    '2026-03-31 14:30',
    '2026-03-31T14:30:00Z',
    '2026-03-31T23:59:59.999-11:00',
    '2026-03-31 2:30 PM',
    '31.03.2026 8:00',
    'March 31, 2026 5:00 PM',
    '31/03/2026 00:00',
  ])('a time of day is cut off, and no time zone moves the day: %s', (raw) => {
    expect(dated(raw)).toBe('2026-03-31');
  });

  test.each([
    ['31.12.00', '2000-12-31'],
    ['31.12.26', '2026-12-31'],
    ['31.12.29', '2029-12-31'],
    ['31.12.30', '1930-12-31'],
    ['31.12.99', '1999-12-31'],
    ['31-Mar-26', '2026-03-31'],
  ])('years of two digits are read as Excel reads them: %s is %s', (raw, is) => {
    expect(dated(raw)).toBe(is);
  });

  test.each([
    ['26/03/31', 'ymd', '2026-03-31 AMBIGUOUS_DATE'],
    ['26.03.31', 'ymd', '2026-03-31 AMBIGUOUS_DATE'],
    ['31/12/2026', 'ymd', '2026-12-31'],
    ['03/04/2026', 'ymd', 'AMBIGUOUS_DATE'],
    ['1/2/26', 'dmy', '2026-02-01 AMBIGUOUS_DATE'],
    ['1/2/26', 'mdy', '2026-01-02 AMBIGUOUS_DATE'],
  ] as const)('the order decides and says so: %s in %s is %s', (raw, order, is) => {
    expect(dated(raw, { order })).toBe(is);
  });

  test.each([
    ['by 2026-03-31', '2026-03-31'],
    ['due 31 March 2026', '2026-03-31'],
    ['no later than March 31, 2026', '2026-03-31'],
    ['bis 31.03.2026', '2026-03-31'],
    ['bis zum 31. März 2026', '2026-03-31'],
    ['avant le 31/03/2026', '2026-03-31'],
    ['antes del 31/03/2026', '2026-03-31'],
    ['até 31/03/2026', '2026-03-31'],
    ['by 31/02/2026', 'INVALID_DATE'],
    ['by 03/04/2026', 'AMBIGUOUS_DATE'],
  ])('a word like "by" before a date changes nothing: %s is %s', (raw, is) => {
    expect(dated(raw)).toBe(is);
  });

  test.each([
    ['', 'NO_DATA'],
    [null, 'NO_DATA'],
    ['TBD', 'NO_DATA'],
    ['#N/A', 'ERROR'],
    [{ error: '#REF!' }, 'ERROR'],
    [true, 'NOT_A_DATE'],
    [{}, 'NOT_A_DATE'],
    [Object.create(null), 'NOT_A_DATE'],
    ['ASAP', 'NOT_A_DATE'],
    ['ongoing', 'NOT_A_DATE'],
    ['tomorrow', 'NOT_A_DATE'],
    ['0/1/2026', 'INVALID_DATE'],
    ['29.02.2026', 'INVALID_DATE'],
    ['0000-01-01', 'INVALID_DATE'],
    ['1.1.10000', 'NOT_A_DATE'],
    ['2026-KW05', 'UNSUPPORTED_DATE'],
  ])('%j is no date: %s', (raw, code) => {
    expect(dated(raw)).toBe(code);
  });

  test.each(['45001', '20261', '123', '2026-3', '12/3', '26-3', '2026 3', '12'])(
    'bare numbers are no quarters: %s',
    (raw) => {
      expect(dated(raw)).toBe('NOT_A_DATE');
    },
  );

  test.each([
    ['March 31', {}, 'AMBIGUOUS_DATE'],
    ['Dec 26', {}, 'AMBIGUOUS_DATE'],
    ['Dec 26', { order: 'dmy' }, '2026-12-31 AMBIGUOUS_DATE'],
    ['Dec 26', { order: 'mdy' }, '2026-12-26 AMBIGUOUS_DATE YEAR_ASSUMED'],
    ['Jan 26', { order: 'mdy' }, '2027-01-26 AMBIGUOUS_DATE YEAR_ASSUMED'],
    ['Dec 26', { order: 'mdy', asOf: null }, 'AS_OF_NEEDED'],
    ['Dec 32', {}, '2032-12-31'],
    ['Dec-26', {}, '2026-12-31'],
    ["Dec '26", {}, '2026-12-31'],
    ['Dec/26', {}, '2026-12-31'],
    ['Dec 2026', {}, '2026-12-31'],
  ] as const)('a month and a number that may be its day or its year: %s with %j is %s', (raw, given, is) => {
    expect(dated(raw, given)).toBe(is);
  });
});

describe('deadlines in words, on 10 February 2026', () => {
  test.each([
    ['end of Q3', '2026-09-30 YEAR_ASSUMED'],
    ['Q3 2026', '2026-09-30'],
    ['2026 Q3', '2026-09-30'],
    ['2026-Q3', '2026-09-30'],
    ['3Q26', '2026-09-30'],
    ['3rd quarter 2026', '2026-09-30'],
    ['by Dec', '2026-12-31 YEAR_ASSUMED'],
    ['by Jan', '2027-01-31 YEAR_ASSUMED'],
    ['by the end of March', '2026-03-31 YEAR_ASSUMED'],
    ['within 90 days', '2026-05-11'],
    ['within 6 weeks', '2026-03-24'],
    ['in 3 months', '2026-05-10'],
    ['EOY', '2026-12-31'],
    ['EOQ', '2026-03-31'],
    ['EOM', '2026-02-28'],
    ['this quarter', '2026-03-31'],
    ['this year', '2026-12-31'],
    ['next quarter', '2026-06-30'],
    ['next month', '2026-03-31'],
    ['end of next month', '2026-03-31'],
    ['end of 2026', '2026-12-31'],
    // German
    ['bis Ende März', '2026-03-31 YEAR_ASSUMED'],
    ['Ende Q3', '2026-09-30 YEAR_ASSUMED'],
    ['3. Quartal 2026', '2026-09-30'],
    ['bis spätestens Ende Dezember 2026', '2026-12-31'],
    ['bis Jahresende', '2026-12-31'],
    ['Quartalsende', '2026-03-31'],
    ['Monatsende', '2026-02-28'],
    ['innerhalb von 90 Tagen', '2026-05-11'],
    ['in 6 Wochen', '2026-03-24'],
    ['binnen 3 Monaten', '2026-05-10'],
    ['dieses Quartal', '2026-03-31'],
    ['nächstes Quartal', '2026-06-30'],
    ['Ende nächsten Jahres', '2027-12-31'],
    // French
    ['d’ici fin mars', '2026-03-31 YEAR_ASSUMED'],
    ['fin T3', '2026-09-30 YEAR_ASSUMED'],
    ['3e trimestre 2026', '2026-09-30'],
    ["fin d'année", '2026-12-31'],
    ["d'ici la fin de l'année", '2026-12-31'],
    ['fin du mois', '2026-02-28'],
    ['dans 90 jours', '2026-05-11'],
    ['sous 6 semaines', '2026-03-24'],
    ['dans 3 mois', '2026-05-10'],
    ['ce trimestre', '2026-03-31'],
    ['le trimestre prochain', '2026-06-30'],
    ['avant décembre', '2026-12-31 YEAR_ASSUMED'],
    // Spanish
    ['finales de marzo de 2026', '2026-03-31'],
    ['3er trimestre 2026', '2026-09-30'],
    ['fin de año', '2026-12-31'],
    ['fin de mes', '2026-02-28'],
    ['cierre del trimestre', '2026-03-31'],
    ['en 90 días', '2026-05-11'],
    ['dentro de 6 semanas', '2026-03-24'],
    ['en 3 meses', '2026-05-10'],
    ['este trimestre', '2026-03-31'],
    ['próximo trimestre', '2026-06-30'],
    ['a más tardar en diciembre', '2026-12-31 YEAR_ASSUMED'],
    // Portuguese
    ['até o fim de março de 2026', '2026-03-31'],
    ['3º trimestre de 2026', '2026-09-30'],
    ['fim do ano', '2026-12-31'],
    ['fim do mês', '2026-02-28'],
    ['fim do trimestre', '2026-03-31'],
    ['em 90 dias', '2026-05-11'],
    ['daqui a 6 semanas', '2026-03-24'],
    ['em 3 meses', '2026-05-10'],
    ['próximo mês', '2026-03-31'],
    ['até dezembro', '2026-12-31 YEAR_ASSUMED'],
  ])('%s is %s', (raw, is) => {
    expect(dated(raw)).toBe(is);
  });

  test.each([
    ['Q1 FY26', 7, '2025-09-30'],
    ['Q2 FY26', 7, '2025-12-31'],
    ['Q3 FY26', 7, '2026-03-31'],
    ['Q4 FY26', 7, '2026-06-30'],
    ['FY26 Q4', 7, '2026-06-30'],
    ['Q3 FY2026', 1, '2026-09-30'],
    ['Q1 FY26', 4, '2025-06-30'],
    ['Q4 FY26', 12, '2026-11-30'],
    ['Q1 FY26', 2, '2025-04-30'],
    ['FY26', 7, '2026-06-30'],
    ["FY'26", 1, '2026-12-31'],
    ['Q3 2026', 7, '2026-09-30'],
    ['end of Q3', 7, '2026-03-31 YEAR_ASSUMED'],
    ['this quarter', 2, '2026-04-30'],
    ['EOY', 7, '2026-06-30'],
  ])('%s with a fiscal year from month %d is %s', (raw, fiscal, is) => {
    expect(dated(raw, { fiscal })).toBe(is);
  });

  test.each(['within 90 days', 'EOY', 'Q3', 'by Dec', 'this quarter', 'in 6 Wochen'])(
    'without an as-of date there is nothing to count from: %s',
    (raw) => {
      expect(dated(raw, { asOf: null })).toBe('AS_OF_NEEDED');
    },
  );

  test.each(['in 5 apples', 'within reason', 'week 5'])('what speaks of no date needs no as-of date: %s', (raw) => {
    expect(dated(raw, { asOf: null })).toBe('NOT_A_DATE');
  });

  test('a span of months ends on the last day where the month is too short', () => {
    expect(dated('within 1 month', { asOf: '2026-01-31' })).toBe('2026-02-28');
  });

  test('reading never throws, and what it gives is a day of the calendar', () => {
    const part = fc.constantFrom(
      'by ',
      'end of ',
      'Q',
      'FY',
      '3',
      '26',
      '2026',
      '31',
      ' ',
      '-',
      '/',
      '.',
      'Mar',
      'März',
    );
    const junk = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 7 }).map((parts) => parts.join('')),
    );
    const how = fc.record({ order: fc.constantFrom('dmy', 'mdy', 'ymd'), fiscal: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(junk, how, (raw, given) => {
        const read = readDate(raw, context(given));
        if (read.ok) expect(dayOfIso(isoOf(read.value))).toBe(read.value);
      }),
      { numRuns: 3000 },
    );
  });
});
