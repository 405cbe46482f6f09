import { describe, expect, test } from 'vitest';
import { paletteOf } from '../../../core/changes/look.ts';
import { claritySurvey, GROUPS, type SurveyAnswer } from '../../../core/execution/clarity-survey.ts';
import { partOf } from '../../../core/execution/sheets/parts.ts';
import type { WorkbookSnapshot } from '../../../core/workbook/snapshot.ts';
import { created, exampleBook, factsOf, findingsIn, typed } from '../../support/parts.ts';
import { workedOut } from '../../support/sheet-engine.ts';

const PLAN = exampleBook();
const SHEET = created(PLAN, 'clarity');

function rowsOf(book: WorkbookSnapshot, block: string) {
  return factsOf(book).made.get('clarity')?.blocks.get(block)?.rows ?? [];
}

/** 84 % of the managers say that expectations are clear, and 39 % of those who report to them agree. */
const ASKED = typed(SHEET, 'clarity', 'survey', [
  { over: 0, managersYes: 84, managersAll: 100, salespeopleYes: 39, salespeopleAll: 100 },
  {
    over: 1,
    executivesYes: 9,
    executivesAll: 10,
    managersYes: 6,
    managersAll: 8,
    salespeopleYes: 1,
    salespeopleAll: 3,
  },
  { over: 2, executivesYes: 2, executivesAll: 4, managersYes: 5, managersAll: 10 },
  { over: 3, executivesYes: 5, executivesAll: 3, managersYes: 1, managersAll: 2 },
  { over: 4, salespeopleYes: 1, salespeopleAll: 2 },
]);

const LEVELS = typed(ASKED, 'clarity', 'levels', [
  { over: 0, expectations: 'Yes', support: 'Yes', accountability: 'Yes' },
  { over: 1, expectations: 'Yes', support: 'No', accountability: 'No' },
  { over: 2, expectations: 'No', support: '?' },
]);

describe('clarity', () => {
  test('asks the same questions in all three groups, and about every level', () => {
    expect(rowsOf(SHEET, 'survey')).toHaveLength(10);
    expect(rowsOf(SHEET, 'levels').map((row) => row.text('level'))).toEqual(['Executives', 'Managers', 'Salespeople']);
  });

  test('tells how far the groups are apart, the widest first: 84 and 39 percent are 45 points', () => {
    const found = findingsIn(ASKED, 'clarity').map(({ status, title, detail }) => `${status} ${title} ${detail}`);
    expect(found).toEqual([
      'Yellow I can say what our strategy is. 56.7 points apart: Executives 90 %, Managers 75 %, Salespeople 33.3 %.',
      'Yellow It is clear what is expected of me, or of those who report to me. 45 points apart: Managers 84 %, Salespeople 39 %.',
      'Green I know what I contribute to it. All alike: Executives 50 %, Managers 50 %.',
      'Grey It is clear which prospects to go for. More said yes than answered: look at the counts.',
    ]);
  });

  test('names the first level that lacks something, and then the others', () => {
    const red = findingsIn(LEVELS, 'clarity').filter(({ status }) => status === 'Red');
    expect(red.map(({ title, detail }) => `${title}: ${detail}`)).toEqual([
      'Managers: Begin here, still missing: Support, Accountability.',
      'Salespeople: Still missing: Expectations.',
    ]);
  });

  test('progress is half the survey and half the levels', () => {
    const of = (book: WorkbookSnapshot) => partOf('clarity').progress(factsOf(book));
    expect([of(PLAN), of(SHEET)]).toEqual([0, 0]);
    expect(of(LEVELS)).toBeCloseTo((9 / 30 + 7 / 9) / 2);
  });

  test('the sheet itself gives the shares and gaps of the core: 0.84 and 0.39 are 0.45 apart', async () => {
    const sheet = await workedOut(ASKED, 'clarity');
    // The odd row counts for nothing of the group in which more said yes than answered.
    const given = rowsOf(ASKED, 'survey').flatMap((row) =>
      GROUPS.flatMap((group): SurveyAnswer[] => {
        const [yes, all] = [Number(row.text(`${group}Yes`)), Number(row.text(`${group}All`))];
        const question = row.text('question');
        if (yes > all) return [];
        return Array.from({ length: all }, (_, index) => ({ question, group, isYes: index < yes }));
      }),
    );
    const core = new Map(claritySurvey(given).map((row) => [row.question, row]));
    rowsOf(ASKED, 'survey').forEach((row, at) => {
      const result = core.get(row.text('question'));
      for (const key of ['executivesToManagers', 'managersToSalespeople', 'widest'] as const)
        expect(sheetPoints(sheet.shows('survey', at, key)), `${key} of row ${at}`).toBe(percent(result?.[key] ?? null));
      for (const group of GROUPS)
        expect(sheetPoints(sheet.shows('survey', at, `${group}Share`))).toBe(percent(result?.shares[group] ?? null));
    });
    expect(sheet.number('survey', 0, 'managersToSalespeople')).toBe(0.45);
    const yellow = paletteOf('clear').Yellow.fill;
    expect([0, 1, 2].map((row) => sheet.fill('survey', row, 'widest'))).toEqual(['', yellow, '']);
  });
});

/** Figures to six decimals: the engine shows nine, shares are not rounded. */
function percent(share: number | null): string {
  return share === null ? '' : share.toFixed(6);
}

function sheetPoints(text: string): string {
  return text === '' ? '' : Number(text).toFixed(6);
}
