import { expect, test } from 'vitest';
import { explain, rowAt } from '../../core/review/explain-row.ts';
import { objectiveAt } from '../../core/review/beside-rows.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { defaultSettings } from '../../core/settings/schema.ts';
import { book, lines } from '../support/book.ts';

const DRAWN = lines(`
ID | KPI | Parent | Target | Actual | | ID | KPI | Parent | Target | Actual
A | Sales plan | | | | | B | Service plan | | |
A1 | Bookings | A | 100 | 100 | | B1 | Tickets | B | 100 | 50
A2 | Renewals | A | 100 | 99 | | B2 | Surveys | B | 100 | 40`);

const snapshot = book(...DRAWN);
const result = reviewWorkbook(snapshot, defaultSettings(), '2026-06-30');

test('of two tables side by side, a row feeds the objective of its own', () => {
  expect(result.review.tables).toHaveLength(2);
  const fed = (column: number): string[] => {
    const found = rowAt(result, 'Plan', 2, column);
    if (found === null) throw new Error('a judged row');
    return explain(snapshot, result, found.table, found.row).feeds.map(({ objective }) => objective.name);
  };
  expect(fed(1)).toEqual(['Sales plan']);
  expect(fed(7)).toEqual(['Service plan']);
});

test('of two objectives in one row of the sheet, a cell names that of its table', () => {
  const named = result.review.tables.map((table) => objectiveAt(result, table, 1, [])?.name);
  expect(named).toEqual(['Sales plan', 'Service plan']);
});
