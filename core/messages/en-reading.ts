import type { Text } from './text.ts';

/** English: what reading a cell can say. A file of its own, because the custom functions say nothing else. */
export const enReading = {
  // Reading cells
  NO_DATA: {
    title: 'No data',
    why: 'The cell is blank or says that there is no value yet.',
    next: 'Enter the value when it is known.',
  },
  ERROR: {
    title: 'The cell shows an error',
    why: 'The cell holds {error}, so there is no value to judge.',
    next: 'Repair the formula: #REF! has lost its source, #NAME? may need an add-in, #BUSY! was not calculated yet.',
  },
  TEXT: {
    title: 'The cell holds text',
    why: '"{text}" is not a number.',
    next: 'Enter a number, or list the text under "no data" in the settings.',
  },
  TWO_NUMBERS: {
    title: 'More than one number',
    why: '"{text}" holds more than one number, and nothing says which one counts.',
    next: 'Put one number into the cell.',
  },
  BOOLEAN: {
    title: 'TRUE and FALSE are no amounts',
    why: 'A measure needs a number; only done-columns take yes and no.',
    next: 'Enter a number.',
  },
  NOT_A_NUMBER: { title: 'Not a number', why: 'The value cannot be read as a number.', next: 'Enter a number.' },
  NOT_FINITE: {
    title: 'Number out of range',
    why: 'The number is too large to count with.',
    next: 'Check for a typing error.',
  },
  DATE_IN_NUMBER: {
    title: 'The cell holds a date',
    why: 'A date is no amount, although it is stored as a number.',
    next: 'Enter the amount, or change the number format.',
  },
  TEXT_NUMBER: {
    title: 'Number stored as text',
    why: "The number was read, but Excel's own formulas do not see it.",
    next: 'Convert the cell to a number.',
  },
  OTHER_LOCALE: {
    title: 'Written in another locale',
    why: 'The decimal mark is not the one of this locale; the text was read all the same.',
    next: 'Check the number, or set the locale.',
  },
  AMBIGUOUS_NUMBER: {
    title: 'Ambiguous number',
    why: 'The one separator could mark thousands or decimals; the locale decided.',
    next: 'Check the number, or set the locale.',
  },
  HIDDEN_CHAR: {
    title: 'Hidden character',
    why: 'The text holds a character that cannot be seen ({detail}); it was left out.',
    next: 'Type the cell anew.',
  },
  NO_TARGET: { title: 'No target', why: 'There is nothing to hold the actual against.', next: 'Enter a target.' },
  TARGET_REF: {
    title: 'The target depends on another cell',
    why: '"{text}" is relative to a value this cell does not hold.',
    next: 'Enter the number, or a formula that gives it.',
  },
  TARGET_IS_DATE: {
    title: 'The target is a date',
    why: 'A date is reached or missed, not attained by a share.',
    next: 'Put dates into a due column.',
  },
  BAD_RANGE: {
    title: 'The range is reversed',
    why: 'The lower bound is above the upper one.',
    next: 'Swap the two bounds.',
  },
  MERGED: {
    title: 'Covered by a merged cell',
    why: 'Only the first cell of a merge holds a value.',
    next: 'Turn on "fill merged cells", or unmerge them.',
  },
  SCALE_SUSPECT: {
    title: 'Mixed percent scale',
    why: 'One of the two is a percentage and the other is about a hundred times as large; nothing was rescaled.',
    next: 'Write both as percentages.',
  },
  // Dates
  NOT_A_DATE: { title: 'Not a date', why: '"{text}" names no day.', next: 'Enter a date like 2026-03-31.' },
  INVALID_DATE: { title: 'No such day', why: '"{text}" is not in the calendar.', next: 'Correct the date.' },
  AMBIGUOUS_DATE: {
    title: 'Ambiguous date',
    why: '"{text}" could be day-month or month-day.',
    next: 'Set the date order, or write 2026-03-31.',
  },
  UNSUPPORTED_DATE: {
    title: 'Weeks are not read',
    why: '"{text}" is an ISO week.',
    next: 'Enter a date like 2026-03-31, or "Q1 2026".',
  },
  INVALID_PERIOD: {
    title: 'No such period',
    why: '"{text}" names a period that no year has.',
    next: 'Correct the period.',
  },
  FISCAL_START_NEEDED: {
    title: 'Which fiscal year?',
    why: '"{text}" needs the first month of the fiscal year.',
    next: 'Set the fiscal start month.',
  },
  AS_OF_NEEDED: {
    title: 'Counted from when?',
    why: '"{text}" is counted from a day that was not given.',
    next: 'Give the as-of date.',
  },
  YEAR_ASSUMED: {
    title: 'Year assumed',
    why: 'The headers or dates name no year; the one of the as-of date was taken.',
    next: 'Write the year.',
  },
} as const satisfies Record<string, Text>;
