/// <reference lib="dom" />
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openWorkbook } from '../../headless/xlsx/open.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { chromiumPath, NO_BROWSER } from '../../tools/browser.ts';
import { paneBrowser, type PaneBrowser, type PanePage } from '../../tools/pane-page.ts';
import type { PageStart } from './page.ts';

/** Whether there is a browser; says how to get one where there is none. */
export const hasBrowser = chromiumPath() !== null;
if (!hasBrowser) console.warn(`The pane is not tried in a browser: ${NO_BROWSER}.`);

/** The day all of it is tried on. */
export const TODAY = '2026-06-30';

/** A workbook of the examples. */
export function example(name: string): WorkbookSnapshot {
  return openWorkbook(readFileSync(`examples/${name}.xlsx`), `${name}.xlsx`).snapshot;
}

/** A browser with the built pane, and how to end it. */
export async function startBrowser(): Promise<PaneBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'planlight-pane-'));
  const browser = await paneBrowser(folder);
  if (browser === null) throw new Error(NO_BROWSER);
  return {
    open: (options) => browser.open(options),
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the pane over a workbook; without one, over the sales plan. */
export async function opened(
  browser: PaneBrowser,
  start: Partial<PageStart> = {},
  context: BrowserContextOptions = {},
): Promise<PanePage> {
  const made = await browser.open({
    start: { book: start.book ?? example('sales-plan'), today: TODAY, ...start } satisfies PageStart,
    context,
  });
  await made.page.locator('button.primary:enabled').waitFor();
  return made;
}

/** Presses the button or link with this name. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
}

/** Waits until nothing is under way, and every list is drawn as far as it is asked for. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.working').waitFor({ state: 'detached' });
  await page.locator('.waiting').waitFor({ state: 'detached' });
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
}

/** Checks the workbook and waits for its rows. */
export async function checked(page: Page): Promise<void> {
  await page.locator('button.primary').first().click();
  await page.locator('.row, .empty').first().waitFor();
  await settled(page);
}

/** The heading of the view. */
export function heading(page: Page): Promise<string> {
  return page.locator('h1').innerText();
}

/**
 * What axe is asked:
 * - `all`: everything
 * - `texts`: everything but whether colours stand out, for pages that differ in their words alone
 * - `colours`, `sizes`: only what can change with nothing but the colours, or the width, of a page that all was asked of
 */
const ASKED: Readonly<Record<'all' | 'texts' | 'colours' | 'sizes', axe.RunOptions>> = {
  all: {},
  texts: { rules: { 'color-contrast': { enabled: false } } },
  colours: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
  sizes: { runOnly: { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] } },
};

/** What axe finds wrong with the view that is open. */
export async function axeFindings(page: Page, asked: keyof typeof ASKED = 'all'): Promise<string[]> {
  // The page's policy forbids scripts in the page; a debugger's evaluation is none. It stays for the views to come.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (options) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // What is in order need not be described.
      resultTypes: ['violations'],
      ...options,
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
  }, ASKED[asked]);
}

/** How far the page can be scrolled sideways. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll('.planlight, .body')];
    return Math.max(...boxes.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  });
}
