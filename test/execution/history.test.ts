import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfIso } from '../../core/calendar/day.ts';
import { historyFindings } from '../../core/history/history-findings.ts';
import { keepPeriod } from '../../core/history/keep-period.ts';
import { learnedSeason } from '../../core/history/learned-season.ts';
import { lookBack } from '../../core/history/look-back.ts';
import { historySheet, recordsIn } from '../../core/history/read-records.ts';
import { seasonOf } from '../../core/history/season.ts';
import { claimDifference, type Claim } from '../../core/history/watermelon.ts';
import { xmrVerdict } from '../../core/history/xmr.ts';
import { proposeChanges } from '../../core/changes/propose.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { defaultSettings, type Settings } from '../../core/settings/schema.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { book } from '../support/book.ts';
import { exampleBook } from '../support/parts.ts';
import { withChange } from '../support/with-change.ts';

const checked = (workbook: WorkbookSnapshot, day: string, settings: Partial<Settings> = {}) =>
  reviewWorkbook(workbook, { ...defaultSettings(), ...settings }, day);

/** The workbook after the results of a day were kept. */
const kept = (workbook: WorkbookSnapshot, day: string): WorkbookSnapshot =>
  withChange(workbook, keepPeriod(workbook, checked(workbook, day), 'en'));

/** A plan of one measure whose numbers are those of the day, with what was recorded of it before. */
function plan(actual: number | string, target: number | string, more = '', past?: WorkbookSnapshot): WorkbookSnapshot {
  const drawn = book(
    `KPI      | Actual    | Target    ${more === '' ? '' : '| Status   | Confidence'}`,
    `Win rate | ${actual} | ${target} ${more}`,
    `Leads    | 100       | 100       ${more === '' ? '' : '| | '}`,
  );
  const record = past === undefined ? null : historySheet(past);
  return record === null ? drawn : { ...drawn, sheets: [...drawn.sheets, record] };
}

/** The same plan month after month. */
function months(actuals: readonly number[], target: number): WorkbookSnapshot {
  return actuals.reduce<WorkbookSnapshot>(
    (past, actual, month) => kept(plan(actual, target, '', past), `2026-${String(month + 1).padStart(2, '0')}-28`),
    plan(0, target),
  );
}

describe('the record of results', () => {
  test('is a hidden sheet that is made when a period is first kept', () => {
    expect(historySheet(plan(80, 100))).toBeNull();
    const after = kept(plan(80, 100), '2026-06-30');
    expect(historySheet(after)?.name).toBe('Planlight history');
    const [edit] = keepPeriod(plan(80, 100), checked(plan(80, 100), '2026-06-30'), 'en').edits;
    expect(edit?.kind === 'sheet' && edit.after?.isHidden).toBe(true);
    expect(recordsIn(after)).toMatchObject([
      { period: 202606, measure: 'Win rate', status: 'Red', actual: 80, target: 100, attainment: 0.8 },
      { period: 202606, measure: 'Leads', status: 'Green' },
    ]);
  });

  test('kept again in the same month, only what came out otherwise is added', () => {
    const june = kept(plan(80, 100), '2026-06-15');
    expect(keepPeriod(june, checked(june, '2026-06-30'), 'en').edits).toEqual([]);
    const better = plan(90, 100, '', june);
    expect(recordsIn(kept(better, '2026-06-30')).map(({ measure, actual }) => [measure, actual])).toEqual([
      ['Win rate', 80],
      ['Leads', 100],
      ['Win rate', 90],
    ]);
  });

  test('nothing that was recorded is ever changed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 6 }), (actuals) => {
        let past = kept(plan(0, 100), '2025-12-31');
        actuals.forEach((actual, month) => {
          const before = recordsIn(past);
          past = kept(plan(actual, 100, '', past), `2026-0${month + 1}-28`);
          expect(recordsIn(past).slice(0, before.length)).toEqual(before);
        });
      }),
      { numRuns: 10 },
    );
  });

  test('is no plan, and what it holds is not judged', () => {
    const example = exampleBook();
    const names = (workbook: WorkbookSnapshot) =>
      checked(workbook, '2026-06-30').review.tables.map(({ sheetName }) => sheetName);
    expect(names(kept(example, '2026-06-30'))).toEqual(names(example));
  });

  test('a protected record is left alone, and that is told', () => {
    const june = kept(plan(80, 100), '2026-06-30');
    const shut = { ...june, sheets: june.sheets.map((sheet) => ({ ...sheet, isProtected: true })) };
    expect(keepPeriod(shut, checked(shut, '2026-07-31'), 'en')).toMatchObject({
      edits: [],
      skipped: [{ why: 'PROTECTED' }],
    });
  });
});

describe('a check with a record', () => {
  test('shows where a measure is heading, and how long it has been Red', () => {
    const past = months([70, 75, 72], 100);
    const result = checked(plan(80, 100, '', past), '2026-04-28');
    const row = result.review.tables[0]?.rows[0];
    expect(row?.history).toEqual([0.7, 0.75, 0.72, 0.8]);
    expect(row?.trend).toBe('improving');
    expect(lookBack(plan(80, 100, '', past), result)[0]?.redStreak).toBe(4);
  });

  test('holds a status that is barely better, where hysteresis is on, and gives it no live colour', () => {
    const present = plan(85.2, 100, '', months([80], 100));
    const plain = checked(present, '2026-02-28');
    const held = checked(present, '2026-02-28', { hysteresis: true });
    expect(plain.review.tables[0]?.rows[0]?.status).toBe('Yellow');
    expect(held.review.tables[0]?.rows[0]).toMatchObject({ status: 'Red', notes: ['HELD_FROM:Yellow'] });
    const { skipped } = proposeChanges(present, held.review.tables, held.context, 'rules');
    expect(skipped.map(({ why }) => why)).toContain('HYSTERESIS');
  });

  test('what the record says of later months is not looked at', () => {
    const past = months([70, 75, 72], 100);
    expect(checked(plan(75, 100, '', past), '2026-02-28').review.tables[0]?.rows[0]?.history).toEqual([0.7, 0.75]);
  });
});

describe('moved goalposts', () => {
  const past = months([95], 120);
  test('the status against the first target stands beside the present one', () => {
    const present = plan(100, 100, '', past);
    const result = checked(present, '2026-02-28');
    expect(result.review.tables[0]?.rows[0]?.status).toBe('Green');
    expect(lookBack(present, result)[0]?.moved).toEqual({
      from: 120,
      to: 100,
      since: 202602,
      isEasier: true,
      against: 'Red',
    });
  });

  test('a target that stands is no finding, and a harder one is told as such', () => {
    const moved = (target: number) => {
      const present = plan(100, target, '', past);
      return lookBack(present, checked(present, '2026-02-28'))[0]?.moved;
    };
    expect(moved(120)).toBeNull();
    expect(moved(150)).toMatchObject({ isEasier: false });
  });
});

describe('signal or noise', () => {
  test.each<readonly [says: string | undefined, series: readonly (number | null)[]]>([
    ['noise', [100, 102, 99, 101, 98, 103]],
    ['above', [100, 102, 99, 101, 98, 120]],
    ['below', [100, 102, 99, 101, 98, 80]],
    ['shift', [90, 110, 90, 110, 105, 106, 104, 107, 105, 106, 104, 105]],
    ['noise', [100, null, 102, 99, 101, null, 98, 103]],
    [undefined, [100, 102, 99, 101, 98]],
    [undefined, []],
  ])('%s: %j', (says, series) => {
    expect(xmrVerdict(series)?.says).toBe(says);
  });

  test('limits are the mean and 2.66 mean moving ranges around it', () => {
    expect(xmrVerdict([10, 12, 10, 12, 10, 11])?.limits).toEqual({ centre: 10.8, lower: 5.48, upper: 16.12 });
  });
});

describe('claims beside numbers', () => {
  const claim = (status: Claim['status'], claimed: Claim['claimed'], confidence: number | null = null) =>
    claimDifference({ status, claimed, confidence });
  test.each([
    ['greener', claim('Red', 'Green')],
    ['greener', claim('Yellow', 'Green')],
    ['redder', claim('Green', 'Yellow')],
    ['unproven', claim('Grey', 'Green')],
    ['doubted', claim('Green', null, 0.4)],
    ['doubted', claim('Green', 'Green', 0.2)],
    ['hoped', claim('Red', 'Red', 0.8)],
    [null, claim('Green', 'Green', 0.9)],
    [null, claim('Red', null)],
    [null, claim('Grey', null)],
  ])('%s', (expected, found) => {
    expect(found).toBe(expected);
  });

  test('are read from the status column of the sheet, in any language', () => {
    const present = plan(70, 100, '| auf Kurs | 90%');
    const [finding] = historyFindings(present, checked(present, '2026-06-30'), 'en');
    expect(finding).toMatchObject({ title: 'Win rate', status: 'Red' });
    expect(finding?.detail).toMatch(/green outside, red inside/);
  });
});

describe('what the past says, in words', () => {
  test.each([
    ['en', /since 2026-02/],
    ['de', /seit 2026-02/],
    ['es', /desde 2026-02/],
  ])('in %s, worst first', (language, moved) => {
    const present = plan(100, 100, '', months([95], 120));
    const findings = historyFindings(present, checked(present, '2026-02-28'), language);
    expect(findings[0]?.detail).toMatch(moved);
  });
});

describe('a season learned from last year', () => {
  test('comes from the shares of each row, so that a large one does not drown a small one', () => {
    const flat = Array.from({ length: 12 }, () => 1000);
    const late = [...Array.from({ length: 11 }, () => 0), 1];
    const season = seasonOf([flat, late]);
    expect(season?.[0]).toBeCloseTo(1 / 24, 8);
    expect(season?.[11]).toBeCloseTo(1 / 24 + 0.5, 8);
  });

  test.each<readonly [why: string, rows: readonly (readonly (number | null)[])[]]>([
    ['a month is missing', [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, null]]],
    ['there are not twelve', [[1, 2, 3]]],
    ['nothing came in', [Array.from({ length: 12 }, () => 0)]],
    ['a month is below zero', [[-1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]]],
  ])('is none where %s', (_, rows) => {
    expect(seasonOf(rows)).toBeNull();
  });

  test('its weights are one year', () => {
    const row = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        expect(seasonOf(rows)?.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 6);
      }),
    );
  });
});

describe('the season that a workbook holds', () => {
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const sales = (year: number, amounts: readonly number[]): WorkbookSnapshot =>
    book(
      `Revenue | ${names.map((name) => `${name} ${year}`).join(' | ')}`,
      `New business | ${amounts.join(' | ')}`,
      `Renewals | ${amounts.join(' | ')}`,
    );
  const late = [1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2];

  test('is that of last year', () => {
    const last = sales(2025, late);
    expect(learnedSeason(last, checked(last, '2026-06-30'))).toEqual(late.map((each) => each / 16));
  });

  test('begins with the first month of the fiscal year', () => {
    const last = sales(2025, late);
    expect(learnedSeason(last, checked(last, '2026-06-30', { fiscalStart: 1 }))?.[2]).toBe(0.125);
    expect(learnedSeason(last, checked(last, '2026-06-30', { fiscalStart: 7 })), 'only half of it is there').toBeNull();
  });

  test('is none where the months are those of this year, or of none', () => {
    for (const year of [2026, 2024]) {
      const other = sales(year, late);
      expect(learnedSeason(other, checked(other, '2026-06-30'))).toBeNull();
    }
  });
});

test('the day of a record is the day of the check', () => {
  expect(recordsIn(kept(plan(80, 100), '2026-06-30'))[0]?.day).toBe(dayOfIso('2026-06-30'));
});
