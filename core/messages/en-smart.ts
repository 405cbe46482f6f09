import type { Text } from './text.ts';

/** English: what each letter of SMART says, and the one suggestion that goes with it. */
export const enSmart = {
  SPECIFIC: { title: 'Specific', why: 'It says what is done, to what, and where or by whom.', next: '' },
  FIGURE: { title: 'Specific', why: 'It names a measure and the figure to reach.', next: '' },
  NO_VERB: {
    title: 'A name, not a goal',
    why: 'It has no verb, so nobody knows what is to happen with it.',
    next: 'Begin with what will be done: increase, reduce, launch …',
  },
  NO_OUTCOME: {
    title: 'No outcome',
    why: 'It describes something that goes on, not what will be different.',
    next: 'Say what will be reached, and by whom.',
  },
  NO_OBJECT: {
    title: 'Nothing to point at',
    why: 'It does not say what is to change.',
    next: 'Name the one thing: which product, measure, customers.',
  },
  VAGUE_OBJECT: {
    title: 'Vague object',
    why: 'Two people would look at different things.',
    next: 'Name what one would see: a measure, a product, a customer group.',
  },
  VAGUE_WORDS: {
    title: 'Vague words',
    why: 'Words like these mean something else to everybody.',
    next: 'Replace them by what one would see or count.',
  },
  SOFT_VERB: {
    title: 'Effort, not outcome',
    why: 'The verb says that somebody works on it, not what comes of it.',
    next: 'Use a verb that is done at some point: reach, launch, reduce.',
  },
  NO_SCOPE: {
    title: 'No scope and no owner',
    why: 'It does not say where, for whom or by whom.',
    next: 'Add the owner, or the market, product or team.',
  },
  DASH: {
    title: 'Only a name and a number',
    why: 'What the number is of, and what is to happen, is left to the reader.',
    next: 'Write the whole sentence.',
  },
  UNKNOWN_LANGUAGE: {
    title: 'Language not read',
    why: 'The verbs of this language are not known here; numbers and dates are read all the same.',
    next: 'Check the sentence yourself: a verb, a clear object, a scope or owner.',
  },
  TARGET_COLUMN: { title: 'Measurable', why: 'The target column holds a number.', next: '' },
  TEXT_MEASURE: { title: 'Measurable', why: 'The sentence counts something.', next: '' },
  MULTIPLE_OF: { title: 'Measurable', why: 'A multiple of a known baseline.', next: '' },
  ALL_OF_THEM: { title: 'All of them', why: '"All" counts as 100 %.', next: 'Add how many there are.' },
  MULTIPLE: {
    title: 'A multiple without a start',
    why: 'A multiple measures nothing without the value it starts from.',
    next: 'Add the baseline, or write the number.',
  },
  DELIVERABLE: {
    title: 'Done or not done',
    why: 'It is there at the end or it is not; nothing tells how far it is.',
    next: 'Add a number that shows whether it works: users, days, defects.',
  },
  NUMBER_IS_A_NAME: {
    title: 'The number is a name',
    why: 'The digits belong to a name, a date or a list, and count nothing.',
    next: 'Add how much or how many.',
  },
  NO_MEASURE: {
    title: 'Nothing to measure',
    why: 'There is no number in the sentence or in a target column.',
    next: 'Add a target: how much, how many, what share.',
  },
  WITHIN_REACH: { title: 'Attainable', why: 'It lies within reach of what was reached before.', next: '' },
  A_STRETCH: {
    title: 'A stretch',
    why: 'It lies well beyond what was reached before.',
    next: 'Say what will be different this time.',
  },
  OUT_OF_REACH: {
    title: 'Out of reach',
    why: 'Nothing like it was reached before.',
    next: 'Take it in steps, or show what makes it possible.',
  },
  NO_EVIDENCE: {
    title: 'No evidence',
    why: 'There is no history and no baseline to hold the target against; words prove nothing.',
    next: 'Add a baseline or past values.',
  },
  NO_SHARE: {
    title: 'No share of nothing',
    why: 'A value of zero gives no share to compare by.',
    next: 'Judge it yourself, or give a baseline that is not zero.',
  },
  SERVES: { title: 'Relevant', why: 'It serves a goal above it.', next: '' },
  TOP_GOAL: { title: 'Relevant', why: 'It is a top goal itself.', next: '' },
  PARENT_UNKNOWN: {
    title: 'Relevance unknown',
    why: 'Nothing here tells which goal it serves.',
    next: 'Add a column with the goal above it.',
  },
  NO_PARENT: {
    title: 'Serves nothing',
    why: 'The place for the goal above it is empty.',
    next: 'Name the goal it serves, or take it out of the plan.',
  },
  PARENT_NOT_FOUND: {
    title: 'The goal above it is not here',
    why: 'No row has the name or id of its parent.',
    next: 'Correct the parent, or add it.',
  },
  REALISTIC: { title: 'Realistic', why: 'Neither the owner nor the dates speak against it.', next: '' },
  LOAD_UNKNOWN: { title: 'Load unknown', why: 'Nothing tells who carries it and from when.', next: 'Add an owner.' },
  OWNER_OVERLOADED: {
    title: 'Too much for one person',
    why: 'The owner has more than 8 goals.',
    next: 'Give some to somebody else, or drop them.',
  },
  ENDS_BEFORE_START: {
    title: 'Ends before it starts',
    why: 'The deadline lies before the start.',
    next: 'Correct the dates.',
  },
  LEAD_TIME_SHORT: {
    title: 'Too short for a sale',
    why: 'A sale takes longer than what is left until the deadline.',
    next: 'Move the deadline, or count only deals that are under way.',
  },
  DEADLINE: { title: 'Time-bound', why: 'It has a deadline.', next: '' },
  DEADLINE_INHERITED: {
    title: 'Deadline from above',
    why: 'The deadline stands in a heading and holds for everything below it.',
    next: 'Give the goal its own date.',
  },
  DEADLINE_AMBIGUOUS: {
    title: 'Ambiguous deadline',
    why: 'It can be read as two days.',
    next: 'Write it like 2026-03-31, or set the date order and the fiscal start.',
  },
  DEADLINE_PAST: {
    title: 'The deadline is past',
    why: 'It lies before the as-of date.',
    next: 'Set a new date, or close the goal.',
  },
  DEADLINE_UNREAD: {
    title: 'No such date',
    why: 'It names no day of the calendar.',
    next: 'Write it like 2026-03-31, or "end of Q3".',
  },
  COUNTED_FROM: {
    title: 'Start of count unknown',
    why: 'It is counted from a day that was not given.',
    next: 'Give the as-of date.',
  },
  SOMEDAY: { title: 'A time, but no date', why: 'Nobody can say when it is late.', next: 'Set a day.' },
  ASAP: { title: 'No date', why: '"As soon as possible" is never late.', next: 'Set a day.' },
  ONGOING: {
    title: 'No end',
    why: 'What goes on for ever is never reached.',
    next: 'Set a day on which it is looked at.',
  },
  NO_DATE: { title: 'No deadline', why: 'There is no date in the row or the sentence.', next: 'Add by when.' },
} as const satisfies Record<string, Text>;

/** The code of what a letter can say. */
export type SmartCode = keyof typeof enSmart;
