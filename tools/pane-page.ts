import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { bundlePane } from './pane-bundle.ts';
import { CHROMIUM_ARGUMENTS, chromiumPath } from './browser.ts';

/** Where the page pretends to be: nothing is asked of a network, every request is answered here. */
const ORIGIN = 'https://pane.example';

/** The rules real hosts are run under: nothing but the page's own scripts and styles. */
export const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'";

const TYPES = new Map([
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
]);

const HTML = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Planlight</title><link rel="stylesheet" href="pane.css"></head>
<body><div id="pane" class="planlight"></div><script src="start.js"></script><script src="pane.js"></script></body></html>`;

/** A page with the built pane in it, and what went wrong in it. */
export type PanePage = { readonly page: Page; readonly complaints: string[] };

/** What a page starts with; see `PageStart` of the test page. */
export type PageOptions = { readonly start: object; readonly context?: BrowserContextOptions };

/** A browser with the built pane. */
export type PaneBrowser = { open(options: PageOptions): Promise<PanePage>; close(): Promise<void> };

/** Builds the pane with the test page's host and starts a browser for it; null where there is no browser. */
export async function paneBrowser(folder: string): Promise<PaneBrowser | null> {
  const executablePath = chromiumPath();
  if (executablePath === null) return null;
  await bundlePane('test/pane/page.ts', folder);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  return { open: (options) => openPane(browser, folder, options), close: () => browser.close() };
}

async function openPane(browser: Browser, folder: string, { start, context }: PageOptions): Promise<PanePage> {
  const opened = await browser.newContext({ viewport: { width: 340, height: 760 }, ...context });
  const page = await opened.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await opened.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const name = url.pathname.slice(1);
    if (url.origin !== ORIGIN) {
      complaints.push(`asked for ${url.href}`);
      return route.abort();
    }
    if (name === '')
      return route.fulfill({
        body: HTML,
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': POLICY },
      });
    const contentType = TYPES.get(name.split('.').pop() ?? '') ?? 'text/plain';
    if (name === 'start.js')
      return route.fulfill({ body: `window.paneStart = ${JSON.stringify(start)};`, contentType });
    if (name === 'favicon.ico') return route.fulfill({ status: 204 });
    return route.fulfill({ body: readFileSync(join(folder, name)), contentType });
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForSelector('#pane h1');
  return { page, complaints };
}
