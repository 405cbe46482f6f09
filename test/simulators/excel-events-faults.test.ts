import { describe, expect, test } from 'vitest';
import { stateDigest } from '../../simulators/workbook/state.ts';
import { at, insertRows, select, typeIn } from '../../simulators/workbook/user.ts';
import type { Fault } from '../../simulators/excel/faults.ts';
import type { Quirk } from '../../simulators/excel/session.ts';
import { book } from '../support/book.ts';
import { codeOf, openExcel } from './open-excel.ts';

type Opened = ReturnType<typeof openExcel>;

async function settled(): Promise<void> {
  await new Promise((go) => setTimeout(go, 20));
}

/** Listens to changes of the sheet "Plan"; what is heard comes in as 'address change source'. */
async function listen({ Excel }: Opened): Promise<string[]> {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Plan');
    sheet.onChanged.add((event) => {
      heard.push(`${event.address} ${event.changeType} ${event.source}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  return heard;
}

describe('events', () => {
  test('a change by the add-in, by the user and by a co-author', async () => {
    const opened = openExcel(book('a | 1', 'b | 2'));
    const heard = await listen(opened);
    await opened.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').getRange('A1:B1').values = [['x', 3]];
      await context.sync();
    });
    await settled();
    opened.host.act((open) => {
      typeIn(at(open, 'Plan', 'Remote'), 'B2', 5);
      insertRows(at(open, 'Plan'), 0, 1);
    });
    await settled();
    expect(heard).toEqual(['A1:B1 RangeEdited Local', 'B2 RangeEdited Remote', '1:1 RowInserted Local']);
  });

  test('nothing is heard after taking the handler away, or while events are off', async () => {
    const opened = openExcel(book('a'));
    const heard = await listen(opened);
    const write = (text: string, isQuiet: boolean): Promise<void> =>
      opened.Excel.run(async (context) => {
        context.runtime.enableEvents = !isQuiet;
        context.workbook.worksheets.getItem('Plan').getRange('A1').values = [[text]];
        await context.sync();
      });
    await write('quiet', true);
    await settled();
    expect(heard).toEqual([]);
    await write('loud', false);
    await settled();
    expect(heard).toHaveLength(1);
  });

  test('a selection is heard on all sheets', async () => {
    const { Excel, host } = openExcel(book('a'));
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onSelectionChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    host.act((open) => select(at(open, 'Plan'), 'B3'));
    await settled();
    expect(heard).toEqual(['B3']);
  });

  test('the user’s undo is heard as a change back', async () => {
    const opened = openExcel(book('a', 'b'));
    await opened.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').getRange('A1:A2').values = [['x'], ['y']];
      await context.sync();
    });
    const heard = await listen(opened);
    expect(opened.host.undo()).toBe(true);
    await settled();
    expect(heard).toEqual(['A1:A2 RangeEdited Local']);
    expect(opened.host.undo()).toBe(false);
  });

  test('the changed cells can be asked for', async () => {
    const opened = openExcel(book('a'));
    const values: unknown[] = [];
    await opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      sheet.onChanged.add(async (event) => {
        await opened.Excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load('values');
          await inner.sync();
          values.push(range.values);
        });
      });
      await context.sync();
    });
    await opened.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').getRange('A1:A2').values = [['x'], ['y']];
      await context.sync();
    });
    await settled();
    expect(values).toEqual([[['x'], ['y']]]);
  });
});

/** Writes two cells under a fault of the first request: how it ended, and which of them were written. */
async function underFault(fault: Fault): Promise<readonly [string, string]> {
  const { Excel, host } = openExcel(book('a'));
  host.faults.set(0, fault);
  const run = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Plan');
    sheet.getRange('B1').values = [['one']];
    sheet.getRange('B2').values = [['two']];
    await context.sync();
  });
  const end = await Promise.race([codeOf(() => run), settled().then(() => 'no answer')]);
  return [end, [0, 1].map((row) => (host.isTouched('Plan', row, 1) ? 'written' : 'blank')).join(' ')];
}

describe('faults', () => {
  test.each<readonly [string, Fault, readonly [string, string]]>([
    ['an error before anything is done', { fault: 'reject', when: 'before' }, ['GeneralException', 'blank blank']],
    ['an error after everything is done', { fault: 'reject', when: 'after' }, ['GeneralException', 'written written']],
    ['half of the batch', { fault: 'part', actions: 9 }, ['GeneralException', 'written blank']],
    [
      'another error',
      { fault: 'reject', when: 'before', code: 'InvalidSelection' },
      ['InvalidSelection', 'blank blank'],
    ],
    ['too many requests', { fault: 'channel', error: 'ActivityLimitReached' }, ['ActivityLimitReached', 'blank blank']],
    [
      'a lost session, but the work is done',
      { fault: 'channel', error: 'InvalidOrTimedOutSession', when: 'after' },
      ['InvalidOrTimedOutSession', 'written written'],
    ],
    ['no answer, nothing done', { fault: 'hang', when: 'before' }, ['no answer', 'blank blank']],
    ['no answer, but the work is done', { fault: 'hang', when: 'after' }, ['no answer', 'written written']],
    ['it says done, and nothing is', { fault: 'dropped' }, ['none', 'blank blank']],
    ['the sheet becomes protected', { fault: 'protected' }, ['AccessDenied', 'blank blank']],
    ['the add-in is gone before', { fault: 'killed', when: 'before' }, ['no answer', 'blank blank']],
    ['the add-in is gone after', { fault: 'killed', when: 'after' }, ['no answer', 'written written']],
  ])('%s', async (_, fault, expected) => {
    expect(await underFault(fault)).toEqual(expected);
  });

  test('a fault can be chosen by what the request is', async () => {
    const { Excel, host } = openExcel(book('a'));
    host.chooseFault = (_, { Actions }) =>
      Actions.some(({ Name }) => Name === 'Values') ? { fault: 'reject', when: 'before' } : undefined;
    const run = Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Plan').getRange('A1');
      cell.load('values');
      await context.sync();
      cell.values = [['x']];
      await context.sync();
    });
    expect(await codeOf(() => run)).toBe('GeneralException');
    expect(host.traffic.requests).toBeGreaterThan(1);
  });

  test('a slow answer comes when it is let go', async () => {
    const { Excel, host } = openExcel(book('a'));
    host.faults.set(0, { fault: 'slow' });
    let isDone = false;
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').getRange('A1').values = [['x']];
      await context.sync();
      isDone = true;
    });
    await settled();
    expect(isDone).toBe(false);
    host.release();
    await run;
    expect(isDone).toBe(true);
  });

  test('a stale answer shows what was there before the write', async () => {
    const { Excel, host } = openExcel(book('old'));
    const read = (): Promise<unknown> =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('Plan').getRange('A1');
        cell.load('values');
        await context.sync();
        return cell.values;
      });
    expect(await read()).toEqual([['old']]);
    host.act((open) => typeIn(at(open, 'Plan'), 'A1', 'new'));
    host.faults.set(host.traffic.requests, { fault: 'stale' });
    expect(await read()).toEqual([['old']]);
    expect(await read()).toEqual([['new']]);
  });

  test('after a kill the add-in starts anew on the workbook as it was left', async () => {
    const { Excel, host } = openExcel(book('a'));
    host.faults.set(0, { fault: 'killed', when: 'after' });
    void Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').getRange('A1').values = [['left behind']];
      await context.sync();
    });
    await settled();
    const left = stateDigest(host.book);
    host.revive();
    const names = await Excel.run(async (context) => {
      context.workbook.worksheets.load('items/name');
      await context.sync();
      return context.workbook.worksheets.items.map((sheet) => sheet.name);
    });
    expect(names).toEqual(['Plan']);
    expect(stateDigest(host.book)).toBe(left);
  });

  test('somebody changes a cell just before the write arrives', async () => {
    const { Excel, host } = openExcel(book('a'));
    host.meanwhile = (number) => {
      if (number === 0) host.act((open) => typeIn(at(open, 'Plan', 'Remote'), 'A5', 'theirs'));
    };
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').getRange('A1').values = [['ours']];
      await context.sync();
    });
    expect([host.isTouched('Plan', 4, 0), host.book.undoDepth]).toEqual([true, 2]);
  });
});

describe('quirks of some Excels', () => {
  const read = async ({ Excel }: Opened, address: string): Promise<unknown> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Plan').getRange(address);
      range.load('formulas');
      await context.sync();
      return range.formulas;
    });

  test('a fault answers null for what cells hold', async () => {
    const opened = openExcel(book('a'));
    opened.host.faults.set(0, { fault: 'nulls' });
    expect(await read(opened, 'A1')).toBeNull();
  });

  test.each<readonly [string, readonly Quirk[], unknown]>([
    ['hidden rows are written as all others', [], [['x'], ['y'], ['z']]],
    ['hidden rows of a filter are left out', ['skipsFilteredRows'], [['x'], [2], ['z']]],
  ])('%s', async (_, quirks, expected) => {
    const opened = openExcel(book('N', '1', '2', '3'), { quirks });
    await opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      sheet.autoFilter.apply('A1:A4', 0, { filterOn: 'Values', values: ['1', '3'] });
      sheet.getRange('A2:A4').values = [['x'], ['y'], ['z']];
      await context.sync();
    });
    expect(await read(opened, 'A2:A4')).toEqual(expected);
  });

  test.each<readonly [string, readonly Quirk[], unknown]>([
    ['a formula stands where it was put', [], [['=A2*2'], [''], ['']]],
    ['a formula fills its table column', ['fillsTablesDown'], [['=A2*2'], ['=A3*2'], ['=A4*2']]],
  ])('%s', async (_, quirks, expected) => {
    const opened = openExcel(book('N | Twice', '1 | ', '2 | ', '3 | '), { quirks });
    await opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      sheet.tables.add('A1:B4', true);
      sheet.getRange('B2').formulas = [['=A2*2']];
      await context.sync();
    });
    expect(await read(opened, 'B2:B4')).toEqual(expected);
  });
});

describe('traffic', () => {
  test('round trips and bytes are counted', async () => {
    const { Excel, host } = openExcel(book('a'));
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Plan').getRange('A1');
      cell.load('values');
      await context.sync();
      cell.values = [['é']];
      await context.sync();
    });
    expect(host.traffic).toMatchObject({ requests: 3, writes: 1 });
    expect(host.traffic.sentBytes).toBeGreaterThan(500);
    host.resetTraffic();
    expect(host.traffic.requests).toBe(0);
  });
});
