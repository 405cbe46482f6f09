import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { monthlyPack } from '../../core/execution/monthly-pack.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { monthlyPage } from '../../report/monthly-page.ts';
import { speechOf } from '../../report/speech.ts';
import { sheets } from '../support/book.ts';
import { created, exampleBook, factsOf, typed } from '../support/parts.ts';
import { read } from './report-book.ts';

function pageOf(book: WorkbookSnapshot, language = 'en', name = 'plan.xlsx'): string {
  return monthlyPage({ name, pack: monthlyPack(factsOf(book)), locale: language, speech: speechOf(language) });
}

/** One part of a page as it is read. */
function partOf(page: string, id: string): string {
  const start = page.indexOf(`<section id="${id}"`);
  return start < 0 ? '' : read(page.slice(start, page.indexOf('</section>', start)));
}

const MAY = 46_143;
const JUNE = 46_174;
const MONTHLY = created(exampleBook(), 'monthly');
const over = (factsOf(MONTHLY).made.get('monthly')?.blocks.get('agenda')?.rows ?? []).findIndex(
  (row) => row.text('item') === 'Churn rate',
);
const PREPARED = typed(MONTHLY, 'monthly', 'agenda', [
  { over, cause: 'The new contract', proposal: 'Call the ten largest', actionDue: 46_220 },
  { month: MAY, item: 'Churn rate', status: 'Red' },
]);
const BOOK = typed(PREPARED, 'monthly', 'log', [
  { agreedIn: MAY, action: 'Book the hall', doer: 'Ben Okafor', done: 'Yes', until: 46_180 },
  { agreedIn: MAY, action: 'Call the agency', doer: 'Ben Okafor', why: 'They moved' },
  { agreedIn: JUNE, action: 'Write to all', doer: 'Ana Ruiz', until: 46_230 },
]);
const PAGE = pageOf(BOOK);

describe('the page of the monthly meeting', () => {
  test('stands alone: one document, no script, nothing from outside, its own style by fingerprint', () => {
    expect(PAGE).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(PAGE).toContain('<title>plan.xlsx · monthly meeting</title>');
    expect(PAGE).not.toMatch(/<script|\son\w+\s*=|\sstyle\s*=|javascript:|https?:|url\(|@import|\bsrc\s*=/i);
    const style = /<style>(.*?)<\/style>/s.exec(PAGE)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(PAGE).toContain(`style-src 'sha256-${hash}'`);
  });

  test('every element that is opened is closed', () => {
    const open: string[] = [];
    for (const [, slash, name = '', empty] of PAGE.matchAll(/<(\/?)([a-z][a-z0-9]*)\b(?:[^>"]|"[^"]*")*?(\/?)>/g)) {
      if (empty === '/' || name === 'meta') continue;
      if (slash === '/') expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  });

  test('goes through the meeting in its order', () => {
    const ids = [...PAGE.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['before', 'prior', 'red', 'caution', 'near', 'green', 'reallocate', 'next']);
    expect(read(PAGE)).toContain('Monthly meeting, Jun 2026 plan.xlsx · As of 30 Jun 2026');
  });

  test('says whom to ask before the meeting, and why', () => {
    expect(partOf(PAGE, 'before')).toContain('Ewa Nowak Time to first value (days) No data');
  });

  test('has last month’s actions by owner with their minutes, done or open and why, and what is carried over', () => {
    const prior = partOf(PAGE, 'prior');
    expect(prior).toContain('Last month’s actions 22.5 min');
    expect(prior).toContain('Ben Okafor Action Due Done Why Call the agency ■ Open They moved');
    expect(prior).toContain('Book the hall 7 Jun 2026 ● Done');
    expect(prior).toContain('1 action is carried over.');
  });

  test('has every Red with cause, proposal, owner and day, and lines to write on where they are missing', () => {
    const red = partOf(PAGE, 'red');
    expect(red).toContain('Off track 5 items, 12.2 min each');
    expect(red).toContain(
      '■ Off track Churn rate Scorecard B13 16.0% behind red for 2 periods The new contract Call the ten largest Ewa Nowak 17 Jul 2026',
    );
    expect(
      PAGE.split('<section id="red"')[1]
        ?.split('</section>')[0]
        ?.match(/class="blank"/g),
    ).toHaveLength(4 * 3);
  });

  test('thanks by owner, lists what to reallocate, and ends with what was agreed', () => {
    expect(partOf(PAGE, 'green')).toContain('Ana Ruiz ● Win rate ● Agree the year plan with all functions');
    expect(partOf(PAGE, 'reallocate')).toContain('■ Off track Churn rate, Ewa Nowak red for 2 periods');
    const next = partOf(PAGE, 'next');
    expect(next).toContain('Write to all Ana Ruiz 27 Jul 2026');
    expect(next).toContain('Call the ten largest Ewa Nowak 17 Jul 2026');
  });

  test.each([
    ['de', 'Monatstreffen, Juni 2026', 'Nicht im Plan 5 Punkte, je 12,2 Min.', 'Vor dem Treffen: nach Zahlen fragen'],
    [
      'es',
      'Reunión mensual, jun 2026',
      'Fuera de plan 5 puntos, 12,2 min cada uno',
      'Antes de la reunión: pedir cifras',
    ],
  ])('speaks %s', (language, heading, red, before) => {
    const page = pageOf(BOOK, language);
    expect(page).toContain(`<html lang="${language}">`);
    for (const text of [heading, red, before]) expect(read(page)).toContain(text);
  });

  test('what people typed is text, never markup', () => {
    const nasty = '<img src=x onerror=alert(1)>';
    const plan = sheets({
      Plan: [
        'KPI | Owner | Target | Actual',
        `${nasty} | "><script>x</script> | 100 | 50`,
        'Calls | Bo | 10 | 9',
        'Wins | Bo | 10 | 12',
      ],
    });
    const book = typed(created(plan, 'monthly'), 'monthly', 'log', [
      { agreedIn: MAY, action: nasty, doer: nasty, why: '</td><td>' },
    ]);
    const page = pageOf(book, 'en', nasty);
    expect(page).not.toMatch(/<img|<script/);
    expect(page.split('&lt;img src=x onerror=alert(1)&gt;').length).toBeGreaterThan(4);
  });

  test('a plan in which all is well says how much time is left, and a plan without anything is no mistake', () => {
    const well = sheets({
      Plan: ['KPI | Owner | Target | Actual', 'A | Bo | 1 | 2', 'B | Bo | 1 | 2', 'C | Bo | 1 | 2'],
    });
    expect(read(pageOf(well))).toContain('Nothing is off track or at risk: 97.5 minutes are left.');
    expect(read(pageOf(sheets({ Notes: ['Hello'] })))).toContain('Nothing was agreed in earlier meetings.');
  });
});
