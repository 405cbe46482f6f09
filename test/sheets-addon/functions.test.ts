import { beforeAll, describe, expect, test } from 'vitest';
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
