import { problem, type Note, type Read } from '../messages/problem.ts';
import { isCellError } from '../workbook/cells.ts';
import { localeFacts, type Locale } from './locale.ts';
import { defaultNoData } from './no-data.ts';
import { separated } from './separators.ts';
import { cleanText, withoutAccents } from './text.ts';

/** A number as a cell gave it. Percentages and basis points are fractions: '85 %' is 0.85 with the unit '%'. */
export type ReadNumber = { readonly value: number; readonly unit: string | null };

/** What reading a number depends on. */
export type NumberContext = { readonly locale: Locale; readonly noData: ReadonlySet<string> };

/** English, with the default marks for "no data". */
export function defaultNumberContext(locale: Locale = 'en'): NumberContext {
  return { locale, noData: defaultNoData() };
}

const ERROR_TEXT =
  /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|BUSY!|FIELD!|CONNECT!|BLOCKED!|GETTING_DATA|ERROR!|EXTERNAL!|PYTHON!|UNKNOWN!)$/i;

/** Whether a text is one of Excel's errors, as CSV files hold them: '#N/A'. */
export function isErrorText(text: string): boolean {
  return ERROR_TEXT.test(text);
}

/** Powers of ten behind the words and letters that scale a number, by language. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['tsd', 3],
  ['tsd.', 3],
  ['mil', 3],
  ['thousand', 3],
  ['千', 3],
  ['万', 4],
  ['萬', 4],
  ['m', 6],
  ['mm', 6],
  ['mn', 6],
  ['mio', 6],
  ['mio.', 6],
  ['mill', 6],
  ['mill.', 6],
  ['mi', 6],
  ['million', 6],
  ['億', 8],
  ['亿', 8],
  ['b', 9],
  ['bn', 9],
  ['mrd', 9],
  ['mrd.', 9],
  ['md', 9],
  ['mds', 9],
  ['bi', 9],
  ['billion', 9],
  ['t', 12],
  ['tn', 12],
]);

/** Powers of ten behind a unit that makes a share of the number. */
const SHARES: ReadonlyMap<string, { unit: string; power: number }> = new Map([
  ['%', { unit: '%', power: -2 }],
  ['‰', { unit: '‰', power: -3 }],
  ['percent', { unit: '%', power: -2 }],
  ['prozent', { unit: '%', power: -2 }],
  ['pct', { unit: '%', power: -2 }],
  ['pp', { unit: 'pp', power: -2 }],
  ['bps', { unit: 'bps', power: -4 }],
  ['bp', { unit: 'bps', power: -4 }],
]);

/** Currencies as people write them in letters; signs like € are found by their Unicode category. */
const CURRENCY_NAMES: readonly string[] = [
  ...['US$', 'A$', 'C$', 'R$', 'EUR', 'USD', 'GBP', 'CHF', 'JPY', 'CNY', 'AUD', 'CAD', 'BRL', 'INR', 'SEK', 'NOK'],
  ...['DKK', 'PLN', 'CZK', 'Kč', 'zł', 'kr', 'Fr'],
];
const NAMES = [...CURRENCY_NAMES, 'Kc'].map((name) => name.replace('$', String.raw`\$`)).join('|');
/** Only abbreviations take a dot: in '$.5' it belongs to the digits. */
const CURRENCY = String.raw`(?:(?:kr|Fr)\.|${NAMES}|\p{Sc})`;
const SHAPE = new RegExp(
  String.raw`^(?<lead>${CURRENCY})?\s*(?<open>\()?\s*(?<sign>[-+−–])?\s*(?<before>${CURRENCY})?\s*(?<inner>[-+−–])?\s*` +
    String.raw`(?<digits>\d[\d.,' ’]*|[.,]\d+)(?:e(?<power>[-+]?\d{1,4}))?\s*` +
    // A currency behind the digits is no scale: '5 EUR'.
    String.raw`(?<scale>(?!${CURRENCY}(?!\p{L}))\p{L}+\.?)?\s*(?<share>[%‰])?\s*(?<after>${CURRENCY})?\s*` +
    String.raw`(?<trailing>[-−])?\s*(?<close>\))?$`,
  'iu',
);

/** Raised, lowered, circled digits and fractions: a footnote mark or a half, never one more digit. */
const ODD_DIGIT = /\p{No}/u;

/** Looks like more than one number: '12 of 30', '8.7/10', '40-50'. */
const TWO_NUMBERS = /\d[^\d.,']*[^\d.,'\s%][^\d.,']*\d/;

/**
 * Reads what a cell holds as a number.
 *
 *   1200          → 1200
 *   '(1,200)'     → -1200, noted TEXT_NUMBER
 *   '$1.2M'       → 1200000
 *   '25 bps'      → 0.0025, unit 'bps'
 *   '1.250,50'    → 1250.5; noted OTHER_LOCALE where the locale writes 1,250.50
 *   null, 'TBD'   → problem NO_DATA: never a zero
 *   true          → problem BOOLEAN
 *
 * Problems: NO_DATA, ERROR, TEXT, BOOLEAN, NOT_A_NUMBER, NOT_FINITE (semantics 1.1).
 */
export function readNumber(raw: unknown, context: NumberContext = defaultNumberContext()): Read<ReadNumber> {
  if (typeof raw === 'number') return fromNumber(raw);
  if (raw === null || raw === undefined || raw === '') return { ok: false, problem: problem('NO_DATA') };
  if (typeof raw === 'boolean') return { ok: false, problem: problem('BOOLEAN', { text: raw ? 'TRUE' : 'FALSE' }) };
  if (isCellError(raw)) return { ok: false, problem: problem('ERROR', { error: raw.error }) };
  return typeof raw === 'string' ? fromText(raw, context) : { ok: false, problem: problem('NOT_A_NUMBER') };
}

function fromNumber(value: number): Read<ReadNumber> {
  if (Number.isNaN(value)) return { ok: false, problem: problem('NOT_A_NUMBER') };
  if (!Number.isFinite(value)) return { ok: false, problem: problem('NOT_FINITE') };
  return { ok: true, value: { value: value === 0 ? 0 : value, unit: null }, notes: [] };
}

function fromText(raw: string, context: NumberContext): Read<ReadNumber> {
  const { text, hidden } = cleanText(raw.normalize('NFKC'));
  if (text === '' || context.noData.has(text.toLowerCase()))
    return { ok: false, problem: problem('NO_DATA', { text }) };
  if (isErrorText(text)) return { ok: false, problem: problem('ERROR', { error: text }) };
  if (ODD_DIGIT.test(raw)) return { ok: false, problem: problem('TEXT', { text: raw }) };
  const notes: Note[] = hidden.map((code) => `HIDDEN_CHAR:${code}`);
  const shape = SHAPE.exec(text)?.groups;
  if (shape === undefined)
    return { ok: false, problem: problem(TWO_NUMBERS.test(text) ? 'TWO_NUMBERS' : 'TEXT', { text: raw }) };
  return fromShape(shape, raw, context, notes);
}

function fromShape(
  shape: Record<string, string | undefined>,
  raw: string,
  context: NumberContext,
  notes: readonly Note[],
): Read<ReadNumber> {
  const digits = separated((shape['digits'] ?? '').trim(), localeFacts(context.locale));
  const scale = scaleOf(shape['scale']);
  const signs = [shape['sign'], shape['inner'], shape['trailing']].filter((sign) => sign !== undefined);
  const isBracketed = shape['open'] !== undefined;
  if (digits === null || scale === null || signs.length > 1 || isBracketed !== (shape['close'] !== undefined)) {
    return { ok: false, problem: problem('TEXT', { text: raw }) };
  }
  const share = SHARES.get(shape['share'] ?? '') ?? scale.share;
  const power = Number(shape['power'] ?? 0) + scale.power + (share?.power ?? 0);
  // One conversion of the whole decimal text: 8.2 % is 0.082, while 8.2 / 100 is not.
  const size = Number(`${digits.decimal}e${power}`);
  if (!Number.isFinite(size)) return { ok: false, problem: problem('NOT_FINITE', { text: raw }) };
  const isNegative = isBracketed || (signs[0] !== undefined && signs[0] !== '+');
  const value = isNegative && size !== 0 ? -size : size;
  const unit = share?.unit ?? currencyOf(shape['lead'] ?? shape['before'] ?? shape['after']);
  return { ok: true, value: { value, unit }, notes: [...digits.notes, 'TEXT_NUMBER', ...notes] };
}

/** A currency in the one spelling under which amounts meet: 'eur' → 'EUR', 'kc' → 'Kč', 'kr.' → 'kr'. */
function currencyOf(typed: string | undefined): string | null {
  if (typed === undefined) return null;
  const bare = typed.replace(/\.$/, '');
  return CURRENCY_NAMES.find((name) => withoutAccents(name) === withoutAccents(bare)) ?? bare;
}

type Scale = { readonly power: number; readonly share: { unit: string; power: number } | null };

/** What a word behind the digits makes of them; null when it is no scale but a word: '12 apples'. */
function scaleOf(word: string | undefined): Scale | null {
  if (word === undefined) return { power: 0, share: null };
  const share = SHARES.get(word.toLowerCase());
  if (share !== undefined) return { power: 0, share };
  const power = SCALES.get(word.toLowerCase());
  return power === undefined ? null : { power, share: null };
}
