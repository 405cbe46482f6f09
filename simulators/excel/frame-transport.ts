import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Frame, Page, Route } from 'playwright-core';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import type { Excel as ExcelKind } from './session.ts';

export type { StandInPage } from './browser/page.ts';

/** A file to serve: its bytes and its type. */
export type Served = { readonly body: string | Buffer; readonly contentType: string };

/** An add-in open in the stand-in's page, in a real browser. */
export type InBrowser = {
  /** The host's page: `window.standIn` is the stand-in. */
  readonly page: Page;
  /** The add-in's frame. */
  readonly frame: Frame;
  /** What the pages complained about. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
};

const ORIGIN = 'https://host.test';
/** Where add-ins load the library from; here its files come from the npm package. */
const LIBRARY = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

function fileOf(folder: string, path: string): Served | null {
  const full = resolve(folder, `.${sep}${path}`);
  if (!full.startsWith(resolve(folder)) || !existsSync(full)) return null;
  return { body: readFileSync(full), contentType: TYPES[extname(full)] ?? 'application/octet-stream' };
}

/** The files of a folder, as an add-in's: `addin: filesIn('dist/excel')` serves /taskpane.html and the rest. */
export function filesIn(folder: string): (path: string) => Served | null {
  return (path) => fileOf(folder, path);
}

let bundle: string | null = null;

async function pageScript(): Promise<string> {
  if (bundle !== null) return bundle;
  const made = await build({
    entryPoints: [join(import.meta.dirname, 'browser/page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    // The engine's own way to find its file is not used: the page hands the bytes over.
    define: { 'import.meta.url': '"https://host.test/"' },
  });
  bundle = made.outputFiles[0]?.text ?? '';
  return bundle;
}

function libraryFile(url: URL): Served | null {
  const dist = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));
  return fileOf(dist, decodeURIComponent(url.pathname.slice(new URL(LIBRARY).pathname.length)).toLowerCase());
}

async function ownFile(path: string): Promise<Served | null> {
  switch (path) {
    case '/host.html':
      return {
        contentType: 'text/html',
        body: '<!doctype html><meta charset="utf-8"><title>Stand-in Excel</title><script src="/host.js"></script>',
      };
    case '/host.js':
      return { contentType: 'text/javascript', body: await pageScript() };
    case '/ironcalc.wasm':
      return {
        contentType: 'application/wasm',
        body: readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')),
      };
    default:
      return null;
  }
}

async function served(route: Route, addin: (path: string) => Served | null): Promise<void> {
  const url = new URL(route.request().url());
  const isLibrary = url.href.startsWith(LIBRARY);
  const file = isLibrary
    ? libraryFile(url)
    : url.origin === ORIGIN
      ? ((await ownFile(url.pathname)) ?? addin(url.pathname))
      : null;
  if (file === null) await route.abort();
  else await route.fulfill({ body: file.body, contentType: file.contentType });
}

async function addinFrame(page: Page, address: string): Promise<Frame> {
  const isIts = (frame: Frame): boolean => new URL(frame.url()).pathname === address;
  for (let tries = 0; tries < 1000; tries++) {
    const found = page
      .frames()
      .find((frame) => frame !== page.mainFrame() && frame.url().startsWith(ORIGIN) && isIts(frame));
    if (found !== undefined) return found;
    await page.waitForTimeout(10);
  }
  throw new Error(`no frame ${address}`);
}

/**
 * Opens an add-in in a real browser, in a frame of a page that plays Excel on the web: everything of the library runs,
 * its loader, its checks, its document, its functions and commands. No network: the library comes from the npm package,
 * the add-in's files from `addin`, and any other address is refused.
 */
export async function openInBrowser(
  browser: Browser,
  open: {
    readonly snapshot: WorkbookSnapshot;
    readonly address: string;
    readonly addin: (path: string) => Served | null;
    readonly kind?: Partial<ExcelKind>;
  },
): Promise<InBrowser> {
  const context = await browser.newContext();
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await context.route('**/*', (route) => served(route, open.addin));
  await page.goto(`${ORIGIN}/host.html`);
  await page.evaluate(({ snapshot, address, kind }) => window.standIn.open(snapshot, address, kind), {
    snapshot: open.snapshot,
    address: open.address,
    kind: open.kind ?? {},
  });
  const frame = await addinFrame(page, open.address);
  return { page, frame, complaints, close: () => context.close() };
}
