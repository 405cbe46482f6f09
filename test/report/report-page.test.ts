import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { SIGNS, type Status } from '../../core/stoplight/status.ts';
import { STATUSES } from '../../report/signs.ts';
import { STATUS_WORDS as CAPTIONS } from '../../report/words/shared-en.ts';
import { entryOf, reportPage } from '../../report/page.ts';
import { problem } from '../../core/messages/problem.ts';
import { sheets } from '../support/book.ts';
import { pageOf, part, read, reported } from './report-book.ts';

const KPIS = [
  'Objective | KPI | Owner | Target | Actual | Weight',
  'Grow | Qualified leads | Priya | 1,000 | 700 | 2',
  'Grow | Bookings | Dana | $1,000 | $890 | 1',
  'Grow | Win rate | Priya | 30% | 31% | 1',
  'Keep | Churn rate | Tom | 5% | 6.4% | 1',
  'Keep | Renewals | Tom | 100 | 95 | 1',
  'Keep | Promoters | | 40 | TBD | 1',
  'Keep | Margin | Ana | 20% | #DIV/0! | 1',
];

const TASKS = [
  'Task | Owner | Start | Due date | % done',
  'Hire two reps | Dana | 2026-05-01 | 2026-08-01 | 50%',
  'Portal | Tom | 2026-05-01 | 2026-09-04 | 80%',
  'Year plan | Ana | 2026-01-01 | 2026-03-31 | 100%',
];

const BOOK = sheets({ 'Sales KPIs': KPIS, Tasks: TASKS, Lists: ['Colours', 'Red', 'Blue'] });
const PAGE = pageOf(BOOK);

describe('the page stands alone', () => {
  test('it is one document with a language, a title and no script', () => {
    expect(PAGE).toMatch(/^<!doctype html>\n<html lang="en">\s*<head>\s*<meta charset="utf-8"\/>/);
    expect(PAGE).toContain('<title>plan.xlsx · Planlight report</title>');
    expect(PAGE).not.toMatch(/<script|\son\w+\s*=|\sstyle\s*=|javascript:/i);
  });

  test('it refers to nothing outside of itself', () => {
    expect(PAGE).not.toMatch(/https?:|url\(|@import|\bsrc\s*=/i);
    const links = [...PAGE.matchAll(/\shref="([^"]*)"/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(PAGE).toContain(` id="${link.slice(1)}"`);
  });

  test('its policy forbids everything but its own style, by fingerprint', () => {
    const style = /<style>(.*?)<\/style>/s.exec(PAGE)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(PAGE)?.[1] ?? '';
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
    expect(PAGE.match(/<style/g)).toHaveLength(1);
  });

  test('it is dark where wanted, keeps its colours in print, repeats headers and splits no row', () => {
    for (const rule of [
      'prefers-color-scheme:dark',
      'print-color-adjust:exact',
      'table-header-group',
      'tr{break-inside:avoid}',
      'forced-colors:active',
      'size:A4',
    ])
      expect(PAGE).toContain(rule);
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
});

describe('what it says', () => {
  test('the counts are those of the review', () => {
    const file = reported(BOOK);
    const rows = file.tables.flatMap((table) => table.review.rows);
    expect(rows).toHaveLength(10);
    for (const status of STATUSES) {
      const count = rows.filter((row) => row.status === status).length;
      expect(read(PAGE)).toContain(`${count} ${SIGNS[status].symbol} ${CAPTIONS[status]} ${status}`);
      expect(file.counts.get(status)).toBe(count);
    }
  });

  test('every row of the review is in it once among the rows', () => {
    const listed = ['attention', 'good', 'grey'].map((name) => read(part(PAGE, name))).join(' ');
    for (const table of reported(BOOK).tables)
      for (const row of table.review.rows) expect(listed.split(row.name)).toHaveLength(2);
  });

  test('a status never stands without its word and its symbol', () => {
    for (const [, status = '', content = ''] of PAGE.matchAll(/<b class="(Red|Yellow|Green|Grey)">([^<]*)<\/b>/g)) {
      const known = STATUSES.find((each) => each === status);
      if (known !== undefined) expect(content).toBe(`${SIGNS[known].symbol} ${CAPTIONS[known]}`);
    }
    const rows = [...part(PAGE, 'attention').matchAll(/<tr[^>]*><td class="s">(.*?)<\/td>/g)];
    expect(rows).toHaveLength(6);
    for (const [, cell = ''] of rows) expect(read(cell)).toMatch(/^(■ Off track|▲ At risk (caution|near))$/);
  });

  test('what needs attention comes with place, owner, amounts as the cells show them, and how far behind', () => {
    const attention = read(part(PAGE, 'attention'));
    expect(attention).toContain(
      '■ Off track Qualified leads Sales KPIs B2 Priya 700 1,000 30.0% behind ■ Off track Churn rate Sales KPIs B5',
    );
    expect(attention).toContain('Churn rate Sales KPIs B5 less is better (a guess) Tom 6.4% 5.0% 28.0% behind');
    expect(attention).toContain('Hire two reps Tasks A2 Dana 50% done 1 Aug 2026 30 days late');
    expect(attention).toContain('▲ At risk caution Bookings Sales KPIs B3 Dana $890 $1,000 11.0% behind');
    expect(attention).toContain('Portal Tasks A3 Tom 80% done 4 Sep 2026 due in 4 days');
  });

  test('who is on track is thanked by name', () => {
    const good = read(part(PAGE, 'good'));
    expect(good).toContain('With the owners to thank. Priya 1 Win rate 3.3% ahead · Sales KPIs B4');
    expect(good).toContain('Ana 1 Year plan Done · Tasks A4');
  });

  test('what has no verdict is grouped by the reason, with what stands in the cell and what to do', () => {
    const grey = read(part(PAGE, 'grey'));
    expect(grey).toContain('No data 1 The cell is blank or says that there is no value yet. Enter the value');
    expect(grey).toContain('Promoters “TBD” B7');
    expect(grey).toContain('Margin #DIV/0! B8 · Ana');
  });

  test('owners are counted, those with most off track first, nobody last', () => {
    const owners = read(part(PAGE, 'owners'));
    expect(owners).toContain('■ Off track ▲ At risk ● On track ○ No verdict All Tom 1 2 0 0 3');
    expect(owners).toMatch(/No owner named 0 0 0 1 1$/);
  });

  test('objectives say what they rest on and what they would be without it', () => {
    const objectives = read(part(PAGE, 'objectives'));
    expect(objectives).toContain('Grow 82.3%');
    expect(objectives).toContain('■ 1 off track , ▲ 1 at risk , ● 1 on track · 100% of the weight known');
    expect(objectives).toContain('Qualified leads ■ Off track 50.0% 35.0% ▲ At risk');
    expect(objectives).toContain('○ No verdict Keep 83.5% of what is known');
    expect(objectives).toContain('Too little is known.');
  });

  test('what was found is a claim: roles with columns and how sure, and the sheets without a plan', () => {
    const found = read(part(PAGE, 'found'));
    expect(found).toMatch(/Target D “Target” \d+%/);
    expect(found).toContain('Less is better? 1 row a guess');
    expect(found).toContain('7 measures');
    expect(read(part(PAGE, 'problems'))).toContain('Nothing to judge was found on Lists.');
  });

  test('bands are named and explained', () =>
    expect(read(PAGE)).toContain('Bands “sbi”: On track at the target or better, at risk up to 15% behind'));

  test('a status set by hand shows what the numbers say', () => {
    const override = { name: 'Win rate', status: 'Red', reason: 'Wait', owner: 'Eve', expires: '2026-12-31' } as const;
    const page = pageOf(BOOK, { settings: { overrides: [override] } });
    expect(read(part(page, 'attention'))).toContain('set by hand; the numbers say ● On track · Set by Eve');
  });

  test('a history is drawn, with its numbers and its trend in words', () => {
    const page = pageOf(
      sheets({
        Monthly: [
          'Region | Owner | Jan 2026 Plan | Jan 2026 Actual | Feb 2026 Plan | Feb 2026 Actual',
          'South | Ana | 100 | 90 | 100 | 70',
          'North | Tom | 100 | 90 | 100 | 95',
          'West | Tom | 100 | 110 | 100 | 120',
        ],
      }),
    );
    const attention = part(page, 'attention');
    expect(attention).toContain('aria-label="Attainment by period: 90%, 70%"');
    expect(read(attention)).toContain('↘ worsening');
  });

  test('a file in which nothing was found says so, with what to do', () => {
    const page = read(pageOf(sheets({ Notes: ['Dear diary', 'nothing here'] })));
    expect(page).toContain('Nothing to judge was found in this file.');
    expect(page).toContain('No plan found');
    expect(page).not.toContain('undefined');
  });
});

describe('several files', () => {
  test('come with a first page of all counts and with what could not be read', () => {
    const entries = [
      entryOf(reported(BOOK, { name: 'a.xlsx' }), 0, 3),
      { name: 'b.xls', problem: problem('FILE_XLS') },
      entryOf(reported(sheets({ Plan: KPIS }), { name: 'c.xlsx' }), 2, 3),
    ];
    const page = reportPage(entries, 'en');
    const text = read(page);
    const total = (status: Status): number =>
      entries.reduce((sum, entry) => sum + ('problem' in entry ? 0 : (entry.counts.get(status) ?? 0)), 0);
    expect(text).toContain('Stoplights of 3 files 17 rows · 1 of the files could not be read');
    for (const status of STATUSES)
      expect(text).toContain(`${total(status)} ${SIGNS[status].symbol} ${CAPTIONS[status]}`);
    expect(page).toContain('<a href="#file-1">a.xlsx</a>');
    expect(page).toContain('<section class="file" id="file-3">');
    expect(page.match(/<h1>/g)).toHaveLength(3);
  });
});
