import { describe, expect, test } from 'vitest';
import { keepPeriod } from '../../core/history/keep-period.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { defaultSettings } from '../../core/settings/schema.ts';
import { book } from '../support/book.ts';
import { created, typed } from '../support/parts.ts';
import { withChange } from '../support/with-change.ts';
import { pageOf, part, read } from './report-book.ts';

const PLAN = book('KPI | Actual | Target', 'Win rate | 70 | 100', 'Leads | 100 | 100');

/** The plan with the results of July in its record. */
const KEPT = withChange(PLAN, keepPeriod(PLAN, reviewWorkbook(PLAN, defaultSettings(), '2026-07-31'), 'en'));

describe('what sheets of ours say in the report', () => {
  test('a workbook that has none of them has no such part', () => {
    const page = pageOf(PLAN);
    expect([part(page, 'past'), part(page, 'method')]).toEqual(['', '']);
  });

  test.each([
    ['en', 'What the past says ■ Off track Win rate Off track 2 periods running'],
    ['de', 'Was die Vergangenheit sagt'],
    ['es', 'Lo que dice el pasado'],
  ])('what the past says, in %s', (language, said) => {
    expect(read(part(pageOf(KEPT, { language }), 'past'))).toContain(said);
  });

  test('what the sheets of the method say, part by part, with what people typed as text', () => {
    const csf = '<img src=x onerror=alert(1)>';
    const filled = typed(created(PLAN, 'csfs'), 'csfs', 'csfs', [{ team: 'Sales', csf, metric: 'Rate' }]);
    const page = part(pageOf(filled), 'method');
    expect(read(page)).toContain('Success factors ▲ At risk');
    expect(read(page)).toContain('Still missing: Plan to get there, Answers for it.');
    expect(page).not.toContain('<img');
  });

  test('of very many findings the first are listed, and the rest is counted', () => {
    const rows = Array.from({ length: 12 }, (_, i) => ({ team: `Team ${i}`, csf: `Factor ${i}` }));
    const page = read(part(pageOf(typed(created(PLAN, 'csfs'), 'csfs', 'csfs', rows)), 'method'));
    expect(page).toContain('Factor 7');
    expect(page).not.toContain('Factor 8');
    expect(page).toContain('4 more');
  });
});
