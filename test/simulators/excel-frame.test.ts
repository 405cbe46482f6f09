import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Recording } from '../../simulators/excel/browser/recorder.ts';
import { openInBrowser, type InBrowser, type Served } from '../../simulators/excel/frame-transport.ts';
import { chromiumPath, startBrowser } from '../../tools/browser.ts';
import { book } from '../support/book.ts';

/** An add-in as any: a page that loads the library, two functions, two commands, one reader. */
const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>add-in</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head><body><button id="b">b</button>
<script>
  window.changes = [];
  window.ready = Office.onReady((info) => info);
  window.read = () => Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem('Plan').getUsedRange();
    used.load('values');
    await context.sync();
    return used.values;
  });
  window.listen = () => Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Plan').onChanged.add(async (event) => { window.changes.push(event.address); });
    await context.sync();
  });
  window.paint = async (event) => {
    await Excel.run(async (context) => {
      const rule = context.workbook.worksheets.getItem('Plan').getRange('B2').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=$B2<$C2';
      rule.custom.format.fill.color = '#F9705F';
      await context.sync();
    });
    event.completed();
  };
  Office.actions.associate('paint', window.paint);
  CustomFunctions.associate({
    LIGHT: (actual, target) => (actual >= target ? 'Green' : 'Red'),
    FAILS: () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'no target'); },
  });
</script></body></html>`;

function addin(path: string): Served | null {
  return path === '/addin.html' ? { body: PAGE, contentType: 'text/html' } : null;
}

type AddIn = {
  ready: Promise<{ host: string; platform: string }>;
  read: () => Promise<unknown[][]>;
  listen: () => Promise<void>;
  changes: string[];
};

describe.skipIf(chromiumPath() === null)('the add-in in a frame, as in Excel on the web', () => {
  let browser: Browser;
  let opened: InBrowser;

  beforeAll(async () => {
    browser = await startBrowser();
    opened = await openInBrowser(browser, {
      snapshot: book('KPI | Actual | Target', 'Leads | 80 | 100'),
      address: '/addin.html',
      addin,
    });
    await opened.frame.waitForFunction('window.ready !== undefined');
  }, 60_000);
  afterAll(() => browser?.close());

  function inAddIn<T>(run: (window: AddIn) => Promise<T>): Promise<T> {
    return opened.frame.evaluate<T>(`(${run.toString()})(window)`);
  }

  test('it is ready, and knows where it is', async () => {
    expect(await inAddIn((window) => window.ready)).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
    const sets = await opened.frame.evaluate(() =>
      ['1.15', '1.16'].map((version) => Office.context.requirements.isSetSupported('ExcelApi', version)),
    );
    expect(sets).toEqual([true, false]);
  });

  test('it reads the workbook', async () => {
    expect(await inAddIn((window) => window.read())).toEqual([
      ['KPI', 'Actual', 'Target'],
      ['Leads', 80, 100],
    ]);
  });

  test('it hears what the user types', async () => {
    await inAddIn((window) => window.listen());
    await opened.page.evaluate(() => window.standIn.type('Plan', 'B2', 90));
    await opened.frame.waitForFunction('window.changes.length > 0');
    expect(await inAddIn((window) => Promise.resolve(window.changes))).toEqual(['B2']);
  });

  test('its functions can be called by cells', async () => {
    const results = await opened.page.evaluate(() =>
      Promise.all([
        window.standIn.frame().callFunction('LIGHT', [80, 100], 'Plan!D2'),
        window.standIn.frame().callFunction('FAILS', [], 'Plan!D3'),
      ]),
    );
    expect(results.map(([, isDone, value]) => [isDone, value])).toEqual([
      [true, 'Red'],
      [false, 'no target'],
    ]);
  });

  test('its ribbon command colours the cell, and undo takes it back', async () => {
    const before = await opened.page.evaluate(() => window.standIn.digest());
    await opened.page.evaluate(() => window.standIn.frame().press('paint', 'paintButton'));
    expect(await opened.page.evaluate(() => window.standIn.host().painted('Plan', 1, 1).fill)).toBe('#F9705F');
    await opened.page.evaluate(() => window.standIn.undo());
    expect(await opened.page.evaluate(() => window.standIn.digest())).toBe(before);
  });

  test('what it says can be recorded, and begins with the workbook', async () => {
    const made = await build({
      entryPoints: [join(import.meta.dirname, '../../simulators/excel/browser/recorder.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'recorder',
    });
    await opened.frame.addScriptTag({ content: made.outputFiles[0]?.text ?? '' });
    const recording = await opened.frame.evaluate<Recording>(`(async () => {
      const stop = await recorder.record();
      await window.read();
      await window.paint({ completed: () => undefined });
      return stop();
    })()`);
    expect(recording.sheets).toMatchObject([{ name: 'Plan', address: 'Plan!A1:C2' }]);
    expect(recording.exchanges.map(({ flags }) => flags & 1).slice(0, 3)).toEqual([0, 0, 1]);
    expect(JSON.stringify(recording.exchanges)).toContain('"Values":[["KPI"');
    await inAddIn((window) => window.read());
  });

  test('nothing complained', () => {
    expect(opened.complaints).toEqual([]);
  });
});
