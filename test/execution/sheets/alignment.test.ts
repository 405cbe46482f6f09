import { describe, expect, test } from 'vitest';
import { createPart } from '../../../core/execution/sheets/create-part.ts';
import { ALIGNMENT } from '../../../core/execution/sheets/parts/alignment/alignment.ts';
import { askedFunction } from '../../../core/execution/sheets/parts/alignment/function-questions.ts';
import { rowsOf } from '../../../core/execution/sheets/rows-of.ts';
import type { WorkbookSnapshot } from '../../../core/workbook/snapshot.ts';
import { calculated } from '../../support/calculated.ts';
import { created, exampleBook, factsOf, findingsIn, typed } from '../../support/parts.ts';
import { withChange } from '../../support/with-change.ts';

const PLAN = exampleBook();
const SHEET = calculated(created(PLAN, 'alignment'));

const pairsIn = (book: WorkbookSnapshot) => rowsOf(factsOf(book), 'alignment', 'pairs', 'objective');
const peopleIn = (book: WorkbookSnapshot) => rowsOf(factsOf(book), 'alignment', 'people', 'person');
const shownIn = (book: WorkbookSnapshot, objective: string, of: string) => {
  const row = pairsIn(book).find((each) => each.text('objective') === objective && each.text('function') === of);
  return [row?.value('kpis'), row?.text('state')];
};
const renewed = (book: WorkbookSnapshot) => calculated(withChange(book, createPart(ALIGNMENT, factsOf(book), 'en')));

describe('the alignment sheet', () => {
  test('has a row for each objective and function, with the KPIs counted over the columns of the plan', () => {
    expect(pairsIn(SHEET).length).toBe(3 * 5);
    expect(shownIn(SHEET, 'Grow bookings by 15 percent', 'Sales')).toEqual([2, 'Covered']);
    expect(shownIn(SHEET, 'Grow bookings by 15 percent', 'Finance')).toEqual([0, 'Gap']);
  });

  test('asks the functions of the four questions what they bring', () => {
    const asked = pairsIn(SHEET).filter((row) => row.text('question') !== '');
    expect([...new Set(asked.map((row) => row.text('function')))]).toEqual(['Sales', 'Marketing', 'Product']);
    expect(asked[0]?.text('question')).toBe('Sales: are people trained, certified and paid for it?');
  });

  test.each([
    ['Vertrieb', 'sales'],
    [' marketing ', 'marketing'],
    ['RR. HH.', null],
    ['Recursos Humanos', 'people'],
    ['Service', null],
  ])('%s is asked as %s', (name, asked) => {
    expect(askedFunction(name)).toBe(asked);
  });

  test('counts over the list of objectives and KPIs once there is one, those that are only there too', () => {
    const listed = typed(created(SHEET, 'objectives'), 'objectives', 'kpis', [
      { objective: 'Grow bookings by 15 percent', kpi: 'Cash', area: 'Finance', owner: 'Farid Haddad' },
    ]);
    const book = renewed(listed);
    expect(shownIn(book, 'Grow bookings by 15 percent', 'Finance')).toEqual([1, 'Covered']);
    expect(shownIn(book, 'Grow bookings by 15 percent', 'Sales')).toEqual([2, 'Covered']);
  });

  test('counts by itself where no column of the plan tells the objective', () => {
    const book = calculated(created(exampleBook('okr'), 'alignment'));
    const people = peopleIn(book).map((row) => [row.text('person'), row.value('owned'), row.text('measured')]);
    expect(people).toContainEqual(['Ines', 1, 'Yes']);
    expect(pairsIn(book).map((row) => row.text('function'))).toContain('Human resources');
    expect(createPart(ALIGNMENT, factsOf(book), 'en').edits).toEqual([]);
  });

  test('takes “not needed” for an answer: covered and needed follow, in the sheet and in what it says', () => {
    const before = findingsIn(SHEET, 'alignment');
    expect(before[0]).toMatchObject({ status: 'Red', title: '8 of 15 covered' });
    const row = pairsIn(SHEET).findIndex((each) => each.text('state') === 'Gap');
    const book = calculated(typed(SHEET, 'alignment', 'pairs', [{ over: row, needed: 'Not needed' }]));
    expect(pairsIn(book)[row]?.text('state')).toBe('Not needed');
    expect(findingsIn(book, 'alignment')[0]?.title).toBe('8 of 14 covered');
    expect(findingsIn(book, 'alignment').length).toBe(before.length - 1);
  });

  test('names whoever works for an objective without a KPI of it', () => {
    const goal = 'Grow bookings by 15 percent';
    const book = calculated(typed(SHEET, 'alignment', 'people', [{ goal, person: 'Bo' }]));
    expect([...peopleIn(book)].pop()?.text('measured')).toBe('No');
    expect(findingsIn(book, 'alignment').map(({ title }) => title)).toContain(`Bo is not measured on “${goal}”`);
  });

  test('a no to a question speaks against the objective', () => {
    const book = typed(SHEET, 'alignment', 'pairs', [{ over: 0, answer: 'No' }]);
    const found = findingsIn(book, 'alignment').find(({ title }) => title.includes('is not ready for'));
    expect(found).toMatchObject({ status: 'Red', title: '“Sales” is not ready for “Grow bookings by 15 percent”' });
  });

  test('says so where no objective is known', () => {
    const book = created(exampleBook('vertriebsplan'), 'alignment');
    expect(findingsIn(book, 'alignment').map(({ title }) => title)).toEqual(['No objective is known yet']);
  });
});
