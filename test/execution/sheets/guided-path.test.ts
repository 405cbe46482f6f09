import { describe, expect, test } from 'vitest';
import { proposeChanges } from '../../../core/changes/propose.ts';
import { guidedPath, STEP_IDS, type GuidedPath } from '../../../core/execution/sheets/guided-path.ts';
import { nextInWords, PATH_WORDS } from '../../../core/execution/sheets/path-words.ts';
import { PART_IDS, PART_LANGUAGES, type Part, type PartId } from '../../../core/execution/sheets/part.ts';
import { PARTS } from '../../../core/execution/sheets/parts.ts';
import { READINESS } from '../../../core/execution/sheets/parts/readiness/readiness.ts';
import type { Settings } from '../../../core/settings/schema.ts';
import type { WorkbookSnapshot } from '../../../core/workbook/snapshot.ts';
import { book } from '../../support/book.ts';
import { exampleBook, factsOf } from '../../support/parts.ts';

const PLAN = book(
  'Objective | KPI | Owner | Target | Actual',
  'Grow | Leads | Ann | 100 | 60',
  'Grow | Wins | Bo | 10 | 10',
  'Grow | Calls | Cy | 50 | 45',
);
const LOOSE = book('KPI | Owner | Target | Actual', 'Leads | Ann | 100 | 60', 'Wins | Bo | 10 | TBD');
const EMPTY = book('Shopping', 'Milk', 'Bread');

/** The workbook with the colours that a check proposes for it. */
function coloured(plan: WorkbookSnapshot): WorkbookSnapshot {
  const { review, context } = factsOf(plan);
  const rules = proposeChanges(plan, review.tables, context, 'rules').edits.flatMap((edit) =>
    edit.kind === 'rule' && edit.after !== null ? [{ key: edit.key, ...edit.after }] : [],
  );
  return { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, ownRules: rules })) };
}

/** A part that is so far in use. */
function part(id: PartId, progress: number): Part {
  return { ...READINESS, id, progress: () => progress };
}

/** How far parts are; those not named are not in use. */
type Use = Partial<Readonly<Record<PartId, number>>>;

function pathOf(plan: WorkbookSnapshot, use: Use = {}, settings: Partial<Settings> = {}): GuidedPath {
  const facts = factsOf(plan, settings);
  const [sheet] = plan.sheets;
  if (sheet === undefined) throw new Error('a drawn workbook has a sheet');
  const made = new Map(
    PART_IDS.filter((id) => (use[id] ?? 0) > 0).map((id) => [
      id,
      { sheet: { ...sheet, id: `of ${id}`, name: id }, grid: null as never, blocks: new Map() },
    ]),
  );
  return guidedPath(
    { ...facts, made },
    PART_IDS.map((id) => part(id, use[id] ?? 0)),
  );
}

function nextIn(path: GuidedPath): string {
  return path.next === null ? 'nothing' : `${path.next.step}: ${path.next.act} ${path.next.part ?? ''}`.trim();
}

const USED: Use = Object.fromEntries(PART_IDS.map((id) => [id, 1]));
const STANDING: Use = { huddle: 1, monthly: 1, calendar: 1, diagnosis: 1 };

describe('the way through the method', () => {
  test('goes from the hierarchy to the years, and every part stands in one step', () => {
    const { steps } = pathOf(PLAN);
    expect(steps.map(({ id }) => id)).toEqual(STEP_IDS);
    expect(steps.flatMap(({ parts }) => parts.map(({ id }) => id)).sort()).toEqual([...PART_IDS].sort());
  });

  test.each<readonly [why: string, plan: WorkbookSnapshot, use: Use, next: string]>([
    ['without a plan it begins with the objectives', EMPTY, {}, 'hierarchy: create objectives'],
    ['KPIs that belong to nothing get objectives first', LOOSE, {}, 'hierarchy: create objectives'],
    ['a sheet of objectives that was begun is gone on with', LOOSE, { objectives: 0.2 }, 'hierarchy: fill objectives'],
    ['where it is whole and KPIs still belong to nothing', LOOSE, { objectives: 1 }, 'hierarchy: hang'],
    ['a plan with objectives gets its colours', PLAN, {}, 'stoplights: colour'],
    ['a coloured plan gets its short talks', coloured(PLAN), {}, 'rhythm: create huddle'],
    ['which are gone on with until there is enough of them', coloured(PLAN), { huddle: 0.5 }, 'rhythm: fill huddle'],
    ['then its reviews', coloured(PLAN), { huddle: 0.7 }, 'reviews: create monthly'],
    ['then its year', coloured(PLAN), { huddle: 1, monthly: 1 }, 'years: create calendar'],
    ['then a look in the mirror', coloured(PLAN), { huddle: 1, monthly: 1, calendar: 1 }, 'mirror: create diagnosis'],
    [
      'and then, from the beginning, what else there is too little of',
      coloured(PLAN),
      STANDING,
      'hierarchy: create objectives',
    ],
    ['and what is not whole', coloured(PLAN), { ...USED, weekly: 0.9 }, 'rhythm: fill weekly'],
    ['a row without a verdict comes before that', coloured(LOOSE), { ...USED, weekly: 0.9 }, 'hierarchy: hang'],
    ['where all is in use there is nothing to do', coloured(PLAN), USED, 'nothing'],
  ])('%s', (_, plan, use, next) => {
    expect(nextIn(pathOf(plan, use))).toBe(next);
  });

  test('a plan in which most rows lack a verdict is mended before it is coloured', () => {
    const vague = book(
      'Objective | KPI | Target | Actual',
      'Grow | Leads | 100 | TBD',
      'Grow | Wins | 10 | ',
      'Grow | Calls | 50 | 45',
    );
    expect(nextIn(pathOf(vague))).toBe('stoplights: judge');
  });

  test('rows are counted, and sheets that can be coloured', () => {
    const [hierarchy, stoplights] = pathOf(LOOSE).steps;
    expect(hierarchy?.measures).toEqual([{ id: 'hung', done: 0, of: 2, share: 0 }]);
    expect(stoplights?.measures).toEqual([
      { id: 'judged', done: 1, of: 2, share: 0.5 },
      { id: 'coloured', done: 0, of: 1, share: 0 },
    ]);
    expect(pathOf(coloured(PLAN)).steps[1]?.measures.map(({ share }) => share)).toEqual([1, 1]);
  });

  test('fills of one day are not asked for: nobody can tell them from fills by hand', () => {
    const measures = pathOf(PLAN, {}, { mode: 'fill' }).steps[1]?.measures.map(({ id }) => id);
    expect(measures).toEqual(['judged']);
  });

  test('a sheet that cannot be coloured is not asked for', () => {
    const sheets = PLAN.sheets.map((sheet) => ({ ...sheet, isProtected: true }));
    expect(pathOf({ ...PLAN, sheets }).steps[1]?.measures.map(({ id }) => id)).toEqual(['judged']);
  });

  test('a plan of tasks alone is not asked for objectives', () => {
    const tasks = book(
      'Task | Owner | Due | % done',
      'Hire two people | Ann | 2026-05-29 | 50%',
      'Fair | Bo | 2026-09-30 | 0%',
    );
    expect(pathOf(tasks).steps[0]?.measures).toEqual([]);
    expect(nextIn(pathOf(tasks, { objectives: 1 }))).toBe('stoplights: colour');
  });

  test('a step is as far as its measures and parts are on the average', () => {
    const [hierarchy] = pathOf(PLAN, { objectives: 1, alignment: 0.5 }).steps;
    expect(hierarchy?.progress).toBeCloseTo((1 + 1 + 0.5) / 5);
    expect(pathOf(coloured(PLAN), USED).steps.map(({ progress }) => progress)).toEqual(STEP_IDS.map(() => 1));
  });

  test('a part that is for some is asked of nobody, and counts where its sheet is there', () => {
    const reviews = (use: Use) => pathOf(coloured(PLAN), use).steps[3];
    const { teams: _teams, ...others } = USED;
    expect(reviews(others)?.parts.map(({ id }) => id)).toContain('teams');
    expect(reviews(others)?.progress).toBe(1);
    expect(nextIn(pathOf(coloured(PLAN), others))).toBe('nothing');
    expect(nextIn(pathOf(coloured(PLAN), { ...others, teams: 0.5 }))).toBe('reviews: fill teams');
  });

  test('a step of which nothing is known is left out', () => {
    const path = guidedPath(factsOf(PLAN), [part('readiness', 0)]);
    expect(path.steps.map(({ id }) => id)).toEqual(['hierarchy', 'stoplights', 'mirror']);
  });

  test('without any part, a workbook without a plan is asked for one, and KPIs for their objective', () => {
    expect(nextIn(guidedPath(factsOf(EMPTY), []))).toBe('hierarchy: plan');
    expect(nextIn(guidedPath(factsOf(LOOSE), []))).toBe('hierarchy: hang');
  });

  test('the example that is shown first has objectives, and gets its colours next', () => {
    expect(nextIn(guidedPath(factsOf(exampleBook()), PARTS))).toBe('stoplights: colour');
  });
});

describe('the next step in words', () => {
  test.each(PART_LANGUAGES)('leaves no place open in %s', (language) => {
    const { words } = READINESS;
    const [plans, uses] = [
      [EMPTY, LOOSE, PLAN, coloured(PLAN)],
      [{}, { objectives: 0.2 }, { objectives: 1 }, STANDING],
    ];
    for (const plan of plans)
      for (const use of uses) {
        const { next } = pathOf(plan, use);
        if (next === null) continue;
        const about = next.part === null ? null : { words: words[language], progress: 0.25 };
        const { title, why } = nextInWords(next, about, PATH_WORDS[language]);
        expect(`${title} ${why}`).not.toMatch(/[{}]/);
        if (next.part !== null) expect(title).toContain(words[language].name);
      }
  });
});
