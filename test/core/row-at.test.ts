import { describe, expect, test } from 'vitest';
import { rowFinder } from '../../core/review/row-at.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { defaultSettings } from '../../core/settings/schema.ts';
import { book } from '../support/book.ts';

const SIDE_BY_SIDE = book(
  'KPI | Target | Actual | | Task | Owner | Due',
  'Leads | 100 | 60 | | Hire two people | Ann | 2026-05-29',
  'Wins | 10 | 10 | | Price list | Bo | 2026-03-31',
  'Calls | 50 | 45 | | Partner day | Cy | 2026-09-30',
);
const { tables } = reviewWorkbook(SIDE_BY_SIDE, defaultSettings(), '2026-06-30').review;
const rowAt = rowFinder(tables);
const nameAt = (row: number, column: number): string | null => rowAt({ sheet: '1', row, column })?.row.name ?? null;

describe('the row that a cell belongs to', () => {
  test('is that of the table it stands in, where two tables share their rows', () => {
    expect(tables.map(({ subject }) => subject).sort()).toEqual(['measure', 'milestone']);
    expect(nameAt(1, 2)).toBe('Leads');
    expect(nameAt(1, 6)).toBe('Hire two people');
  });

  test('is that of the nearest table for a cell beside it', () => {
    expect(nameAt(2, 3)).toBe('Wins');
    expect(nameAt(2, 9)).toBe('Price list');
  });

  test('is none for headers, empty rows and other sheets', () => {
    expect(nameAt(0, 0)).toBe(null);
    expect(nameAt(99, 0)).toBe(null);
    expect(rowAt({ sheet: 'other', row: 1, column: 1 })).toBe(null);
  });
});
