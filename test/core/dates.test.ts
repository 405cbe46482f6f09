import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfIso, isoOf } from '../../core/calendar/day.ts';
import { dayOfSerial } from '../../core/calendar/serial.ts';
import { readDate } from '../../core/reading/date.ts';
import type { DateOrder } from '../../core/reading/locale.ts';
import { milestone } from '../../core/stoplight/milestone.ts';
import { dateContext, dated, type Given } from '../support/dated.ts';
import { day } from '../support/given-stoplight.ts';
import { vectors } from '../support/vectors.ts';

describe('dates', () => {
  type GivenVector = { raw: unknown; order?: DateOrder; fyStart?: number; asOf?: string };
  test.each(vectors<GivenVector, { date: string; warn?: string }>('dates'))('$id $why', ({ given, expected }) => {
    const { raw, order, fyStart, asOf = null } = given;
    const how = {
      asOf,
      ...(order === undefined ? {} : { order }),
      ...(fyStart === undefined ? {} : { fiscal: fyStart }),
    };
    const read = readDate(raw, dateContext(how));
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
    const read = readDate('next Friday', dateContext({}));
    expect(read.ok ? null : read.problem.args).toEqual({ text: 'next Friday' });
  });

  test('B074 a milestone that is due before it starts has no colour', () => {
    const given = { due: day('2026-05-01'), start: day('2026-06-01'), isDone: false };
    for (const asOf of ['2026-04-01', '2026-05-20', '2026-07-01'])
      expect(milestone({ ...given, asOf: day(asOf) })).toMatchObject({ status: 'Grey', reason: 'DATE_ORDER' });
  });
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
        const read = readDate(raw, dateContext(given));
        if (read.ok) expect(dayOfIso(isoOf(read.value))).toBe(read.value);
      }),
      { numRuns: 3000 },
    );
  });
});
