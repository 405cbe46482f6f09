import { LOCALE_TAG } from '../core/reading/locale.ts';
import type { Doors } from './run.ts';

const ORDERS: ReadonlySet<string> = new Set(['dmy', 'mdy', 'ymd']);

/** The order of day, month and year in a pattern of dates: 'dd.MM.yyyy' → 'dmy'; '' where it is no usual one. */
function orderOf(pattern: string): string {
  const order = [...new Set(pattern.toLowerCase().match(/[dmy]/g) ?? [])].join('');
  return ORDERS.has(order) ? order : '';
}

/**
 * Asks how the user's Excel writes numbers and dates (ExcelApi 1.11 and 1.12). It gives the settings of a workbook that
 * has none yet, as their text, or null where this Excel does not say.
 */
export function askRegion(doors: Doors, context: Excel.RequestContext): () => string | null {
  if (!doors.has('1.11')) return () => null;
  const culture = context.workbook.application.cultureInfo.load('name');
  const dates = doors.has('1.12') ? culture.datetimeFormat.load('shortDatePattern') : null;
  return () => {
    if (!LOCALE_TAG.test(culture.name)) return null;
    const dateOrder = dates === null ? '' : orderOf(dates.shortDatePattern);
    return JSON.stringify({ version: 1, locale: culture.name, ...(dateOrder === '' ? {} : { dateOrder }) });
  };
}
