import { describe, expect, test } from 'vitest';
import type { Content } from '../../core/changes/edits.ts';
import { boxOf } from '../../core/workbook/references.ts';
import type { Journal } from '../../core/protocol/asks.ts';
import { IDBFactory } from 'fake-indexeddb';
import { watchAppearance } from '../../excel-addin/appearance-watch.ts';
import type { Appearance } from '../../pane/pane-host.ts';
import { addressable, contentPieces } from '../../excel-addin/batches.ts';
import { boxesOf } from '../../core/workbook/addresses.ts';
import { contentOf, inputOf } from '../../excel-addin/contents.ts';
import { NoAnswer, problemOf } from '../../excel-addin/errors.ts';
import { associateFunctions } from '../../excel-addin/functions.ts';
import { journalStore, type Kept } from '../../excel-addin/journal.ts';
import { onPresentSheets } from '../../excel-addin/moved-sheets.ts';
import { workbookKeys } from '../../excel-addin/workbook-place.ts';
import { UNSTOPPABLE, writingAsOne, type Doors } from '../../excel-addin/run.ts';

describe('what is handed to Excel so that a cell holds it', () => {
  test.each<readonly [Content, string, string | number | boolean]>([
    [{ value: null, formula: 'A1*2' }, 'General', '=A1*2'],
    [{ value: 'Green', formula: null }, 'General', "'Green"],
    [{ value: '0123', formula: null }, 'General', "'0123"],
    [{ value: '=HYPERLINK("x")', formula: null }, 'General', '\'=HYPERLINK("x")'],
    [{ value: 'Green', formula: null }, '@', 'Green'],
    [{ value: 3, formula: null }, 'General', 3],
    [{ value: false, formula: null }, 'General', false],
    [{ value: null, formula: null }, 'General', ''],
    [{ value: { error: '#N/A' }, formula: null }, 'General', '#N/A'],
  ])('%j in a cell of format %s', (content, format, input) => {
    expect(inputOf(content, format)).toBe(input);
  });

  test.each<readonly [unknown, unknown, Content]>([
    ['=A1', 5, { value: 5, formula: 'A1' }],
    ['=A1', '=A1', { value: '=A1', formula: null }],
    ['', '', { value: null, formula: null }],
    ['#N/A', '#N/A', { value: { error: '#N/A' }, formula: null }],
    ['#1 goal', '#1 goal', { value: '#1 goal', formula: null }],
  ])('a cell with formula %j and value %j', (formula, value, content) => {
    expect(contentOf(formula, value)).toEqual(content);
  });
});

describe('sizes Excel takes', () => {
  test('addresses stay below 2,000 characters and 200 areas', () => {
    const boxes = Array.from({ length: 1000 }, (_, i) => ({ top: i * 2, bottom: i * 2, left: 2, right: 2 }));
    const groups = addressable(boxes);
    expect(groups.flat()).toEqual(boxes);
    expect(Math.max(...groups.map((group) => group.length))).toBeLessThanOrEqual(200);
  });

  test('contents are cut by rows, below 1,500 cells and 2 MB', () => {
    const row: Content[] = [
      { value: 'x'.repeat(3_000), formula: null },
      { value: 1, formula: null },
    ];
    const area = { sheet: '1', top: 10, bottom: 2009, left: 0, right: 1 };
    const pieces = contentPieces(
      area,
      Array.from({ length: 2000 }, () => row),
    );
    expect(pieces.every(({ bytes, contents }) => bytes <= 2_000_000 && contents.length * 2 <= 1_500)).toBe(true);
    expect(pieces.flatMap(({ contents }) => contents)).toHaveLength(2000);
    expect(pieces[1]?.area.top).toBe((pieces[0]?.area.bottom ?? 0) + 1);
  });

  test.each([
    ["'My, plan''s'!B2:B9,'My, plan''s'!B12", 2],
    ['Plan!C:C', 1],
    ['Plan!#REF!', null],
  ])('%s names so many areas: %s', (address, count) => {
    expect(boxesOf(address)?.length ?? null).toBe(count);
  });

  test.each(['B2', '$B$2', 'B2:D9', 'B:D', '2:9', 'XFD1048576', 'XFE1', 'A1048577', '#REF!', ''])(
    'an address is read as what people type is: %j',
    (address) => {
      const typed = boxOf(address);
      expect(boxesOf(address)).toEqual(typed === null ? null : [typed]);
    },
  );
});

test.each<readonly [unknown, string | null]>([
  [{ code: 'AccessDenied' }, 'PROTECTED'],
  [{ code: 'InvalidOperationInCellEditMode' }, 'HOST_EDITING'],
  [{ code: 'Odd' }, 'HOST_FAILED'],
  [new NoAnswer(), 'HOST_NO_ANSWER'],
  [new TypeError('ours'), null],
])('the error %j is told as %s', (error, code) => {
  expect(problemOf(error)?.code ?? null).toBe(code);
});

describe('journals', () => {
  const keyOf = (book: string) => () => Promise.resolve({ now: book, before: null });
  const journal = (id: string, state: Journal['state'] = 'applied'): Journal => ({
    version: 1,
    id,
    state,
    foreign: [{ sheet: 's1', count: 0 }],
    edits: [
      {
        kind: 'fill',
        area: { sheet: 's1', top: 0, left: 0, bottom: 0, right: 0 },
        before: [[null]],
        after: [['#FF0000']],
      },
    ],
  });
  const kept = (n: number, state?: Journal['state']): Kept => ({
    journal: journal(`id${n}`, state),
    at: `2026-06-30T09:${String(n).padStart(2, '0')}:00Z`,
    names: [['s1', 'Plan']],
  });

  test('the last ten of a workbook stay, newest first, and one that was cut off is never let go', async () => {
    const store = journalStore(new IDBFactory(), keyOf('a.xlsx'));
    await store.keep(kept(0, 'writing'));
    for (let n = 1; n <= 14; n++) await store.keep(kept(n));
    const ids = (await store.list()).map((each) => each.journal.id);
    expect(ids.slice(0, 2)).toEqual(['id14', 'id13']);
    expect(ids).toContain('id0');
    expect(ids).toHaveLength(11);
  });

  test('workbooks do not see each other’s', async () => {
    const factory = new IDBFactory();
    await journalStore(factory, keyOf('a.xlsx')).keep(kept(1));
    expect(await journalStore(factory, keyOf('b.xlsx')).list()).toEqual([]);
  });

  /** A page of the add-in in a window of its own, at the addresses that its workbook has one after another. */
  const page = (factory: IDBFactory, memory = new Map<string, string>()) => {
    const at = { address: '' };
    const store = journalStore(
      factory,
      workbookKeys({
        address: () => Promise.resolve(at.address),
        memory: {
          getItem: (key) => memory.get(key) ?? null,
          setItem: (key, value) => void memory.set(key, value),
          removeItem: (key) => void memory.delete(key),
        },
        newId: () => crypto.randomUUID(),
      }),
    );
    const ids = async (): Promise<readonly string[]> => (await store.list()).map((each) => each.journal.id);
    return { at, memory, store, ids };
  };

  test('two workbooks that were never saved keep their changes apart, also when the add-in starts anew', async () => {
    const factory = new IDBFactory();
    const [first, second] = [page(factory), page(factory)];
    await first.store.keep(kept(1));
    await second.store.keep(kept(2));
    expect(await first.ids()).toEqual(['id1']);
    expect(await page(factory, second.memory).ids()).toEqual(['id2']);
  });

  test('saved at last, and then under another name, a workbook keeps its changes', async () => {
    const factory = new IDBFactory();
    const open = page(factory);
    await open.store.keep(kept(1));
    for (const address of ['C:\\plan.xlsx', 'C:\\copy.xlsx']) {
      open.at.address = address;
      expect(await open.ids()).toEqual(['id1']);
      expect(await journalStore(factory, keyOf(address)).list()).toHaveLength(1);
    }
    // The next unsaved workbook of the window begins with nothing.
    expect(await page(factory, open.memory).ids()).toEqual([]);
  });

  test('another workbook that is opened in the same window does not get the changes of an unsaved one', async () => {
    const factory = new IDBFactory();
    const unsaved = page(factory);
    await unsaved.store.keep(kept(1));
    const other = page(factory, unsaved.memory);
    other.at.address = 'C:\\other.xlsx';
    expect(await other.ids()).toEqual([]);
  });

  test.each([
    ['the same id', [{ id: 's1', name: 'Renamed' }], 's1'],
    ['another id, the same name', [{ id: 's9', name: 'Plan' }], 's9'],
    ['neither', [{ id: 's9', name: 'Other' }], 's1'],
  ])('a sheet with %s', (_, present, id) => {
    const [edit] = onPresentSheets(kept(1), present).edits;
    expect(edit?.kind === 'fill' && edit.area.sheet).toBe(id);
  });
});

test('another theme of Office is told when the user comes back to the pane, and nothing else is', () => {
  const place = new EventTarget();
  let theme: Appearance['theme'] = 'light';
  let told = 0;
  const end = watchAppearance(
    () => ({ theme, language: 'en-US' }),
    [[place, 'focus']],
    () => told++,
  );
  const comesBack = (): void => void place.dispatchEvent(new Event('focus'));
  comesBack();
  expect(told).toBe(0);
  theme = 'dark';
  comesBack();
  comesBack();
  expect(told).toBe(1);
  end();
  theme = 'light';
  comesBack();
  expect(told).toBe(1);
});

test('functions: blanks left out, the runtime’s own object, errors in and out', () => {
  class Failed {
    readonly code: string;
    constructor(code: string) {
      this.code = code;
    }
  }
  const functions = new Map<string, (...args: unknown[]) => unknown>();
  associateFunctions({
    associate: (given) => Object.entries(given).forEach(([id, run]) => functions.set(id, run)),
    Error: Failed,
  });
  const light = functions.get('STOPLIGHT');
  const invocation = { address: 'Plan!A1' };
  expect(light?.([[85]], [[100]], null, null, invocation)).toEqual([['Yellow']]);
  expect(light?.([[85]], [[100]], invocation)).toEqual([['Yellow']]);
  expect(light?.([[{ code: '#N/A' }], [85]], [[100]], null, invocation)).toEqual([[new Failed('#N/A')], ['Yellow']]);
  expect(() => light?.(invocation)).toThrow();
});

test.each([
  ['20', [{ mergeUndoGroup: true }]],
  ['15', [{}]],
])('ExcelApi 1.%s: a change is one step of undo where Excel can do that', async (level, expected) => {
  const asked: unknown[] = [];
  const run = (options: unknown, work: (context: unknown) => Promise<void>): Promise<void> => {
    asked.push(options);
    return work({ sync: () => Promise.resolve() });
  };
  const doors: Doors = {
    // Only the options of a run are looked at here.
    excel: { run } as unknown as typeof Excel,
    has: (version) => Number(version.slice(2)) <= Number(level),
    keepsUndoOnMerges: true,
    wait: () => Promise.resolve(),
    patience: 1_000,
  };
  await writingAsOne(doors, (_, sync) => sync(), UNSTOPPABLE);
  expect(asked).toEqual(expected);
});
