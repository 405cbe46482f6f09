import { existsSync, readFileSync } from 'node:fs';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { chromiumPath, startBrowser } from '../../tools/browser.ts';
import { buildExcelSite, DEVELOPMENT_URL } from '../../tools/excel-site.ts';
import { buildSheetsProject } from '../../tools/sheets-project.ts';
import { buildWorkbench } from '../../tools/workbench-bundle.ts';
import { serveWorkbench } from '../../tools/workbench/server.ts';

/** The workbench in a browser, as somebody has it who ran `npm start`. */
export type OpenWorkbench = {
  readonly page: Page;
  /** The add-in's page beside the grid. */
  readonly pane: FrameLocator;
  /** What the pages complained about, and whatever they asked of anybody but their own server. */
  readonly complaints: readonly string[];
  readonly cell: (address: string) => Locator;
  /** The colour a cell has for the eye; '' is none. */
  readonly painted: (address: string) => Promise<string>;
  /** Goes to a cell: only those in view are drawn. */
  readonly goTo: (address: string) => Promise<void>;
  /** Goes to a cell and types there as a user does. */
  readonly type: (address: string, text: string) => Promise<void>;
  /** Opens the workbench anew at another example, as by its address. */
  readonly visit: (example: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Whether there is a browser to open it in. */
export const HAS_BROWSER = chromiumPath() !== null;

function placeOf(address: string): readonly [row: number, column: number] {
  return [Number(address.slice(1)) - 1, address.charCodeAt(0) - 65];
}

async function started(site: string): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  await Promise.all([
    buildWorkbench(`${site}/workbench`),
    buildExcelSite(`${site}/excel`, DEVELOPMENT_URL, '0.1.0'),
    buildSheetsProject(`${site}/sheets`),
  ]);
  const running = await serveWorkbench(0, site);
  if (running === null) throw new Error('no free port');
  return running;
}

/** Builds and serves the workbench and opens it at an example: 'okr.xlsx', 'sheets:okr.xlsx'. */
export async function openWorkbench(site: string, example: string): Promise<OpenWorkbench> {
  const [server, browser]: [Awaited<ReturnType<typeof started>>, Browser] = await Promise.all([
    started(site),
    startBrowser(),
  ]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(?:blob|about):/.test(request.url()) && !request.url().startsWith(server.url))
      complaints.push(`asked for ${request.url()}`);
  });
  const visit = async (wanted: string): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(`${server.url}#${wanted}`);
    await page.locator('.text').first().waitFor();
  };
  await visit(example);
  const goTo = async (address: string): Promise<void> => {
    await page.getByLabel('Name box').fill(address);
    await page.keyboard.press('Enter');
  };
  const cell = (address: string): Locator => page.locator(`#cell-${placeOf(address).join('-')}`);
  return {
    page,
    pane: page.frameLocator('.frame iframe'),
    complaints,
    cell,
    painted: (address) =>
      cell(address).evaluate((element) => (element instanceof HTMLElement ? element.style.background : '')),
    goTo,
    type: async (address, text) => {
      await goTo(address);
      await page.getByRole('grid').focus();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    visit,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** The code of axe, to be put into the page. */
export function axeCode(): string {
  const path = 'node_modules/axe-core/axe.min.js';
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
