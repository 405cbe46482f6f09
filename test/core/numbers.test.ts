import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localeFacts } from '../../core/reading/locale.ts';
import { noDataSet } from '../../core/reading/no-data.ts';
import { defaultNumberContext, readNumber } from '../../core/reading/number.ts';
import { vectors } from '../support/vectors.ts';

/** A reading in one line: the value, its unit and notes in order, 'NO_DATA' and the like where there is none. */
function reading(raw: unknown, locale = 'en'): string {
  const read = readNumber(raw, defaultNumberContext(locale));
  if (!read.ok) return read.problem.code;
  const { value, unit } = read.value;
  const shown = Object.is(value, -0) ? '-0' : String(value);
  return [shown, ...(unit === null ? [] : [unit]), ...[...read.notes].sort()].join(' ');
}

type Case = { readonly id: string; readonly says: string; readonly raw: unknown; readonly locale?: string; is: string };

describe('numbers', () => {
  test.each(vectors<{ raw: unknown; locale?: string }, { value?: number; unit?: string; warn?: string[] }>('numbers'))(
    '$id $why',
    ({ given, expected }) => {
      const read = readNumber(given.raw, defaultNumberContext(given.locale));
      if (!read.ok) throw new Error(read.problem.code);
      expect(read.value.value).toBe(expected.value);
      if (expected.unit !== undefined) expect(read.value.unit).toBe(expected.unit);
      if (expected.warn !== undefined) expect(new Set(read.notes)).toEqual(new Set(expected.warn));
    },
  );
});

describe('bad inputs in a cell of actuals', () => {
  test.each<Case>([
    { id: 'B001', says: 'an empty text is no data, never 0', raw: '', is: 'NO_DATA' },
    { id: 'B002', says: 'a blank cell is no data', raw: null, is: 'NO_DATA' },
    { id: 'B003', says: 'only spaces are no data', raw: '   \u00a0 ', is: 'NO_DATA' },
    { id: 'B004', says: 'zero is a value', raw: 0, is: '0' },
    { id: 'B005', says: 'minus zero is zero', raw: -0, is: '0' },
    { id: 'B005', says: 'minus zero as text is zero', raw: '-0', is: '0 TEXT_NUMBER' },
    { id: 'B005', says: 'bracketed zero is zero', raw: '(0.00)', is: '0 TEXT_NUMBER' },
    { id: 'B006', says: 'NaN is not a number', raw: NaN, is: 'NOT_A_NUMBER' },
    { id: 'B007', says: 'infinity is refused', raw: Infinity, is: 'NOT_FINITE' },
    { id: 'B008', says: 'minus infinity is refused', raw: -Infinity, is: 'NOT_FINITE' },
    { id: 'B011', says: 'a text too large to count with is refused', raw: '1e999', is: 'NOT_FINITE' },
    { id: 'B014', says: 'a number stored as text is read', raw: '12', is: '12 TEXT_NUMBER' },
    { id: 'B020', says: 'Indian groups are not English ones', raw: '12,34,567.89', is: 'TEXT' },
    {
      id: 'B020',
      says: 'Indian groups are read in India',
      raw: '12,34,567.89',
      locale: 'en-IN',
      is: '1234567.89 TEXT_NUMBER',
    },
    {
      id: 'B020',
      says: 'Indian groups are read in Hindi',
      raw: '12,34,567.89',
      locale: 'hi-IN',
      is: '1234567.89 TEXT_NUMBER',
    },
    { id: 'B022', says: 'Swiss groups are read', raw: "1'234.5", locale: 'de-CH', is: '1234.5 TEXT_NUMBER' },
    { id: 'B026', says: 'a percentage is a fraction', raw: '85%', is: '0.85 % TEXT_NUMBER' },
    { id: 'B029', says: 'M is a million', raw: '$1.2M', is: '1200000 $ TEXT_NUMBER' },
    {
      id: 'B030',
      says: 'one group follows English and says so',
      raw: '€ 1.000',
      is: '1 € AMBIGUOUS_NUMBER TEXT_NUMBER',
    },
    {
      id: 'B030',
      says: 'one group follows German and says so',
      raw: '€ 1.000',
      locale: 'de',
      is: '1000 € AMBIGUOUS_NUMBER TEXT_NUMBER',
    },
    {
      id: 'B033',
      says: 'a zero-width space is left out and named',
      raw: '12\u200b',
      is: '12 HIDDEN_CHAR:U+200B TEXT_NUMBER',
    },
    {
      id: 'B034',
      says: 'a byte-order mark is left out and named',
      raw: '\ufeff12',
      is: '12 HIDDEN_CHAR:U+FEFF TEXT_NUMBER',
    },
    { id: 'B036', says: 'an exponent is read', raw: '1e3', is: '1000 TEXT_NUMBER' },
    ...['n/a', '-', 'TBD', 'tbc', '?'].map((raw) => ({ id: 'B038', says: `${raw} is no data`, raw, is: 'NO_DATA' })),
    { id: 'B040', says: '#N/A is an error', raw: '#N/A', is: 'ERROR' },
    { id: 'B041', says: '#REF! is an error', raw: '#REF!', is: 'ERROR' },
    { id: 'B042', says: '#SPILL! is an error', raw: '#SPILL!', is: 'ERROR' },
    { id: 'B043', says: '#BUSY! is an error', raw: '#BUSY!', is: 'ERROR' },
    { id: 'B044', says: '#NAME? is an error', raw: '#NAME?', is: 'ERROR' },
    { id: 'B040', says: 'an error cell is an error', raw: { error: '#N/A' }, is: 'ERROR' },
    { id: 'B045', says: 'TRUE is no 1', raw: true, is: 'BOOLEAN' },
    { id: 'B045', says: 'FALSE is no 0', raw: false, is: 'BOOLEAN' },
    { id: 'B046', says: 'the text TRUE is no number', raw: 'TRUE', is: 'TEXT' },
  ])('$id $says', ({ raw, locale, is }) => {
    expect(reading(raw, locale)).toBe(is);
  });

  test('an error keeps its name, so that the message can say which', () => {
    const read = readNumber('#ref!', defaultNumberContext());
    expect(read.ok ? null : read.problem).toEqual({ code: 'ERROR', args: { error: '#ref!' } });
  });
});

describe('text numbers (semantics 1.1)', () => {
  test.each([
    ['(1,200)', '-1200 AMBIGUOUS_NUMBER TEXT_NUMBER'],
    ['(1,200.00)', '-1200 TEXT_NUMBER'],
    ['$1.2M', '1200000 $ TEXT_NUMBER'],
    ['85 %', '0.85 % TEXT_NUMBER'],
    ['8.2%', '0.082 % TEXT_NUMBER'],
    ['25 bps', '0.0025 bps TEXT_NUMBER'],
    ['1.250,50', '1250.5 OTHER_LOCALE TEXT_NUMBER'],
    ['\u22125', '-5 TEXT_NUMBER'],
    ['\u2013 5', '-5 TEXT_NUMBER'],
    ['5-', '-5 TEXT_NUMBER'],
    ['1\u00a0234\u00a0567', '1234567 TEXT_NUMBER'],
    ['1\u202f234.5', '1234.5 TEXT_NUMBER'],
    ['\uff11\uff12', '12 TEXT_NUMBER'],
    [' \t12\n', '12 TEXT_NUMBER'],
    ['+5', '5 TEXT_NUMBER'],
    ['.5', '0.5 TEXT_NUMBER'],
    ['1.5‰', '0.0015 ‰ TEXT_NUMBER'],
    ['50 percent', '0.5 % TEXT_NUMBER'],
    ['1.5k', '1500 TEXT_NUMBER'],
    ['2B', '2000000000 TEXT_NUMBER'],
  ])('%s is read as %s', (raw, is) => {
    expect(reading(raw)).toBe(is);
  });

  test.each([
    ['$5', '5 $ TEXT_NUMBER'],
    ['-$5', '-5 $ TEXT_NUMBER'],
    ['$-5', '-5 $ TEXT_NUMBER'],
    ['($5)', '-5 $ TEXT_NUMBER'],
    ['$(5)', '-5 $ TEXT_NUMBER'],
    ['$.5', '0.5 $ TEXT_NUMBER'],
    ['EUR .5', '0.5 EUR TEXT_NUMBER'],
    ['kr. 5', '5 kr TEXT_NUMBER'],
    ['5€', '5 € TEXT_NUMBER'],
    ['1.2M€', '1200000 € TEXT_NUMBER'],
    ['EUR 5', '5 EUR TEXT_NUMBER'],
    ['5 EUR', '5 EUR TEXT_NUMBER'],
    ['5 eur', '5 EUR TEXT_NUMBER'],
    ['1.2M EUR', '1200000 EUR TEXT_NUMBER'],
    ['1.2 Mio. CHF', '1200000 CHF TEXT_NUMBER'],
    ['5 kr.', '5 kr TEXT_NUMBER'],
    ['5 kr', '5 kr TEXT_NUMBER'],
    ['1 234 567.89 zł', '1234567.89 zł TEXT_NUMBER'],
    ['R$ 1,250.50', '1250.5 R$ TEXT_NUMBER'],
    ['₹12,345.00', '12345 ₹ TEXT_NUMBER'],
  ])('a currency before or behind is the unit: %s is %s', (raw, is) => {
    expect(reading(raw)).toBe(is);
  });

  test.each([
    ['1.250', 'en', '1.25 AMBIGUOUS_NUMBER TEXT_NUMBER'],
    ['1.250', 'de', '1250 AMBIGUOUS_NUMBER TEXT_NUMBER'],
    ['1,250', 'en', '1250 AMBIGUOUS_NUMBER TEXT_NUMBER'],
    ['1,250', 'fr', '1.25 AMBIGUOUS_NUMBER TEXT_NUMBER'],
    ['1.250%', 'de', '12.5 % AMBIGUOUS_NUMBER TEXT_NUMBER'],
    ['1,250', 'xx', '1250 AMBIGUOUS_NUMBER TEXT_NUMBER'],
    ['0.125', 'de', '0.125 OTHER_LOCALE TEXT_NUMBER'],
    ['1.2345', 'de', '1.2345 OTHER_LOCALE TEXT_NUMBER'],
    ['1.234.567', 'en', '1234567 OTHER_LOCALE TEXT_NUMBER'],
    ['1.234.567', 'de', '1234567 TEXT_NUMBER'],
    ['1,234.50', 'de', '1234.5 OTHER_LOCALE TEXT_NUMBER'],
    ['1.234,50', 'de', '1234.5 TEXT_NUMBER'],
    ['1’234’567.5', 'de-CH', '1234567.5 TEXT_NUMBER'],
    ['1 234,5', 'fr', '1234.5 TEXT_NUMBER'],
  ])(
    'where both marks occur the last is the decimal, one group follows the locale: %s in %s is %s',
    (raw, locale, is) => {
      expect(reading(raw, locale)).toBe(is);
    },
  );

  test.each(['12 of 30', '8.7/10', '40-50', '5 - 3', '10 20', '5\n6', '1/2', '3;4', '1½', '½', '12.03.2026'])(
    'two numbers in one cell are refused: %s',
    (raw) => {
      expect(['TWO_NUMBERS', 'TEXT']).toContain(reading(raw));
    },
  );

  test.each([
    '12 apples',
    'abc',
    '1.2.3',
    '1,2,3',
    '1,234.567,8',
    '12,34.5',
    '--5',
    '-(5)',
    '(5',
    '5)',
    '5%%',
    '%',
    '$',
    '()',
    ',',
    '1e',
    '0x10',
    'Infinity',
    'NaN',
    '1_000',
  ])('what is no number in any locale is text: %s', (raw) => {
    expect(['TWO_NUMBERS', 'TEXT']).toContain(reading(raw));
  });

  test.each(['85¹', '10²', '5①', '2₂'])('a raised or circled digit is a footnote, no digit: %s', (raw) => {
    expect(reading(raw)).toBe('TEXT');
  });

  test('the marks for no data can be set', () => {
    const own = { locale: 'en', noData: noDataSet(['Keine Angabe', '0']) };
    const code = (raw: unknown): string | null => {
      const read = readNumber(raw, own);
      return read.ok ? null : read.problem.code;
    };
    expect([code(' keine\u00a0ANGABE '), code('0'), code(0), code('tbd')]).toEqual([
      'NO_DATA',
      'NO_DATA',
      null,
      'TEXT',
    ]);
  });
});

/** The digits of a size without an exponent: 1.5e-7 → '0.00000015'. */
function plainDigits(size: number): string {
  const [mantissa = '', exponent = '0'] = String(size).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const shift = Number(exponent);
  if (shift >= 0) {
    const rest = fraction.slice(shift);
    return whole + fraction.slice(0, shift).padEnd(shift, '0') + (rest === '' ? '' : `.${rest}`);
  }
  const digits = whole.padStart(-shift + 1, '0');
  return `${digits.slice(0, shift)}.${digits.slice(shift)}${fraction}`;
}

const STYLES = [
  { locale: 'en', group: ',', decimal: '.' },
  { locale: 'de', group: '.', decimal: ',' },
  { locale: 'fr', group: '\u202f', decimal: ',' },
  { locale: 'de-CH', group: '’', decimal: '.' },
  { locale: 'en-IN', group: ',', decimal: '.' },
] as const;

function grouped(whole: string, { locale, group }: (typeof STYLES)[number]): string {
  const size = localeFacts(locale).isIndian ? '(?=(?:\\d{2})*\\d{3}$)' : '(?=(?:\\d{3})+$)';
  return whole.replace(new RegExp(`(?<=\\d)${size}`, 'g'), group);
}

describe('whatever a cell holds', () => {
  const signs = fc.constantFrom(
    (text: string) => `-${text}`,
    (text: string) => `\u2212${text}`,
    (text: string) => `(${text})`,
    (text: string) => `${text}-`,
  );

  test('a number written with the groups and marks of a locale reads back as the same number', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.double({ min: -1e9, max: 1e9 })),
        fc.constantFrom(...STYLES),
        signs,
        (value, style, negative) => {
          if (Number.isNaN(value)) return;
          const [whole = '', fraction] = plainDigits(Math.abs(value)).split('.');
          const size = grouped(whole, style) + (fraction === undefined ? '' : style.decimal + fraction);
          const read = readNumber(value < 0 ? negative(size) : size, defaultNumberContext(style.locale));
          expect(read.ok ? read.value.value : read.problem).toBe(value === 0 ? 0 : value);
          expect(read.ok && read.notes.includes('OTHER_LOCALE')).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('reading never throws and never gives NaN, infinity or minus zero', () => {
    const typed = fc.string({ unit: fc.constantFrom(...Array.from("0123456789.,'’ ()+-−–%‰$€eEkMbps²½\u200b")) });
    const junk = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withTypedArray: true }),
      fc.constantFrom(Symbol('x'), Object.create(null), () => 1, { error: '#N/A' }, new Date(0)),
      fc.string({ unit: 'binary' }),
      fc.double(),
      typed,
    );
    fc.assert(
      fc.property(junk, fc.constantFrom('en', 'de', 'fr', 'de-CH', 'en-IN', '', 'x-y-z'), (raw, locale) => {
        const read = readNumber(raw, defaultNumberContext(locale));
        if (!read.ok) return;
        expect(Number.isFinite(read.value.value)).toBe(true);
        expect(Object.is(read.value.value, -0)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['digits', '1'.repeat(32_767)],
    ['groups', '1,'.repeat(16_000)],
    ['spaces', `1${' '.repeat(32_000)}x`],
    ['digits and spaces', `${'1 '.repeat(16_000)}x`],
    ['marks', "1.,'".repeat(8000)],
  ])(
    'a cell full of %s is answered at once',
    (_, raw) => {
      expect(['TEXT', 'NOT_FINITE', 'TWO_NUMBERS']).toContain(reading(raw));
    },
    2000,
  );
});
