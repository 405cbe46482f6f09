import { beforeAll, describe, expect, test } from 'vitest';
import type { SheetDraft } from '../../core/changes/sheet-draft.ts';
import type { SheetsHost } from '../../simulators/sheets/host.ts';
import type { Project } from '../../simulators/sheets/script-run.ts';
import { book } from '../support/book.ts';
import { box, HUDDLE, making } from './drafted.ts';
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

/** A sheet of ours with so many rows. */
function huddle(rows: number): SheetDraft {
  const [title, header, ...members] = HUDDLE.contents;
  const body = Array.from({ length: rows }, (_, i) => members[i % members.length] ?? []);
  const last = rows + 1;
  return {
    ...HUDDLE,
    contents: [title ?? [], header ?? [], ...body],
    dress: HUDDLE.dress.map((each, i) => (i < 3 ? each : { ...each, boxes: [box(2, i - 1, last, i - 1)] })),
    validations: HUDDLE.validations.map((each, i) => ({ ...each, box: box(2, i + 1, last, i + 1) })),
  };
}

describe('what making a sheet costs', () => {
  test('the calls are these, and no others', async () => {
    const { host, pane } = openAddOn(project, plan(10));
    await pane.history();
    host.resetCalls();
    expect(await pane.apply(making([HUDDLE]), UNWATCHED)).toMatchObject({ end: 'applied' });
    const nobodyHasTheName = ['Spreadsheet.getSheetByName', 'Spreadsheet.getSheets', 'Sheet.getName'];
    const looks = ['Sheet.getType', 'Sheet.getDataRange', 'Range.getValues', 'Range.getFormulas'];
    expect(calls(host)).toEqual([
      'Lock.tryLock',
      ...nobodyHasTheName,
      'Properties.setProperties',
      ...nobodyHasTheName,
      'Spreadsheet.getActiveSheet',
      'Spreadsheet.getNumSheets',
      'Spreadsheet.insertSheet',
      'Sheet.getMaxRows',
      'Sheet.getMaxColumns',
      // Two fills, one colour of letters, one size, bold and not bold, one wrapping, three formats.
      ...['setBackground', 'setBackground', 'setFontColor', 'setFontSize', 'setFontWeight', 'setFontWeight'].map(
        (name) => `RangeList.${name}`,
      ),
      ...['setWrap', 'setNumberFormat', 'setNumberFormat', 'setNumberFormat'].map((name) => `RangeList.${name}`),
      ...Array<string>(3).fill('Sheet.setColumnWidths'),
      'Sheet.setFrozenRows',
      ...Array<string>(3).fill('Range.setDataValidation'),
      'Sheet.setConditionalFormatRules',
      'Range.setValues',
      'SpreadsheetApp.flush',
      'Spreadsheet.getSheetByName',
      ...looks,
      'Spreadsheet.getSpreadsheetTimeZone',
      'Properties.setProperty',
    ]);
  });

  test('900 rows cost what 3 do, making them and taking them away', async () => {
    const figures = [];
    for (const rows of [3, 900]) {
      const { host, pane } = openAddOn(project, plan(10));
      await pane.history();
      host.resetCalls();
      const changes = making([huddle(rows)]);
      expect(await pane.apply(changes, UNWATCHED)).toMatchObject({ end: 'applied' });
      const made = host.traffic.calls;
      expect(await pane.restore(changes.id, UNWATCHED)).toMatchObject({ end: 'restored' });
      figures.push([made, host.traffic.calls]);
    }
    expect(figures[1]).toEqual(figures[0]);
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
