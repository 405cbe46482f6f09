import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath, filesIn, openInBrowser, startBrowser, type InBrowser } from '../../simulators/excel/frame-transport.ts';
import { buildExcelSite, DEVELOPMENT_URL } from '../../tools/excel-site.ts';
import { sheets } from '../support/book.ts';

const PLAN = sheets({
  Plan: {
    rows: [
      'Objective | KPI | Owner | Target | Actual',
      'Grow | Leads | <img onerror=alert(1)> | 100 | 85',
      'Grow | Visits | Ben | 100 | 130',
      'Grow | Calls | Cy | 100 | 40',
      'Please | Demos | Dee | 100 | ',
    ],
    foreignRules: 2,
  },
});

const SITE = '.cache/test/excel-site';

describe.skipIf(browserPath() === null)('the built add-in in a browser, with the real library', () => {
  let browser: Browser;
  let opened: InBrowser;

  beforeAll(async () => {
    await buildExcelSite(SITE, DEVELOPMENT_URL, '0.1.0');
    browser = await startBrowser();
    opened = await openInBrowser(browser, { snapshot: PLAN, address: '/taskpane.html', addin: filesIn(join(SITE)) });
    await opened.frame.waitForSelector('#pane h1');
  }, 60_000);
  afterAll(() => browser?.close());

  const painted = (row: number): Promise<string | null> =>
    opened.page.evaluate((at) => window.standIn.host().painted('Plan', at, 4).fill, row);
  const press = (name: string | RegExp): Promise<void> => opened.frame.getByRole('button', { name }).first().click();

  test('from the first check to the restored workbook', async () => {
    const before = await opened.page.evaluate(() => window.standIn.digest());
    await press('Check my sheet');
    await opened.frame.waitForSelector('text=Calls');
    expect(opened.complaints).toEqual([]);
    expect(before).toBe(await opened.page.evaluate(() => window.standIn.digest()));
    void painted;
  });
});
