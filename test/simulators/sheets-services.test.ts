import { describe, expect, test } from 'vitest';
import { book } from '../support/book.ts';
import { type Office, runScript } from '../../simulators/sheets/script-run.ts';
import { failureOf, openSheets } from './open-sheets.ts';

/** How each function ends or, when wanted, what it gives. */
function runs(office: Office, names: readonly string[], wantsValues = false): readonly unknown[] {
  return names.map((name) => {
    const outcome = runScript(office, { kind: 'call', name, args: [] });
    return wantsValues && outcome.kind === 'returned' ? outcome.value : outcome.kind;
  });
}

const PLAN = book('A | B', '1 | 2');

describe('properties', () => {
  test.each([
    [
      'keep texts between runs',
      `p.setProperty('a', 'x').setProperty('b', 'y'); return p.getProperties();`,
      { a: 'x', b: 'y' },
    ],
    ['are null where there are none', `return p.getProperty('a');`, null],
    ['are set together', `p.setProperties({ a: 'x', b: 'y' }); return p.getKeys();`, ['a', 'b']],
    ['are let go', `p.setProperty('a', 'x').deleteProperty('a'); return p.getProperty('a');`, null],
    ['take 9 KB', `p.setProperty('a', 'x'.repeat(9216)); return p.getProperty('a').length;`, 9216],
  ])('%s', (_what, lines, expected) => {
    const { script } = openSheets(PLAN);
    expect(script(`const p = PropertiesService.getDocumentProperties(); ${lines}`)).toEqual(expected);
  });

  test.each([
    ['a value above 9 KB', `p.setProperty('a', 'x'.repeat(9217))`, 'Argument too large: value'],
    ['9 KB in letters of two bytes', `p.setProperty('a', 'ä'.repeat(4609))`, 'Argument too large: value'],
    [
      'more than 500 KB in all',
      `for (let i = 0; i < 60; i++) p.setProperty('k' + i, 'x'.repeat(9000))`,
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    ],
    [
      'a number',
      `p.setProperty('a', 1)`,
      "The parameters (String,number) don't match the method signature for PropertiesService.Properties.setProperty.",
    ],
  ])('refuse %s', (_what, lines, message) => {
    const { script } = openSheets(PLAN);
    expect(failureOf(() => script(`const p = PropertiesService.getDocumentProperties(); ${lines};`))).toBe(message);
  });

  test('are set at once: they wait for no flush, and stay when the run is cut', () => {
    const { run, host } = openSheets(PLAN);
    host.chooseFault = ({ kind }) => (kind === 'flush' ? { fault: 'killed', when: 'before' } : undefined);
    const outcome = run(
      `function go() {
         PropertiesService.getUserProperties().setProperty('a', 'x');
         SpreadsheetApp.getActiveSheet().getRange('A1').setValue('new');
         SpreadsheetApp.flush();
       }`,
      { kind: 'menu', name: 'go' },
    );
    expect(outcome.kind).toBe('timedOut');
    expect(host.properties.user.get('a')).toBe('x');
    expect(host.book.sheets[0]?.cells.get(0)?.value).toBe('A');
  });
});

describe('the cache', () => {
  test('keeps a text for as long as it was told, by the simulated clock', () => {
    const { script } = openSheets(PLAN);
    const cache = `const c = CacheService.getDocumentCache();`;
    script(`${cache} c.put('a', 'x', 60);`);
    expect(script(`${cache} return c.get('a');`)).toBe('x');
    expect(script(`${cache} Utilities.sleep(61000); return c.get('a');`)).toBeNull();
  });

  test.each([
    ['a long key', `c.put('k'.repeat(251), 'x')`, 'Argument too large: key'],
    ['more than 100 KB', `c.put('k', 'x'.repeat(102401))`, 'Argument too large: value'],
    ['more than six hours', `c.put('k', 'x', 21601)`, 'Invalid argument: expirationInSeconds'],
  ])('refuses %s', (_what, lines, message) => {
    const { script } = openSheets(PLAN);
    expect(failureOf(() => script(`const c = CacheService.getUserCache(); ${lines};`))).toBe(message);
  });

  test('lets go what would go soonest when it is full', () => {
    const { script } = openSheets(PLAN);
    expect(
      script(`
        const c = CacheService.getUserCache();
        c.put('first', 'x', 60);
        c.putAll(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => ['k' + i, 'x'])), 600);
        return [c.get('first'), c.get('k999')];
      `),
    ).toEqual([null, 'x']);
  });
});

describe('the lock', () => {
  test('is free again when the run ends', () => {
    const { script, host } = openSheets(PLAN);
    expect(script(`return LockService.getDocumentLock().tryLock(0);`)).toBe(true);
    expect(host.locks.size).toBe(0);
  });

  test('of somebody else is waited for by the simulated clock', () => {
    const { script, host } = openSheets(PLAN);
    host.locks.set('document', { until: host.now + 5000 });
    expect(script(`return LockService.getDocumentLock().tryLock(1000);`)).toBe(false);
    expect(script(`return LockService.getDocumentLock().tryLock(10000);`)).toBe(true);
    host.locks.set('document', { until: host.now + 60_000 });
    expect(failureOf(() => script(`LockService.getDocumentLock().waitLock(1000);`))).toBe(
      'Lock timeout: another process was holding the lock for too long.',
    );
  });

  test('keeps a second run out that starts in the middle of the first', () => {
    const { office, run, host } = openSheets(PLAN);
    const code = `
      function first() { LockService.getDocumentLock().waitLock(1000); SpreadsheetApp.getActiveSheet().getName(); }
      function second() { return LockService.getDocumentLock().tryLock(1000); }
    `;
    const answers: unknown[] = [];
    host.meanwhile = ({ name }) => {
      if (name === 'SpreadsheetApp.Sheet.getName') answers.push(run(code, { kind: 'call', name: 'second', args: [] }));
    };
    expect(run(code, { kind: 'menu', name: 'first' }).kind).toBe('returned');
    expect(answers).toEqual([{ kind: 'returned', value: false }]);
    expect(office(code).host.locks.size).toBe(0);
  });

  test('is lost while an alert is open', () => {
    const { script } = openSheets(PLAN);
    const after = script(`
      const lock = LockService.getDocumentLock();
      lock.waitLock(1);
      SpreadsheetApp.getUi().alert('Sure?');
      return lock.hasLock();
    `);
    expect(after).toBe(false);
  });
});

describe('the user interface', () => {
  test('has the menu, the bar and what was asked', () => {
    const { office, host } = openSheets(PLAN);
    const code = `
      function onOpen() {
        const ui = SpreadsheetApp.getUi();
        ui.createAddonMenu().addItem('Check', 'check').addSeparator()
          .addSubMenu(ui.createMenu('More').addItem('Help', 'help')).addToUi();
      }
      function check() {
        const ui = SpreadsheetApp.getUi();
        const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Planlight');
        if (ui.alert('Planlight', 'Go?', ui.ButtonSet.YES_NO) === ui.Button.YES) ui.showSidebar(page);
        SpreadsheetApp.getActive().toast('done', 'Planlight', null);
      }
    `;
    host.press = () => ({ button: 'YES' });
    const made = office(code, new Map([['Sidebar', '<p>bar</p>']]));
    expect(runs(made, ['onOpen', 'check'])).toEqual(['returned', 'returned']);
    expect(host.menus).toEqual([
      {
        caption: 'Add-on',
        items: [
          { kind: 'item', caption: 'Check', function: 'check' },
          { kind: 'separator' },
          { kind: 'menu', menu: { caption: 'More', items: [{ kind: 'item', caption: 'Help', function: 'help' }] } },
        ],
      },
    ]);
    expect(host.shown).toEqual([{ where: 'sidebar', title: 'Planlight', content: '<p>bar</p>' }]);
    expect(host.asked).toEqual([{ title: 'Planlight', text: 'Go?', buttons: 'YES_NO' }]);
    expect(host.toasts).toEqual([{ text: 'done', title: 'Planlight' }]);
  });
});

describe('utilities', () => {
  test.each([
    [`Utilities.formatDate(new Date(0), 'Etc/UTC', "yyyy-MM-dd'T'HH:mm:ss.SSSX")`, '1970-01-01T00:00:00.000Z'],
    [
      `Utilities.formatDate(new Date('2026-03-29T01:30:00Z'), 'Europe/Berlin', 'd. MMMM yy, h:mm a, EEE Z')`,
      '29. March 26, 3:30 AM, Sun +0200',
    ],
    [`Utilities.base64Encode('Grün')`, 'R3LDvG4='],
    [`Utilities.base64Decode('R3LDvG4=')`, [71, 114, -61, -68, 110]],
    [`Utilities.newBlob(Utilities.base64Decode('R3LDvG4=')).getDataAsString()`, 'Grün'],
    [`Session.getActiveUserLocale()`, 'en'],
    [`new Date().toISOString()`, '2026-03-02T09:00:00.000Z'],
    [`Date.now()`, Date.UTC(2026, 2, 2, 9)],
  ])('%s', (expression, expected) => {
    const { office } = openSheets(PLAN);
    const outcome = runs(office(`function go() { return ${expression}; }`), ['go'], true);
    expect(outcome).toEqual([expected]);
  });
});

describe('the log', () => {
  test('keeps what scripts say', () => {
    const { script, host } = openSheets(PLAN);
    script(`console.warn('a', 1); Logger.log({ b: 2 });`);
    expect(host.logs).toEqual([
      { level: 'warn', text: 'a 1' },
      { level: 'log', text: '{"b":2}' },
    ]);
  });
});
