import { describe, expect, test } from 'vitest';
import { cellFunctions } from '../../simulators/sheets/cell-functions.ts';
import type { AuthMode } from '../../simulators/sheets/execution.ts';
import { nodeRealm } from '../../simulators/sheets/node-realm.ts';
import { pageRealm } from '../../simulators/sheets/page-realm.ts';
import type { MakeRealm } from '../../simulators/sheets/realm.ts';
import { runScript } from '../../simulators/sheets/script-run.ts';
import { at, typeIn } from '../../simulators/workbook/user.ts';
import { book } from '../support/book.ts';
import { failureOf, openSheets } from './open-sheets.ts';

const PLAN = book('A | B', '1 | 2', '3 | 4', '2026-03-31');

const ABSENT = [
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'fetch',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'structuredClone',
  'queueMicrotask',
  'atob',
  'btoa',
  'crypto',
  'performance',
  'process',
  'require',
  'module',
  'window',
  'document',
  'navigator',
];

const REALMS: readonly (readonly [string, MakeRealm])[] = [
  ['a context of Node', nodeRealm],
  ['a function in a page', pageRealm(globalThis)],
];

describe.each(REALMS)('a script in %s', (_where, realm) => {
  const give = (lines: string): unknown => {
    const { host } = openSheets(PLAN);
    const project = { code: `var App_ = { kept: 1 };\nfunction go() { ${lines} }` };
    const outcome = runScript({ host, project, realm }, { kind: 'call', name: 'go', args: [] });
    return outcome.kind === 'returned' ? outcome.value : outcome;
  };

  test.each(ABSENT)('has no %s', (name) => {
    expect(give(`return typeof ${name};`)).toBe('undefined');
  });

  test.each([
    ['its own variables', `App_.kept`, 1],
    [
      'JavaScript’s own things',
      `typeof Intl + typeof JSON + typeof Promise + typeof Map`,
      'objectobjectfunctionfunction',
    ],
    ['lists of its own', `SpreadsheetApp.getActive().getSheets() instanceof Array`, true],
    ['dates of its own', `new Date(5) instanceof Date && new Date(2026, 0, 31).getMonth() === 0`, true],
    ['a date that knows what made it', `new Date(5).constructor === Date`, true],
    ['the simulated time', `new Date().toISOString() + typeof Date()`, '2026-03-02T09:00:00.000Zstring'],
    [
      'dates that take all forms',
      `[Date.UTC(2026, 0), Date.parse('1970-01-01'), new Date('1970-01-02').getTime()]`,
      [Date.UTC(2026, 0), 0, 86_400_000],
    ],
    [
      'a global object with the services and JavaScript’s own',
      `[typeof globalThis.Map, typeof globalThis.LockService, typeof globalThis.setTimeout]`,
      ['function', 'object', 'undefined'],
    ],
    ['services', `String(SpreadsheetApp.getActive().getSheets()[0])`, 'Sheet'],
    [
      'enumerations that show their names',
      `JSON.stringify([SpreadsheetApp.ProtectionType.SHEET]) + ScriptApp.AuthMode.FULL`,
      '["SHEET"]FULL',
    ],
  ])('has %s', (_what, expression, expected) => {
    expect(give(`return ${expression};`)).toEqual(expected);
  });

  test('starts anew with each execution', () => {
    const { host } = openSheets(PLAN);
    const project = { code: `var count = 0; function go() { Array.prototype.left = 1; return ++count; }` };
    const run = (): unknown => runScript({ host, project, realm: nodeRealm }, { kind: 'call', name: 'go', args: [] });
    expect([run(), run()]).toEqual([
      { kind: 'returned', value: 1 },
      { kind: 'returned', value: 1 },
    ]);
  });

  test('hands the page its own Date back untouched', () => {
    give(`return new Date();`);
    expect(new Date().constructor).toBe(Date);
  });
});

describe('google.script.run', () => {
  const ECHO = `
    function echo(value) { return value; }
    function secret_() { return 1; }
    function dated() { return { when: [new Date(0)] }; }
    function bad() { return { run: function () {} }; }
    function nothing() {}
    function sheets() { return SpreadsheetApp.getActive().getSheets(); }
    function kinds(list) { return [list instanceof Array, list[0].constructor === Object]; }
    var obj = { method: function () { return 1; } };
  `;
  const call = (name: string, ...args: unknown[]): unknown => openSheets(PLAN).run(ECHO, { kind: 'call', name, args });

  test.each([
    ['plain data, as copies', ['echo', { a: [1, 'x', true, null], b: undefined }], { a: [1, 'x', true, null] }],
    ['what is not there as null', ['echo', [undefined]], [null]],
    ['things of the script’s own', ['kinds', [{}]], [true, true]],
    ['null for nothing', ['nothing'], null],
    ['null for all when a Date is anywhere in it', ['dated'], null],
  ] as const)('carries %s', (_what, [name, ...args], value) => {
    expect(call(name, ...args)).toEqual({ kind: 'returned', value });
  });

  test.each([
    ['a private function', 'secret_', 'Script function not found: secret_'],
    ['a function that is not there', 'none', 'Script function not found: none'],
    ['a service', 'SpreadsheetApp', 'Script function not found: SpreadsheetApp'],
    ['a sheet as a result', 'sheets', 'The script completed but the returned value is not a supported return type.'],
    ['a method', 'obj.method', 'Script function not found: obj.method'],
    [
      'a result that cannot cross',
      'bad',
      'The script completed but the returned value is not a supported return type.',
    ],
  ])('fails with %s', (_what, name, message) => {
    expect(call(name)).toMatchObject({ kind: 'threw', message });
  });

  test.each([
    ['a Date', new Date(0)],
    ['a function', () => 1],
    ['a Date within', { a: [new Date(0)] }],
    ['a map', new Map()],
  ])('throws in the page at %s', (_what, value) => {
    expect(failureOf(() => call('echo', value))).toBe('Failed due to illegal value in property: 0');
  });

  test('throws in the page at a circle', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(failureOf(() => call('echo', circle))).toBe('Failed due to circular reference.');
  });
});

describe('what a script may do', () => {
  const ATTEMPTS = `
    const ATTEMPTS = {
      menu: () => SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'b').addToUi(),
      help: () => [Utilities.getUuid(), Session.getActiveUserLocale(), console.log('x')],
      read: () => SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValue(),
      write: () => SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('w'),
      store: () => PropertiesService.getDocumentProperties().getKeys(),
      bar: () => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>')),
      triggers: () => ScriptApp.getProjectTriggers(),
      mail: () => Session.getActiveUser().getEmail(),
    };
    function may() {
      return Object.keys(ATTEMPTS).filter((name) => { try { ATTEMPTS[name](); return true; } catch (error) { return false; } }).join(' ');
    }
    function onOpen() { console.log(may()); }
    function MAY() { return may(); }
    function why(name) { try { ATTEMPTS[name](); } catch (error) { return error.message; } }
  `;
  const SCOPES = 'https://www.googleapis.com/auth/';

  test.each<[AuthMode, string]>([
    ['NONE', 'menu help'],
    ['LIMITED', 'menu help read write store'],
    ['FULL', 'menu help read write store bar'],
  ])('in onOpen with %s: %s', (mode, allowed) => {
    const { run, host } = openSheets(PLAN);
    expect(run(ATTEMPTS, { kind: 'open', mode }).kind).toBe('returned');
    expect(host.logs.at(-1)?.text).toBe(allowed);
  });

  test('in a cell: help, read, store', () => {
    const { office } = openSheets(PLAN);
    expect(cellFunctions(office(ATTEMPTS)).call('MAY', [])).toBe('help read store');
  });

  test.each([
    [
      'a scope that the declaration lacks',
      [`${SCOPES}spreadsheets.currentonly`],
      'bar',
      `Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: (${SCOPES}script.container.ui)`,
    ],
    [
      'no scope for the spreadsheet',
      [`${SCOPES}script.container.ui`],
      'read',
      `Specified permissions are not sufficient to call SpreadsheetApp.getActive. Required permissions: (${SCOPES}spreadsheets.currentonly || ${SCOPES}spreadsheets)`,
    ],
  ])('is refused with %s', (_what, scopes, name, message) => {
    const { run } = openSheets(PLAN, { scopes });
    expect(run(ATTEMPTS, { kind: 'call', name: 'why', args: [name] })).toEqual({ kind: 'returned', value: message });
  });

  test('a script that touches a service while it loads loses its menu in NONE', () => {
    const { run, host } = openSheets(PLAN);
    const code = `const sheet = SpreadsheetApp.getActiveSheet(); function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addToUi(); }`;
    expect(run(code, { kind: 'open', mode: 'NONE' })).toMatchObject({ kind: 'threw', name: 'Exception' });
    expect(host.menus).toEqual([]);
  });

  test('a trigger is told its mode', () => {
    const { run, host } = openSheets(PLAN);
    run(`function onOpen(e) { console.log(e.authMode === ScriptApp.AuthMode.LIMITED); }`, {
      kind: 'open',
      mode: 'LIMITED',
    });
    expect(host.logs).toEqual([{ level: 'log', text: 'true' }]);
  });
});

describe('custom functions', () => {
  const CODE = `
    function DOUBLE(cells) { return cells.map((row) => row.map((cell) => (cell === '' ? '' : cell * 2))); }
    function KIND(value) { return Array.isArray(value) ? 'list' : value === '' ? 'blank' : typeof value + ' ' + value; }
    function IS_DAY(value) { return value instanceof Date && value.toISOString() === '2026-03-31T00:00:00.000Z'; }
    function LIST() { return [1, 2]; }
    function NOTHING() {}
    function FAIL() { throw new Error('no target'); }
    function WRITES() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); return 1; }
    function SLOW() { Utilities.sleep(30001); return 1; }
    function HIDDEN_() { return 1; }
  `;
  const open = (): {
    readonly cell: (formula: string, at?: string) => unknown;
    readonly notes: () => readonly string[];
  } => {
    const { host, office, script } = openSheets(PLAN);
    host.calculator.functions = cellFunctions(office(CODE));
    return {
      cell: (formula, address = 'D1') => {
        typeIn(at(host.book, 'Plan'), address, formula);
        return script(`return sheet.getRange('${address}').getValue();`);
      },
      notes: () => host.functionNotes,
    };
  };

  test.each([
    ['get a range as rows, and spill', '=SUM(DOUBLE(A2:B3))', 20],
    ['get a blank cell as an empty text', '=KIND(Z9)', 'blank'],
    ['get an error as its text', '=KIND(1/0)', 'string #DIV/0!'],
    ['get a number', '=KIND(A2)', 'number 1'],
    ['get a day as a Date of the script’s own', '=IS_DAY(A4)', true],
    ['are found in any case', '=kind(A2)', 'number 1'],
  ])('%s', (_what, formula, expected) => {
    expect(open().cell(formula)).toBe(expected);
  });

  test.each([
    ['a thrown error', '=FAIL()', 'no target'],
    ['a list that is no rectangle', '=LIST()', 'The result is no rectangle.'],
    ['nothing', '=NOTHING()', 'The result is no value that a cell can hold.'],
    ['writing', '=WRITES()', 'You do not have permission to call setValue'],
    ['more than thirty seconds', '=SLOW()', 'Exceeded maximum execution time (line 0).'],
  ])('show an error with %s, and say why', (_what, formula, note) => {
    const { cell, notes } = open();
    expect(cell(formula)).toBe('#ERROR!');
    expect(notes()).toEqual([note]);
  });

  test('say the same when the script is loaded once for all calls', () => {
    const { host, office } = openSheets(PLAN);
    const functions = cellFunctions(
      office(`var n = 0; function COUNT_UP() { n++; Utilities.sleep(20000); return n; }`),
      true,
    );
    expect([functions.call('COUNT_UP', []), functions.call('COUNT_UP', [])]).toEqual([1, 2]);
    expect(host.functionNotes).toEqual([]);
  });

  test('with a name that ends in _ are none', () => {
    expect(open().cell('=HIDDEN_()')).toBe('#NAME?');
  });
});
