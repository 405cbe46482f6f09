import { beforeAll, describe, expect, test } from 'vitest';
import type { Project } from '../../simulators/sheets/script-run.ts';
import { at, typeIn } from '../../simulators/workbook/user.ts';
import { serialsIn } from '../../sheets-addon/zone.ts';
import { tongueOf } from '../../sheets-addon/tongue.ts';
import { book, sheets } from '../support/book.ts';
import { builtProject, openAddOn } from './open-add-on.ts';
import { read, UNWATCHED } from '../support/pane-work.ts';

let project: Project;
beforeAll(async () => {
  project = await builtProject();
}, 60_000);

describe('what is read', () => {
  test('values as the core knows them: errors, blanks, days, truths, texts', async () => {
    const drawn = book('KPI | Actual | Due', 'Leads | #DIV/0! | 2026-03-30', 'Visits | TRUE | ', "Calls | '0123 | ");
    const { host, pane } = openAddOn(project, drawn);
    host.act((open) => typeIn(at(open, 'Plan'), 'C4', '=1+1'));
    const [sheet] = (await read(pane)).sheets;
    expect(sheet?.values).toEqual([
      ['KPI', 'Actual', 'Due'],
      ['Leads', { error: '#DIV/0!' }, 46_111],
      ['Visits', true, null],
      ['Calls', '0123', 2],
    ]);
    expect(sheet?.formulas[3]).toEqual([null, null, '1+1']);
  });

  test.each([
    'Etc/UTC',
    'America/New_York',
    'Europe/Berlin',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Asia/Kolkata',
  ])('F40 a day is the same day in %s', async (zone) => {
    const { pane } = openAddOn(project, book('KPI | Due', 'Leads | 2026-03-29', 'Visits | 2026-10-25'), { zone });
    const [sheet] = (await read(pane)).sheets;
    expect(sheet?.values.map((row) => row[1])).toEqual(['Due', 46_110, 46_320]);
  });

  test.each([
    ['Pacific/Pago_Pago', '2026-06-29'],
    ['Etc/UTC', '2026-06-30'],
    ['Pacific/Kiritimati', '2026-06-30'],
  ])('F40 today is the day of the spreadsheet, not of the browser: %s', async (zone, day) => {
    const { pane } = openAddOn(project, book('KPI | Actual', 'Leads | 1'), { zone });
    await read(pane);
    expect(pane.today()).toBe(day);
  });

  test('a German spreadsheet reads as an English one', async () => {
    const drawn = book('KPI | Actual', 'Leads | =IF(1.5>1,"a;b,c",2)', 'Share | 31%');
    const [english, german] = await Promise.all(
      ['en_US', 'de_DE'].map((locale) => read(openAddOn(project, drawn, { locale }).pane)),
    );
    expect(german?.sheets).toEqual(english?.sheets);
  });

  test('sheets come with their merges, other people’s rules counted, hidden ones as such', async () => {
    const drawn = sheets({ Plan: { rows: ['KPI | Actual', 'Leads | 1'], foreignRules: 2 }, Notes: ['free text'] });
    const { host, pane } = openAddOn(project, drawn);
    host.act((open) => open.put(at(open, 'Plan').sheet, 'merged', [{ top: 3, left: 0, bottom: 3, right: 1 }]));
    const found = (await read(pane)).sheets;
    expect(found.map(({ name, foreignRules }) => [name, foreignRules])).toEqual([
      ['Plan', 2],
      ['Notes', 0],
    ]);
  });

  test('pages of a long sheet meet without a seam', async () => {
    const rows = Array.from({ length: 9_000 }, (_, i) => `K${i} | ${i} | 100`);
    const { pane } = openAddOn(project, book('KPI | Actual | Target', ...rows));
    const seen: number[] = [];
    const given = await pane.snapshot({ ...UNWATCHED, progress: ({ done }) => seen.push(done) });
    if (!given.ok) throw new Error(given.problem.code);
    expect(given.value.sheets[0]?.values.map((row) => row[1]).slice(1)).toEqual(rows.map((_, i) => i));
    expect(seen.length).toBeGreaterThan(2);
  });

  test('reading is stopped between two pages', async () => {
    const rows = Array.from({ length: 9_000 }, (_, i) => `K${i} | ${i} | 100`);
    const { pane } = openAddOn(project, book('KPI | Actual | Target', ...rows));
    const stopper = new AbortController();
    const given = await pane.snapshot({ progress: () => stopper.abort(), signal: stopper.signal });
    expect(given).toMatchObject({ ok: false, problem: { code: 'STOPPED' } });
  });
});

describe('when the user comes back to the sidebar', () => {
  test('one look tells whether anybody changed a number; before ten seconds are over there is none', async () => {
    const { host, pane, comeBack } = openAddOn(project, book('KPI | Actual', 'Leads | 1'));
    const told: string[] = [];
    const end = pane.onEvent((event) => told.push(event));
    await read(pane);
    host.act((open) => typeIn(at(open, 'Plan'), 'B2', 2));
    host.resetCalls();
    comeBack(9_000);
    expect(host.calls).toEqual([]);
    comeBack(2_000);
    await new Promise((go) => setTimeout(go, 50));
    expect(told).toEqual(['values-changed']);
    comeBack(11_000);
    await new Promise((go) => setTimeout(go, 50));
    expect(told).toEqual(['values-changed']);
    end();
  });
});

describe('days of a time zone', () => {
  const shownIn =
    (zone: string) =>
    (date: Date): string => {
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
      return format.format(date);
    };

  test('a column of days asks for each week of the calendar twice, not for each day', () => {
    let asked = 0;
    const serialOf = serialsIn((date) => {
      asked++;
      return shownIn('Europe/Berlin')(date);
    });
    for (let day = 0; day < 365; day++) serialOf(new Date(Date.UTC(2026, 0, 1 + day, 12)));
    expect(asked).toBeLessThan(150);
  });

  test('the nights on which clocks are changed keep their days and times', () => {
    const serialOf = serialsIn(shownIn('Europe/Berlin'));
    expect(serialOf(new Date('2026-03-28T23:00:00Z'))).toBe(46_110);
    expect(serialOf(new Date('2026-03-29T22:00:00Z'))).toBe(46_111);
    expect(serialOf(new Date('2026-10-25T11:00:00Z'))).toBe(46_320.5);
  });
});

describe('formulas where decimals have a comma', () => {
  const { spoken, understood } = tongueOf('de_DE');
  test.each([
    ['IF($B2>0.5,1,2)', 'IF($B2>0,5;1;2)'],
    ['AND(N("planlight:a.0,b;c")=0,$B2="x;y,z")', 'AND(N("planlight:a.0,b;c")=0;$B2="x;y,z")'],
    ["SUM('a,b'!A1,{1,2;3,4},.5)", "SUM('a,b'!A1;{1\\2;3\\4};0,5)"],
    ['ROUND(A1,9)', 'ROUND(A1;9)'],
  ])('%s is %s there, and back', (common, german) => {
    expect(spoken(common)).toBe(german);
    expect(understood(german)).toBe(common.replace(/(^|[^\d])\.5/, '$10.5'));
  });

  test('what Sheets hands over the common way stays as it is', () => {
    expect(understood('AND(N("x")=0,$B2>0.5)')).toBe('AND(N("x")=0,$B2>0.5)');
  });

  test.each(['en_US', 'en_GB', '', 'xx', 'ja_JP', 'de_CH'])('in %s nothing changes', (locale) => {
    expect(tongueOf(locale).spoken('IF(A1>0.5,1,2)')).toBe('IF(A1>0.5,1,2)');
  });
});
