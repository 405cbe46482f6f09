import { describe, expect, test } from 'vitest';
import { problem } from '../../core/messages/problem.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { defaultSettings } from '../../core/settings/schema.ts';
import type { CellValue } from '../../core/workbook/cells.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { entryOf, reportPage } from '../../report/page.ts';
import { reportFile } from '../../report/report-file.ts';
import { sheets } from '../support/book.ts';
import { pageOf, part, read, reported } from './report-book.ts';

/** A plan whose cells are given as they are, for texts that cannot be drawn. */
function raw(rows: readonly (readonly CellValue[])[], sheet = 'Plan'): WorkbookSnapshot {
  const drawn = sheets({ [sheet]: ['a'] });
  return { ...drawn, sheets: drawn.sheets.map((each) => ({ ...each, values: rows, formulas: [], styles: [] })) };
}

const HEADER = ['KPI', 'Owner', 'Target', 'Actual'];

describe('what users wrote is data', () => {
  const names = [
    '</script><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    'https://example.com/report',
    '__proto__',
    'constructor',
    '"><svg onload=alert(1)>',
    '&lt;b&gt;',
    'bell\u0007 and null\u0000',
    'half \uD800 a character',
    'نسبة الفوز Q3',
    '{{template}} ${x} <%= y %>',
  ];
  const rows = names.map((name, i): CellValue[] => [name, name, 100, i % 2 === 0 ? 50 : 120]);
  const book = raw([HEADER, ...rows], '<Sheet> & "co"');
  const page = pageOf(book, { name: '<b>plan</b>.xlsx' });

  test('it makes no element, no attribute and no link', () => {
    expect(page).not.toMatch(/<script|<img|<svg onload|onerror=[^&a]*>/i);
    const elements = new Set([...page.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name]) => name));
    for (const bad of ['script', 'img', 'iframe', 'object', 'link', 'base', 'form'])
      expect(elements).not.toContain(bad);
    for (const [, link = ''] of page.matchAll(/href="([^"]*)"/g)) expect(link).toMatch(/^#file-1-[a-z]+$/);
    for (const [tag] of page.matchAll(/<[^>]*>/g)) expect(tag).not.toMatch(/\son\w+=/);
  });

  test('it is shown as it was written', () => {
    const text = read(page);
    for (const name of ['</script><script>alert(1)</script>', '<img src=x onerror=alert(1)>', '__proto__', '&lt;b&gt;'])
      expect(text).toContain(name);
    expect(page).toContain('<title>&lt;b&gt;plan&lt;/b&gt;.xlsx');
    expect(text).toContain('<Sheet> & "co" A2');
  });

  test('names of objects own rows like all others', () => {
    expect(read(part(page, 'owners'))).toContain('__proto__ 1 0 0 0 1');
    expect(read(part(page, 'owners'))).toContain('constructor 0 0 1 0 1');
  });

  test('no control character and no half character is left', () => {
    // eslint-disable-next-line no-control-regex -- these are the very characters to look for
    expect(page).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
    expect(Buffer.from(page, 'utf8').toString('utf8')).toBe(page);
    expect(page).toContain('half \uFFFD a character');
  });

  test('right-to-left text is isolated', () => expect(page).toContain('<bdi dir="auto">نسبة الفوز Q3</bdi>'));

  test('a mark that reverses text is flagged where it stands', () => {
    const reversing = pageOf(raw([HEADER, ['Win rate', 'Ana', 100, 50]], 'Plan \u202Exslx'));
    expect(reversing).toContain('>U+202E</span>xslx</bdi>');
    expect(reversing).not.toContain('\u202E');
  });

  test('a name of a book’s length is cut', () => {
    const long = pageOf(raw([HEADER, ['long '.repeat(6000), 'x'.repeat(30_000), 100, 50]]));
    expect(long.length).toBeLessThan(30_000);
    expect(long).toContain('…');
  });
});

describe('very hidden sheets', () => {
  const book = sheets({
    Plan: ['KPI | Owner | Target | Actual', 'Open measure | Ana | 100 | 50', 'Other measure | Ana | 100 | 100'],
    'Secret pay': {
      rows: [
        'Id | KPI | Owner | Parent | Target | Actual',
        '1 | Salary of Eve | Mallory | | 100 | 20',
        '2 | Bonus of Eve | Mallory | 1 | 100 | 20',
        '2 | Bonus again | Mallory | 9 | 100 | 20',
      ],
      visibility: 'veryHidden',
    },
    'Secret list': { rows: ['nothing'], visibility: 'veryHidden' },
  });
  const SECRETS = ['Secret', 'Salary', 'Bonus', 'Mallory'];

  test('are counted as left out and not named, neither their rows, owners, objectives nor problems', () => {
    const page = pageOf(book);
    for (const secret of SECRETS) expect(page).not.toContain(secret);
    expect(read(page)).toContain('One table is on very hidden sheets and left out of this report.');
    expect(reported(book).counts.get('Red')).toBe(1);
  });

  test('nor are the reader’s problems with them', () => {
    const result = reviewWorkbook(book, defaultSettings(), '2026-08-31');
    const problems = [problem('NO_VALUES', { count: 3, sheet: 'Secret pay' })];
    const source = { name: 'a.xlsx', book, result, problems, isHiddenAsked: false };
    expect(reportPage([entryOf(reportFile(source), 0, 1)], 'en')).not.toContain('Secret');
    expect(reportPage([entryOf(reportFile({ ...source, isHiddenAsked: true }), 0, 1)], 'en')).toContain(
      '3 formulas on',
    );
  });

  test('are there when asked for', () => {
    const page = pageOf(book, { isHiddenAsked: true });
    for (const secret of SECRETS) expect(page).toContain(secret);
    expect(page).not.toContain('left out of this report');
    expect(page).toContain('on a hidden sheet');
  });
});

describe('large workbooks', () => {
  const COUNT = 20_000;
  const rows = Array.from({ length: COUNT }, (_, i): CellValue[] => {
    const actual = i % 10 === 9 ? null : 60 + (i % 61);
    return [
      `Objective ${Math.floor(i / 25)}`,
      `A measure with quite a usual name ${i}`,
      `Owner ${i % 400}`,
      100,
      actual,
    ];
  });
  const book = raw([['Objective', 'KPI', 'Owner', 'Target', 'Actual'], ...rows]);
  const file = reported(book);
  const page = reportPage([entryOf(file, 0, 1)], 'en');

  test('list 2,000 rows a colour and count the others', () => {
    for (const status of ['Red', 'Yellow'] as const) expect(file.counts.get(status)).toBeGreaterThan(2000);
    const attention = part(page, 'attention');
    expect(attention.match(/<tr[^>]*><td class="s">/g)).toHaveLength(4000);
    const red = file.counts.get('Red') ?? 0;
    expect(read(attention)).toContain(`and ${(red - 2000).toLocaleString('en')} more`);
    expect(part(page, 'good').match(/<li>/g)).toHaveLength(Math.min(2000, file.counts.get('Green') ?? 0));
  });

  test('give a page below 3 MB', () => expect(Buffer.byteLength(page)).toBeLessThan(3_000_000));

  test('several files share the room', () => {
    const shared = reportPage([entryOf(file, 0, 4)], 'en');
    expect(part(shared, 'attention').match(/<tr[^>]*><td class="s">/g)).toHaveLength(1000);
  });
});
