import { beforeAll, describe, expect, test } from 'vitest';
import type { Project } from '../../simulators/sheets/script-run.ts';
import { stateDigest } from '../../simulators/workbook/state.ts';
import { at, typeIn } from '../../simulators/workbook/user.ts';
import { book, sheets } from '../support/book.ts';
import { builtProject, openAddOn } from './open-add-on.ts';
import { proposed, UNWATCHED } from '../support/pane-work.ts';

const PLAN = ['KPI | Actual | Target', 'Leads | 85 | 100', 'Visits | 130 | 100', 'Calls | 40 | 100', 'Demos | | 100'];

let project: Project;
beforeAll(async () => {
  project = await builtProject();
}, 60_000);

describe('apply and restore', () => {
  test.each(['rules', 'fill', 'column'] as const)('%s: applied, and back to the very same workbook', async (mode) => {
    const { host, pane } = openAddOn(project, book(...PLAN));
    const before = host.digest();
    const changes = await proposed(pane, mode);
    const outcome = await pane.apply(changes, UNWATCHED);
    expect(outcome).toMatchObject({ end: 'applied', problems: [], unsettled: [] });
    expect(host.digest()).not.toBe(before);
    const history = await pane.history();
    expect(history).toMatchObject({ ok: true, value: [{ id: changes.id, state: 'applied', sheets: ['Plan'] }] });
    expect(await pane.restore(changes.id, UNWATCHED)).toMatchObject({ end: 'restored', unsettled: [], skipped: [] });
    expect(host.digest()).toBe(before);
    expect(await pane.history()).toEqual({ ok: true, value: [] });
  });

  test('live rules follow the numbers', async () => {
    const { host, pane } = openAddOn(project, book(...PLAN));
    await pane.apply(await proposed(pane), UNWATCHED);
    const fills = (): (string | null)[] => [1, 2, 3, 4].map((row) => host.painted('Plan', row, 1).fill);
    expect(fills()).toEqual(['#FFF399', '#8FCBB5', '#F9705F', '#D9D9D9']);
    host.act((open) => typeIn(at(open, 'Plan'), 'B4', 100));
    expect(fills()[2]).toBe('#8FCBB5');
  });

  test('a German spreadsheet gets the same rules and formulas as an English one', async () => {
    const states = [];
    for (const locale of ['en_US', 'de_DE']) {
      const { host, pane } = openAddOn(project, book(...PLAN, 'Share | 31% | 35%'), { locale });
      expect(await pane.apply(await proposed(pane, 'column'), UNWATCHED)).toMatchObject({ end: 'applied' });
      states.push(stateDigest(host.book));
    }
    expect(states[0]).toBe(states[1]);
  });

  test('other people’s rules stay, in their order, and ours come behind them', async () => {
    const { host, pane } = openAddOn(project, sheets({ Plan: { rows: PLAN, foreignRules: 3 } }));
    const foreign = (): unknown[] =>
      host.book.sheets[0]?.rules.filter((rule) => rule.kind === 'ColorScale').map((rule) => rule.body) ?? [];
    const before = foreign();
    await pane.apply(await proposed(pane), UNWATCHED);
    expect(foreign()).toEqual(before);
    expect(host.book.sheets[0]?.rules.slice(0, 3).map(({ kind }) => kind)).toEqual(Array(3).fill('ColorScale'));
  });
});
