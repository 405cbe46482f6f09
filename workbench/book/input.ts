import { isoOf } from '../../core/calendar/day.ts';
import { dayOfSerial } from '../../core/calendar/serial.ts';
import { isDateFormat, isPercentFormat } from '../../core/reading/number-format.ts';
import type { StoredCell } from '../../simulators/workbook/sheet.ts';
import { typedValue } from '../../simulators/workbook/typed.ts';

/** 0.855 → '85.5%', without the digits that binary fractions bring. */
function percentOf(value: number): string {
  return `${Number((value * 100).toPrecision(15))}%`;
}

/**
 * What editing a cell begins with, and what entering it again leaves as it is.
 *
 *   a formula → '=A1+1'   0.85 under '0%' → '85%'   46203 under 'yyyy-mm-dd' → '2026-06-30'   the text '007' → "'007"
 *
 * @param text what the cell shows, for a value that is filled in from elsewhere
 */
export function inputOf({ value, formula, style }: StoredCell, text: string): string {
  if (formula !== null) return `=${formula}`;
  if (value === null) return '';
  if (typeof value === 'object') return text;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value === 'string') {
    const isMisread = style.format !== '@' && (/^(?:$|[='+-])/.test(value) || typedValue(value, 1900) !== null);
    return isMisread ? `'${value}` : value;
  }
  if (isPercentFormat(style.format)) return percentOf(value);
  const day = isDateFormat(style.format) && Number.isInteger(value) ? dayOfSerial(value, 1900) : null;
  return day === null ? String(value) : isoOf(day);
}
