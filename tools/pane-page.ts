import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { bundlePane } from './pane-bundle.ts';
import { chromiumPath, startBrowser } from './browser.ts';

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

/**
 * A browser with the built pane. One page at a time: where an earlier one had the same context, `open` takes that page
 * again, loaded anew. A new page costs more than all that is done in most.
 */
export type PaneBrowser = { open(options: PageOptions): Promise<PanePage>; close(): Promise<void> };

/** A page that can be taken again, with what it starts with and what went wrong since. */
type Seat = { readonly page: Page; start: object; complaints: string[] };

/** Builds the pane with the test page's host and starts a browser for it; null where there is no browser. */
export async function paneBrowser(folder: string): Promise<PaneBrowser | null> {
  if (chromiumPath() === null) return null;
  await bundlePane('test/pane/page.ts', folder);
  const browser = await startBrowser();
  const seats = new Map<string, Seat>();
  const open = async ({ start, context = {} }: PageOptions): Promise<PanePage> => {
    const key = JSON.stringify(context);
    const known = seats.get(key);
    const seat = known !== undefined && !known.page.isClosed() ? known : await newSeat(browser, folder, context);
    seats.set(key, seat);
    seat.start = start;
    seat.complaints = [];
    await seat.page.goto(`${ORIGIN}/`);
    await seat.page.waitForSelector('#pane h1');
    return { page: seat.page, complaints: seat.complaints };
  };
  return { open, close: () => browser.close() };
}

async function newSeat(browser: Browser, folder: string, options: BrowserContextOptions): Promise<Seat> {
  const context = await browser.newContext({ viewport: { width: 340, height: 760 }, ...options });
  const page = await context.newPage();
  const seat: Seat = { page, start: {}, complaints: [] };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seat.complaints.push(message.text());
  });
  page.on('pageerror', (error) => seat.complaints.push(error.message));
  await context.route('**/*', (route) => answer(route, folder, seat));
  return seat;
}

/** Answers a request of the page; one to anywhere else is a complaint. */
async function answer(route: Route, folder: string, { start, complaints }: Seat): Promise<void> {
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
  if (name === 'start.js') return route.fulfill({ body: `window.paneStart = ${JSON.stringify(start)};`, contentType });
  if (name === 'favicon.ico') return route.fulfill({ status: 204 });
  return route.fulfill({ body: readFileSync(join(folder, name)), contentType });
}
