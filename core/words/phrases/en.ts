import type { Phrases } from '../phrases.ts';

/** English. */
// prettier-ignore
export const en: Phrases = {
  language: 'en',
  months: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  dates: {
    endOf: ['end of', 'end', 'the end of', 'close of'],
    by: [
      'by', 'before', 'until', 'till', 'due', 'no later than', 'on', 'in', 'for', 'at', 'deadline', 'through', 'the',
    ],
    within: ['within', 'in the next', 'in'],
    days: ['days', 'day'],
    weeks: ['weeks', 'week'],
    months: ['months', 'month'],
    current: ['this', 'current', 'the current'],
    next: ['next', 'the next'],
    quarter: ['quarter', 'qtr'],
    month: ['month'],
    year: ['year', 'fiscal year', 'calendar year'],
    yearEnd: ['end of year', 'end of the year', 'eoy', 'year end', 'ye', 'year-end'],
    monthEnd: ['end of month', 'end of the month', 'eom', 'month end', 'month-end'],
    quarterEnd: ['end of quarter', 'end of the quarter', 'eoq', 'quarter end', 'quarter-end'],
  },
  targets: {
    atLeast: [
      'at least', 'min', 'min.', 'minimum', 'no less than', 'not less than', 'not below', 'from', 'or more',
      'and above', 'or higher', 'and up',
    ],
    moreThan: ['more than', 'greater than', 'above', 'over', 'higher than', 'exceeds', 'exceed'],
    atMost: [
      'at most', 'max', 'max.', 'maximum', 'no more than', 'not more than', 'up to', 'not above', 'or less',
      'or fewer', 'or lower', 'and below', 'not to exceed', 'within',
    ],
    lessThan: ['less than', 'fewer than', 'below', 'under', 'lower than'],
    between: ['between', 'from'],
    and: ['and'],
    to: ['to', 'through', 'till'],
    within: ['within'],
    of: ['of'],
  },
};
