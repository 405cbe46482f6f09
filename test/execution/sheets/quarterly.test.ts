import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfIso } from '../../../core/calendar/day.ts';
import { contribution } from '../../../core/execution/contribution.ts';
import { contributionFormulas } from '../../../core/execution/contribution-formulas.ts';
import { reviewQuarter } from '../../../core/execution/sheets/parts/quarterly/review-quarter.ts';
import { partOf } from '../../../core/execution/sheets/parts.ts';
import type { WorkbookSnapshot } from '../../../core/workbook/snapshot.ts';
import { engine, put, putFormula, shown } from '../../native/engine.ts';
import { created, exampleBook, factsOf, findingsIn, typed } from '../../support/parts.ts';
import { workedOut } from '../../support/sheet-engine.ts';

const PLAN = exampleBook();
const REVIEW = created(PLAN, 'quarterly');

function textsOf(book: WorkbookSnapshot, block: string, columns: readonly string[]) {
  const rows = factsOf(book).made.get('quarterly')?.blocks.get(block)?.rows ?? [];
  return rows.map((row) => columns.map((key) => row.text(key)).join(' | '));
}

/** A row of the mix by the part it names. */
function partAt(book: WorkbookSnapshot, part: string): number {
  return textsOf(book, 'mix', ['part']).indexOf(part);
}

const THIRDS = typed(REVIEW, 'quarterly', 'mix', [
  ...[0, 1, 2, 3].map((over) => ({ over, quarter: '2026 Q1' })),
  { quarter: '2026 Q2', part: 'Atlas', planned: 1, actual: 45, yearDone: 0.5 },
  { quarter: '2026 Q2', part: 'Borea', planned: 1, actual: 45, yearDone: 0.5 },
  { quarter: '2026 Q2', part: 'Cirrus', planned: 1, actual: 10, yearDone: 0.5 },
]);

describe('the quarterly review', () => {
  test.each([
    ['2026-06-30', 1, '2026 Q2', 'the running quarter is prepared'],
    ['2026-07-31', 1, '2026 Q2', 'in the month after it is reviewed'],
    ['2026-08-01', 1, '2026 Q3', 'then the next one is'],
    ['2026-01-05', 1, '2025 Q4', 'in January the year before'],
    ['2026-08-15', 7, '2027 Q1', 'a fiscal year is named by its end'],
  ])('on %s, years beginning in month %i, reviews %s: %s', (day, start, name) => {
    expect(reviewQuarter(dayOfIso(day) ?? 0, start).name).toBe(name);
  });

  test('has the objectives with their status, the initiatives, and everybody with their KPIs by colour', () => {
    expect(textsOf(REVIEW, 'company', ['quarter', 'objective', 'status', 'green', 'yellow', 'red', 'grey'])).toEqual([
      '2026 Q2 | Grow bookings by 15 percent | Yellow | 0 | 1 | 1 | 0',
      '2026 Q2 | Make the Atlas launch pay | Yellow | 1 | 1 | 0 | 1',
      '2026 Q2 | Keep the customers we have | Yellow | 0 | 3 | 0 | 0',
    ]);
    expect(textsOf(REVIEW, 'projects', ['project', 'standing'])).toContain('Launch the partner portal | Red');
    expect(textsOf(REVIEW, 'people', ['person', 'green', 'yellow', 'red', 'grey'])).toContain(
      'Ewa Nowak | 1 | 0 | 1 | 1',
    );
    expect(textsOf(REVIEW, 'mix', ['part', 'planned', 'actual', 'yearDone'])[1]).toBe('South | 810 | 697 | 0.5');
  });

  test('counts the actions of a person that were due in the quarter, from the meetings of week and month', () => {
    const weekly = typed(created(PLAN, 'weekly'), 'weekly', 'actions', [
      { action: 'Call', owner: 'ana ruiz', due: 46_203, done: 'Yes' },
      { action: 'Too early', owner: 'Ana Ruiz', due: 46_000, done: 'Yes' },
    ]);
    const both = typed(created(weekly, 'monthly'), 'monthly', 'log', [
      { action: 'Write', doer: 'Ana Ruiz', until: 46_200, done: 'No' },
    ]);
    const people = textsOf(created(both, 'quarterly'), 'people', ['person', 'actionsDone', 'actionsDue']);
    expect(people[0]).toBe('Ana Ruiz | 1 | 2');
  });

  test('takes the answers of the self-check from the sheet of readiness, in whatever language that was made', () => {
    const ready = created(PLAN, 'readiness', 'de');
    // The four questions of the plan come before those of the self-check.
    const over = 4;
    const answered = typed(ready, 'readiness', 'questions', [{ over, answer: 'Nein' }]);
    const book = created(answered, 'quarterly');
    expect(textsOf(book, 'selfCheck', ['answer'])).toEqual(['No', '', '', '', '']);
    expect(findingsIn(book, 'quarterly')).toContainEqual(
      expect.objectContaining({
        status: 'Red',
        title: 'Is every goal written down, with a number and a date?',
        detail: 'The answer is no: what will change next quarter?',
      }),
    );
  });

  test('thirds planned and 45/45/10 at half-year: the last needs 56.7 % of what is still to come', () => {
    const found = findingsIn(THIRDS, 'quarterly').filter(({ title }) => /^(?:Atlas|Borea|Cirrus)$/.test(title));
    expect(found.map(({ status, title, detail }) => `${status} ${title}: ${detail}`)).toEqual([
      'Red Cirrus: Brings 10 % of the whole, 33.3 % were planned; it needs 56.7 % of what is still to come.',
    ]);
  });

  test('the sheet itself works out the contributions of its quarter as the core does', async () => {
    const sheet = await workedOut(THIRDS, 'quarterly');
    const core = contribution([1, 1, 1], [45, 45, 10], 0.5);
    if (!core.ok) throw new Error(core.reason);
    core.parts.forEach((part, index) => {
      const at = partAt(THIRDS, 'Atlas') + index;
      for (const key of ['plannedShare', 'actualShare', 'variance', 'relative', 'required'] as const)
        expect(sheet.number('mix', at, key), `${key} of part ${index}`).toBe(part[key]);
    });
    expect(sheet.number('mix', partAt(THIRDS, 'Cirrus'), 'variance')).toBeCloseTo(-0.2333, 4);
    expect(sheet.shows('mix', 8, 'plannedShare')).toBe('');
  });

  test('who was talked with has a note and both initials; what is not on track needs a decision', () => {
    const talked = typed(REVIEW, 'quarterly', 'people', [
      { over: 0, note: 'Well done', ownInitials: 'AR', coachInitials: 'EN' },
      { over: 1, note: 'Leads first' },
    ]);
    const found = findingsIn(talked, 'quarterly').map(({ status, title, detail }) => `${status} ${title}: ${detail}`);
    expect(found).toContain('Green Ana Ruiz: Talked through, and both agree.');
    expect(found).toContain('Yellow Ben Okafor: Still missing: Own initials, Coach’s initials.');
    expect(found).toContain('Yellow Keep the customers we have: Nothing is decided for it yet.');
    expect(found).toContain('Red Launch the partner portal: Stop, start or continue?');
    expect(partOf('quarterly').progress(factsOf(talked))).toBeCloseTo(1 / 6 / 3);
    expect(partOf('quarterly').progress(factsOf(PLAN))).toBe(0);
  });
});

describe('a contribution as formulas', () => {
  const amount = fc.oneof(fc.integer({ min: 0, max: 500 }), fc.constantFrom(-3, 0, 0, 1 / 3));
  const share = fc.constantFrom(null, -0.1, 0, 0.25, 0.5, 0.9, 1);
  const mixes = fc.sample(fc.tuple(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 4 }), share), {
    numRuns: 60,
    seed: 11,
  });

  test('is that of the core for any mix, blank where the core has none', async () => {
    const model = await engine();
    const expected: [row: number, figures: readonly (number | null)[]][] = [];
    let row = 0;
    mixes.forEach(([parts, done], mix) => {
      const core = contribution(
        parts.map(([planned]) => planned),
        parts.map(([, actual]) => actual),
        done,
      );
      parts.forEach(([planned, actual], index) => {
        [`mix ${mix}`, planned, actual, done].forEach((value, column) => put(model, row, column, value));
        const n = row + 1;
        const { plannedShare, actualShare, variance, relative, required } = contributionFormulas({
          ...{ planned: `$B${n}`, actual: `$C${n}`, done: `$D${n}` },
          ...{ allPlanned: '$B$1:$B$400', allActual: '$C$1:$C$400', together: `$A$1:$A$400,"="&$A${n}` },
        });
        [plannedShare, actualShare, variance, relative, required].forEach((formula, i) =>
          putFormula(model, row, 5 + i, formula),
        );
        const part = core.ok ? core.parts[index] : undefined;
        const own = part ?? { plannedShare: null, actualShare: null, variance: null, relative: null, required: null };
        const held = [own.plannedShare, own.actualShare, own.variance, own.relative, own.required];
        expected.push([row, held]);
        row++;
      });
    });
    model.evaluate();
    for (const [at, figures] of expected)
      figures.forEach((figure, i) => {
        const text = shown(model, at, 5 + i);
        if (figure === null) expect(text).toBe('');
        else expect(Number(text)).toBeCloseTo(figure, 8);
      });
  });
});
