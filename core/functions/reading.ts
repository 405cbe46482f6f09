import { isoOf } from '../calendar/day.ts';
import { defaultDateContext, readDate } from '../reading/date.ts';
import { defaultNumberContext, readNumber } from '../reading/number.ts';
import { readTarget, type Target } from '../reading/target.ts';
import { defineFunction } from './define.ts';
import { cell, cellParam, choice, dateOrNone, optionalNumber } from './params.ts';
import { isBlank, type FunctionError } from './values.ts';
import { mustBe, passedOn, unread } from './wrong.ts';
import { isCellError, type CellValue } from '../workbook/cells.ts';

const LOCALE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** A locale as the number reader knows it: 'DE-ch' → 'de-CH'. */
function readLocale(value: CellValue): string | FunctionError {
  if (isBlank(value)) return 'en';
  if (isCellError(value)) return passedOn('locale', value);
  const text = typeof value === 'string' ? value.trim() : '';
  if (!LOCALE.test(text)) return mustBe('locale', 'a language like "en", "de" or "pt-BR"', value);
  const [language = 'en', ...rest] = text.split('-');
  return [language.toLowerCase(), ...rest.map((part) => part.toUpperCase())].join('-');
}

/** READNUMBER: the number a text means (semantics 1.1). */
export const readNumberFunction = defineFunction({
  id: 'READNUMBER',
  summary: 'The number that a text means, as the other functions read it.',
  returns: 'A number; percentages and basis points as shares.',
  params: [
    cell('text', 'A number as people type it.'),
    cellParam('locale', 'The language whose decimal mark decides where one mark could be either.', readLocale, {
      isOptional: true,
      fallback: '"en"',
    }),
  ],
  examples: [
    { args: ['$1.2M'], gives: 1200000 },
    { args: ['(1,200)'], gives: -1200 },
    { args: ['85 %'], gives: 0.85 },
    { args: ['25 bps'], gives: 0.0025 },
    { args: ['1.250,50'], gives: 1250.5, note: 'the last mark is the decimal one' },
    { args: ['1.250'], gives: 1.25 },
    { args: ['1.250', 'de'], gives: 1250, note: 'the locale decides' },
    { args: ['TBD'], gives: { error: 'N/A', why: 'text: The cell is blank or says that there is no value yet.' } },
    {
      args: ['12 of 30'],
      gives: { error: 'VALUE', why: 'text: "12 of 30" holds more than one number, and nothing says which one counts.' },
    },
    { args: [''], gives: '' },
  ],
  run: (text, locale) => {
    const read = readNumber(text, defaultNumberContext(locale));
    return read.ok ? read.value.value : unread('text', read.problem);
  },
});

/** A number without the dust of binary arithmetic: 70 ± 7% is 65.1 to 74.9. */
function plain(value: number): string {
  return String(Number(value.toPrecision(15)) + 0);
}

/** A target in one clear form, which the functions read again as the same target. */
function cleaned(target: Target): string | number {
  switch (target.kind) {
    case 'value': {
      if (target.direction === null) return target.target;
      const operator = target.direction === 'higher' ? '>' : '<';
      return `${operator}${target.strict ? '' : '='}${plain(target.target)}`;
    }
    case 'range':
      return `${plain(target.lo)}..${plain(target.hi)}`;
    case 'date':
      return isoOf(target.day);
  }
}

/** READTARGET: what a target asks for (semantics 1.2). */
export const readTargetFunction = defineFunction({
  id: 'READTARGET',
  summary: 'What a target asks for, in one clear form.',
  returns: 'A number; with an operator text like ">=10", for a range "40..50", for a date 2026-03-31.',
  params: [cell('text', 'A target as people type it.')],
  examples: [
    { args: ['1,200'], gives: 1200 },
    { args: ['>95%'], gives: '>0.95' },
    { args: ['at most 3'], gives: '<=3' },
    { args: ['40-50'], gives: '40..50' },
    { args: ['200 ± 5%'], gives: '190..210' },
    { args: ['within 1% of 200'], gives: '198..202' },
    { args: ['2026-03-31'], gives: '2026-03-31', note: 'a date is no range' },
    {
      args: ['Target+10%'],
      gives: { error: 'VALUE', why: 'text: "Target+10%" is relative to a value this cell does not hold.' },
    },
    { args: ['TBD'], gives: { error: 'N/A', why: 'text: There is nothing to hold the actual against.' } },
  ],
  notes: ['What it returns is read as the same target again, by STOPLIGHT and by READTARGET itself.'],
  run: (text) => {
    const read = readTarget(text);
    return read.ok ? cleaned(read.value) : unread('text', read.problem);
  },
});

/** READDATE: the day a text means (semantics 3, T). */
export const readDateFunction = defineFunction({
  id: 'READDATE',
  summary: 'The day that a date or a deadline in words means.',
  returns: 'Text like 2026-03-31.',
  params: [
    cell('text', 'A date or deadline as people type it, or a date cell.'),
    dateOrNone('as_of', 'The day that "this quarter" and "within 90 days" count from; may be blank.'),
    choice('order', 'The order of all-number dates: dmy, mdy or ymd.', ['dmy', 'mdy', 'ymd'], null),
    optionalNumber('fy_start', 'The month the fiscal year begins with.', null, {
      what: 'a month from 1 to 12',
      test: (month) => Number.isInteger(month) && month >= 1 && month <= 12,
    }),
  ],
  examples: [
    { args: ['31.12.2026', null], gives: '2026-12-31' },
    { args: ['03/04/2026', null, 'dmy'], gives: '2026-04-03' },
    {
      args: ['03/04/2026', null],
      gives: { error: 'VALUE', why: 'text: "03/04/2026" could be day-month or month-day.' },
    },
    { args: ['within 90 days', '2026-01-01'], gives: '2026-04-01' },
    { args: ['bis Ende März', '2026-01-10'], gives: '2026-03-31' },
    { args: ['Q3 FY26', null, null, 7], gives: '2026-03-31', note: 'a fiscal year is named by the year it ends in' },
    { args: [45000, null], gives: '2023-03-15', note: 'a date cell is a serial number' },
    { args: ['31/02/2026', null], gives: { error: 'VALUE', why: 'text: "31/02/2026" is not in the calendar.' } },
    { args: [null, '2026-01-01'], gives: '' },
  ],
  notes: [
    'The result is text, because a serial number would be another day in a workbook that counts from 1904; DATEVALUE turns it into a date.',
    'Words that name a period give its last day.',
  ],
  run: (text, asOf, order, fiscalStart) => {
    const read = readDate(text, { ...defaultDateContext(1900), asOf, order, fiscalStart });
    return read.ok ? isoOf(read.value) : unread('text', read.problem);
  },
});
