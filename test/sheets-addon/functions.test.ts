import { beforeAll, describe, expect, test } from 'vitest';
import { callFunction } from '../../core/functions/call.ts';
import { cellFunctions } from '../../simulators/sheets/cell-functions.ts';
import { SheetsHost } from '../../simulators/sheets/host.ts';
import { nodeRealm } from '../../simulators/sheets/node-realm.ts';
import type { Project } from '../../simulators/sheets/script-run.ts';
import { bookOf } from '../../simulators/workbook/from-snapshot.ts';
import { engineFromPackage } from '../../simulators/workbook/node-engine.ts';
import { at, typeIn } from '../../simulators/workbook/user.ts';
import { book } from '../support/book.ts';
import { builtProject } from './open-add-on.ts';

let project: Project;
beforeAll(async () => {
  project = await builtProject();
  engineFromPackage();
}, 60_000);

/** A spreadsheet with the add-on's functions in it. */
function spreadsheet(zone = 'Etc/UTC') {
  const host = new SheetsHost(bookOf(book('KPI | Actual | Target', 'Leads | 85 | 100', 'Visits | 40 | 100')), { zone });
  const functions = cellFunctions({ host, project, realm: nodeRealm });
  return { host, functions };
}

describe('functions in cells', () => {
  test.each([
    ['a cell', 'STOPLIGHT', [85, 100], 'Yellow'],
    ['a range spills', 'STOPLIGHT', [[[85], [40], ['']], 100], [['Yellow'], ['Red'], ['']]],
    ['a blank in between is as if left out', 'STOPLIGHT', [85, 100, ''], 'Yellow'],
    ['an error cell stays one', 'STOPLIGHT', [[['#N/A'], [85]], 100], [['#N/A'], ['Yellow']]],
  ])('%s', (_, id, args, gives) => {
    const { host, functions } = spreadsheet();
    expect(functions.call(id, args as never)).toEqual(gives);
    expect(host.calls).toEqual([]);
  });

  test('an error is told with its message at the cell', () => {
    const { host, functions } = spreadsheet();
    expect(functions.call('ATTAINMENT', ['soon', 100])).toHaveProperty('error');
    expect(host.functionNotes.join()).toContain('soon');
  });

  test('typed into a cell they show what they give, and follow the numbers', () => {
    const { host, functions } = spreadsheet();
    host.calculator.functions = functions;
    host.act((open) => typeIn(at(open, 'Plan'), 'D2', '=STOPLIGHT(B2,C2)'));
    const { sheet } = at(host.book, 'Plan');
    expect(host.calculator.value(sheet, 1, 3)).toBe('Yellow');
    host.act((open) => typeIn(at(open, 'Plan'), 'B2', 100));
    expect(host.calculator.value(sheet, 1, 3)).toBe('Green');
  });
});

/** Zones on both sides of the date line, and some that change their clocks at midnight: that day begins at one o'clock. */
const ZONES = [
  'Etc/UTC',
  'America/New_York',
  'Europe/Berlin',
  'Pacific/Kiritimati',
  'Asia/Kolkata',
  'America/Santiago',
];

describe('F40 date cells given to functions are the days they show, in every time zone', () => {
  test.each<readonly [why: string, id: string, args: readonly (string | number)[]]>([
    ['due on the night clocks go forward in Berlin', 'MILESTONE', ['2026-03-29', 'no', '2026-03-29']],
    ['overdue a day after', 'MILESTONE', ['2026-03-29', 'no', '2026-03-30']],
    ['done on the night clocks go back in Berlin', 'MILESTONE', ['2026-10-25', '2026-10-25', '2026-11-02']],
    ['done a day late, over the night of New York', 'MILESTONE', ['2026-10-31', '2026-11-01', '2026-11-02']],
    ['a day without a midnight in Santiago', 'MILESTONE', ['2026-09-06', 'no', '2026-09-06']],
    ['the pace of March with its short day', 'PACE', ['2026-03-01', '2026-03-31', '2026-03-29']],
    ['the pace of a year, in workdays', 'PACE', ['2026-01-01', '2026-12-31', '2026-10-25', 'workdays']],
    ['a measure against its pace', 'STOPLIGHTPACE', [47, 100, '2026-03-08', '2026-11-01', '2026-07-05']],
    ['a measure on its first day', 'STOPLIGHTPACE', [0, 100, '2026-09-06', '2026-10-25', '2026-09-06']],
  ])('%s', (_, id, args) => {
    const wanted = callFunction(id, args);
    expect(wanted).not.toHaveProperty('error');
    const columns = args.map((each, i) => [`B${i + 2}`, each] as const);
    const drawn = book('Argument | Value', ...columns.map(([, each], i) => `${i} | ${each}`));
    for (const zone of ZONES) {
      const host = new SheetsHost(bookOf(drawn), { zone });
      host.calculator.functions = cellFunctions({ host, project, realm: nodeRealm });
      host.act((open) => typeIn(at(open, 'Plan'), 'D1', `=${id}(${columns.map(([cell]) => cell).join(',')})`));
      expect(host.calculator.value(at(host.book, 'Plan').sheet, 0, 3), zone).toEqual(wanted);
    }
  });

  test('the cells do come as dates, and midnight is another moment in each zone', () => {
    const moments = ZONES.map((zone) => {
      const given = spreadsheet(zone).functions.given?.(46_110, 'yyyy-mm-dd');
      return given instanceof Date ? given.getTime() : null;
    });
    expect(moments).not.toContain(null);
    expect(new Set(moments).size).toBeGreaterThan(4);
  });
});
