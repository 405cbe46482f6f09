import { describe, expect, test } from 'vitest';
import { COST, type Fault } from '../../simulators/sheets/faults.ts';
import { protectCells, besides, rename, remove } from '../../simulators/sheets/user.ts';
import { at, insertRows, typeIn } from '../../simulators/workbook/user.ts';
import { book } from '../support/book.ts';
import { failureOf, openSheets, type OpenSheets } from './open-sheets.ts';

const PLAN = book('A | B', '1 | 2', '3 | 4');
const TIMED_OUT = 'Service Spreadsheets timed out while accessing document with id spreadsheet-id.';

/** What stands in the column A of the sheet, after everything. */
function columnA({ host }: OpenSheets): readonly unknown[] {
  const [sheet] = host.book.sheets;
  return [0, 1, 2].map((row) => (sheet === undefined ? null : host.calculator.value(sheet, row, 0)));
}

const WRITE = `sheet.getRange('A1:A3').setValues([['x'], ['y'], ['z']]);`;

/** Two writes of column A, then a flush: 0 is the list of sheets, 1 and 2 the writes, 3 the flush. */
const TWO = `${WRITE} sheet.getRange('A1').setValue('last'); SpreadsheetApp.flush();`;

describe('writes wait', () => {
  test('for the flush, the next read or the end of the run', () => {
    const sheets = openSheets(PLAN);
    const seen: unknown[] = [];
    sheets.host.meanwhile = () => seen.push(columnA(sheets)[0]);
    sheets.script(`
      sheet.getRange('A1').setValue('flushed');
      SpreadsheetApp.flush();
      sheet.getRange('A1').setValue('read').setFontWeight('bold');
      sheet.getRange('B1').getValue();
      PropertiesService.getUserProperties().getKeys();
      sheet.getRange('A1').setValue('ended');
    `);
    expect(seen).toEqual(['A', 'A', 'A', 'flushed', 'flushed', 'flushed', 'read', 'read']);
    expect(columnA(sheets)[0]).toBe('ended');
  });

  test('hold what the script’s array held when they were made', () => {
    const sheets = openSheets(PLAN);
    sheets.script(`const rows = [['x']]; sheet.getRange('A1').setValues(rows); rows[0][0] = 'changed';`);
    expect(columnA(sheets)[0]).toBe('x');
  });

  test('are written even when the script then fails', () => {
    const sheets = openSheets(PLAN);
    expect(failureOf(() => sheets.script(`${WRITE} throw new Error('no');`))).toBe('no');
    expect(columnA(sheets)).toEqual(['x', 'y', 'z']);
  });

  test.each([
    ['immediately', 'immediately', 'x'],
    ['not before the flush, where the spreadsheet is that slow', 'deferred', 'none'],
  ] as const)('say that they are refused %s', (_when, reports, expected) => {
    const sheets = openSheets(PLAN, { reports });
    protectCells(besides(sheets.host, 'Plan'), 'A2');
    const told = sheets.script(`
      const told = [];
      const attempt = (name, work) => { try { work(); told.push('none'); } catch (error) { told.push(name); } };
      attempt('x', () => sheet.getRange('A1:A3').setValue('x'));
      attempt('flush', () => SpreadsheetApp.flush());
      return told;
    `);
    expect(told).toEqual(expected === 'x' ? ['x', 'none'] : ['none', 'flush']);
    expect(columnA(sheets)).toEqual(['A', 1, 3]);
  });
});

describe('faults strike where they are set', () => {
  test.each<[string, Fault, number, string, readonly unknown[]]>([
    ['a write refused before it is made', { fault: 'reject', when: 'before' }, 1, TIMED_OUT, ['A', 1, 3]],
    [
      'a write that says it timed out after it was done',
      { fault: 'reject', when: 'after' },
      1,
      TIMED_OUT,
      ['x', 'y', 'z'],
    ],
    ['a write done in part', { fault: 'part', steps: 2 }, 1, TIMED_OUT, ['x', 'y', 3]],
    ['a write that was dropped', { fault: 'dropped' }, 1, 'none', ['last', 1, 3]],
    [
      'a write that fails at the flush',
      { fault: 'deferred', message: 'Service error' },
      1,
      'Service error',
      ['A', 1, 3],
    ],
    ['a flush refused before', { fault: 'reject', when: 'before' }, 3, TIMED_OUT, ['last', 'y', 'z']],
    [
      'a flush that timed out after all was written',
      { fault: 'reject', when: 'after' },
      3,
      TIMED_OUT,
      ['last', 'y', 'z'],
    ],
    ['a flush in part', { fault: 'part', steps: 1 }, 3, TIMED_OUT, ['x', 1, 3]],
    ['protected just before', { fault: 'protected' }, 2, 'You are trying to edit', ['A', 1, 3]],
    [
      'too many calls',
      { fault: 'reject', when: 'before', message: 'Service invoked too many times' },
      2,
      'Service invoked too many',
      ['x', 'y', 'z'],
    ],
    ['slow', { fault: 'slow', milliseconds: 100_000 }, 2, 'none', ['last', 'y', 'z']],
    ['too slow', { fault: 'slow', milliseconds: 400_000 }, 2, 'Exceeded maximum execution time', ['A', 1, 3]],
    ['cut before the flush', { fault: 'killed', when: 'before' }, 3, 'Exceeded maximum execution time', ['A', 1, 3]],
    [
      'cut, with what was pending written',
      { fault: 'killed', when: 'before', pending: 'written' },
      3,
      'Exceeded',
      ['last', 'y', 'z'],
    ],
    [
      'cut after the flush',
      { fault: 'killed', when: 'after' },
      3,
      'Exceeded maximum execution time',
      ['last', 'y', 'z'],
    ],
  ])('%s', (_what, fault, call, message, column) => {
    const sheets = openSheets(PLAN);
    sheets.host.faults.set(call, fault);
    const failure = failureOf(() => sheets.script(TWO));
    if (message === 'none') expect(failure).toBe('none');
    else expect(failure.startsWith(message)).toBe(true);
    expect(columnA(sheets)).toEqual(column);
  });

  test('on the n-th call of a kind, chosen by what the call is', () => {
    const { script, host } = openSheets(PLAN);
    host.chooseFault = ({ kind, ofKind }) =>
      kind === 'properties' && ofKind === 1 ? { fault: 'reject', when: 'before', message: 'Service error' } : undefined;
    expect(
      script(`
        const p = PropertiesService.getUserProperties();
        p.setProperty('a', 'x');
        try { p.setProperty('b', 'y'); } catch (error) { return [error.message, p.getKeys()]; }
      `),
    ).toEqual(['Service error', ['a']]);
  });

  test('a stale read says what it said before the write', () => {
    const { script, host } = openSheets(PLAN);
    host.chooseFault = ({ kind, ofKind }) => (kind === 'read' && ofKind === 2 ? { fault: 'stale' } : undefined);
    expect(
      script(`
        const cell = sheet.getRange('A2');
        const before = cell.getValue();
        cell.setValue(9);
        return [before, cell.getValue(), cell.getValue()];
      `),
    ).toEqual([1, 1, 9]);
  });

  test('a write committed by a read fails there', () => {
    const { script, host } = openSheets(PLAN);
    host.faults.set(1, { fault: 'deferred' });
    expect(
      script(`
        sheet.getRange('A1').setValue('x');
        try { sheet.getRange('B1').getValue(); } catch (error) { return [error.message, sheet.getRange('A1').getValue()]; }
      `),
    ).toEqual([TIMED_OUT, 'A']);
  });
});

describe('others work at the same time', () => {
  test('their rows move what the script’s ranges stand for', () => {
    const { script, host } = openSheets(PLAN);
    host.meanwhile = ({ name }) => {
      if (name.endsWith('setValue')) host.act(() => insertRows(at(host.book, 'Plan', 'Remote'), 0, 1));
    };
    script(`const cell = sheet.getRange('A2'); cell.getValue(); cell.setValue('mine');`);
    expect(script(`return sheet.getRange('A1:A4').getValues();`)).toEqual([[''], ['mine'], [1], [3]]);
  });

  test('their cells are read as they are then', () => {
    const { script, host } = openSheets(PLAN);
    host.meanwhile = ({ name }) => {
      if (name.endsWith('getValue')) typeIn(at(host.book, 'Plan', 'Remote'), 'A2', 77);
    };
    expect(script(`return sheet.getRange('A2').getValue();`)).toBe(77);
  });

  test('a renamed sheet is still the same, a deleted one is not found', () => {
    const { script, host } = openSheets(PLAN);
    host.meanwhile = ({ name }) => {
      if (name.endsWith('getName')) rename(besides(host, 'Plan'), 'Plan B');
    };
    expect(script(`return [sheet.getName(), ss.getSheetById(0) !== null, ss.getSheetByName('Plan')];`)).toEqual([
      'Plan B',
      true,
      null,
    ]);
    host.meanwhile = ({ name }) => {
      if (name.endsWith('getValues')) remove(besides(host, 'Plan B'));
    };
    expect(failureOf(() => script(`sheet.getDataRange().getValues();`))).toBe('Sheet 0 not found');
  });
});

describe('the simulated clock', () => {
  test('counts what calls cost', () => {
    const { script, host } = openSheets(PLAN);
    const before = host.now;
    script(`sheet.getDataRange().getValues(); sheet.getRange('A1').setValue(1); SpreadsheetApp.flush();`);
    expect(host.now - before).toBe(3 * COST.read + COST.write + COST.flush);
  });

  test('is the script’s own clock', () => {
    const { script } = openSheets(PLAN);
    expect(script(`const t = Date.now(); Utilities.sleep(1234); return [Date.now() - t, new Date() - t];`)).toEqual([
      1235, 1235,
    ]);
  });

  test.each([
    ['a menu click has six minutes', 360_000, 'menu'],
    ['onOpen has thirty seconds', 30_000, 'open'],
  ] as const)('%s', (_what, budget, kind) => {
    const { run, host } = openSheets(PLAN);
    const code = `function onOpen() { for (;;) SpreadsheetApp.getActive().getSheets(); }`;
    const outcome = run(code, kind === 'open' ? { kind, mode: 'LIMITED' } : { kind, name: 'onOpen' });
    expect(outcome).toEqual({ kind: 'timedOut', message: 'Exceeded maximum execution time' });
    expect(host.calls.length).toBe(budget / COST.read + 1);
  });
});

describe('an execution that is cut', () => {
  const CODE = `
    function go() {
      const sheet = SpreadsheetApp.getActiveSheet();
      LockService.getDocumentLock().waitLock(1);
      try {
        sheet.getRange('A1').setValue('tried');
        SpreadsheetApp.flush();
      } catch (error) {
        PropertiesService.getUserProperties().setProperty('caught', 'yes');
      } finally {
        sheet.getRange('A1').setValue('cleaned');
        SpreadsheetApp.flush();
      }
      return 'went on';
    }
  `;

  test('does nothing any more, whatever its catch and finally try', () => {
    const sheets = openSheets(PLAN);
    sheets.host.faults.set(2, { fault: 'killed', when: 'after' });
    expect(sheets.run(CODE, { kind: 'call', name: 'go', args: [] }).kind).toBe('timedOut');
    expect(columnA(sheets)[0]).toBe('tried');
    expect(sheets.host.properties.user.size).toBe(0);
    expect(sheets.host.calls.map(({ name }) => name.split('.').at(-1))).toEqual(['waitLock', 'setValue', 'flush']);
  });

  test('lets its lock go, so that the next run can start', () => {
    const sheets = openSheets(PLAN);
    sheets.host.faults.set(1, { fault: 'killed', when: 'before' });
    sheets.run(CODE, { kind: 'menu', name: 'go' });
    expect(sheets.host.locks.size).toBe(0);
    sheets.host.faults.clear();
    expect(sheets.run(CODE, { kind: 'menu', name: 'go' }).kind).toBe('returned');
    expect(columnA(sheets)[0]).toBe('cleaned');
  });

  test('at any call leaves either the old or the new, and never hangs', () => {
    for (let call = 0; call < 3; call++)
      for (const when of ['before', 'after'] as const) {
        const sheets = openSheets(PLAN);
        sheets.host.faults.set(call, { fault: 'killed', when });
        expect(sheets.run(CODE, { kind: 'menu', name: 'go' }).kind).toBe('timedOut');
        expect(columnA(sheets)[0]).toBe(call === 2 && when === 'after' ? 'tried' : 'A');
      }
  });
});

describe('budgets of calls', () => {
  test('are counted by kind, however many rows there are', () => {
    const { script, host } = openSheets(PLAN);
    script(`
      const range = sheet.getDataRange();
      const values = range.getValues();
      range.setValues(values.map((row) => row.map(String))).setBackgrounds(values.map((row) => row.map(() => 'red')));
      SpreadsheetApp.flush();
      PropertiesService.getDocumentProperties().setProperty('done', 'yes');
    `);
    expect(host.traffic).toEqual({
      calls: 7,
      read: 3,
      write: 2,
      flush: 1,
      properties: 1,
      cache: 0,
      lock: 0,
      ui: 0,
      other: 0,
    });
    host.resetCalls();
    expect(host.traffic.calls).toBe(0);
  });
});
