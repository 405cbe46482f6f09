import { beforeAll, describe, expect, test } from 'vitest';
import type { SheetsKind } from '../../simulators/sheets/host.ts';
import type { Project } from '../../simulators/sheets/script-run.ts';
import { stateDigest } from '../../simulators/workbook/state.ts';
import { at, typeIn } from '../../simulators/workbook/user.ts';
import { sheets } from '../support/book.ts';
import { UNWATCHED } from '../support/pane-work.ts';
import { builtProject, openAddOn, type OpenAddOn } from './open-add-on.ts';

const TRIGGERS = 'https://www.googleapis.com/auth/script.scriptapp';

let plain: Project;
let project: Project;
beforeAll(async () => {
  plain = await builtProject();
  project = await builtProject('.cache/test/sheets-refresh', 'test/sheets-addon/refresh-fixture.ts');
}, 60_000);

function open(wish: string, kind: Partial<SheetsKind> = {}): OpenAddOn {
  const book = sheets({ Plan: ['KPI | Actual | Target', 'Leads | 85 | 100', 'Calls | 40 | 100'], Notes: [wish] });
  return openAddOn(project, book, kind);
}

const CLICK = { kind: 'menu', name: 'planlightRefresh' } as const;
const MORNING = { kind: 'menu', name: 'refreshOnTime' } as const;

describe('refreshing every morning is chosen when the add-on is built', () => {
  test('without it neither the permission nor the item is there', () => {
    expect(plain.manifest?.oauthScopes).not.toContain(TRIGGERS);
    expect(plain.code).not.toMatch(/ScriptApp|refreshOnTime/);
    const { host, run } = openAddOn(plain, sheets({ Plan: ['x'] }));
    run({ kind: 'open', mode: 'NONE' });
    expect(host.menus[0]?.items.every((item) => item.kind === 'item')).toBe(true);
  });

  test.each([
    ['en', 'Refresh every morning'],
    ['de', 'Jeden Morgen auffrischen'],
    ['es-MX', 'Actualizar cada mañana'],
  ])('with it both are, in %s as %s', (userLocale, caption) => {
    expect(project.manifest?.oauthScopes).toEqual([...(plain.manifest?.oauthScopes ?? []), TRIGGERS]);
    const { host, run } = open('', { userLocale });
    run({ kind: 'open', mode: 'NONE' });
    expect(host.menus[0]?.items.at(-1)).toEqual({ kind: 'item', caption, function: 'planlightRefresh' });
  });
});

describe('the item of the menu', () => {
  test('has the spreadsheet refreshed at six by its own clock; clicked again, no longer', () => {
    const { host, run } = open('', { zone: 'America/Los_Angeles' });
    expect(run(CLICK)).toMatchObject({ kind: 'returned' });
    expect(host.triggers).toMatchObject([
      { handler: 'refreshOnTime', everyDays: 1, onMonthDay: null, atHour: 6, zone: 'America/Los_Angeles' },
    ]);
    expect(host.toasts.at(-1)?.text).toContain('every morning from now on');
    run(CLICK);
    expect(host.triggers).toEqual([]);
    expect(host.toasts.at(-1)?.text).toContain('no longer');
    run(CLICK);
    expect(host.triggers).toHaveLength(1);
  });

  test('starts anew where somebody deleted the trigger in their Google account', () => {
    const { host, run } = open('');
    run(CLICK);
    host.triggers = [];
    run(CLICK);
    expect(host.triggers).toHaveLength(1);
  });
});

describe('when it is time', () => {
  test('what the spreadsheet now says is written, and can be taken back like any change', async () => {
    const { host, run, pane } = open('count');
    const before = stateDigest(host.book);
    host.act((book) => typeIn(at(book, 'Plan'), 'A4', 'Visits'));
    const [typed, { sheet }] = [stateDigest(host.book), at(host.book, 'Notes')];
    expect(run(MORNING)).toMatchObject({ kind: 'returned' });
    expect(host.book.cell(sheet, 0, 1).value).toBe(3);
    const history = await pane.history();
    expect(history).toMatchObject({ ok: true, value: [{ state: 'applied', sheets: ['Notes'] }] });
    if (history.ok) await pane.restore(history.value[0]?.id ?? '', UNWATCHED);
    expect(stateDigest(host.book)).toBe(typed);
    expect(typed).not.toBe(before);
  });

  test('and the next morning nothing is written where nothing changed', () => {
    const { host, run } = open('count');
    run(MORNING);
    host.resetCalls();
    run(MORNING);
    expect([host.traffic.write, host.traffic.lock]).toEqual([0, 0]);
  });

  test('while somebody else is at it nothing is done, and nobody gets a failure by mail', () => {
    const { host, run } = open('count');
    const before = stateDigest(host.book);
    host.locks.set('document', { until: host.now + 60_000 });
    expect(run(MORNING)).toMatchObject({ kind: 'returned' });
    expect(stateDigest(host.book)).toBe(before);
  });

  test('a long change is gone on with to its end', async () => {
    const { host, run, pane } = open('fill');
    host.chooseFault = ({ name }) =>
      name.endsWith('setBackgrounds') ? { fault: 'slow', milliseconds: 25_000 } : undefined;
    expect(run(MORNING)).toMatchObject({ kind: 'returned' });
    expect(host.book.cell(at(host.book, 'Notes').sheet, 599, 19).style.fill).toBe('#DDDDDD');
    expect(await pane.history()).toMatchObject({ ok: true, value: [{ state: 'applied' }] });
  });
});
