import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoOf } from '../../core/calendar/day.ts';
import { defaultNumberContext } from '../../core/reading/number.ts';
import { readTarget, type Target } from '../../core/reading/target.ts';
import { vectors } from '../support/vectors.ts';

function shownTarget(target: Target): string {
  if (target.kind === 'range') return `${target.lo}..${target.hi}`;
  if (target.kind === 'date') return isoOf(target.day);
  const { direction, strict } = target;
  const sign = direction === null ? '' : direction === 'higher' ? '>' : '<';
  return `${sign}${direction === null || strict ? '' : '='}${target.target}`;
}

/** A target in one line: '100', '>=10', '<5', '40..50', '2026-03-31', or why there is none. */
function asked(raw: unknown, locale = 'en'): string {
  const read = readTarget(raw, defaultNumberContext(locale));
  return read.ok ? shownTarget(read.value) : read.problem.code;
}

describe('targets', () => {
  type Expected = { kind: Target['kind']; target?: number; direction?: string; strict?: boolean };
  test.each(vectors<{ raw: unknown }, Expected>('targets'))('$id $why', ({ given, expected }) => {
    const read = readTarget(given.raw);
    expect(read.ok ? read.value : read.problem).toMatchObject(expected);
  });
});

describe('target expressions (semantics 1.2)', () => {
  test.each([
    [100, '100'],
    ['100', '100'],
    ['$1.2M', '1200000'],
    ['-5', '-5'],
    ['+10%', '0.1'],
    ['>95%', '>0.95'],
    ['>= 1.0', '>=1'],
    ['=> 5', '>=5'],
    ['≥ 95 %', '>=0.95'],
    ['<5', '<5'],
    ['<= 5', '<=5'],
    ['=< 5', '<=5'],
    ['≤5', '<=5'],
    ['＞5', '>5'],
    ['>-5', '>-5'],
    ['<= (5)', '<=-5'],
    ['> $1.2M', '>1200000'],
    ['at most 3', '<=3'],
    ['at least 10', '>=10'],
    ['AT LEAST 10', '>=10'],
    ['95%+', '>=0.95'],
    ['40-50', '40..50'],
    ['5-10%', '0.05..0.1'],
    ['5%-10%', '0.05..0.1'],
    ['-5 - 5', '-5..5'],
    ['-5--3', '-5..-3'],
    ['200 ± 5%', '190..210'],
    ['200 ± 10', '190..210'],
    ['200 +/- 10', '190..210'],
    ['-200 ± 5%', '-210..-190'],
    ['within 1% of 200', '198..202'],
    ['within 10 of 200', '190..210'],
  ])('%s asks for %s', (raw, is) => {
    expect(asked(raw)).toBe(is);
  });

  test.each(['40-50', '40 - 50', '40–50', '40—50', '40..50', '40...50', '40…50', '40~50', '40 to 50', 'from 40 to 50'])(
    'a range may be written %s',
    (raw) => {
      expect(asked(raw)).toBe('40..50');
    },
  );

  test.each([
    ['5-10%', '0.05..0.1'],
    ['5 to 10 %', '0.05..0.1'],
    ['between 5 and 10%', '0.05..0.1'],
    ['10-25 bps', '0.001..0.0025'],
    ['1-2k', '1000..2000'],
    ['1k-2k', '1000..2000'],
    ['$1-2M', '1000000..2000000'],
    ['$40-50', '40..50'],
    ['40€-50', '40..50'],
    ['$1M-$2M', '1000000..2000000'],
    ['1.5-2 Mio. €', '1500000..2000000'],
    ['500k-1M', '500000..1000000'],
    ['40-50 EUR', '40..50'],
    ['40-50€', '40..50'],
    ['1-2m', '1000000..2000000'],
    ['(10) to (5)', '-10..-5'],
  ])('a unit behind the second end holds for both: %s is %s', (raw, is) => {
    expect(asked(raw)).toBe(is);
  });

  test.each([
    ['1.000-2.000', 'de', '1000..2000'],
    ['1.000-2.000', 'en', '1..2'],
    ['>1.250,50', 'en', '>1250.5'],
    ['at least 1.000', 'de', '>=1000'],
    ['1.000 ± 100', 'de', '900..1100'],
  ])('numbers follow the locale: %s in %s asks for %s', (raw, locale, is) => {
    expect(asked(raw, locale)).toBe(is);
  });

  test.each([
    ['at least R$ 5', '>=5'],
    ['at least 5 EUR', '>=5'],
    ['no more than CHF 5', '<=5'],
    ['mindestens 5 Kč', '>=5'],
    ['between R$ 40 and R$ 50', '40..50'],
    ['between CHF 40 and CHF 50', '40..50'],
    ['between −10 and −5', '-10..-5'],
    ['−10 to −5', '-10..-5'],
  ])('a comparison in words reads numbers as a cell does: %s asks for %s', (raw, is) => {
    expect(asked(raw)).toBe(is);
  });

  const refused = [
    ['Target+10%', 'TARGET_REF'],
    ['Target + 10%', 'TARGET_REF'],
    ['target*1.1', 'TARGET_REF'],
    ['Plan - 5%', 'TARGET_REF'],
    ['Ziel+10%', 'TARGET_REF'],
    ['Last year + 10%', 'TARGET_REF'],
    ['B2+10%', 'TARGET_REF'],
    ['FY25 + 10%', 'TARGET_REF'],
    ['Target + $5', 'TARGET_REF'],
    ['Target ± 5%', 'TARGET_REF'],
    ['within 5% of target', 'TARGET_REF'],
    ['', 'NO_TARGET'],
    [null, 'NO_TARGET'],
    ['  ', 'NO_TARGET'],
    ['TBD', 'NO_TARGET'],
    ['n/a', 'NO_TARGET'],
    ['#REF!', 'ERROR'],
    [{ error: '#N/A' }, 'ERROR'],
    [true, 'BOOLEAN'],
    [NaN, 'NOT_A_NUMBER'],
    [Infinity, 'NOT_FINITE'],
    ['1e999', 'NOT_FINITE'],
    ['9e307 ± 9e307%', 'NOT_FINITE'],
    ['1e308 ± 1e308', 'NOT_FINITE'],
    ['as many as we can', 'TEXT'],
    ['>', 'TEXT'],
    ['>=TBD', 'TEXT'],
    ['>5 <10', 'TEXT'],
    ['>5-10', 'TEXT'],
    ['5%-10', 'TEXT'],
    ['1k-2', 'TEXT'],
    ['12 of 30', 'TEXT'],
    ['40-50-60', 'TEXT'],
    ['100 leads', 'TEXT'],
    ['double', 'TEXT'],
  ] as const;
  test.each(refused)('%j gives no target: %s', (raw, code) => {
    expect(asked(raw)).toBe(code);
  });

  test.each([
    ['2026-03-31', '2026-03-31'],
    ['31.03.2026', '2026-03-31'],
    ['31 March 2026', '2026-03-31'],
    ['Q3 2026', '2026-09-30'],
    ['by 2026-03-31', '2026-03-31'],
  ])('a date is a date, no range and no number: %s', (raw, is) => {
    expect(asked(raw)).toBe(is);
  });

  test('a range keeps the order in which it was typed, so that a reversed one can be told', () => {
    expect(asked('50-40')).toBe('50..40');
  });

  test.each([
    ['100', ['TEXT_NUMBER']],
    ['1.250', ['AMBIGUOUS_NUMBER', 'TEXT_NUMBER']],
    ['12\u200b', ['TEXT_NUMBER', 'HIDDEN_CHAR:U+200B']],
    [100, []],
    ['>95%', []],
    ['at least 1.250', ['AMBIGUOUS_NUMBER']],
    ['40-50', []],
    ['1.000-2.000', ['AMBIGUOUS_NUMBER']],
    ['1.250 ± 5%', ['AMBIGUOUS_NUMBER']],
  ])('a target of %j carries the notes %j: only a bare number is one stored as text', (raw, notes) => {
    const read = readTarget(raw);
    expect(read.ok ? read.notes : null).toEqual(notes);
  });
});

describe('targets in words', () => {
  const table: readonly (readonly [string, string])[] = [
    // English
    ['at least 5', '>=5'],
    ['no less than 5', '>=5'],
    ['min. 5', '>=5'],
    ['Min: 5', '>=5'],
    ['minimum 5', '>=5'],
    ['5 or more', '>=5'],
    ['10% or more', '>=0.1'],
    ['5 and above', '>=5'],
    ['more than 5', '>5'],
    ['above 5', '>5'],
    ['over 5', '>5'],
    ['at most 5', '<=5'],
    ['no more than 5', '<=5'],
    ['up to 5', '<=5'],
    ['max 5', '<=5'],
    ['5 max', '<=5'],
    ['5 or less', '<=5'],
    ['less than 5', '<5'],
    ['under 5', '<5'],
    ['below 5', '<5'],
    ['between 40 and 50', '40..50'],
    ['40 to 50', '40..50'],
    ['within 1% of 200', '198..202'],
    // German
    ['mindestens 5', '>=5'],
    ['Mindestens 10 %', '>=0.1'],
    ['mind. 5', '>=5'],
    ['ab 5', '>=5'],
    ['nicht unter 5', '>=5'],
    ['5 oder mehr', '>=5'],
    ['mehr als 5', '>5'],
    ['über 5', '>5'],
    ['größer als 5', '>5'],
    ['höchstens 5', '<=5'],
    ['maximal 5', '<=5'],
    ['bis zu 5', '<=5'],
    ['nicht mehr als 5', '<=5'],
    ['kleiner gleich 5', '<=5'],
    ['5 oder weniger', '<=5'],
    ['weniger als 5', '<5'],
    ['unter 5', '<5'],
    ['zwischen 40 und 50', '40..50'],
    ['von 40 bis 50', '40..50'],
    ['40 bis 50', '40..50'],
    ['innerhalb von 1% von 200', '198..202'],
    // French
    ['au moins 5', '>=5'],
    ['au minimum 5', '>=5'],
    ['supérieur ou égal à 5', '>=5'],
    ['5 ou plus', '>=5'],
    ['plus de 5', '>5'],
    ['supérieur à 5', '>5'],
    ['au plus 5', '<=5'],
    ['pas plus de 5', '<=5'],
    ["jusqu'à 5", '<=5'],
    ['jusqu’à 5', '<=5'],
    ['5 ou moins', '<=5'],
    ['moins de 5', '<5'],
    ['inférieur à 5', '<5'],
    ['entre 40 et 50', '40..50'],
    ['de 40 à 50', '40..50'],
    ['dans 1% de 200', '198..202'],
    // Spanish
    ['al menos 5', '>=5'],
    ['como mínimo 5', '>=5'],
    ['minimo 5', '>=5'],
    ['mayor o igual a 5', '>=5'],
    ['5 o más', '>=5'],
    ['más de 5', '>5'],
    ['mayor que 5', '>5'],
    ['por encima de 5', '>5'],
    ['como máximo 5', '<=5'],
    ['hasta 5', '<=5'],
    ['5 o menos', '<=5'],
    ['menos de 5', '<5'],
    ['por debajo de 5', '<5'],
    ['entre 40 y 50', '40..50'],
    ['de 40 a 50', '40..50'],
    ['desde 40 hasta 50', '40..50'],
    ['dentro de 1% de 200', '198..202'],
    // Portuguese
    ['pelo menos 5', '>=5'],
    ['no mínimo 5', '>=5'],
    ['maior ou igual a 5', '>=5'],
    ['5 ou mais', '>=5'],
    ['mais de 5', '>5'],
    ['mais do que 5', '>5'],
    ['acima de 5', '>5'],
    ['no máximo 5', '<=5'],
    ['máximo de 5', '<=5'],
    ['até 5', '<=5'],
    ['5 ou menos', '<=5'],
    ['menos de 5', '<5'],
    ['abaixo de 5', '<5'],
    ['entre 40 e 50', '40..50'],
    ['de 40 até 50', '40..50'],
    ['no prazo de 1% de 200', '198..202'],
  ];
  test.each(table)('%s asks for %s', (raw, is) => {
    expect(asked(raw)).toBe(is);
  });
});

describe('whatever a target cell holds', () => {
  const amount = fc.integer({ min: -100_000, max: 100_000 }).map((each) => each / 100);

  test('a typed range has its ends in the order typed', () => {
    const joint = fc.constantFrom(' - ', '–', ' to ', '..', '…', ' bis ');
    fc.assert(
      fc.property(amount, amount, joint, (a, b, between) => {
        expect(asked(`${a}${between}${b}`, 'en-US')).toBe(`${a + 0}..${b + 0}`);
      }),
    );
  });

  test('a tolerance lies around its middle, the lower end never above the upper', () => {
    fc.assert(
      fc.property(amount, amount, fc.constantFrom('', '%'), (middle, spread, unit) => {
        const read = readTarget(`${middle} ± ${Math.abs(spread)}${unit}`);
        if (!read.ok || read.value.kind !== 'range') throw new Error('no range');
        const { lo, hi } = read.value;
        expect(lo).toBeLessThanOrEqual(hi);
        expect((lo + hi) / 2).toBeCloseTo(middle, 6);
      }),
    );
  });

  test('an operator gives the same target as the bare number, and its own direction', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom('>', '>=', '<', '<='), (value, operator) => {
        expect(asked(`${operator}${value}`, 'en-US')).toBe(`${operator}${value + 0}`);
      }),
    );
  });

  test('reading never throws, and every number it gives is one', () => {
    const unit = fc.constantFrom(
      ...Array.from('0123456789.,-–…±%<>=≥ '),
      'at least ',
      ' to ',
      'within ',
      ' of ',
      'k',
      'e9',
    );
    const junk = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
      fc.string({ unit: 'binary' }),
      fc.string({ unit }),
      fc
        .array(fc.constantFrom('9e307', '-9e307', '±', '-', '%', '1e308'), { maxLength: 4 })
        .map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(junk, (raw) => {
        const read = readTarget(raw);
        if (!read.ok) return;
        const { value } = read;
        const numbers =
          value.kind === 'value' ? [value.target] : value.kind === 'range' ? [value.lo, value.hi] : [value.day];
        for (const each of numbers) {
          expect(Number.isFinite(each)).toBe(true);
          expect(Object.is(each, -0)).toBe(false);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
