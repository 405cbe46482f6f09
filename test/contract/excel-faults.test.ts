import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import type { Mode } from '../../core/changes/propose.ts';
import type { Fault } from '../../simulators/excel/faults.ts';
import { stateDigest } from '../../simulators/workbook/state.ts';
import { at, protect } from '../../simulators/workbook/user.ts';
import { sheets } from '../support/book.ts';
import { adding, huddle } from '../support/huddle.ts';
import { openAddIn, type OpenAddIn, type OpenOptions } from '../excel-addin/open-add-in.ts';
import { proposed, UNWATCHED } from '../support/pane-work.ts';
import { insertedJustBeforeTheWrite, meanwhileContract } from './meanwhile.ts';
import { foreign, FOREIGN, keepsItsWord, MODES, PLAN, type Begun as Previewed } from './promise.ts';

type Begun = OpenAddIn & Pick<Previewed, 'changes' | 'before'>;

/** What is applied: colours in one of the ways, or a sheet that is added. */
const OPERATIONS = [...MODES, 'sheet'] as const;

async function begun(what: Mode | 'sheet' = 'rules', options: OpenOptions = {}): Promise<Begun> {
  const opened = openAddIn(PLAN, options);
  const changes = what === 'sheet' ? adding([huddle(2)]) : await proposed(opened.pane, what);
  return { ...opened, changes, before: stateDigest(opened.host.book) };
}

/** Faults that strike any one request, by the identifiers of the catalog of host faults. */
const FAULTS: readonly (readonly [id: string, what: string, fault: Fault])[] = [
  ['F02', 'no answer, nothing done', { fault: 'hang', when: 'before' }],
  ['F02', 'no answer, but it was done', { fault: 'hang', when: 'after' }],
  ['F03', 'failed, but it was done', { fault: 'reject', when: 'after' }],
  ...[6, 12, 17, 31].map(
    (actions) => ['F04', `${actions} actions were done, then it failed`, { fault: 'part', actions }] as const,
  ),
  ['F05', 'too large to send', { fault: 'channel', error: 'RequestPayloadSizeLimitExceeded' }],
  ['F06', 'too large to answer', { fault: 'channel', error: 'ResponsePayloadSizeLimitExceeded' }],
  ['F06', 'null for what cells hold', { fault: 'nulls' }],
  ['F07', 'an internal error', { fault: 'reject', when: 'before' }],
  ['F09', 'the sheet becomes protected', { fault: 'protected' }],
  ['F12', 'said to be done, and lost', { fault: 'dropped' }],
  ['F13', 'a sheet is gone', { fault: 'reject', when: 'before', code: 'ItemNotFound' }],
  ['F14', 'another workbook is in front', { fault: 'reject', when: 'before', code: 'InvalidSelection' }],
  ['F16', 'no undo for it', { fault: 'reject', when: 'before', code: 'UndoNotSupported' }],
  ['F27', 'a merge is in the way', { fault: 'reject', when: 'before', code: 'MergedRangeConflict' }],
];

describe.each(OPERATIONS)('a fault at any request of applying: %s', (mode) => {
  test.each(FAULTS)('%s %s', async (_, __, fault) => {
    const counted = await begun(mode);
    counted.host.resetTraffic();
    await counted.pane.apply(counted.changes, UNWATCHED);
    for (let k = 0; k < counted.host.traffic.requests; k++) {
      const run = await begun(mode, fault.fault === 'hang' ? { isOwn: true, patience: 60 } : {});
      run.host.resetTraffic();
      run.host.faults.set(k, fault);
      const outcome = await run.pane.apply(run.changes, UNWATCHED);
      // What became protected stays so: it is not ours to open, and not part of what is compared.
      if (fault.fault === 'protected')
        for (const sheet of run.host.book.sheets) run.host.book.dress(sheet, 'protection', null);
      keepsItsWord(run, outcome);
    }
  });
});

meanwhileContract(begun, 100);

describe('what the user and Excel do meanwhile', () => {
  test('F01 a user types in a cell: nothing is half done, and it goes on when they are finished', async () => {
    const run = await begun();
    run.host.isEditingCell = true;
    setTimeout(() => (run.host.isEditingCell = false), 20);
    expect(await run.pane.apply(run.changes, UNWATCHED)).toMatchObject({ end: 'applied' });
  });

  test('F01 the user types on, and presses Cancel', async () => {
    const run = await begun();
    const stopper = new AbortController();
    run.host.isEditingCell = true;
    setTimeout(() => stopper.abort(), 20);
    const outcome = await run.pane.apply(run.changes, { progress: () => undefined, signal: stopper.signal });
    run.host.isEditingCell = false;
    expect(outcome).toMatchObject({ problems: [{ code: 'STOPPED' }] });
    keepsItsWord(run, outcome);
  });

  test('F08 an Excel that leaves filtered rows out: all rows, or none', async () => {
    const run = await begun('column', { kind: { quirks: ['skipsFilteredRows'] } });
    await run.doors.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      sheet.autoFilter.apply('A1:C5', 0, { filterOn: 'Values', values: ['Leads', 'Calls'] });
      await context.sync();
    });
    const filtered = stateDigest(run.host.book);
    const outcome = await run.pane.apply(await proposed(run.pane, 'column'), UNWATCHED);
    expect(outcome.end).toBe('restored');
    expect(stateDigest(run.host.book)).toBe(filtered);
  });

  test('F10 somebody inserts rows just before the write: the guards are read in the writing batch', async () => {
    const run = await begun('fill');
    run.host.resetTraffic();
    // The second batch of the protocol is the write; its first request reads the guards.
    await insertedJustBeforeTheWrite(run, (insert) => {
      run.host.meanwhile = (number) => (number === 2 ? insert() : undefined);
    });
  });

  test.each(['before', 'after'] as const)(
    'F15 the add-in is gone %s a request: the next start offers to take it back',
    async (when) => {
      for (const mode of OPERATIONS) {
        for (let k = 0; k < 6; k++) {
          const factory = new IDBFactory();
          const run = await begun(mode, { isOwn: true, factory, patience: 30 });
          run.host.resetTraffic();
          run.host.faults.set(k, { fault: 'killed', when });
          await run.pane.apply(run.changes, UNWATCHED);
          run.host.revive();
          const pane = run.again();
          const history = await pane.history();
          if (!history.ok) throw new Error(history.problem.code);
          for (const past of history.value) expect((await pane.restore(past.id, UNWATCHED)).end).toBe('restored');
          expect(stateDigest(run.host.book)).toBe(run.before);
          expect(foreign(run.host)).toEqual(FOREIGN);
        }
      }
    },
  );

  test.each(MODES)('F16 F17 %s: where Excel groups, one step of its undo takes the change back', async (mode) => {
    const run = await begun(mode, { kind: { apiLevel: 20 }, hasUndoGroups: true });
    expect(await run.pane.apply(run.changes, UNWATCHED)).toMatchObject({ end: 'applied' });
    expect(run.host.undo()).toBe(true);
    expect(stateDigest(run.host.book)).toBe(run.before);
  });

  test.each(MODES)('F16 %s: an Excel that refuses the group: nothing is left, and the next try does', async (mode) => {
    const run = await begun(mode, { kind: { apiLevel: 20, quirks: ['refusesUndoGroups'] }, hasUndoGroups: true });
    const refused = await run.pane.apply(run.changes, UNWATCHED);
    expect(refused.problems).toMatchObject([{ code: 'HOST_NO_UNDO_GROUP' }]);
    expect(stateDigest(run.host.book)).toBe(run.before);
    expect(await run.pane.apply(run.changes, UNWATCHED)).toMatchObject({ end: 'applied' });
    expect(await run.pane.restore(run.changes.id, UNWATCHED)).toMatchObject({ end: 'restored' });
    expect(stateDigest(run.host.book)).toBe(run.before);
  });

  test('F17 the user undoes the change: the history says so, and what came before can still be restored', async () => {
    const run = await begun('rules', { kind: { apiLevel: 20 }, hasUndoGroups: true });
    await run.pane.apply(run.changes, UNWATCHED);
    const applied = stateDigest(run.host.book);
    const fills = await proposed(run.pane, 'fill');
    await run.pane.apply(fills, UNWATCHED);
    expect(run.host.undo()).toBe(true);
    expect(stateDigest(run.host.book)).toBe(applied);
    expect(await run.pane.history()).toMatchObject({
      ok: true,
      value: [
        { id: fills.id, state: 'undone' },
        { id: run.changes.id, state: 'applied' },
      ],
    });
    expect(await run.pane.restore(run.changes.id, UNWATCHED)).toMatchObject({ end: 'restored' });
    expect(stateDigest(run.host.book)).toBe(run.before);
  });

  test('F18 two value rules of other people on the sheet: they are never loaded', async () => {
    const run = await begun();
    await run.doors.excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Plan').getRange('B2:B5');
      for (const formula1 of ['1', '2'])
        range.conditionalFormats.add('CellValue').cellValue.rule = { formula1, operator: 'LessThan' };
      await context.sync();
    });
    expect(await run.pane.apply(await proposed(run.pane), UNWATCHED)).toMatchObject({ end: 'applied' });
  });

  test('F20 rows in many pieces: every piece’s formula counts from its own first row', async () => {
    const rows = Array.from({ length: 620 }, (_, i) => (i % 3 === 2 ? `*Part ${i}*` : `K${i} | ${i % 130} | 100`));
    const opened = openAddIn(sheets({ Plan: ['KPI | Actual | Target', ...rows] }), { patience: 5_000 });
    const before = stateDigest(opened.host.book);
    const changes = await proposed(opened.pane);
    expect(await opened.pane.apply(changes, UNWATCHED)).toMatchObject({ end: 'applied' });
    expect(opened.host.book.sheetByName('Plan')?.rules.length).toBeGreaterThan(4);
    expect(opened.host.painted('Plan', 601, 1).fill).toBe('#F9705F');
    expect(await opened.pane.restore(changes.id, UNWATCHED)).toMatchObject({ end: 'restored' });
    expect(stateDigest(opened.host.book)).toBe(before);
  });

  test('F21 a German Excel: what is written is what was written in an English one', async () => {
    const digests = [];
    for (const culture of [
      { name: 'en-US', decimal: '.', thousands: ',', list: ',', shortDate: 'M/d/yyyy' },
      { name: 'de-DE', decimal: ',', thousands: '.', list: ';', shortDate: 'dd.MM.yyyy' },
    ]) {
      const run = await begun('column', { kind: { culture } });
      await run.pane.apply(run.changes, UNWATCHED);
      digests.push(stateDigest(run.host.book));
    }
    expect(digests[0]).toBe(digests[1]);
  });

  test('F22 a formula for a table’s column is refused: Excel would copy it to all rows', async () => {
    const run = await begun('column', { kind: { quirks: ['fillsTablesDown'] } });
    run.host.act((open) => {
      const { sheet } = at(open, 'Plan');
      const table = {
        id: '9',
        name: 'T',
        box: { top: 0, left: 0, bottom: 4, right: 3 },
        hasHeaders: true,
        hasTotals: false,
      };
      open.put(sheet, 'tables', [{ ...table, style: '' }]);
    });
    const tabled = stateDigest(run.host.book);
    expect(await run.pane.apply(run.changes, UNWATCHED)).toMatchObject({ problems: [{ code: 'HOST_IN_THE_WAY' }] });
    expect(stateDigest(run.host.book)).toBe(tabled);
  });

  test('F25 an Excel that has no more than the lowest sets: everything works, merges are read as cells', async () => {
    const run = await begun('rules', { kind: { apiLevel: 9 } });
    const outcome = await run.pane.apply(run.changes, UNWATCHED);
    keepsItsWord(run, outcome);
    expect(outcome.end).toBe('applied');
  });

  test('a protected sheet is found before anything is written', async () => {
    const run = await begun();
    run.host.act((open) => protect(at(open, 'Plan'), true));
    const closed = stateDigest(run.host.book);
    expect(await run.pane.apply(run.changes, UNWATCHED)).toMatchObject({ problems: [{ code: 'PROTECTED' }] });
    expect(stateDigest(run.host.book)).toBe(closed);
  });
});

describe('F23 settings', () => {
  const FIRST = '{"version":1,"locale":"de"}';
  const SECOND = '{"version":1,"locale":"fr"}';

  test('what was kept is read again, by another start too', async () => {
    const { pane, again } = openAddIn(PLAN);
    await pane.keepSettings(FIRST);
    await pane.keepSettings(SECOND);
    expect(await again().settings()).toEqual({ ok: true, value: { text: SECOND, isOlder: false } });
  });

  test.each<readonly [string, Fault]>([
    ['fails', { fault: 'reject', when: 'before' }],
    ['is said to be saved, and lost', { fault: 'dropped' }],
    ['is cut off', { fault: 'part', actions: 3 }],
  ])('a save that %s is told, and the settings before it stay', async (_, fault) => {
    const { host, pane } = openAddIn(PLAN);
    await pane.keepSettings(FIRST);
    host.chooseFault = (__, { ObjectPaths }) =>
      Object.values(ObjectPaths).some(({ Name }) => Name === 'Add') ? fault : undefined;
    expect((await pane.keepSettings(SECOND)).ok).toBe(false);
    const after = await pane.settings();
    expect(after.ok && after.value.text).toBe(FIRST);
  });
});
