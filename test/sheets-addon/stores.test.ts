import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from '../../core/workbook/digest.ts';
import { packedJson, unpackedJson } from '../../core/workbook/packed-text.ts';
import { MOST_STORE_BYTES, MOST_VALUE_BYTES } from '../../simulators/sheets/objects/properties.ts';
import type { Fault } from '../../simulators/sheets/faults.ts';
import type { Project } from '../../simulators/sheets/script-run.ts';
import { TEXTS } from '../../simulators/sheets/wrong.ts';
import { at, typeIn } from '../../simulators/workbook/user.ts';
import { book } from '../support/book.ts';
import { builtProject, openAddOn } from './open-add-on.ts';
import { proposed, read, UNWATCHED } from '../support/pane-work.ts';

const PLAN = book('KPI | Actual | Target', 'Leads | 85 | 100', 'Visits | 130 | 100');

let project: Project;
beforeAll(async () => {
  project = await builtProject();
}, 60_000);

function plan(rows: number): ReturnType<typeof book> {
  return book('KPI | Actual | Target', ...Array.from({ length: rows }, (_, i) => `KPI ${i} | ${i % 130} | 100`));
}

/** A change as it was kept before, of so many bytes. Its edits are of no matter here: none is looked into. */
function keptBefore(id: string, minute: number, state: 'writing' | 'applied', bytes: number): [string, string][] {
  const packed = 'x'.repeat(bytes);
  const parts = packed.match(/.{1,7900}/g) ?? [];
  const head = {
    v: 1,
    state,
    at: `2026-02-27T10:0${minute}:00.000Z`,
    edits: 9,
    sheets: [],
    chunks: parts.length,
    sum: digestOf(packed),
  };
  const key = `planlight.change.${id}`;
  return [...parts.map((part, i): [string, string] => [`${key}.${i}`, part]), [key, JSON.stringify(head)]];
}

/** A spreadsheet with four changes kept, the first one the oldest, and hardly a byte of room; and a change to come. */
async function fullStore(states: readonly ('writing' | 'applied')[]) {
  const open = openAddOn(project, PLAN);
  const store = open.host.properties.document;
  const held = states.map((_, i) => String(i).repeat(16));
  states.forEach((state, i) => {
    for (const [key, text] of keptBefore(held[i] ?? '', i, state, 126_000)) store.set(key, text);
  });
  const used = [...store].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  store.set('other', 'x'.repeat(MOST_STORE_BYTES - used - 100));
  return { ...open, held, changes: await proposed(open.pane) };
}

describe('packed texts', () => {
  test('come back with the same meaning, whatever they hold', () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(value, (given) => {
        const packed = packedJson(JSON.stringify(given));
        expect(packed).toMatch(/^[\x20-\x7e]*$/);
        expect(JSON.parse(unpackedJson(packed) ?? '')).toEqual(JSON.parse(JSON.stringify(given)));
      }),
    );
  });

  test('are a small part of what a column of formulas is', () => {
    const formulas = Array.from({ length: 1_000 }, (_, i) => ({
      value: 'Green',
      formula: `IFERROR(IF($B${i + 2}="","Grey",IF($B${i + 2}/$C${i + 2}>=1,"Green","Red")),"Grey")`,
    }));
    const json = JSON.stringify(formulas);
    expect(packedJson(json).length).toBeLessThan(json.length / 2);
  });

  test.each(['', 'x', '!', 'h!h', 'h"h1', 'i!hab', 'h!hab', 'z', 'h"hh'])('%j is nothing of ours', (given) => {
    expect(unpackedJson(given)).toBeNull();
  });
});

describe('what is kept to take changes back', () => {
  test('no value comes near Google’s limit, and a change over hundreds of formulas is kept whole', async () => {
    const { host, pane } = openAddOn(project, plan(400));
    const before = host.digest();
    const changes = await proposed(pane, 'column');
    expect(await pane.apply(changes, UNWATCHED)).toMatchObject({ end: 'applied' });
    const sizes = [...host.properties.document.values()].map((text) => text.length);
    expect(Math.max(...sizes)).toBeLessThan(8_000);
    expect(8_000).toBeLessThan(MOST_VALUE_BYTES);
    expect(await pane.restore(changes.id, UNWATCHED)).toMatchObject({ end: 'restored', skipped: [] });
    expect(host.digest()).toBe(before);
  }, 60_000);

  test('what is too large to keep is not begun', async () => {
    const { host, pane } = openAddOn(project, plan(50));
    const changes = await proposed(pane, 'fill');
    // Nobody's workbook repeats itself so little, but the limit must hold for it too.
    host.chooseFault = (call) =>
      call.name.endsWith('setProperties') ? { fault: 'reject', when: 'before', message: TEXTS.storage } : undefined;
    const before = host.digest();
    expect(await pane.apply(changes, UNWATCHED)).toMatchObject({
      end: 'nothing-done',
      problems: [{ code: 'JOURNAL_FULL' }],
    });
    expect(host.digest()).toBe(before);
  });

  test('when the store is full the oldest change is let go for the new one, and no more than that', async () => {
    const { host, pane, held, changes } = await fullStore(['writing', 'applied', 'applied', 'writing']);
    const [cutOff, oldest, newer, newest] = held;
    expect(await pane.apply(changes, UNWATCHED)).toMatchObject({ end: 'applied', problems: [] });
    // The one that was cut off is older still, but its cells are neither here nor there: it can always be settled.
    const history = await pane.history();
    expect(history.ok && history.value.map(({ id, state }) => [id, state])).toEqual([
      [changes.id, 'applied'],
      [newest, 'writing'],
      [newer, 'applied'],
      [cutOff, 'writing'],
    ]);
    expect([...host.properties.document.keys()].filter((key) => key.includes(oldest ?? ''))).toEqual([]);
    expect(await pane.restore(changes.id, UNWATCHED)).toMatchObject({ end: 'restored' });
  });

  test('what was cut off is never let go: where nothing else is left, the new change is not begun', async () => {
    const { host, pane, changes } = await fullStore(['writing', 'writing', 'writing', 'writing']);
    const before = [host.digest(), new Map(host.properties.document)];
    expect(await pane.apply(changes, UNWATCHED)).toMatchObject({
      end: 'nothing-done',
      problems: [{ code: 'JOURNAL_FULL' }],
    });
    expect([host.digest(), host.properties.document]).toEqual(before);
  });

  test('the last ten changes can be taken back, not the eleventh', async () => {
    const { host, pane } = openAddOn(project, plan(12));
    const made: string[] = [];
    for (let i = 0; i < 12; i++) {
      host.now += 60_000;
      // Each row in its turn becomes Green, so that no two of the changes are the same.
      host.act((open) => typeIn(at(open, 'Plan'), `B${i + 2}`, 100));
      const changes = await proposed(pane, 'fill');
      expect(await pane.apply(changes, UNWATCHED)).toMatchObject({ end: 'applied' });
      made.unshift(changes.id);
    }
    const history = await pane.history();
    expect(history.ok && history.value.map(({ id }) => id)).toEqual(made.slice(0, 10));
    const kept = [...host.properties.document.keys()].filter((key) => /^planlight\.change\.[^.]+$/.test(key));
    expect(kept).toHaveLength(10);
  }, 60_000);

  test('a change whose pieces are damaged is none: nothing is made up', async () => {
    const { host, pane } = openAddOn(project, PLAN);
    const changes = await proposed(pane);
    await pane.apply(changes, UNWATCHED);
    const key = `planlight.change.${changes.id}.0`;
    host.properties.document.set(key, `${host.properties.document.get(key) ?? ''}x`);
    expect(await pane.history()).toEqual({ ok: true, value: [] });
    expect(await pane.restore(changes.id, UNWATCHED)).toMatchObject({ problems: [{ code: 'NO_UNDO' }] });
  });
});

describe('settings', () => {
  const FIRST = '{"version":1,"locale":"de"}';
  const SECOND = '{"version":1,"locale":"fr"}';

  test('what was kept is read again, by another start too', async () => {
    const { pane, again } = openAddOn(project, PLAN);
    expect(await pane.settings()).toEqual({
      ok: true,
      value: { text: '{"version":1,"locale":"en-US"}', isOlder: false },
    });
    await pane.keepSettings(FIRST);
    await pane.keepSettings(SECOND);
    expect(await again().settings()).toEqual({ ok: true, value: { text: SECOND, isOlder: false } });
  });

  test('long ones in any script fit, in pieces', async () => {
    const { host, pane } = openAddOn(project, PLAN);
    const long = JSON.stringify({ version: 1, note: '目標と実績'.repeat(3_000) });
    expect(await pane.keepSettings(long)).toEqual({ ok: true, value: null });
    expect(await pane.settings()).toMatchObject({ value: { text: long } });
    for (const text of host.properties.document.values())
      expect(new TextEncoder().encode(text).length).toBeLessThan(8_000);
  });

  test.each<readonly [string, Fault]>([
    ['fails', { fault: 'reject', when: 'before' }],
    ['fails for want of room', { fault: 'reject', when: 'before', message: TEXTS.storage }],
    ['is cut off', { fault: 'killed', when: 'before' }],
  ])('F32 a save that %s is told, and the settings before it stay', async (_, fault) => {
    const { host, pane } = openAddOn(project, PLAN);
    await pane.keepSettings(FIRST);
    host.chooseFault = (call) => (call.name.endsWith('setProperties') ? fault : undefined);
    expect((await pane.keepSettings(SECOND)).ok).toBe(false);
    const after = await pane.settings();
    expect(after.ok && after.value.text).toBe(FIRST);
  });

  test('a save of which only pieces are there counts for nothing, and that is said', async () => {
    const { host, pane } = openAddOn(project, PLAN);
    await pane.keepSettings(FIRST);
    await pane.keepSettings(SECOND);
    const key = [...host.properties.document.keys()].find((each) => each.startsWith('planlight.settings.b.'));
    host.properties.document.set(key ?? '', 'torn');
    expect(await pane.settings()).toEqual({ ok: true, value: { text: FIRST, isOlder: true } });
  });
});

describe('the report as a sheet', () => {
  test('is written at the end, replaced the next time, and touches nothing else', async () => {
    const { host, bridge, again } = openAddOn(project, PLAN);
    const sheetState = (): string => JSON.stringify([...(host.book.sheetByName('Plan')?.cells ?? [])]);
    const before = sheetState();
    const rows = [
      ['Status', 'KPI', 'Behind'],
      ['Red', '=HYPERLINK("x")', 0.6],
      ['Grey', '007', null],
    ];
    for (const more of [[], [['Green', '+1', 0]]])
      expect(await bridge({ is: 'write-report', name: 'Planlight report', rows: [...rows, ...more] })).toEqual({
        ok: true,
        value: null,
      });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['Plan', 'Planlight report']);
    const { sheet } = at(host.book, 'Planlight report');
    const cell = (row: number, column: number): unknown => {
      const { formula, value } = host.book.cell(sheet, row, column);
      return formula ?? value;
    };
    expect([cell(1, 1), cell(2, 1), cell(3, 1), cell(1, 2)]).toEqual(['=HYPERLINK("x")', '007', '+1', 0.6]);
    expect(host.book.cell(sheet, 1, 1).formula).toBeNull();
    expect(sheetState()).toBe(before);
    // The report is no plan of anybody: the next check does not read it.
    expect((await read(again())).sheets.map(({ name }) => name)).toEqual(['Plan']);
  });

  test('after somebody with another language, and under whatever name, the one sheet is replaced', async () => {
    const { host, bridge, again } = openAddOn(project, PLAN);
    await again().offerSheet?.({ name: 'Bericht von Planlight', rows: [['Stand']] });
    await bridge({ is: 'write-report', name: 'Planlight report', rows: [['Status']] });
    const names = (): string[] => host.book.sheets.map(({ name }) => name);
    expect(names()).toEqual(['Plan', 'Bericht von Planlight']);
    host.act((open) => open.put(at(open, 'Bericht von Planlight').sheet, 'name', 'Monday'));
    await bridge({ is: 'write-report', name: 'Informe de Planlight', rows: [['Estado']] });
    expect(names()).toEqual(['Plan', 'Monday']);
    expect(host.book.cell(at(host.book, 'Monday').sheet, 0, 0).value).toBe('Estado');
  });

  test('a sheet of somebody else with that name is left alone', async () => {
    const { host, bridge } = openAddOn(project, PLAN);
    await bridge({ is: 'write-report', name: 'Plan', rows: [['Status']] });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['Plan', 'Plan 2']);
  });
});
