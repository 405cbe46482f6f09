import { readDate, defaultDateContext } from '../reading/date.ts';
import { isDateFormat, isMoneyFormat, isPercentFormat } from '../reading/number-format.ts';
import { defaultNumberContext, readNumber } from '../reading/number.ts';
import { readTarget } from '../reading/target.ts';
import { foldedText } from '../reading/text.ts';
import { isCellError } from '../workbook/cells.ts';
import type { Grid } from '../workbook/snapshot.ts';
import { statusWord, yesOrNo } from './status-words.ts';

/** What the cells of a column look like, from a sample of its rows. Shares are of the cells that are not blank. */
export type Profile = {
  /** Cells looked at, and how many of them held something. */
  readonly looked: number;
  readonly filled: number;
  readonly numbers: number;
  readonly percents: number;
  readonly money: number;
  readonly dates: number;
  readonly texts: number;
  readonly statuses: number;
  /** Booleans, and the texts people write for them: yes, no, x, a tick. */
  readonly booleans: number;
  readonly formulas: number;
  /** Target expressions such as '>95%'. */
  readonly expressions: number;
  /** How many different values, as a share of the filled cells. */
  readonly distinct: number;
  /** Mean length of the texts. */
  readonly length: number;
  /** Whole numbers that count up by one. */
  readonly isRunning: boolean;
  /** All numbers between 0 and 1. */
  readonly isShare: boolean;
  readonly median: number | null;
};

const SAMPLE = 120;

/** Which rows to look at: all of a short table, evenly spread ones of a long one. */
export function sampleRows(first: number, last: number): number[] {
  const count = last - first + 1;
  const step = Math.max(1, Math.floor(count / SAMPLE));
  const rows: number[] = [];
  for (let row = first; row <= last; row += step) rows.push(row);
  return rows;
}

type Tally = { -readonly [K in keyof Profile]: Profile[K] } & {
  seen: Set<string>;
  values: number[];
  textLength: number;
};

function emptyTally(): Tally {
  return {
    looked: 0,
    filled: 0,
    numbers: 0,
    percents: 0,
    money: 0,
    dates: 0,
    texts: 0,
    statuses: 0,
    booleans: 0,
    formulas: 0,
    expressions: 0,
    distinct: 0,
    length: 0,
    isRunning: false,
    isShare: false,
    median: null,
    seen: new Set(),
    values: [],
    textLength: 0,
  };
}

const NUMBERS = defaultNumberContext();
const DATES = { ...defaultDateContext(), order: 'dmy' as const };

function addText(tally: Tally, text: string): void {
  const number = readNumber(text, NUMBERS);
  if (number.ok) {
    tally.numbers++;
    tally.values.push(number.value.value);
    if (number.value.unit === '%') tally.percents++;
    return;
  }
  tally.texts++;
  tally.textLength += text.length;
  if (yesOrNo(text) !== null) tally.booleans++;
  else if (statusWord(text) !== null) tally.statuses++;
  if (/\d/.test(text)) {
    if (readDate(text, DATES).ok) tally.dates++;
    else if (readTarget(text, NUMBERS).ok) tally.expressions++;
  }
}

function addCell(tally: Tally, grid: Grid, row: number, column: number): void {
  const value = grid.value(row, column);
  tally.looked++;
  if (grid.formula(row, column) !== null) tally.formulas++;
  if (value === null || (typeof value === 'string' && value.trim() === '')) return;
  tally.filled++;
  tally.seen.add(typeof value === 'string' ? foldedText(value) : JSON.stringify(value));
  if (typeof value === 'boolean') tally.booleans++;
  else if (typeof value === 'string') addText(tally, value);
  else if (!isCellError(value)) {
    const { format } = grid.style(row, column);
    if (isDateFormat(format)) {
      tally.dates++;
      return;
    }
    tally.numbers++;
    tally.values.push(value);
    if (isPercentFormat(format)) tally.percents++;
    if (isMoneyFormat(format)) tally.money++;
  }
}

function isRunning(values: readonly number[], step: number): boolean {
  return values.length >= 3 && values.every((value, i) => i === 0 || value - (values[i - 1] ?? 0) === step);
}

/** Looks at the sampled cells of a column. */
export function profileOf(grid: Grid, rows: readonly number[], column: number): Profile {
  const tally = emptyTally();
  for (const row of rows) addCell(tally, grid, row, column);
  const { filled, seen, values, textLength, ...counts } = tally;
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  const step = (rows[1] ?? 1) - (rows[0] ?? 0);
  const sorted = [...values].sort((a, b) => a - b);
  return {
    ...counts,
    filled,
    numbers: share(tally.numbers),
    percents: share(tally.percents),
    money: share(tally.money),
    dates: share(tally.dates),
    texts: share(tally.texts),
    statuses: share(tally.statuses),
    booleans: share(tally.booleans),
    formulas: tally.looked === 0 ? 0 : tally.formulas / tally.looked,
    expressions: share(tally.expressions),
    distinct: share(seen.size),
    length: tally.texts === 0 ? 0 : textLength / tally.texts,
    isRunning: isRunning(values, step),
    isShare: values.length > 0 && values.every((value) => value >= 0 && value <= 1),
    median: sorted[Math.floor(sorted.length / 2)] ?? null,
  };
}
