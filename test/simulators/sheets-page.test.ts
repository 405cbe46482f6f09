import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, startBrowser } from '../../tools/browser.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import type { Entry, Outcome } from '../../simulators/sheets/script-run.ts';
import { book } from '../support/book.ts';

/** What the page below puts into its window. */
type Started = {
  readonly start: (snapshot: WorkbookSnapshot) => Promise<void>;
  readonly run: (code: string, entry: Entry) => Outcome;
};

/** The stand-in as a page has it: a spreadsheet, and scripts that each run in a frame of their own. */
const ENTRY = `
  import wasm from '@ironcalc/wasm/wasm_bg.wasm';
  import { SheetsHost } from './simulators/sheets/host.ts';
  import { pageRealm } from './simulators/sheets/page-realm.ts';
  import { runScript } from './simulators/sheets/script-run.ts';
  import { bookOf } from './simulators/workbook/from-snapshot.ts';
  import { startEngine } from './simulators/workbook/engine.ts';
  let host;
  window.start = async (snapshot) => {
    await startEngine(wasm);
    host = new SheetsHost(bookOf(snapshot));
  };
  window.run = (code, entry) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const outcome = runScript({ host, project: { code }, realm: pageRealm(frame.contentWindow) }, entry);
    frame.remove();
    return outcome;
  };
`;

const CODE = `
  var App_ = (() => { globalThis.kept = 5; return { kept: globalThis.kept }; })();
  function look() {
    const sheet = SpreadsheetApp.getActive().getSheets()[0];
    sheet.getRange('B3').setFormula('=SUM(B2:B2)*2');
    const values = sheet.getDataRange().getValues();
    return [App_.kept, values instanceof Array, values, typeof window, typeof fetch, typeof setTimeout, typeof globalThis.fetch];
  }
  function soil() { Array.prototype.soiled = true; Object.soiled = true; }
  function isClean() { return [].soiled === undefined && Object.soiled === undefined; }
  function late() { try { for (;;) SpreadsheetApp.getActive().getSheets(); } catch (error) { return 'caught'; } }
`;

const hasBrowser = chromiumPath() !== null;

describe.skipIf(!hasBrowser)('in a real page', () => {
  let browser: Browser | null = null;
  let page: Page | null = null;

  beforeAll(async () => {
    const made = await build({
      stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
      bundle: true,
      write: false,
      format: 'iife',
      platform: 'browser',
      loader: { '.wasm': 'binary' },
    });
    browser = await startBrowser();
    page = await browser.newPage();
    await page.setContent('<!doctype html><title>stand-in</title><body></body>');
    await page.addScriptTag({ content: made.outputFiles[0]?.text ?? '' });
    await page.evaluate(
      (snapshot) => (window as unknown as Started).start(snapshot),
      book('KPI | Actual', 'Win rate | 21'),
    );
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
  });

  const run = async (entry: Entry): Promise<Outcome | undefined> =>
    page?.evaluate(([code, given]) => (window as unknown as Started).run(code, given), [CODE, entry] as const);
  const call = (name: string): Promise<Outcome | undefined> => run({ kind: 'call', name, args: [] });

  test('a script reads, writes and calculates, and sees nothing of the page', async () => {
    expect(await call('look')).toEqual({
      kind: 'returned',
      value: [
        5,
        true,
        [
          ['KPI', 'Actual'],
          ['Win rate', 21],
          ['', 42],
        ],
        'undefined',
        'undefined',
        'undefined',
        'undefined',
      ],
    });
  });

  test('what one execution does to lists and objects does not reach the next', async () => {
    expect(await call('soil')).toMatchObject({ kind: 'returned' });
    expect(await call('isClean')).toEqual({ kind: 'returned', value: true });
  });

  test('an execution that takes too long is over, whatever it catches', async () => {
    expect(await call('late')).toEqual({ kind: 'timedOut', message: 'Exceeded maximum execution time' });
  });
});
