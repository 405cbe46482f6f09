import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { epochOfSerial, formatDate, serialOfEpoch } from '../../simulators/sheets/dates.ts';
import { separatorsOf, shownFormula, stored } from '../../simulators/sheets/locale.ts';

const ZONES = ['Etc/UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Pacific/Auckland', 'America/St_Johns'];

describe('days', () => {
  test.each([
    ['day zero', 0, 'Etc/UTC', '1899-12-30 00:00:00'],
    ['a day of ours', 46_112, 'Europe/Berlin', '2026-03-31 00:00:00'],
    ['half a day', 46_112.5, 'America/New_York', '2026-03-31 12:00:00'],
    ['before zones had whole hours', 1, 'America/New_York', '1899-12-31 00:00:00'],
  ])('%s is what clocks there show', (_what, serial, zone, shown) => {
    expect(formatDate(epochOfSerial(serial, zone), zone, 'yyyy-MM-dd HH:mm:ss')).toBe(shown);
  });

  test('a serial number comes back from every zone, at times that no clock change skips', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: 1, max: 80_000 }),
        fc.integer({ min: 4 * 60, max: 23 * 60 }),
        (zone, day, minute) => {
          const serial = day + minute / 1440;
          expect(serialOfEpoch(epochOfSerial(serial, zone), zone)).toBeCloseTo(serial, 6);
        },
      ),
    );
  });
});

describe('formulas in another country', () => {
  test.each([
    ['en_US', '.', ','],
    ['en_GB', '.', ','],
    ['de_DE', ',', ';'],
    ['es_ES', ',', ';'],
    ['de_CH', '.', ','],
  ])('%s writes decimals with %s and arguments with %s', (locale, decimal, list) => {
    expect(separatorsOf(locale)).toEqual({ decimal, list });
  });

  test('come back as they were written', () => {
    const german = separatorsOf('de_DE');
    const piece = fc.oneof(
      fc.constantFrom('A1', '1', '0.5', '"a;b,c"', "'My; sheet'!A1", '{1,2;3,4}', 'TRUE'),
      fc.integer({ min: 0, max: 999 }).map(String),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
        const formula = `=SUM(${pieces.join(',')})`;
        expect(stored(shownFormula(formula, german), german)).toBe(formula);
      }),
    );
  });
});
