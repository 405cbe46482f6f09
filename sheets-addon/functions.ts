import { callFunction } from '../core/functions/call.ts';
import { ERROR_SIGNS, isFunctionError, type Scalar } from '../core/functions/values.ts';
import { isDate } from './cells.ts';
import { openWorkbook } from './workbook.ts';

/** An argument as the core takes it: days as numbers. Only where there is one the time zone is asked for. */
function argumentFrom(serialOf: (date: Date) => number): (given: unknown) => unknown {
  const from = (given: unknown): unknown => {
    if (Array.isArray(given)) return given.map(from);
    return isDate(given) ? serialOf(given) : given;
  };
  return from;
}

function cell(value: Scalar): string | number {
  return isFunctionError(value) ? ERROR_SIGNS[value.error] : value;
}

/** Calls a function for a cell of Sheets. An error alone is thrown, so that its message stands at the cell. */
export function call(id: string, given: ArrayLike<unknown>): unknown {
  let serial: ((date: Date) => number) | null = null;
  const serialOf = (date: Date): number => {
    serial ??= openWorkbook('').serialOf;
    return serial(date);
  };
  const answer = callFunction(id, Array.from(given, argumentFrom(serialOf)));
  if (Array.isArray(answer)) return (answer as readonly (readonly Scalar[])[]).map((row) => row.map(cell));
  if (isFunctionError(answer)) throw new Error(answer.why);
  return answer;
}
