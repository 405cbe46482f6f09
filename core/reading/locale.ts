/** How people of one locale write numbers and dates, as far as cell texts need it. */
export type LocaleFacts = {
  readonly decimal: '.' | ',';
  /** Groups of two after the first three digits: 12,34,567. */
  readonly isIndian: boolean;
  /** The order of all-number dates, or null where the language alone does not say (English). */
  readonly dateOrder: DateOrder | null;
};

/** The order of day, month and year in a date written with numbers only. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A BCP 47 tag: 'en', 'de', 'pt-BR'. */
export type Locale = string;

/** What the tag of a locale looks like. */
export const LOCALE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

const COMMA_DECIMAL = new Set([
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'ru',
  'uk',
  'sv',
  'da',
  'nb',
  'no',
  'fi',
  'cs',
  'sk',
  'tr',
  'el',
  'hu',
  'ro',
  'bg',
  'hr',
  'sl',
  'id',
  'vi',
  'ca',
]);
const POINT_DECIMAL_REGIONS = new Set([
  'de-CH',
  'de-LI',
  'it-CH',
  'es-MX',
  'es-US',
  'es-PR',
  'es-GT',
  'es-HN',
  'es-NI',
  'es-PA',
  'es-SV',
  'es-DO',
]);
const INDIAN = new Set(['en-IN', 'hi', 'hi-IN', 'bn-IN', 'ta-IN', 'te-IN', 'mr-IN', 'gu-IN', 'kn-IN', 'pa-IN']);
const YEAR_FIRST = new Set(['ja', 'zh', 'ko', 'hu', 'lt', 'sv']);
const MONTH_FIRST_REGIONS = new Set(['en-US', 'es-US', 'en-PH']);

/**
 * The facts of a locale; an unknown one is read like English without a region.
 *
 *   'de'    → comma decimals, day first
 *   'de-CH' → point decimals, day first
 *   'en'    → point decimals, date order unknown: 03/04 may be March or April
 */
export function localeFacts(locale: Locale): LocaleFacts {
  const language = locale.split('-')[0] ?? 'en';
  const hasCommaDecimal = COMMA_DECIMAL.has(language) && !POINT_DECIMAL_REGIONS.has(locale);
  return {
    decimal: hasCommaDecimal ? ',' : '.',
    isIndian: INDIAN.has(locale),
    dateOrder: dateOrderOf(locale, language),
  };
}

function dateOrderOf(locale: Locale, language: string): DateOrder | null {
  if (MONTH_FIRST_REGIONS.has(locale)) return 'mdy';
  if (YEAR_FIRST.has(language)) return 'ymd';
  return locale === 'en' ? null : 'dmy';
}
