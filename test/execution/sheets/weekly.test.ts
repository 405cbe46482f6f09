import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paletteOf } from '../../../core/changes/look.ts';
import { obstacles } from '../../../core/execution/obstacles.ts';
import { createPart } from '../../../core/execution/sheets/create-part.ts';
import { partOf } from '../../../core/execution/sheets/parts.ts';
import { weeklyVerdict, type Week } from '../../../core/execution/weekly-verdict.ts';
import { weeklyVerdictFormula } from '../../../core/execution/weekly-verdict-formula.ts';
import type { WorkbookSnapshot } from '../../../core/workbook/snapshot.ts';
import { engine, putFormula, shown } from '../../native/engine.ts';
import { created, exampleBook, factsOf, findingsIn, typed } from '../../support/parts.ts';
import { workedOut } from '../../support/sheet-engine.ts';
import { withChange } from '../../support/with-change.ts';

const PLAN = exampleBook();
const WEEKLY = created(PLAN, 'weekly');

/** Tuesday, 30 June 2026; its week began on Monday the 29th. */
const TODAY = 46_203;

const LOG = typed(WEEKLY, 'weekly', 'obstacles', [
  { day: TODAY - 14, obstacle: 'Prices too high?' },
  {
    day: TODAY - 7,
    obstacle: 'prices too high?',
    decision: 'Offer the small package',
    solver: 'Ana Ruiz',
    until: TODAY,
  },
  { day: TODAY - 7, obstacle: 'Prices too high?' },
  { day: TODAY, obstacle: 'Tool is slow' },
]);

const ACTIONS = typed(LOG, 'weekly', 'actions', [
  { action: 'Call Meyer', owner: 'ana ruiz', due: TODAY, done: 'Yes' },
  { action: 'Send the offer', owner: 'Ana Ruiz', due: TODAY + 1, done: 'No' },
  { action: 'Write the letter', owner: 'Ewa Nowak', due: TODAY - 1, done: 'Yes', why: '' },
  { action: 'Old and open', owner: 'Ana Ruiz', due: TODAY - 9, done: 'No' },
]);

function rowsOf(book: WorkbookSnapshot, block: string) {
  return factsOf(book).made.get('weekly')?.blocks.get(block)?.rows ?? [];
}

describe('the weekly meeting', () => {
  test('everybody who answers for something has a row for the week, with their KPIs by colour', () => {
    const people = rowsOf(WEEKLY, 'people').map((row) =>
      ['week', 'person', 'green', 'yellow', 'red', 'recovering'].map((key) => row.text(key)).join(' '),
    );
    expect(people).toEqual([
      '46202 Ana Ruiz 1 1 0 0',
      '46202 Ben Okafor 0 1 1 0',
      '46202 Chiara Conti 1 1 0 0',
      '46202 Dev Patel 0 2 0 0',
      '46202 Ewa Nowak 1 0 1 0',
      '46202 Farid Haddad 0 1 0 0',
    ]);
  });

  test('an obstacle that comes back is a theme, told with what was decided last', () => {
    const found = findingsIn(ACTIONS, 'weekly').map(({ title, status, detail }) => `${status} ${title}: ${detail}`);
    expect(found).toContain('Yellow Prices too high?: Came up in 2 meetings. Decided last: Offer the small package');
    expect(found).toContain('Yellow Tool is slow: Nothing is decided yet.');
    expect(found).toContain('Yellow Send the offer: Ana Ruiz: not done, and nobody says why.');
  });

  test('everybody gets a verdict: Red KPIs that do not improve are no good week', () => {
    const found = new Map(findingsIn(ACTIONS, 'weekly').map(({ title, status }) => [title, status]));
    expect([found.get('Ana Ruiz'), found.get('Ewa Nowak'), found.get('Farid Haddad')]).toEqual([
      'Yellow',
      'Red',
      'Green',
    ]);
  });

  test('a decision with somebody to carry it out is on the list of actions when the sheet is brought up to date', () => {
    const next = withChange(LOG, createPart(partOf('weekly'), factsOf(LOG), 'en'));
    const actions = rowsOf(next, 'actions').map((row) =>
      ['about', 'action', 'owner', 'due'].map((key) => row.text(key)).join(', '),
    );
    expect(actions).toEqual(['prices too high?, Offer the small package, Ana Ruiz, 46203']);
    expect(createPart(partOf('weekly'), factsOf(next), 'en').edits).toEqual([]);
  });

  test('the sheet itself counts meetings and gives the verdicts, as the core does', async () => {
    const sheet = await workedOut(ACTIONS, 'weekly');
    const log = rowsOf(ACTIONS, 'obstacles').map((row) => ({
      obstacle: row.text('obstacle'),
      day: Number(row.text('day')),
      decision: null,
    }));
    const counts = new Map(obstacles(log).map(({ obstacle, count }) => [obstacle.toLowerCase(), count]));
    log.forEach(({ obstacle }, row) =>
      expect(sheet.number('obstacles', row, 'times'), obstacle).toBe(counts.get(obstacle.toLowerCase())),
    );
    expect(sheet.shows('obstacles', 4, 'times')).toBe('');
    const verdicts = new Map(findingsIn(ACTIONS, 'weekly').map(({ title, status }) => [title, status]));
    rowsOf(ACTIONS, 'people').forEach((row, at) =>
      expect(sheet.shows('people', at, 'verdict'), row.text('person')).toBe(verdicts.get(row.text('person'))),
    );
    expect([sheet.shows('people', 0, 'dueCount'), sheet.shows('people', 0, 'openCount')]).toEqual(['2', '1']);
    expect(sheet.shows('people', 6, 'verdict')).toBe('');
    expect(sheet.fill('people', 4, 'verdict')).toBe(paletteOf('clear').Red.fill);
  });

  test('progress grows with obstacles, actions that are whole, and people with something to do', () => {
    const of = (book: WorkbookSnapshot) => partOf('weekly').progress(factsOf(book));
    expect([of(PLAN), of(WEEKLY), of(LOG)]).toEqual([0, 0, 1 / 3]);
    expect(of(ACTIONS)).toBeCloseTo((1 + 1 + 2 / 6) / 3);
  });
});

describe('the weekly verdict as a formula', () => {
  test('is the verdict of the core for any week', async () => {
    const model = await engine();
    const few = fc.nat({ max: 3 });
    const drawn = fc.sample(fc.tuple(few, few, few, few, few, few, few), { numRuns: 150, seed: 7 });
    const weeks = [...drawn, [0, 0, 0, 0, 0, 0, 2] as const, [3, 0, 1, 0, 0, 0, 0] as const];
    const expected = weeks.map(([done, open, green, yellow, red, better, grey], row) => {
      const recovering = Math.min(better, red);
      const many = <T>(count: number, thing: T): T[] => Array.from({ length: count }, () => thing);
      const week: Week = {
        actions: [...many(done, { isDone: true }), ...many(open, { isDone: false })],
        kpis: [
          ...many(green, { status: 'Green' as const, trend: null }),
          ...many(yellow, { status: 'Yellow' as const, trend: null }),
          ...many(red - recovering, { status: 'Red' as const, trend: 'steady' as const }),
          ...many(recovering, { status: 'Red' as const, trend: 'improving' as const }),
          ...many(grey, { status: 'Grey' as const, trend: null }),
        ],
      };
      const cells = [done + open, open, green, yellow, red, recovering].map(String);
      const [due = '', left = '', g = '', y = '', r = '', rec = ''] = cells;
      putFormula(
        model,
        row,
        0,
        weeklyVerdictFormula({ due, open: left, green: g, yellow: y, red: r, recovering: rec }),
      );
      return weeklyVerdict(week).status;
    });
    model.evaluate();
    expect(expected.map((_, row) => shown(model, row, 0))).toEqual(expected);
    expect(new Set(expected)).toEqual(new Set(['Green', 'Yellow', 'Red', 'Grey']));
  });
});
