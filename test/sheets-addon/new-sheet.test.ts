import { beforeAll, describe, expect, test } from 'vitest';
import type { Edit } from '../../core/changes/edits.ts';
import type { SheetDraft } from '../../core/changes/sheet-draft.ts';
import { LAST_ROW } from '../../core/workbook/cells.ts';
import type { SheetsHost, SheetsKind } from '../../simulators/sheets/host.ts';
import type { Project } from '../../simulators/sheets/script-run.ts';
import { besides, rename } from '../../simulators/sheets/user.ts';
import type { Sheet } from '../../simulators/workbook/sheet.ts';
import { stateDigest } from '../../simulators/workbook/state.ts';
import { at, contentsOf, select, typeIn } from '../../simulators/workbook/user.ts';
import { sheets } from '../support/book.ts';
import { UNWATCHED } from '../support/pane-work.ts';
import { box, DAY, dress, HUDDLE, making } from './drafted.ts';
import { builtProject, openAddOn, type OpenAddOn } from './open-add-on.ts';

const BOOK = sheets({
  Plan: ['KPI | Actual | Target', 'Leads | 120 | 100', 'Visits | 40 | 100'],
  Notes: ['free text'],
});

let project: Project;
beforeAll(async () => {
  project = await builtProject();
}, 60_000);

function open(kind: Partial<SheetsKind> = {}): OpenAddOn {
  return openAddOn(project, BOOK, kind);
}

/** The add-on with a sheet that it made. */
async function made(draft: SheetDraft = HUDDLE, kind: Partial<SheetsKind> = {}): Promise<OpenAddOn> {
  const opened = open(kind);
  expect(await opened.pane.apply(making([draft]), UNWATCHED)).toMatchObject({ end: 'applied', problems: [] });
  return opened;
}

function sheetOf({ book }: SheetsHost, name = HUDDLE.name): Sheet {
  return at(book, name).sheet;
}

function names({ book }: SheetsHost): string[] {
  return book.sheets.map(({ name }) => name);
}

describe('a sheet that we make', () => {
  test('stands behind all others, and holds what was drafted', async () => {
    const { host } = await made();
    expect(names(host)).toEqual(['Plan', 'Notes', 'Team huddle']);
    const held = contentsOf(at(host.book, HUDDLE.name)).filter(([, , content]) => content !== null);
    expect(held).toEqual(
      HUDDLE.contents.flatMap((row, r) =>
        row.flatMap(({ value, formula }, c) =>
          value === null && formula === null ? [] : [[r, c, formula === null ? value : `=${formula}`]],
        ),
      ),
    );
    expect([2, 3].map((row) => host.calculator.value(sheetOf(host), row, 1))).toEqual(['Green', 'Red']);
  });

  test('is dressed as drafted, later entries over earlier ones', async () => {
    const { host } = await made();
    const style = (row: number, column: number): unknown => host.book.cell(sheetOf(host), row, column).style;
    expect(style(0, 0)).toMatchObject({ bold: true, size: 16, fill: '#1F4E5F', font: '#FFFFFF' });
    expect(style(1, 0)).toMatchObject({ bold: true, size: null, fill: '#1F4E5F' });
    expect(style(1, 1)).toMatchObject({ bold: false, fill: '#DDDDDD', font: '#FFFFFF' });
    expect(style(2, 2)).toMatchObject({ format: '0 %', fill: null });
    expect(style(3, 4)).toMatchObject({ format: '@', wrap: true });
    const { widths, frozenRows } = host.extras(sheetOf(host));
    expect([frozenRows, [1, 2, 3, 4, 5].map((column) => widths.get(column))]).toEqual([
      2,
      [176, 92, 92, 148, undefined],
    ]);
  });

  test('takes what was drafted and nothing else, and its colours follow', async () => {
    const { host } = await made();
    const [list, number, date] = sheetOf(host).validations;
    expect([list, number, date]).toMatchObject([
      { areas: [box(2, 1, 4, 1)], rule: { criteria: 'VALUE_IN_LIST', allowInvalid: false } },
      { areas: [box(2, 2, 4, 2)], rule: { criteria: 'NUMBER_BETWEEN', values: [0, 1], allowInvalid: false } },
      { areas: [box(2, 3, 4, 3)], rule: { criteria: 'DATE_IS_VALID_DATE', allowInvalid: false } },
    ]);
    const fills = (): (string | null)[] => [2, 3, 4].map((row) => host.painted(HUDDLE.name, row, 1).fill);
    expect(fills()).toEqual([null, '#F9705F', '#F9705F']);
    host.act((book) => typeIn(at(book, 'Plan'), 'B3', 100));
    expect(fills()[1]).toBeNull();
  });

  test('does not come to the front: the user stays where they were', async () => {
    const { host, pane } = open();
    select(at(host.book, 'Notes'), 'B2:C3');
    const front = host.book.active;
    await pane.apply(making([HUDDLE]), UNWATCHED);
    expect([host.book.active, host.book.selection]).toEqual([front, box(1, 1, 2, 2)]);
  });

  test('is the same in a German spreadsheet', async () => {
    const [english, german] = [await made(), await made(HUDDLE, { locale: 'de_DE', zone: 'Europe/Berlin' })];
    expect(stateDigest(german.host.book)).toBe(stateDigest(english.host.book));
  });

  test('may be hidden, and is then kept from the first moment on', async () => {
    const { host } = await made({ ...HUDDLE, isHidden: true });
    expect(sheetOf(host).visibility).toBe('Hidden');
  });

  test('gets the rows and columns that a new sheet has not', async () => {
    const contents = Array.from({ length: 1_010 }, (_, row) => [{ value: row, formula: null }]);
    const whole = box(0, 0, LAST_ROW, 0);
    const widths = Array<number>(30).fill(8);
    const draft = { ...HUDDLE, contents, widths, dress: [dress([whole], { bold: true })], validations: [] };
    const { host } = await made(draft);
    expect(host.extras(sheetOf(host))).toMatchObject({ rows: 1_010, columns: 30 });
    expect(host.book.cell(sheetOf(host), 1_009, 0).style.bold).toBe(true);
  });

  test('is there before a cell elsewhere names it, and goes after it', async () => {
    const { host, pane } = open();
    const before = host.digest();
    const plan = (await pane.snapshot(UNWATCHED)) as { readonly value: { readonly sheets: readonly { id: string }[] } };
    const edit: Edit = {
      kind: 'content',
      area: { ...box(0, 4), sheet: plan.value.sheets[0]?.id ?? '' },
      before: [[{ value: null, formula: null }]],
      after: [[{ value: null, formula: "'Team huddle'!A1" }]],
    };
    const changes = making([HUDDLE], [edit]);
    expect(await pane.apply(changes, UNWATCHED)).toMatchObject({ end: 'applied' });
    expect(host.calculator.value(sheetOf(host, 'Plan'), 0, 4)).toBe('Huddle');
    expect(await pane.restore(changes.id, UNWATCHED)).toMatchObject({ end: 'restored', skipped: [] });
    expect(host.digest()).toBe(before);
  });

  test('is listed by its name among the changes that can be taken back', async () => {
    const { pane } = await made();
    expect(await pane.history()).toMatchObject({ ok: true, value: [{ state: 'applied', sheets: ['Team huddle'] }] });
  });
});

describe('where somebody has a sheet of that name', () => {
  test.each(['Team huddle', 'TEAM HUDDLE'])('%s: nothing is done, and it is said', async (name) => {
    const { host, pane } = open();
    host.act(() => rename(besides(host, 'Notes'), name));
    const before = host.digest();
    expect(await pane.apply(making([HUDDLE]), UNWATCHED)).toMatchObject({
      end: 'nothing-done',
      problems: [{ code: 'SHEET_TAKEN', args: { sheet: 'Team huddle' } }],
    });
    expect(host.digest()).toBe(before);
  });

  test('a sheet with a chart and no cells is one', async () => {
    const { host, pane } = open();
    host.act((book) => book.put(host.extras(at(book, 'Notes').sheet), 'isGrid' as never, false as never));
    host.act(() => rename(besides(host, 'Notes'), HUDDLE.name));
    expect(await pane.apply(making([HUDDLE]), UNWATCHED)).toMatchObject({ problems: [{ code: 'SHEET_TAKEN' }] });
  });

  test('made between the look and the write, it stays as it is', async () => {
    const { host, pane } = open();
    host.meanwhile = ({ kind }) => {
      if (kind !== 'properties' || host.book.sheetByName(HUDDLE.name) !== null) return;
      host.act((book) => book.addSheet(HUDDLE.name));
      host.act((book) => typeIn(at(book, HUDDLE.name, 'Remote'), 'A1', 'theirs'));
    };
    expect(await pane.apply(making([HUDDLE]), UNWATCHED)).toMatchObject({ problems: [{ code: 'SHEET_TAKEN' }] });
    expect(contentsOf(at(host.book, HUDDLE.name))).toEqual([[0, 0, 'theirs']]);
  });
});

describe('a sheet of ours is taken away', () => {
  const { id } = making([HUDDLE]);

  test('and the spreadsheet is what it was, with the user where they were', async () => {
    const opened = open();
    const before = opened.host.digest();
    select(at(opened.host.book, 'Notes'), 'B2');
    await opened.pane.apply(making([HUDDLE]), UNWATCHED);
    expect(await opened.pane.restore(id, UNWATCHED)).toMatchObject({ end: 'restored', skipped: [], unsettled: [] });
    expect(opened.host.digest()).toBe(before);
    expect(opened.host.book.active).toBe(sheetOf(opened.host, 'Notes').id);
  });

  test.each(['A3', 'A6', 'H40'])('but not when somebody typed into %s: it stays whole, and is told', async (cell) => {
    const { host, pane } = await made();
    host.act((book) => typeIn(at(book, HUDDLE.name, 'Remote'), cell, 'mine'));
    const typed = stateDigest(host.book);
    expect(await pane.restore(id, UNWATCHED)).toMatchObject({
      end: 'restored',
      skipped: [{ sheet: HUDDLE.name, why: 'CHANGED_SINCE' }],
    });
    expect(stateDigest(host.book)).toBe(typed);
  });

  test('but not when somebody types at the last moment', async () => {
    const { host, pane } = await made();
    host.resetCalls();
    host.meanwhile = ({ name }) => {
      if (!name.endsWith('getNamedRanges')) return;
      host.act((book) => typeIn(at(book, HUDDLE.name, 'Remote'), 'A9', 'mine'));
    };
    await pane.restore(id, UNWATCHED);
    expect(names(host)).toContain(HUDDLE.name);
  });

  test.each<readonly [string, (host: SheetsHost) => void]>([
    ['a formula', (host) => host.act((book) => typeIn(at(book, 'Notes'), 'C9', "=SUM('team huddle'!C3:C5)"))],
    [
      'a name',
      ({ book }) =>
        book.put(book, 'names', [
          { name: 'who', formula: "'Team huddle'!$A$3", comment: '', scope: null, isVisible: true },
        ]),
    ],
  ])('but not while %s looks at it, and it is said', async (_, use) => {
    const { host, pane } = await made();
    use(host);
    const used = stateDigest(host.book);
    expect(await pane.restore(id, UNWATCHED)).toMatchObject({
      end: 'unknown',
      problems: [{ code: 'SHEET_IN_USE', args: { sheet: HUDDLE.name } }],
    });
    expect(stateDigest(host.book)).toBe(used);
  });

  test('but not when no other sheet would be left to see', async () => {
    const { host, pane } = await made();
    for (const name of ['Plan', 'Notes']) host.act((book) => book.dress(sheetOf(host, name), 'visibility', 'Hidden'));
    await pane.restore(id, UNWATCHED);
    expect(names(host)).toContain(HUDDLE.name);
  });
});

describe('a run that is cut while a sheet is made', () => {
  const changes = making([HUDDLE]);

  test.each(['insertSheet', 'getMaxRows', 'setFrozenRows', 'setValues'])(
    'at %s: opened again it can be gone on with, or taken back',
    async (call) => {
      const whole = stateDigest((await made()).host.book);
      const before = stateDigest(open().host.book);
      for (const isGoneOnWith of [true, false]) {
        const { host, pane, bridge, again } = open();
        await pane.history();
        host.chooseFault = ({ name }) =>
          name.endsWith(call) ? { fault: 'killed', when: 'after', pending: 'written' } : undefined;
        await pane.apply(changes, UNWATCHED);
        host.chooseFault = () => undefined;
        expect(await again().history()).toMatchObject({ value: [{ id: changes.id, state: 'writing' }] });
        if (isGoneOnWith) await bridge({ is: 'carry-on', locale: 'en_US', zone: 'Etc/UTC', id: changes.id });
        else await again().restore(changes.id, UNWATCHED);
        expect(stateDigest(host.book)).toBe(isGoneOnWith ? whole : before);
      }
    },
  );
});

test('the day in a drafted cell is the day in the sheet', async () => {
  const { host } = await made(HUDDLE, { zone: 'America/Los_Angeles' });
  expect(host.book.cell(sheetOf(host), 2, 3)).toMatchObject({ value: DAY, style: { format: 'yyyy-mm-dd' } });
});
