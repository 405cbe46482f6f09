import { isDateFormat } from '../../core/reading/number-format.ts';
import { isCellError } from '../../core/workbook/cells.ts';
import type { CellAnswer, CellFunctions, FreeScalar } from '../workbook/functions.ts';
import { BUDGET, Execution } from './execution.ts';
import { globalsFor } from './globals.ts';
import { execute, executeAgain, type Office, type Outcome } from './script-run.ts';
import { isDate } from './signature.ts';
import { epochOfSerial, serialOfEpoch } from './dates.ts';

/** A cell's value as a custom function gets it: '' for blanks, the text of errors, a Date for days. */
function argument(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(argument);
  if (value instanceof Date) return value;
  if (value === null || value === undefined) return '';
  return isCellError(value) ? value.error : value;
}

/** What a cell shows whose function failed; the note says why. */
const FAILURE = '#ERROR!';

/** An answer, or the reason why there is none. */
type Answered = { readonly answer: CellAnswer } | { readonly why: string };

function scalar(value: unknown, zone: string): FreeScalar | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'boolean') return value;
  if (isDate(value)) return serialOfEpoch(value.getTime(), zone);
  return undefined;
}

/**
 * A result as a cell takes it: one value, or a rectangle of them. Live Sheets takes more (a list is a column, nothing
 * is 0 or blank); what a product of ours returns there is a mistake.
 */
function result(value: unknown, zone: string): Answered {
  if (!Array.isArray(value)) {
    const answer = scalar(value, zone);
    return answer === undefined ? { why: 'The result is no value that a cell can hold.' } : { answer };
  }
  const rows: readonly unknown[] = value;
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  const isRectangle = width > 0 && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!isRectangle) return { why: 'The result is no rectangle.' };
  const cells = (rows as readonly (readonly unknown[])[]).map((row) => row.map((each) => scalar(each, zone)));
  return cells.every((row): row is FreeScalar[] => !row.includes(undefined))
    ? { answer: cells }
    : { why: 'The result holds something that no cell can hold.' };
}

/** The cell's answer, and the note that tells why there is none. */
function answerOf(outcome: Outcome, zone: string): Answered {
  switch (outcome.kind) {
    case 'returned':
      return result(outcome.value, zone);
    case 'threw':
      return { why: outcome.message };
    case 'timedOut':
      return { why: `${outcome.message} (line 0).` };
  }
}

/**
 * The custom functions of a project, for the formulas of its spreadsheet: each call is an execution of its own that may
 * only read. Set them as `host.calculator.functions`.
 *
 * Sheets loads the whole script anew for each call, which takes some 40 ms here; `isKept` loads it once, for workbooks
 * with many such formulas.
 */
export function cellFunctions({ host, project, realm }: Office, isKept = false): CellFunctions {
  const start = (): Execution =>
    new Execution(
      host,
      realm(() => host.now),
      'CUSTOM_FUNCTION',
      BUDGET.short,
    );
  const kept = start();
  kept.realm.load(project.code, globalsFor(kept));
  const run = (name: string, args: readonly unknown[]): Outcome =>
    isKept ? executeAgain(kept, name, args) : execute(start(), project, name, args);
  return {
    failure: FAILURE,
    given: (value, format) =>
      typeof value === 'number' && isDateFormat(format) ? new Date(epochOfSerial(value, host.zone)) : value,
    knows: (name) => !name.endsWith('_') && kept.realm.find(name.toUpperCase()) !== null,
    call: (name, args) => {
      const answered = answerOf(run(name.toUpperCase(), args.map(argument)), host.zone);
      if ('answer' in answered) return answered.answer;
      host.functionNotes = [...host.functionNotes, answered.why];
      return { error: FAILURE };
    },
  };
}
