import { describe, expect, test } from 'vitest';
import type { SheetDraft } from '../../core/changes/sheet-draft.ts';
import type { Outcome } from '../../core/protocol/asks.ts';
import { excelHost } from '../../excel-addin/host.ts';
import { renameSheet } from '../../simulators/workbook/rename.ts';
import { stateDigest, stateOf } from '../../simulators/workbook/state.ts';
import { at, protect, select, typeIn } from '../../simulators/workbook/user.ts';
import { sheets } from '../support/book.ts';
import { adding, huddle } from '../support/huddle.ts';
import { read, UNWATCHED } from '../support/pane-work.ts';
import { openAddIn, type OpenAddIn, type OpenOptions } from './open-add-in.ts';

const PLAN = sheets({ Plan: ['KPI | Actual', 'Leads | 85', 'Visits | 30', 'Calls | 4'], Notes: ['free'] });
const NAME = huddle().name;

type Run = OpenAddIn & { readonly before: string; readonly outcome: Outcome };

/** A workbook to which the sheet was added. */
async function added(draft: SheetDraft = huddle(), options: OpenOptions = {}): Promise<Run> {
  const opened = openAddIn(PLAN, options);
  const before = stateDigest(opened.host.book);
  return { ...opened, before, outcome: await opened.pane.apply(adding([draft]), UNWATCHED) };
}

function takenBack({ pane }: Pick<Run, 'pane'>): Promise<Outcome> {
  return pane.restore('new-sheet', UNWATCHED);
}

describe('a sheet that is added', () => {
  test('is whole, at the end, and taken back it leaves the very same workbook', async () => {
    const run = await added();
    const { host, pane } = run;
    expect(run.outcome).toMatchObject({ end: 'applied', problems: [], unsettled: [] });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['Plan', 'Notes', NAME]);
    const book = await read(pane);
    const sheet = book.sheets[2];
    expect(sheet?.values).toEqual([
      ['=Huddle', null, null, null],
      ['Goal', 'Actual', 'Due', 'Done?'],
      ['00', 170, 46_203, null],
      ['01', 60, 46_204, null],
      ['02', 8, 46_205, null],
    ]);
    expect(sheet?.formulas[2]).toEqual([null, 'Plan!B2*2', null, null]);
    expect(sheet?.ownRules).toEqual(huddle().rules);
    const { cells, ...rest } = (stateOf(host.book) as { sheets: (Record<string, unknown> & { cells: unknown[] })[] })
      .sheets[2] ?? { cells: [] };
    expect(cells).toContainEqual([
      'A1',
      '=Huddle',
      ['fill', '#1F3864'],
      ['font', '#FFFFFF'],
      ['size', 16],
      ['bold', true],
      ['quoted', true],
    ]);
    expect(cells).toContainEqual(['C3', 46_203, ['format', 'yyyy-mm-dd']]);
    expect(cells).toContainEqual(['A3', '00', ['format', '@'], ['wrap', true]]);
    expect(rest).toMatchObject({
      visibility: 'Visible',
      columnWidths: [
        [0, 215],
        [1, 89],
        [2, 89],
        [3, 61],
      ],
      frozenRows: 2,
      validations: [
        [['D3:D5'], { list: { inCellDropDown: true, source: 'Yes,No,Not yet' } }],
        [['B3:B5'], { decimal: { formula1: 0, formula2: 1_000, operator: 'Between' } }],
        [['C3:C5'], { date: { formula1: '1904-01-02', operator: 'GreaterThanOrEqualTo' } }],
      ],
    });
    expect([2, 3, 4].map((row) => host.painted(NAME, row, 1).fill)).toEqual(['#8FCBB5', '#F9705F', null]);
    expect(await pane.history()).toMatchObject({ ok: true, value: [{ sheets: [NAME], state: 'applied' }] });
    expect(await takenBack(run)).toMatchObject({ end: 'restored', skipped: [], unsettled: [] });
    expect(stateDigest(host.book)).toBe(run.before);
  });

  test('leaves in front what the user looks at, when it comes and when it goes', async () => {
    const { host, pane } = openAddIn(PLAN);
    host.act((book) => select(at(book, 'Notes'), 'B7:C9'));
    const { active, selection } = host.book;
    await pane.apply(adding([huddle(), huddle(1, { name: 'Hidden', isHidden: true })]), UNWATCHED);
    expect(host.book.sheetByName('Hidden')).toMatchObject({ visibility: 'Hidden', frozenRows: 2 });
    expect([host.book.active, host.book.selection]).toEqual([active, selection]);
    await takenBack({ pane });
    expect([host.book.active, host.book.selection]).toEqual([active, selection]);
  });

  test('brings about no check of its own, and no request after it', async () => {
    const { host, pane } = openAddIn(PLAN, { isOwn: true });
    const heard: string[] = [];
    pane.onEvent((event) => heard.push(event));
    const calm = (): Promise<void> => new Promise((go) => setTimeout(go, 700));
    await calm();
    await pane.apply(adding([huddle()]), UNWATCHED);
    await takenBack({ pane });
    const { requests } = host.traffic;
    await calm();
    expect(heard).toEqual(['history-changed', 'history-changed']);
    expect(host.traffic.requests).toBe(requests);
  });

  test('goes with one step of Excel’s own undo; taken back, or hidden, it is no part of a group', async () => {
    const options = { kind: { apiLevel: 20 }, hasUndoGroups: true };
    const seen = await added(huddle(), options);
    expect(seen.host.undo()).toBe(true);
    expect(stateDigest(seen.host.book)).toBe(seen.before);
    const hidden = await added(huddle(3, { isHidden: true }), options);
    expect(hidden.outcome).toMatchObject({ end: 'applied', problems: [] });
    expect(await takenBack(hidden)).toMatchObject({ end: 'restored', problems: [] });
    expect(stateDigest(hidden.host.book)).toBe(hidden.before);
  });

  test('cut off anywhere while it is written, it is gone again, or whole', async () => {
    const whole = stateDigest((await added()).host.book);
    const ends: string[] = [];
    for (let actions = 0; actions <= 90; actions += 6) {
      const { host, pane } = openAddIn(PLAN);
      const before = stateDigest(host.book);
      host.faults.set(2, { fault: 'part', actions });
      const { end } = await pane.apply(adding([huddle()]), UNWATCHED);
      expect(stateDigest(host.book)).toBe(end === 'applied' ? whole : before);
      ends.push(end);
    }
    expect(ends).toEqual([...ends.slice(0, -1).map(() => 'restored'), 'applied']);
  });

  test('half of it is made anew where it stands: what looks at it goes on looking at it', async () => {
    const whole = await added();
    const { host, doors, journals } = openAddIn(PLAN);
    host.act((book) => {
      const sheet = book.addSheet(NAME.toUpperCase());
      typeIn({ book, sheet, source: 'Local' }, 'A2', 'Goal');
      typeIn(at(book, 'Notes'), 'A2', `='${NAME.replace("'", "''")}'!A2`);
    });
    const keeping = { journals, now: () => '', book: '', guards: [], isAfterFailure: true };
    const excel = excelHost(doors, keeping, { progress: () => undefined, signal: UNWATCHED.signal });
    const [edit] = adding([huddle()]).edits;
    if (edit === undefined) throw new Error('there is one edit');
    expect(await excel.answer({ ask: 'write', edits: [edit], guards: [], isLast: true })).toEqual({ ok: true });
    const at2 = host.book.cell(at(host.book, 'Notes').sheet, 1, 0);
    expect(at2.formula).toBe("'Ann''s huddle'!A2");
    host.act((book) => {
      renameSheet(book, at(book, NAME).sheet, NAME);
      typeIn(at(book, 'Notes'), 'A2', '');
    });
    expect(stateOf(host.book)).toEqual(stateOf(whole.host.book));
  });
});

describe('what somebody else has', () => {
  test.each<readonly [string, string, string]>([
    ['typed beside it', 'F9', 'mine'],
    ['typed over a cell', 'A3', 'mine'],
    ['emptied nothing, but entered a formula', 'D3', '=1+1'],
  ])('a sheet in which somebody %s stays, and is told', async (_, address, typed) => {
    const run = await added();
    run.host.act((book) => typeIn(at(book, NAME, 'Remote'), address, typed));
    const theirs = stateDigest(run.host.book);
    expect(await takenBack(run)).toMatchObject({ end: 'restored', skipped: [{ sheet: NAME, why: 'CHANGED_SINCE' }] });
    expect(stateDigest(run.host.book)).toBe(theirs);
  });

  test.each<readonly [string, string]>([
    ['holds something', 'mine'],
    ['is blank', ''],
  ])('a sheet of that name, however it is written, that %s: nothing is written', async (_, held) => {
    const { host, pane } = openAddIn(PLAN);
    host.act((book) => typeIn({ book, sheet: book.addSheet(NAME.toUpperCase()), source: 'Local' }, 'D30000', held));
    const before = stateDigest(host.book);
    const outcome = await pane.apply(adding([huddle()]), UNWATCHED);
    expect(outcome).toMatchObject({ end: 'nothing-done', problems: [{ code: 'SHEET_TAKEN', args: { sheet: NAME } }] });
    expect(stateDigest(host.book)).toBe(before);
  });

  test('a sheet of that name that comes just before ours is written', async () => {
    const { host, pane } = openAddIn(PLAN);
    host.meanwhile = (_, { Actions }) => {
      const isWrite = Actions.some(({ Name }) => Name === 'GetCount');
      if (isWrite && host.book.sheetByName(NAME) === null)
        typeIn({ book: host.book, sheet: host.book.addSheet(NAME), source: 'Remote' }, 'A1', 'mine');
    };
    const outcome = await pane.apply(adding([huddle()]), UNWATCHED);
    expect(outcome.problems).toMatchObject([{ code: 'SHEET_TAKEN' }]);
    expect(host.book.sheetByName(NAME)?.cells.size).toBe(1);
  });

  test('a sheet of nothing but a chart, which add-ins do not see', async () => {
    const { host, pane } = openAddIn(PLAN);
    const before = stateDigest(host.book);
    host.chooseFault = (_, { ObjectPaths }) =>
      Object.values(ObjectPaths).some(({ Name }) => Name === 'Add')
        ? { fault: 'reject', when: 'before', code: 'ItemAlreadyExists' }
        : undefined;
    const outcome = await pane.apply(adding([huddle()]), UNWATCHED);
    expect(outcome).toMatchObject({ end: 'restored', problems: [{ code: 'SHEET_TAKEN' }] });
    expect(stateDigest(host.book)).toBe(before);
  });

  test.each<readonly [string, (run: Run) => void]>([
    ['a formula', ({ host }) => host.act((book) => typeIn(at(book, 'Plan'), 'D9', "='Ann''s HUDDLE'!B3*2"))],
    [
      'a text that is read',
      ({ host }) => host.act((book) => typeIn(at(book, 'Notes'), 'A2', "=INDIRECT(\"'ann''s huddle'!A1\")")),
    ],
    [
      'a defined name',
      ({ host: { book } }) =>
        book.put(book, 'names', [
          { name: 'Goals', formula: "'Ann''s huddle'!$A$3:$A$5", comment: '', scope: null, isVisible: true },
        ]),
    ],
  ])('%s that looks at the sheet keeps it', async (_, look) => {
    const run = await added();
    look(run);
    const used = stateDigest(run.host.book);
    const outcome = await takenBack(run);
    expect(outcome).toMatchObject({ end: 'unknown', problems: [{ code: 'SHEET_IN_USE', args: { sheet: NAME } }] });
    expect(outcome.unsettled[0]).toMatchObject({ sheet: NAME, why: 'NOT_TAKEN_BACK' });
    expect(stateDigest(run.host.book)).toBe(used);
  });

  test('formulas of the same change are no reason to keep it', async () => {
    const { host, pane } = openAddIn(PLAN);
    const before = stateDigest(host.book);
    const blank = { value: null, formula: null };
    const set = adding(
      [huddle(), huddle(2, { name: 'Second' })],
      [
        {
          kind: 'content',
          area: { sheet: host.book.sheetByName('Plan')?.id ?? '', top: 1, left: 3, bottom: 1, right: 4 },
          before: [[blank, blank]],
          after: [[blank, { value: null, formula: "Second!A3&'Ann''s huddle'!A3" }]],
        },
      ],
    );
    expect(await pane.apply(set, UNWATCHED)).toMatchObject({ end: 'applied' });
    expect(await takenBack({ pane })).toMatchObject({ end: 'restored', skipped: [] });
    expect(stateDigest(host.book)).toBe(before);
  });

  test('in a workbook with protected structure nothing is written, and nothing is taken away', async () => {
    const closed = openAddIn(PLAN);
    closed.host.book.dress(closed.host.book, 'protection', { password: 'x' });
    const before = stateDigest(closed.host.book);
    const refused = await closed.pane.apply(adding([huddle()]), UNWATCHED);
    expect(refused).toMatchObject({ problems: [{ code: 'PROTECTED' }] });
    expect(stateDigest(closed.host.book)).toBe(before);
    const run = await added();
    run.host.book.dress(run.host.book, 'protection', { password: 'x' });
    expect(await takenBack(run)).toMatchObject({ end: 'unknown', problems: [{ code: 'PROTECTED' }] });
    expect(run.host.book.sheetByName(NAME)).not.toBeNull();
  });

  test('a sheet of ours that somebody protected stays; one that somebody hid for good goes', async () => {
    const run = await added();
    run.host.act((book) => protect(at(book, NAME), true));
    expect(await takenBack(run)).toMatchObject({ end: 'unknown', problems: [{ code: 'PROTECTED' }] });
    run.host.act((book) => protect(at(book, NAME), false));
    run.host.act((book) => book.dress(at(book, NAME).sheet, 'visibility', 'VeryHidden'));
    expect(await takenBack(run)).toMatchObject({ end: 'restored' });
    expect(stateDigest(run.host.book)).toBe(run.before);
  });
});

describe('what it costs', () => {
  test.each([3, 300, 1_200])('%i rows take no more requests than any other sheet', async (rows) => {
    const { host, outcome } = await added(huddle(rows));
    expect(outcome).toMatchObject({ end: 'applied' });
    expect(host.traffic.requests).toBe(5);
    expect(host.traffic.writes).toBe(1);
    expect(host.traffic.sentBytes).toBeLessThan(45_000 + rows * 220);
  });

  test('more than Excel takes at once goes in several requests of 2 MB', async () => {
    const long = { value: 'x'.repeat(3_000), formula: null };
    const contents = Array.from({ length: 450 }, () => [long, long]);
    const run = await added(huddle(1, { contents, dress: [], rules: [], validations: [] }));
    expect(run.outcome).toMatchObject({ end: 'applied' });
    expect(run.host.traffic.writes).toBe(3);
    expect(await takenBack(run)).toMatchObject({ end: 'restored' });
  });

  test('a workbook whose formulas are too much for one answer is asked in halves before a sheet goes', async () => {
    const run = await added();
    run.host.act((book) => {
      for (let row = 1; row <= 200; row++) typeIn(at(book, 'Notes'), `B${row}`, 'x'.repeat(30_000));
    });
    expect(await takenBack(run)).toMatchObject({ end: 'restored' });
  });
});
