import { describe, expect, test } from 'vitest';
import { paletteOf } from '../../../core/changes/look.ts';
import { createPart } from '../../../core/execution/sheets/create-part.ts';
import { partOf } from '../../../core/execution/sheets/parts.ts';
import type { WorkbookSnapshot } from '../../../core/workbook/snapshot.ts';
import { created, exampleBook, factsOf, findingsIn, typed } from '../../support/parts.ts';
import { workedOut } from '../../support/sheet-engine.ts';
import { withChange } from '../../support/with-change.ts';

const PLAN = exampleBook();
const JUNE = created(PLAN, 'monthly');
const [MAY_1, JUNE_1, JULY_1] = [46_143, 46_174, 46_204];

function rowsOf(book: WorkbookSnapshot, block: string, today?: string) {
  return factsOf(book, {}, today).made.get('monthly')?.blocks.get(block)?.rows ?? [];
}

function textsOf(book: WorkbookSnapshot, block: string, columns: readonly string[], today?: string) {
  return rowsOf(book, block, today).map((row) => columns.map((key) => row.text(key)).join(' | '));
}

/** The sheet brought up to date on a day. */
function on(book: WorkbookSnapshot, today: string): WorkbookSnapshot {
  return withChange(book, createPart(partOf('monthly'), factsOf(book, {}, today), 'en'));
}

const LOG = typed(JUNE, 'monthly', 'log', [
  { agreedIn: MAY_1, action: 'Book the hall', doer: 'Ben Okafor', done: 'Yes' },
  { agreedIn: MAY_1, action: 'Call the agency', doer: 'Ben Okafor', until: 46_180, done: 'No' },
  { agreedIn: MAY_1 - 30, action: 'Long done', doer: 'Ana Ruiz', done: 'Yes' },
  { agreedIn: MAY_1 - 30, action: 'Long open', doer: 'Ana Ruiz', why: 'No budget' },
  { agreedIn: JUNE_1, action: 'New one', doer: 'Ana Ruiz' },
]);

/** Churn is prepared, but for the day; the leads lack all but the owner, who is in the plan. */
const CHURN = rowsOf(JUNE, 'agenda').findIndex((row) => row.text('item') === 'Churn rate');
const READY = typed(LOG, 'monthly', 'agenda', [
  { over: CHURN, cause: 'The new contract', proposal: 'Call the ten largest', actionOwner: 'Ewa Nowak' },
]);

describe('the monthly agenda', () => {
  test('takes the meeting in its order, with minutes: Grey before it, Red by weight and gap, Yellow, Green, what next', () => {
    expect(textsOf(JUNE, 'agenda', ['part', 'item', 'owner', 'status'])).toEqual([
      'Before the meeting | Trade fair in October | Ben Okafor | Grey',
      'Before the meeting | Time to first value (days) | Ewa Nowak | Grey',
      'Off track | Churn rate | Ewa Nowak | Red',
      'Off track | Qualified leads | Ben Okafor | Red',
      'Off track | Hire two account executives | Dev Patel | Red',
      'Off track | Launch the partner portal | Chiara Conti | Red',
      'Off track | Move renewals to the new contract | Ewa Nowak | Red',
      'At risk: caution | Cost per lead | Ben Okafor | Yellow',
      'At risk: caution | South |  | Yellow',
      'At risk: near | Bookings | Ana Ruiz | Yellow',
      'At risk: near | Days sales outstanding | Farid Haddad | Yellow',
      'At risk: near | Renewal bookings | Dev Patel | Yellow',
      'At risk: near | Reps certified on Atlas | Dev Patel | Yellow',
      'At risk: near | Certify all reps on Atlas | Dev Patel | Yellow',
      'At risk: near | Share of bookings from Atlas | Chiara Conti | Yellow',
      'At risk: near | West |  | Yellow',
      'On track | Open defects | Chiara Conti | Green',
      'On track | Win rate | Ana Ruiz | Green',
      'On track | Net promoter score | Ewa Nowak | Green',
      'On track | Agree the year plan with all functions | Ana Ruiz | Green',
      'On track | North |  | Green',
      'On track | Online |  | Green',
      'Next actions | Who does what by when? |  | ',
    ]);
    const minutes = rowsOf(JUNE, 'agenda').map((row) => Number(row.text('minutes')));
    // 150 minutes without actions to look back on: 65 % for 5 Red and 9 Yellow at 3:1, 5 % and 15 %.
    expect(minutes[2]).toBeCloseTo((97.5 * 3) / 24);
    expect(minutes[7]).toBeCloseTo(97.5 / 24);
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBeCloseTo(97.5 + 7.5 + 22.5, 4);
  });

  test('last month’s actions come first, by owner, with how many are done', () => {
    const rows = textsOf(on(LOG, '2026-06-30'), 'agenda', ['part', 'item', 'say']);
    expect(rows.slice(-2)).toEqual([
      'Last month’s actions | Actions of Ana Ruiz | 0 of 1 done. What is left, and why?',
      'Last month’s actions | Actions of Ben Okafor | 1 of 2 done. What is left, and why?',
    ]);
    const orders = rowsOf(on(LOG, '2026-06-30'), 'agenda').map((row) => row.text('order'));
    expect(orders.slice(-2)).toEqual(['1', '2']);
    expect(orders[0]).toBe('3');
  });

  test('says what to ask before the meeting, what to decide, and whom to thank', () => {
    const say = new Map(rowsOf(JUNE, 'agenda').map((row) => [row.text('item'), row.text('say')]));
    expect(say.get('Time to first value (days)')).toBe('Ask for it before the meeting: No data.');
    expect(say.get('Cost per lead')).toBe('Decide whether anything is to be done.');
    expect(say.get('South')).toBe('It is getting worse: decide what is to be done.');
    expect(say.get('Win rate')).toBe('Thank Ana Ruiz.');
    expect(say.get('North')).toBe('Nobody is named: find out whom to thank.');
  });

  test('a Red item needs a cause, a proposal, somebody and a day', () => {
    const detail = new Map(findingsIn(READY, 'monthly').map((each) => [each.title, each.detail]));
    expect(detail.get('Churn rate')).toBe('Still to be prepared: a day.');
    expect(detail.get('Qualified leads')).toBe('Still to be prepared: a cause, a proposal, a day.');
    const whole = typed(READY, 'monthly', 'agenda', [{ over: CHURN, actionDue: 46_220 }]);
    expect(findingsIn(whole, 'monthly').some(({ title }) => title === 'Churn rate')).toBe(false);
    expect([partOf('monthly').progress(factsOf(READY)), partOf('monthly').progress(factsOf(whole))]).toEqual([
      0,
      1 / 5,
    ]);
    expect(partOf('monthly').progress(factsOf(PLAN))).toBe(0);
  });

  test('names open actions that nobody explains, who is to be thanked, and who is to be asked', () => {
    const found = findingsIn(LOG, 'monthly').map(({ status, title, detail }) => `${status} ${title}: ${detail}`);
    expect(found).toContain('Yellow Call the agency: Ben Okafor: not done, and nobody says why.');
    expect(found).toContain('Green Ana Ruiz: To be thanked for: Win rate, Agree the year plan with all functions');
    expect(found).toContain('Grey Ewa Nowak: To be asked before the meeting for: Time to first value (days)');
    expect(found.join()).not.toContain('Long open');
  });

  test('a proposal becomes an action of the log, once, and later words for it are not written over', () => {
    const next = on(READY, '2026-06-30');
    const mine = (book: WorkbookSnapshot) =>
      textsOf(book, 'log', ['agreedIn', 'about', 'action', 'doer']).filter((row) => row.includes('Churn'));
    expect(mine(next)).toEqual([`${JUNE_1} | Churn rate | Call the ten largest | Ewa Nowak`]);
    const reworded = typed(next, 'monthly', 'agenda', [{ over: CHURN, proposal: 'Call the twenty largest' }]);
    expect(mine(on(reworded, '2026-06-30'))).toEqual(mine(next));
  });

  test('the next month begins below: what was typed stays, what is open is carried over, Red counts on', () => {
    const july = on(on(READY, '2026-06-30'), '2026-07-15');
    const rows = rowsOf(july, 'agenda', '2026-07-15');
    expect(rows[CHURN]?.text('cause')).toBe('The new contract');
    const churn = rows.filter((row) => row.text('item') === 'Churn rate');
    expect(churn.map((row) => `${row.text('month')} ${row.text('streak')}`)).toEqual([`${JUNE_1} 1`, `${JULY_1} 2`]);
    expect(churn[1]?.text('say')).toContain('Red for 2 periods and not improving');
    expect(rows.map((row) => row.text('item'))).toContain('Actions of Ewa Nowak');
    const findings = partOf('monthly').findings(factsOf(july, {}, '2026-07-15'), partOf('monthly').words.en);
    expect(findings.filter(({ detail }) => detail.startsWith('Red for 2 periods')).map(({ title }) => title)).toContain(
      'Churn rate',
    );
    expect(createPart(partOf('monthly'), factsOf(july, {}, '2026-07-15'), 'en').edits).toEqual([]);
  });

  test('the sheet itself counts the months an action is carried over, and asks for what a Red lacks', async () => {
    const july = on(LOG, '2026-07-15');
    const sheet = await workedOut(july, 'monthly');
    expect([0, 1, 2, 3, 4, 5].map((row) => sheet.shows('log', row, 'carried'))).toEqual(['', '2', '', '3', '1', '']);
    const red = paletteOf('clear').Red.fill;
    const grey = rowsOf(july, 'agenda').findIndex((row) => row.text('status') === 'Grey');
    expect([CHURN, grey].map((row) => sheet.fill('agenda', row, 'cause'))).toEqual([red, '']);
    expect(sheet.fill('agenda', CHURN, 'actionOwner')).toBe('');
    expect(sheet.fill('agenda', CHURN, 'status')).toBe(red);
  });
});
