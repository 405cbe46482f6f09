import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn, openInBrowser, type InBrowser } from '../../simulators/excel/frame-transport.ts';
import { chromiumPath, startBrowser } from '../../tools/browser.ts';
import { buildExcelSite, DEVELOPMENT_URL } from '../../tools/excel-site.ts';
import { NEWEST, PLAN } from './plan.ts';

const SITE = '.cache/test/excel-site';
const CELLS_OF_FUNCTIONS = 100_000;

/** Steps of one visit: each goes on where the one before ended. */
describe.skipIf(chromiumPath() === null)('the built add-in in a browser, with the real library', () => {
  let browser: Browser;
  let opened: InBrowser;
  let before = '';

  beforeAll(async () => {
    await buildExcelSite(SITE, DEVELOPMENT_URL, '0.1.0');
    browser = await startBrowser();
    opened = await openInBrowser(browser, { snapshot: PLAN, address: '/taskpane.html', addin: filesIn(SITE) });
    await opened.frame.waitForSelector('#pane h1');
  }, 60_000);
  afterAll(() => browser?.close());

  const digest = (): Promise<string> => opened.page.evaluate(() => window.standIn.digest());
  const painted = (): Promise<(string | null)[]> =>
    opened.page.evaluate(
      (column) => [1, 2, 3, 4].map((row) => window.standIn.host().painted('Plan', row, column).fill),
      NEWEST,
    );
  const press = (name: string | RegExp): Promise<void> => opened.frame.getByRole('button', { name }).first().click();
  const seen = (text: string): Promise<unknown> => opened.frame.waitForSelector(`text=${text}`);

  test('the ribbon’s Check reads the workbook and changes nothing', async () => {
    const untouched = await digest();
    await opened.page.evaluate(() => window.standIn.frame().press('planlightCheck', 'Planlight.Check'));
    await seen('Calls');
    expect(await opened.frame.locator('#pane').innerText()).toContain('<img src=x onerror=alert(1)>');
    expect(await digest()).toBe(untouched);
  });

  test('the workbook is known by its address, as it is by now', async () => {
    const known = (): Promise<unknown> =>
      opened.frame.evaluate(
        () =>
          new Promise((tell) => {
            Office.context.document.getFilePropertiesAsync(({ status, value }) => tell([status, value?.url]));
          }),
      );
    expect(await known()).toEqual(['succeeded', 'https://example.sharepoint.com/drawn.xlsx']);
  });

  test('a role is corrected, and remembered in the workbook', async () => {
    await opened.frame.locator('summary', { hasText: 'What was found' }).click();
    await opened.frame.getByRole('button', { name: /^Actual/ }).click();
    await opened.frame.locator('select').first().selectOption('F');
    await press('Done');
    await seen('131');
    await opened.page.waitForFunction(() => [...window.standIn.host().book.settings.keys()].length >= 2);
    before = await digest();
  });

  test('the preview promises four rules on one column, and says that others keep theirs', async () => {
    await press('Preview colours');
    await seen('F2:F5');
    expect(await opened.frame.locator('#pane').innerText()).toMatch(/4 live rules[^]*2 of your own formatting rules/);
    expect(await digest()).toBe(before);
  });

  test('applied, the colours are in the sheet and follow the numbers', async () => {
    await press('Apply');
    await seen('Colours applied');
    expect(await painted()).toEqual(['#8FCBB5', '#8FCBB5', '#F9705F', '#D9D9D9']);
    await opened.page.evaluate(() => window.standIn.type('Plan', 'F4', 100));
    expect(await painted()).toEqual(['#8FCBB5', '#8FCBB5', '#8FCBB5', '#D9D9D9']);
    await opened.page.evaluate(() => window.standIn.type('Plan', 'F4', 41));
  });

  test('a row says why it has its colour, and goes to its cell', async () => {
    await press('Check again');
    await opened.frame.getByRole('button', { name: /Calls/ }).first().click();
    await seen('F4');
    await press(/Go to F4/);
    await opened.page.waitForFunction(() => window.standIn.host().book.selection.top === 3);
    expect(await opened.frame.locator('#pane').innerText()).toMatch(/59/);
  });

  test('restored, the workbook is what it was', async () => {
    await press('Changes');
    await press(/^Restore/);
    await seen('as it was');
    expect(await painted()).toEqual([null, null, null, null]);
    expect(await digest()).toBe(before);
  });

  test('100,000 cells of custom functions are all answered', async () => {
    const results = await opened.page.evaluate(async (count) => {
      const { functionResults } = window.standIn.host().session;
      functionResults.length = 0;
      window.standIn.frame().callMany(
        'STOPLIGHT',
        Array.from({ length: count }, (_, i) => [i % 130, 100]),
      );
      while (functionResults.length < count) await new Promise((go) => setTimeout(go, 50));
      const statuses = new Set(functionResults.map((each) => (Array.isArray(each) ? String(each[2]) : '')));
      const failed = functionResults.filter((each) => Array.isArray(each) && each[1] !== true).length;
      return { all: functionResults.length, failed, statuses: [...statuses].sort() };
    }, CELLS_OF_FUNCTIONS);
    expect(results).toEqual({ all: CELLS_OF_FUNCTIONS, failed: 0, statuses: ['Green', 'Red', 'Yellow'] });
  });

  test('an error is told with its message, a range spills, and a blank stays blank', async () => {
    const call = (id: string, args: readonly unknown[]): Promise<readonly unknown[]> =>
      opened.page.evaluate(([name, given]) => window.standIn.frame().callFunction(name, given, 'Plan!H1'), [
        id,
        args,
      ] as const);
    expect((await call('STOPLIGHT', [[[85], [70]], [[100]], null, null])).slice(1, 3)).toEqual([
      true,
      [['Yellow'], ['Red']],
    ]);
    const [, isDone, message] = await call('ATTAINMENT', [[['soon']], [[100]]]);
    expect([isDone, message]).toEqual([false, expect.stringContaining('soon')]);
  });

  test('the pane stays below 60 kB packed, without its engine, its functions and other languages than English', () => {
    expect(gzipSync(readFileSync(`${SITE}/pane.js`)).length).toBeLessThan(60 * 1024);
  });

  test('nothing was asked of a network, and no rule of the page was broken', () => {
    expect(opened.complaints).toEqual([]);
  });
});
