import { describe, expect, test } from 'vitest';
import { describe as describeProblem } from '../../core/messages/describe.ts';
import { textsOf } from '../../core/messages/languages.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { defaultSettings } from '../../core/settings/schema.ts';
import { associateCommands, COMMANDS } from '../../excel-addin/commands.ts';
import { stateDigest } from '../../simulators/workbook/state.ts';
import { at, typeIn } from '../../simulators/workbook/user.ts';
import { STATUS_HEADER } from '../../core/workbook/own-column.ts';
import { openAddIn } from '../excel-addin/open-add-in.ts';
import { proposed, read, UNWATCHED } from '../support/pane-work.ts';
import { sheets } from '../support/book.ts';

const PLAN = sheets({
  Plan: ['KPI | Actual | Target', 'Leads | 85 | 100', 'Visits | 130 | 100', 'Calls | 40 | 100'],
  Notes: ['free text'],
});

describe('F24 functions of ours in cells', () => {
  const LIGHTS = ['KPI | Actual | Target | Light', 'Leads | 85 | 100 | =STOPLIGHT(B2,C2) -> Kept', 'Calls | 4 | 100'];

  test('where the add-in was not loaded, the values they had are read and stay', async () => {
    const { pane } = openAddIn(sheets({ Plan: LIGHTS }));
    const light = async () => {
      const [sheet] = (await read(pane)).sheets;
      return [sheet?.values[1]?.[3], sheet?.formulas[1]?.[3]];
    };
    expect(await light()).toEqual(['Kept', 'STOPLIGHT(B2,C2)']);
    expect(await pane.apply(await proposed(pane), UNWATCHED)).toMatchObject({ end: 'applied' });
    expect(await light()).toEqual(['Kept', 'STOPLIGHT(B2,C2)']);
  });

  test.each(['#NAME?', '#BUSY!'])(
    '%s is told with what calculates them again, and what freezes them',
    async (error) => {
      const [head = '', ...rest] = LIGHTS;
      const { pane } = openAddIn(sheets({ Plan: [head, ...rest.map((row) => row.replace('Kept', error))] }));
      const { review } = reviewWorkbook(await read(pane), defaultSettings(), '2026-06-30');
      expect(review.problems).toMatchObject([
        { code: 'FUNCTIONS_ASLEEP', args: { cells: 1 }, at: { row: 1, column: 3 } },
      ]);
      const [told] = review.problems.map((each) => describeProblem(each, textsOf('en')));
      expect(told?.next).toMatch(/Ctrl\+Alt\+F9.*bake/);
      expect(review.tables[0]?.rows.map(({ status }) => status)).toEqual(['Yellow', 'Red']);
    },
  );
});

describe('F24 functions of ours that sleep, and the press that wakes them', () => {
  test('have their values after it, without a key that nobody knows', async () => {
    const { pane } = openAddIn(
      sheets({ Plan: ['KPI | Actual | Target | Light', 'Leads | 85 | 100 | =STOPLIGHT(B2,C2) -> #NAME?'] }),
    );
    const light = async () => (await read(pane)).sheets[0]?.values[1]?.[3];
    expect(await light()).toEqual({ error: '#NAME?' });
    expect(await pane.calculate?.()).toEqual({ ok: true, value: null });
    expect(await light()).toBe('Yellow');
    const { review } = reviewWorkbook(await read(pane), defaultSettings(), '2026-06-30');
    expect(review.problems).toEqual([]);
  });
});

describe('F28 the pane opens and moves the focus by the user alone', () => {
  /** Everything that opens a pane, brings a sheet to the front or selects cells. */
  const MOVES: ReadonlySet<string> = new Set(['Activate', 'Select', 'SetAppRuntimeState']);

  test('a start, a check, a change, settings, a restore and what others do move nothing', async () => {
    const run = openAddIn(PLAN, { isOwn: true });
    const changes = await proposed(run.pane, 'column');
    const { active, selection } = run.host.book;
    run.host.isRecording = true;
    const end = run.pane.onEvent(() => undefined);
    await run.pane.apply(changes, UNWATCHED);
    await run.pane.keepSettings('{"version":1}');
    run.host.act((open) => typeIn(at(open, 'Plan', 'Remote'), 'B2', 90));
    await run.pane.history();
    await run.pane.restore(changes.id, UNWATCHED);
    end();
    const called = run.host.exchanges.flatMap(({ request }) => request.Actions.map(({ Name }) => Name));
    expect(called.filter((name) => MOVES.has(name))).toEqual([]);
    expect([run.host.book.active, run.host.book.selection]).toEqual([active, selection]);
  });

  test('a click on a cell shows it, and a button of the ribbon opens the pane, each once', async () => {
    const { host, pane } = openAddIn(PLAN);
    host.isRecording = true;
    await pane.show(host.book.sheetByName('Notes')?.id ?? '', 0, 0);
    const called = host.exchanges.flatMap(({ request }) => request.Actions.map(({ Name }) => Name));
    expect(called.filter((name) => MOVES.has(name))).toEqual(['Activate', 'Select']);

    const opened: string[] = [];
    const buttons = new Map<string, (event: unknown) => void>();
    // The two members of Office that commands use.
    const office = {
      addin: { showAsTaskpane: () => Promise.resolve(void opened.push('pane')) },
      actions: { associate: (name: string, act: (event: unknown) => void) => void buttons.set(name, act) },
    } as unknown as typeof Office;
    associateCommands(office, (wish) => opened.push(wish));
    expect(opened).toEqual([]);
    for (const [name, wish] of Object.entries(COMMANDS)) {
      opened.length = 0;
      await new Promise<void>((completed) => buttons.get(name)?.({ completed }));
      expect(opened).toEqual(['pane', wish]);
    }
  });
});

describe('F27 what lies where the status column would go', () => {
  const ROWS = ['KPI | Actual | Target', 'Leads | 85 | 100', 'Visits | 130 | 100', 'Calls | 40 | 100'];

  test.each([
    [
      'merged cells',
      ['KPI | Actual | Target |', 'Leads | 85 | 100 | ', 'Visits | 130 | 100 | ^', 'Calls | 40 | 100 |'],
      4,
    ],
    ['a spill', [ROWS[0] ?? '', 'Leads | 85 | 100 | =B2:B3 -> 85', 'Visits | 130 | 100 | 130', ROWS[3] ?? ''], 4],
    ['nothing', ROWS, 3],
  ])('%s: the nearest free column takes it', async (_, rows, column) => {
    const { host, pane } = openAddIn(sheets({ Plan: rows }));
    expect(await pane.apply(await proposed(pane, 'column'), UNWATCHED)).toMatchObject({ end: 'applied' });
    const plan = at(host.book, 'Plan').sheet;
    expect(host.book.cell(plan, 0, column).value).toBe(STATUS_HEADER);
  });

  test('merged cells that Windows is not asked for: what was written is taken back, and told', async () => {
    const rows = ['KPI | Actual | Target |', 'Leads | 85 | 100 | ', 'Visits | 130 | 100 | ^', 'Calls | 40 | 100 |'];
    const { host, pane } = openAddIn(sheets({ Plan: rows }), { platform: 'PC' });
    const before = stateDigest(host.book);
    const outcome = await pane.apply(await proposed(pane, 'column'), UNWATCHED);
    expect(outcome).toMatchObject({ end: 'restored' });
    expect(stateDigest(host.book)).toBe(before);
  });
});

test('F08 hidden rows and columns are coloured like the others, and stay hidden', async () => {
  const hidden = { rows: ['KPI | Actual | Target', 'Leads | 85 | 100', 'Calls | 40 | 100'], hiddenRows: [1] };
  const { host, pane } = openAddIn(sheets({ Plan: hidden }));
  expect(await pane.apply(await proposed(pane, 'fill'), UNWATCHED)).toMatchObject({ end: 'applied' });
  expect([1, 2].map((row) => host.painted('Plan', row, 1).fill)).toEqual(['#FFF399', '#F9705F']);
  expect([...at(host.book, 'Plan').sheet.hiddenRows]).toEqual([1]);
});
