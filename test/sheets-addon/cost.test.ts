import { beforeAll, describe, expect, test } from 'vitest';
import type { SheetsHost } from '../../simulators/sheets/host.ts';
import type { Project } from '../../simulators/sheets/script-run.ts';
import { book } from '../support/book.ts';
import { builtProject, openAddOn } from './open-add-on.ts';
import { proposed, read, UNWATCHED } from '../support/pane-work.ts';

/** A plan of so many rows. */
function plan(rows: number): ReturnType<typeof book> {
  const lines = Array.from({ length: rows }, (_, i) => `KPI ${i} | ${(i * 37) % 120} | 100`);
  return book('KPI | Actual | Target', ...lines);
}

/** Calls that go to the spreadsheet, the properties or the lock: the promise is 12. */
const MOST_CALLS = 12;

let project: Project;
beforeAll(async () => {
  project = await builtProject();
}, 60_000);

function calls(host: SheetsHost): string[] {
  return host.calls.map(({ name }) => name.split('.').slice(-2).join('.'));
}

describe('what applying live rules costs', () => {
  test('the calls are these, and no others', async () => {
    const { host, pane } = openAddOn(project, plan(10));
    const changes = await proposed(pane);
    host.resetCalls();
    expect(await pane.apply(changes, UNWATCHED)).toMatchObject({ end: 'applied' });
    expect(calls(host)).toEqual([
      'Lock.tryLock',
      'Spreadsheet.getSheetById',
      'Range.canEdit',
      'Range.getValues',
      'Range.getValues',
      'Sheet.getConditionalFormatRules',
      'Properties.setProperties',
      'Sheet.getConditionalFormatRules',
      'Sheet.setConditionalFormatRules',
      'SpreadsheetApp.flush',
      'Sheet.getConditionalFormatRules',
      'Properties.setProperty',
    ]);
  });

  test.each([1_000, 20_000])('%i rows: as many calls as for any other plan', async (rows) => {
    const { host, pane } = openAddOn(project, plan(rows));
    const changes = await proposed(pane);
    host.resetCalls();
    expect(await pane.apply(changes, UNWATCHED)).toMatchObject({ end: 'applied' });
    expect(host.traffic.calls).toBeLessThanOrEqual(MOST_CALLS);
  });

  test('applied again with other bands it costs no more', async () => {
    const { host, pane } = openAddOn(project, plan(1_000));
    await pane.apply(await proposed(pane), UNWATCHED);
    const again = await proposed(pane, 'rules', { bands: 'clearpoint' });
    host.resetCalls();
    expect(await pane.apply(again, UNWATCHED)).toMatchObject({ end: 'applied' });
    expect(host.traffic.calls).toBeLessThanOrEqual(MOST_CALLS);
  });
});

describe('what the other ways cost', () => {
  test.each([100, 12_000])('plain fills over %i rows in one table: a handful of calls a block', async (rows) => {
    const { host, pane } = openAddOn(project, plan(rows));
    const changes = await proposed(pane, 'fill');
    host.resetCalls();
    expect(await pane.apply(changes, UNWATCHED)).toMatchObject({ end: 'applied' });
    expect(host.traffic.calls).toBeLessThanOrEqual(30);
  });

  test('rows in many pieces are filled colour by colour, not piece by piece', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => (i % 3 === 2 ? `*Part ${i}*` : `K${i} | ${i % 130} | 100`));
    const { host, pane } = openAddOn(project, book('KPI | Actual | Target', ...rows));
    const changes = await proposed(pane, 'fill');
    expect(changes.edits.length).toBeGreaterThan(50);
    host.resetCalls();
    expect(await pane.apply(changes, UNWATCHED)).toMatchObject({ end: 'applied' });
    expect(host.traffic.calls).toBeLessThanOrEqual(30);
  });

  test('reading costs five calls for twenty thousand cells, and a constant for each sheet', async () => {
    const figures = [];
    for (const rows of [10, 6_000]) {
      const { host, pane } = openAddOn(project, plan(rows));
      host.resetCalls();
      await read(pane);
      figures.push(host.traffic.calls);
    }
    expect(figures[0]).toBeLessThanOrEqual(22);
    expect(figures[1]).toBe(figures[0]);
  });

  test('opening the sidebar asks for settings and history, and reads no cell', async () => {
    const { host, pane } = openAddOn(project, plan(10));
    host.resetCalls();
    await pane.settings();
    await pane.history();
    expect(calls(host).filter((name) => name.startsWith('Range.'))).toEqual([]);
  });
});
