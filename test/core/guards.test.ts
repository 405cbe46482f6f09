import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentsDigest } from '../../core/changes/compare.ts';
import type { ChangeSet } from '../../core/changes/edits.ts';
import { guardsFor } from '../../core/changes/guards.ts';
import { proposeChanges, type Mode } from '../../core/changes/propose.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { defaultSettings } from '../../core/settings/schema.ts';
import type { CellValue } from '../../core/workbook/cells.ts';
import { gridOf, plainSheet, type WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { book } from '../support/book.ts';

/** A sheet as rows of cells; a row or column that is moved stays the same one, so that it can be known again. */
type Rows = readonly (readonly CellValue[])[];

function proposed(snapshot: WorkbookSnapshot, mode: Mode = 'rules'): ChangeSet {
  const { review, context } = reviewWorkbook(snapshot, defaultSettings(), '2026-05-31');
  return proposeChanges(snapshot, review.tables, context, mode);
}

function holds({ guards }: Pick<ChangeSet, 'guards'>, rows: Rows): boolean {
  return guards.every(({ area, digest }) => {
    const contents = Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
      Array.from({ length: area.right - area.left + 1 }, (__, c) => ({
        value: rows[area.top + r]?.[area.left + c] ?? null,
        formula: null,
      })),
    );
    return contentsDigest(contents) === digest;
  });
}

/** The rows of the sheet that the live rules would colour, as they stand in `rows`. */
function coloured({ edits }: ChangeSet, rows: Rows): ReadonlySet<readonly CellValue[] | undefined> {
  const rule = edits.find((edit) => edit.kind === 'rule');
  const areas = rule?.kind === 'rule' ? (rule.after?.areas ?? []) : [];
  return new Set(areas.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, i) => rows[top + i])));
}

function isSameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}

/** Few names, so that neighbours often have the same, or none. */
const measure = fc
  .record({ name: fc.constantFrom('Leads', 'Visits', 'Calls', ''), actual: fc.integer({ min: 0, max: 3 }) })
  .map(({ name, actual }) => `${name} | ${actual * 40} | 100 | Ann`);
const part = fc.constantFrom('*North*', '*South*', '*Total* | 100 | 100', '');
const plan = fc
  .tuple(fc.array(fc.tuple(fc.array(measure, { minLength: 1, maxLength: 5 }), part), { minLength: 1, maxLength: 4 }))
  .map(([parts]) => book('KPI | Actual | Target | Owner', ...parts.flatMap(([rows, end]) => [...rows, end])));

const BLANK_ROW: readonly CellValue[] = [];

describe('what rules are guarded by', () => {
  test('rows inserted, deleted or moved so that a rule would be on other rows are seen', () => {
    let seen = 0;
    fc.assert(
      fc.property(plan, fc.nat(30), fc.nat(30), fc.integer({ min: 1, max: 4 }), fc.nat(2), (snapshot, a, b, n, act) => {
        const changes = proposed(snapshot);
        // Every row a thing of its own: blank ones too.
        const rows: Rows = (snapshot.sheets[0]?.values ?? []).map((row) => [...row]);
        const from = a % (rows.length + 1);
        const after = [...rows];
        if (act === 0) after.splice(from, 0, ...Array.from({ length: n }, () => [...BLANK_ROW]));
        else {
          const taken = after.splice(from, n);
          if (act === 2) after.splice(b % (after.length + 1), 0, ...taken);
        }
        const [wanted, got] = [coloured(changes, rows), coloured(changes, after)];
        if (isSameSet(wanted, got)) return true;
        seen++;
        return !holds(changes, after);
      }),
      { numRuns: 500 },
    );
    expect(seen).toBeGreaterThan(100);
  });

  test('columns inserted, deleted or moved are seen in every mode', () => {
    fc.assert(
      fc.property(
        plan,
        fc.constantFrom<Mode>('rules', 'fill', 'column'),
        fc.nat(3),
        fc.nat(3),
        fc.nat(2),
        (snapshot, mode, from, to, act) => {
          const changes = proposed(snapshot, mode);
          if (changes.edits.length === 0 || (act === 2 && from === to)) return true;
          const after = (snapshot.sheets[0]?.values ?? []).map((row) => {
            const cells = Array.from({ length: 4 }, (_, c) => row[c] ?? null);
            if (act === 0) return [...cells.slice(0, from), null, ...cells.slice(from)];
            const [taken = null] = cells.splice(from, 1);
            if (act === 2) cells.splice(to, 0, taken);
            return cells;
          });
          return !holds(changes, after);
        },
      ),
    );
  });

  const ROWS = Array.from({ length: 40 }, (_, i) => `KPI ${i} | ${i * 3} | 100 | Ann`);
  const HEADING = 'KPI | Actual | Target | Owner';

  test('rows that change places within an area, and other numbers, leave rules right: nothing is refused', () => {
    const snapshot = book(HEADING, ...ROWS);
    const changes = proposed(snapshot);
    const rows = [...(snapshot.sheets[0]?.values ?? [])];
    const [third = []] = rows.splice(3, 1);
    rows.splice(30, 0, third);
    expect(
      holds(
        changes,
        rows.map((row, r) => (r === 0 ? row : [row[0] ?? null, 7, 100, 'Ben'])),
      ),
    ).toBe(true);
  });

  test.each([
    [10, 3],
    [5_000, 3],
  ])('%i rows in one piece: as many guards, and as many cells in them', (count, guards) => {
    const changes = proposed(book(HEADING, ...Array.from({ length: count }, (_, i) => `KPI ${i} | 85 | 100 | Ann`)));
    const cells = changes.guards.reduce(
      (sum, { area }) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1),
      0,
    );
    expect([changes.guards.length, cells]).toEqual([guards, 8]);
  });

  test.each([
    ['no names', []],
    ['one name for all', [{ role: 'name', column: 2, confidence: 1, header: 'Owner', isCorrected: false }] as const],
  ])('rows with %s are told by the other columns', (_, columns) => {
    const snapshot = book(
      'Actual | Target | Owner',
      '85 | 100 | Ann',
      '90 | 100 | Ann',
      '30 | 100 | Ann',
      '7 | 9 | Ann',
    );
    const grid = gridOf(plainSheet(snapshot.sheets[0]?.values ?? [], { id: '1', name: 'Plan' }), snapshot.styles);
    const box = { top: 0, left: 0, bottom: 3, right: 2 };
    const table = { box, headerRows: [0], firstRow: 1, lastRow: 3, columns };
    const guards = guardsFor({ sheet: '1', grid, table }, 'rules', [{ top: 1, left: 0, bottom: 3, right: 0 }]);
    const rows = snapshot.sheets[0]?.values ?? [];
    expect(holds({ guards }, rows)).toBe(true);
    expect(holds({ guards }, [...rows.slice(0, 2), [80, 100, 'Ann'], ...rows.slice(2)])).toBe(false);
  });

  test.each<Mode>(['fill', 'column'])('%s: the names of all rows, since each row gets its own', (mode) => {
    const changes = proposed(book(HEADING, ...ROWS), mode);
    expect(changes.guards).toContainEqual(
      expect.objectContaining({ area: { sheet: '1', top: 0, bottom: 40, left: 0, right: 0 } }),
    );
  });
});
