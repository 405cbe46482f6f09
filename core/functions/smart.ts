import type { Day } from '../calendar/day.ts';
import { describeFinding } from '../smart/describe.ts';
import { NO_FACTS, type GivenGoal } from '../smart/goal.ts';
import { sentenceReader } from '../smart/sentence.ts';
import { smart, type Smart } from '../smart/smart.ts';
import { defaultDateContext } from '../reading/date.ts';
import { readNumber } from '../reading/number.ts';
import { readTarget } from '../reading/target.ts';
import { cleanText } from '../reading/text.ts';
import { isCellError, type CellValue } from '../workbook/cells.ts';
import { defineRangeFunction, type Example, type RangeFunction } from './define.ts';
import { dayIn, optionalRange, range } from './params.ts';
import { isBlank, isFunctionError, type FunctionError, type Grid, type Scalar } from './values.ts';
import { invalid, passedOn } from './wrong.ts';

const PARAMS = [
  range('goal', 'The goal as a sentence; a column of goals gives a column.'),
  optionalRange('metric', 'The name of the measure.'),
  optionalRange('target', 'What is to be reached.'),
  optionalRange('due', 'By when.'),
  optionalRange('owner', 'Who answers for it.'),
  optionalRange('parent', 'The goal it serves.'),
  optionalRange('history', 'What was reached before: a row of past values for each goal.'),
  optionalRange('as_of', 'The day to judge on, one for all; without it no deadline is past.'),
] as const;

const NAMES = PARAMS.map(({ name }) => name);

/** The cells beside the goals: one for all, or one a goal. */
function beside(name: string, cells: Grid<CellValue> | null, goals: number): readonly CellValue[] | FunctionError {
  const flat = (cells ?? []).flat();
  if (flat.length === 0) return [];
  if (flat.length === 1 || flat.length === goals) return flat;
  return invalid(
    `${name} has ${flat.length} cells for ${goals} ${goals === 1 ? 'goal' : 'goals'}: give one, or one a goal`,
  );
}

/** The past values of each goal: a row a goal; for a single goal any range. */
function histories(cells: Grid<CellValue> | null, goals: number): readonly (readonly CellValue[])[] | FunctionError {
  if (cells === null) return [];
  if (goals === 1) return [cells.flat()];
  return cells.length === goals
    ? cells
    : invalid(`history has ${cells.length} rows for ${goals} goals: give one a goal`);
}

function textIn(cell: CellValue | undefined): string | null {
  if (cell === undefined || isBlank(cell) || isCellError(cell)) return null;
  return cleanText(String(cell)).text;
}

function numbersIn(cells: readonly CellValue[]): number[] {
  return cells.flatMap((cell) => {
    const read = readNumber(cell);
    return read.ok ? [read.value.value] : [];
  });
}

type Cells = {
  readonly goals: readonly CellValue[];
  readonly columns: readonly (readonly CellValue[])[];
  readonly past: readonly (readonly CellValue[])[];
  readonly asOf: Day | null;
};

function cellsOf(grids: readonly (Grid<CellValue> | null)[]): Cells | FunctionError {
  const goals = (grids[0] ?? []).flat();
  const columns: (readonly CellValue[])[] = [];
  for (let i = 1; i <= 5; i++) {
    const column = beside(NAMES[i] ?? '', grids[i] ?? null, goals.length);
    if (isFunctionError(column)) return column;
    columns.push(column);
  }
  const past = histories(grids[6] ?? null, goals.length);
  if (isFunctionError(past)) return past;
  const days = (grids[7] ?? []).flat();
  if (days.length > 1) return invalid('as_of must be one cell');
  const asOf = dayIn('as_of', days[0] ?? null);
  return isFunctionError(asOf) ? asOf : { goals, columns, past, asOf };
}

/** The goals of a call, judged one by one; a blank goal gives a blank. */
function judged(grids: readonly (Grid<CellValue> | null)[], shown: (smart: Smart) => Scalar): Scalar | Grid<Scalar> {
  const cells = cellsOf(grids);
  if (isFunctionError(cells)) return cells;
  const { goals, columns, past, asOf } = cells;
  const dates = { ...defaultDateContext(1900), asOf };
  const read = sentenceReader(dates, 'en');
  const at = (column: number, row: number): CellValue | undefined => {
    const list = columns[column] ?? [];
    return list.length === 1 ? list[0] : list[row];
  };
  const results = goals.map((goal, row): Scalar => {
    if (isCellError(goal)) return passedOn('goal', goal);
    if (isBlank(goal)) return '';
    const target = readTarget(at(1, row) ?? null);
    const facts: GivenGoal = {
      ...NO_FACTS,
      metric: textIn(at(0, row)),
      target: target.ok ? target.value : null,
      targetText: textIn(at(1, row)),
      due: at(2, row) ?? null,
      owner: textIn(at(3, row)),
      parent: textIn(at(4, row)),
      history: numbersIn(past[row] ?? []),
      sentence: read(String(goal)),
      dates,
    };
    return shown(smart(facts));
  });
  const width = grids[0]?.[0]?.length ?? 1;
  if (results.length === 1) return results[0] ?? '';
  return (grids[0] ?? []).map((_, row) => results.slice(row * width, (row + 1) * width));
}

function define(
  id: string,
  summary: string,
  returns: string,
  examples: readonly Example[],
  shown: (smart: Smart) => Scalar,
): RangeFunction {
  return defineRangeFunction({
    id,
    summary,
    returns,
    params: PARAMS,
    examples,
    notes: [
      'A capital letter is a pass, a small one weak, "-" a fail, "?" unknown, which is never a pass.',
      'A needs a history, and R a parent: words prove neither.',
      'Verbs are read in English, German, French, Spanish and Portuguese; numbers and dates in all shipped languages.',
    ],
    run: (...grids) => judged(grids, shown),
  });
}

const SIGN_30 = ['Sign 30 new logos in DACH by 30 June 2026', null, 30, null, 'Ben', 'O1', [[10, 11, 9]], '2026-01-15'];

/** SMART: the five letters (semantics 3). */
export const smartFunction = define(
  'SMART',
  'What is specific, measurable, attainable, relevant and time-bound about a goal.',
  'Five characters in the order S M A R T.',
  [
    { args: ['Sell more!'], gives: '--??-' },
    { args: SIGN_30, gives: 'SM-RT', note: '30 after 11 at best' },
    { args: ['Win rate', null, '>=25%', '2026-12-31', 'Kim'], gives: '-M??T', note: 'a name is no sentence' },
    { args: ['Umsatz in Wien um 15 % steigern bis 31.12.2026'], gives: 'SM??T' },
    {
      args: [[['Sell more!'], [null], ['Reduce churn in SMB from 8% to 5% by Dec 2026']]],
      gives: [['--??-'], [''], ['SM??T']],
    },
    { args: [null], gives: '' },
  ],
  ({ letters }) => letters,
);

/** SMARTSCORE: the letters as a number. */
export const smartScoreFunction = define(
  'SMARTSCORE',
  'How much of SMART a goal is: passes and half of the weak ones, of five.',
  'A number from 0 to 1.',
  [
    { args: ['Sell more!'], gives: 0 },
    { args: SIGN_30, gives: 0.8 },
    { args: [null], gives: '' },
  ],
  ({ score }) => score,
);

/** SMARTWHY: what decided each letter, and what to do about it. */
export const smartWhyFunction = define(
  'SMARTWHY',
  'What decided each letter of a goal, with a suggestion for what is not well.',
  'Text.',
  [
    {
      args: ['Sell more!'],
      gives:
        'S fail: Vague object ("more"). Name what one would see: a measure, a product, a customer group. · M fail: Nothing to measure ("Sell more!"). Add a target: how much, how many, what share. · A unknown: No evidence. Add a baseline or past values. · R unknown: Relevance unknown. Add a column with the goal above it. · T fail: No deadline. Add by when.',
    },
    { args: [null], gives: '' },
  ],
  ({ findings }) => findings.map(describeFinding).join(' · '),
);
