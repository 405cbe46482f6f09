import { isCellError } from '../../core/workbook/cells.ts';
import { type Answer, isFunctionError, type Scalar } from '../../core/functions/values.ts';
import type { CellFunctions } from '../workbook/functions.ts';
import { BUDGET, Execution } from './execution.ts';
import { execute, type Office, type Outcome } from './script-run.ts';
import { isDate } from './signature.ts';
import { serialOfEpoch } from './dates.ts';

/** A cell's value as a custom function gets it: '' for blanks, the text of errors. */
function argument(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(argument);
  if (value === null || value === undefined) return '';
  return isCellError(value) ? value.error : value;
}

/** A custom function failed: why, and the note the cell shows. */
function failed(why: string): Answer {
  return { error: 'VALUE', why };
}

function scalar(value: unknown, zone: string): Scalar | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'boolean') return value as unknown as Scalar;
  if (isDate(value)) return serialOfEpoch(value.getTime(), zone);
  return isFunctionError(value) ? value : undefined;
}

/**
 * A result as a cell takes it: one value, or a rectangle of them. Live Sheets takes more (a list is a column, nothing
 * is 0 or blank); what a product of ours returns there is a mistake.
 */
function result(value: unknown, zone: string): Answer {
  if (!Array.isArray(value)) return scalar(value, zone) ?? failed('The result is no value that a cell can hold.');
  const rows: readonly unknown[] = value;
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  const isRectangle = width > 0 && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!isRectangle) return failed('The result is no rectangle.');
  const cells = (rows as readonly (readonly unknown[])[]).map((row) => row.map((each) => scalar(each, zone)));
  return cells.every((row): row is Scalar[] => !row.includes(undefined))
    ? cells
    : failed('The result holds something that no cell can hold.');
}

/** The cell's answer, and the note that tells why there is none. */
function answerOf(outcome: Outcome, zone: string): Answer {
  switch (outcome.kind) {
    case 'returned':
      return result(outcome.value, zone);
    case 'threw':
      return failed(outcome.message);
    case 'timedOut':
      return failed(`${outcome.message} (line 0).`);
  }
}

/**
 * The custom functions of a project, for the formulas of its spreadsheet: each call is an execution of its own that may
 * only read. Set them as `host.calculator.functions`.
 */
export function cellFunctions(office: Office): CellFunctions {
  const { host, project, realm } = office;
  const look = realm(() => host.now);
  look.load(project.code, new Map());
  const isCustom = (name: string): boolean => !name.endsWith('_') && look.find(name.toUpperCase()) !== null;
  return {
    knows: isCustom,
    call: (name, args) => {
      const execution = new Execution(
        host,
        realm(() => host.now),
        'CUSTOM_FUNCTION',
        BUDGET.short,
      );
      const outcome = execute(execution, project, name.toUpperCase(), args.map(argument));
      const answer = answerOf(outcome, host.zone);
      if (isFunctionError(answer)) host.functionNotes = [...host.functionNotes, answer.why];
      return answer;
    },
  };
}
