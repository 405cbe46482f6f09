import { describe, expect, test } from 'vitest';
import { sheetOf, type Edit } from '../../core/changes/edits.ts';
import { proposeChanges, type Mode } from '../../core/changes/propose.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { boxOnSheet } from '../../core/review/table-place.ts';
import { defaultSettings, type Settings } from '../../core/settings/schema.ts';
import { a1, contains, overlaps, type Box } from '../../core/workbook/cells.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { book, lines, sheets } from '../support/book.ts';
import { MODES } from '../support/run.ts';

const UPRIGHT = lines(`
KPI | Target | Actual
Leads | 100 | 90
Demos | 50 | 60`);
const TURNED = lines(`
 | Revenue | Margin | Churn
Target | 100 | 20% | 5%
Actual | 90 | 25% | 7%`);
const UNFILLED = lines(`
KPI | Target | Actual
Leads | 100 |
Demos | 50 |`);
const MONTHS = lines(`
KPI | Jan Target | Jan Actual | Feb Target | Feb Actual | Mar Target | Mar Actual
Leads | 100 | 90 | 100 | 100 | 100 | 110
Demos | 30 | 25 | 30 | 29 | 30 | 33`);
const NAMELESS: Partial<Settings> = { corrections: [{ sheet: 'Plan', columns: { name: null } }] };

function proposed(snapshot: WorkbookSnapshot, mode: Mode, own: Partial<Settings> = {}) {
  const { review, context } = reviewWorkbook(snapshot, { ...defaultSettings(), ...own }, '2026-06-30');
  return { tables: review.tables, changes: proposeChanges(snapshot, review.tables, context, mode) };
}

function boxesOf(edit: Edit): readonly Box[] {
  if (edit.kind === 'sheet') return [];
  return edit.kind === 'rule' ? (edit.after?.areas ?? []) : [edit.area];
}

describe('a table without colours is told with its reason', () => {
  test.each<[string, WorkbookSnapshot, string, string, Partial<Settings>?]>([
    ['a measure in each column', book(...TURNED), 'A1', 'TRANSPOSED'],
    ['a measure in each column, further down', book('', '', ...TURNED), 'A3', 'TRANSPOSED'],
    ['nothing to judge yet', book(...UNFILLED), 'A1', 'NO_VERDICTS'],
    ['months without a column of names', book(...MONTHS), 'A1', 'NOTHING_TO_PAINT', NAMELESS],
    ['a protected sheet', sheets({ Plan: { rows: UPRIGHT, isProtected: true } }), 'A1', 'PROTECTED'],
    [
      'a protected sheet, a measure in each column',
      sheets({ Plan: { rows: TURNED, isProtected: true } }),
      'A1',
      'TRANSPOSED',
    ],
  ])('%s', (_, snapshot, cell, why, own) => {
    for (const mode of MODES) {
      const { tables, changes } = proposed(snapshot, mode, own);
      expect(tables).toHaveLength(1);
      expect(changes.edits).toEqual([]);
      expect(changes.skipped.map(({ row, column, why: said }) => [a1(row, column), said])).toEqual([[cell, why]]);
    }
  });

  test('every table of a workbook is either changed or named, and none is both', () => {
    const snapshot = sheets({
      Upright: UPRIGHT,
      Turned: TURNED,
      Unfilled: UNFILLED,
      Protected: { rows: UPRIGHT, isProtected: true },
      Two: [...UPRIGHT, '', '', ...UNFILLED.map((line) => line.replace('KPI', 'Metric'))],
    });
    for (const mode of MODES) {
      const { tables, changes } = proposed(snapshot, mode);
      expect(tables.length).toBeGreaterThan(5);
      const isChanged = tables.map(({ sheet, table }) => {
        // The column of statuses stands right of its table.
        const { right, ...rest } = boxOnSheet(table);
        const reach = { ...rest, right: right + 2 };
        return changes.edits.some((edit) =>
          boxesOf(edit).some((box) => overlaps(box, reach) && sheetOf(edit) === sheet),
        );
      });
      const isNamed = tables.map(({ sheet, table }) =>
        changes.skipped.some((each) => each.sheet === sheet && contains(boxOnSheet(table), each.row, each.column)),
      );
      expect(isNamed).toEqual(isChanged.map((each) => !each));
    }
  });
});
