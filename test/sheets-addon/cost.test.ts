import { beforeAll, describe, expect, test } from 'vitest';
import type { SheetDraft } from '../../core/changes/sheet-draft.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { defaultSettings } from '../../core/settings/schema.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import type { SheetsHost } from '../../simulators/sheets/host.ts';
import type { Project } from '../../simulators/sheets/script-run.ts';
import { book, sheets } from '../support/book.ts';
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

/** What the first table costs: these calls, and no others. */
const CALLS = [
  'Lock.tryLock',
  'Spreadsheet.getSheets',
  'Range.canEdit',
  'Range.getValues',
  'Sheet.getConditionalFormatRules',
  'Properties.setProperties',
  'Range.getValues',
  'Sheet.getConditionalFormatRules',
  'Sheet.setConditionalFormatRules',
  'SpreadsheetApp.flush',
  'Sheet.getConditionalFormatRules',
  'Properties.setProperty',
];

/** What a sheet costs: all of those but the lock, the list of sheets, what is kept before and after, and the flush. */
const CALLS_OF_A_SHEET = 7;

async function callsOf(snapshot: WorkbookSnapshot): Promise<string[]> {
  const { host, pane } = openAddOn(project, snapshot);
  const changes = await proposed(pane);
  host.resetCalls();
  expect(await pane.apply(changes, UNWATCHED)).toMatchObject({ end: 'applied' });
  return calls(host);
}

/** So many tables one below the other. */
function below(tables: number): string[] {
  return Array.from({ length: tables }, (_, i) => [
    'KPI | Actual | Target',
    `Leads ${i} | 85 | 100`,
    `Calls ${i} | 40 | 100`,
    '',
    '',
  ]).flat();
}

describe('what applying live rules costs', () => {
  test('the calls are these, and no others', async () => {
    expect(await callsOf(plan(10))).toEqual(CALLS);
    expect(CALLS).toHaveLength(MOST_CALLS);
  });

  test.each([1_000, 20_000])('%i rows: the same calls as for any other plan', async (rows) => {
    expect(await callsOf(plan(rows))).toEqual(CALLS);
  });

  test('a total after every ten rows: the same calls', async () => {
    const rows = Array.from({ length: 600 }, (_, i) => (i % 10 === 9 ? '*Total* | 700 | 900' : `K${i} | ${i} | 100`));
    expect(await callsOf(book('KPI | Actual | Target', ...rows))).toEqual(CALLS);
  });

  test.each([2, 5])('%i tables on one sheet: the same calls', async (tables) => {
    const { review } = reviewWorkbook(book(...below(tables)), defaultSettings(), '2026-06-30');
    expect(review.tables).toHaveLength(tables);
    expect(await callsOf(book(...below(tables)))).toEqual(CALLS);
  });

  test.each([2, 5])('%i sheets: seven calls more for each further one', async (count) => {
    const names = Array.from({ length: count }, (_, i) => `Plan ${i + 1}`);
    const drawn = sheets(Object.fromEntries(names.map((name) => [name, below(2)])));
    expect(await callsOf(drawn)).toHaveLength(MOST_CALLS + (count - 1) * CALLS_OF_A_SHEET);
  });

  test('months written as dates in the heading: they are read in the spreadsheet’s time zone, and cost no call more', async () => {
    const months = book(
      'KPI | 2026-01-31 | 2026-02-28 | 2026-03-31 | Target',
      'Leads | 9 | 12 | 7 | 10',
      'Calls | 5 | 6 | 4 | 10',
    );
    expect(await callsOf(months)).toEqual(CALLS);
  });

  test('formulas among the headings and at the ends are two calls more: they are read both times', async () => {
    const formulas = book('KPI | Actual | ="Target "&2026 -> Target 2026', 'Leads | 85 | 100', 'Calls | 40 | 100');
    const spent = await callsOf(formulas);
    expect(spent.filter((name) => name === 'Range.getFormulas')).toHaveLength(2);
    expect(spent.filter((name) => name !== 'Range.getFormulas')).toEqual(CALLS);
  });

  test('applied again with other bands it costs no more', async () => {
    const { host, pane } = openAddOn(project, plan(1_000));
    await pane.apply(await proposed(pane), UNWATCHED);
    const again = await proposed(pane, 'rules', { bands: 'clearpoint' });
    host.resetCalls();
    expect(await pane.apply(again, UNWATCHED)).toMatchObject({ end: 'applied' });
    expect(calls(host)).toEqual(CALLS);
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
