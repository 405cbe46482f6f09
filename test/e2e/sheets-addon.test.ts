import process from 'node:process';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SheetsHost } from '../../simulators/sheets/host.ts';
import { nodeRealm } from '../../simulators/sheets/node-realm.ts';
import { runScript, type Entry, type Office, type Outcome } from '../../simulators/sheets/script-run.ts';
import { bookOf } from '../../simulators/workbook/from-snapshot.ts';
import { engineFromPackage } from '../../simulators/workbook/node-engine.ts';
import { stateDigest } from '../../simulators/workbook/state.ts';
import { at, typeIn } from '../../simulators/workbook/user.ts';
import { chromiumPath, startBrowser } from '../../tools/browser.ts';
import { builtProject } from '../sheets-addon/open-add-on.ts';
import { NEWEST, PLAN } from './plan.ts';

/** The stand-in's google.script.run for a page that reaches the script through `standInCall`. */
async function googleScript(): Promise<string> {
  const contents = `import { openClient } from './simulators/sheets/client.ts';
    const { google } = openClient({ call: (entry) => window.standInCall(entry), later: (work) => setTimeout(work, 0) });
    window.google = google;`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    format: 'iife',
    write: false,
  });
  return `<script>${outputFiles[0]?.text ?? ''}</script>`;
}

/** As strict as a page of Google's may be, and no address to send anything to. */
const POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; worker-src blob:";
const NO_WORKERS = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; worker-src 'none'";
const ORIGIN = 'https://sheets.test';

type Opened = { readonly page: Page; readonly complaints: string[] };

/** Steps of one visit: each goes on where the one before ended. */
describe.skipIf(chromiumPath() === null)('the built sidebar in a browser, over the built code in the stand-in', () => {
  let browser: Browser;
  let office: Office;
  let host: SheetsHost;
  let opened: Opened;
  let google = '';
  let before = '';

  /** Presses an item of the menu and opens what it shows: a sidebar of 300 pixels. */
  const press = async (name: string, policy = POLICY): Promise<Opened> => {
    runScript(office, { kind: 'menu', name });
    const content = host.shown.at(-1)?.content ?? '';
    const context = await browser.newContext({ viewport: { width: 300, height: 760 } });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.exposeFunction('standInCall', (entry: Entry): Outcome => runScript(office, entry));
    await context.route('**/*', (route) => {
      if (route.request().url() !== `${ORIGIN}/`) {
        complaints.push(`asked for ${route.request().url()}`);
        return route.abort();
      }
      return route.fulfill({
        body: content.replace('<body>', () => `<body>${google}`),
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': policy },
      });
    });
    await page.goto(`${ORIGIN}/`);
    await page.waitForSelector('#pane h1');
    return { page, complaints };
  };

  beforeAll(async () => {
    engineFromPackage();
    google = await googleScript();
    host = new SheetsHost(bookOf(PLAN), { zone: 'America/New_York' });
    office = { host, project: await builtProject(), realm: nodeRealm };
    browser = await startBrowser();
  }, 90_000);
  afterAll(() => browser?.close());

  const painted = (): (string | null)[] => [1, 2, 3, 4].map((row) => host.painted('Plan', row, NEWEST).fill);
  const click = (name: string | RegExp): Promise<void> => opened.page.getByRole('button', { name }).first().click();
  const seen = (text: string): Promise<unknown> => opened.page.waitForSelector(`text=${text}`);
  const shown = (): Promise<string> => opened.page.locator('#pane').innerText();

  test('the menu’s Check opens the sidebar, which reads the sheet and changes nothing', async () => {
    const untouched = host.digest();
    opened = await press('planlightCheck');
    await seen('Calls');
    expect(await shown()).toContain('<img src=x onerror=alert(1)>');
    expect(host.digest()).toBe(untouched);
  });

  test('nothing is wider than the sidebar', async () => {
    expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
  });

  test('a role is corrected, and remembered in the spreadsheet', async () => {
    await opened.page.locator('summary', { hasText: 'What was found' }).click();
    await opened.page.getByRole('button', { name: /^Actual/ }).click();
    await opened.page.locator('select').first().selectOption('F');
    await click('Done');
    await seen('131');
    await expect.poll(() => [...host.properties.document.keys()].length).toBeGreaterThanOrEqual(2);
    before = stateDigest(host.book);
  });

  test('the report is written into a sheet of its own, the worst first', async () => {
    await click(/^Report/);
    await expect.poll(() => host.book.sheets.map(({ name }) => name)).toEqual(['Plan', 'Planlight report']);
    const { sheet } = at(host.book, 'Planlight report');
    const texts = [...sheet.cells.values()].map(({ value }) => value);
    expect(texts.indexOf('Calls')).toBeLessThan(texts.indexOf('Visits'));
    host.act((open) =>
      open.put(
        open,
        'sheets',
        open.sheets.filter(({ name }) => name === 'Plan'),
      ),
    );
  });

  test('the preview promises four rules on one column, and says that others keep theirs', async () => {
    await click('Preview colours');
    await seen('F2:F5');
    expect(await shown()).toMatch(/4 live rules[^]*2 of your own formatting rules/);
    expect(stateDigest(host.book)).toBe(before);
  });

  test('applied, the colours are in the sheet and follow the numbers', async () => {
    await click('Apply');
    await seen('Restore');
    expect(painted()).toEqual(['#8FCBB5', '#8FCBB5', '#F9705F', '#D9D9D9']);
    host.act((open) => typeIn(at(open, 'Plan'), 'F4', 100));
    expect(painted()).toEqual(['#8FCBB5', '#8FCBB5', '#8FCBB5', '#D9D9D9']);
    host.act((open) => typeIn(at(open, 'Plan'), 'F4', 41));
  });

  test('a row says why it has its colour, and goes to its cell', async () => {
    await click('Check again');
    await opened.page.getByRole('button', { name: /Calls/ }).first().click();
    await seen('F4');
    await click(/Go to F4/);
    await expect.poll(() => host.book.selection.top).toBe(3);
    expect(await shown()).toMatch(/59/);
  });

  test('restored, the spreadsheet is what it was', async () => {
    await click('Changes');
    await click(/^Restore/);
    await seen('as it was');
    expect(painted()).toEqual([null, null, null, null]);
    expect(stateDigest(host.book)).toBe(before);
  });

  test('nothing was asked of a network, and no rule of the page was broken', () => {
    expect(opened.complaints).toEqual([]);
  });

  test.each([
    ['planlightRestore', /Changes/],
    ['planlightSettings', /Settings/],
    ['planlightHelp', /Help/],
  ])('%s opens the sidebar where it is about', async (name, heading) => {
    const other = await press(name);
    await expect
      .poll(() => other.page.locator('#pane h1, #pane h2').allInnerTexts())
      .toContainEqual(expect.stringMatching(heading));
    expect(other.complaints).toEqual([]);
    await other.page.context().close();
  });

  test('where a page may have no workers, the engine runs in the page and says the same', async () => {
    const other = await press('planlightCheck', NO_WORKERS);
    await other.page.waitForSelector('text=Calls');
    await other.page.context().close();
  });
});
