import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import process from 'node:process';
import { chromium, type Browser } from 'playwright-core';

/** What a Chromium is called on the systems we know. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];
const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where `tools/bring-browser.ts` puts a browser on machines without one. */
export const BROUGHT = join('.cache', 'browser', 'chromium');

/** Where a Chromium is: CHROMIUM_PATH, else the system's own, else one that was brought; null where there is none. */
export function chromiumPath(): string | null {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') return existsSync(given) ? given : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const ofSystem = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = [...ofSystem, ...USUAL_PLACES, resolve(BROUGHT), chromium.executablePath()];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** What to tell where no browser is found. */
export const NO_BROWSER =
  'no Chromium found: install chromium, Google Chrome or Microsoft Edge, or set CHROMIUM_PATH to one';

/** Without sandbox, window, first-run pages or traffic of its own. */
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** Starts the Chromium there is, for tests and pictures; where none is found, the error says how to get one. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error(NO_BROWSER);
  return chromium.launch({ executablePath, args: ARGUMENTS });
}
