import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { chromiumPath, NO_BROWSER, startBrowser } from './browser.ts';
import { serveWorkbench } from './workbench/server.ts';

const PICTURES = process.argv[2] ?? 'docs/images/workbench';

/** The day of the pictures, which is the one that the examples are about. */
const TODAY = new Date('2026-06-30T09:00:00Z');

/** A stop of the tour: which example, and what a user does before the picture is taken. */
type Stop = {
  readonly name: string;
  /** 'okr.xlsx', or 'sheets:okr.xlsx'. */
  readonly example: string;
  readonly way: (page: Page, pane: FrameLocator) => Promise<void>;
  readonly size?: { readonly width: number; readonly height: number };
  readonly isDark?: boolean;
};

const SIZE = { width: 1280, height: 800 } as const;

async function typeAt(page: Page, address: string, text: string): Promise<void> {
  await page.getByLabel('Name box').fill(address);
  await page.keyboard.press('Enter');
  await page.getByRole('grid').focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function check(page: Page, pane: FrameLocator): Promise<void> {
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await pane.locator('.row').first().waitFor();
}

async function apply(page: Page, pane: FrameLocator): Promise<void> {
  await check(page, pane);
  await pane.getByRole('button', { name: 'Preview colours' }).click();
  await pane
    .getByRole('button', { name: /^Apply/ })
    .first()
    .click();
  await pane.getByRole('button', { name: 'Check again' }).waitFor();
}

/** The sales plan's costs, defects, days and churn: a function cannot guess from a name as the pane does. */
const LOWER_IS_BETTER: readonly number[] = [8, 11, 12, 13];

async function functions(page: Page): Promise<void> {
  await typeAt(page, 'I4', 'Status');
  for (let row = 5; row <= 16; row++) {
    const direction = LOWER_IS_BETTER.includes(row) ? ',"lower"' : '';
    await typeAt(page, `I${row}`, `=STOPLIGHT(G${row},F${row}${direction})`);
  }
  await page.getByLabel('Name box').fill('I5');
  await page.keyboard.press('Enter');
}

const STOPS: readonly Stop[] = [
  { name: 'excel', example: 'sales-plan.xlsx', way: check },
  {
    name: 'excel-applied',
    example: 'sales-plan.xlsx',
    way: async (page, pane) => {
      await apply(page, pane);
      await pane.getByRole('button', { name: 'Check again' }).click();
      await pane.locator('.row').first().waitFor();
    },
  },
  { name: 'excel-functions', example: 'sales-plan.xlsx', way: functions, size: { width: 1440, height: 900 } },
  { name: 'excel-dark', example: 'vertriebsplan.xlsx', way: apply, isDark: true },
  {
    name: 'months',
    example: 'sales-plan.xlsx',
    way: async (page, pane) => {
      await apply(page, pane);
      await page.getByRole('tab', { name: 'Monthly' }).click();
      await page.locator('#cell-4-0').waitFor();
    },
  },
  { name: 'sheets', example: 'sheets:sales-plan.xlsx', way: apply },
];

async function take(browser: Browser, url: string, stop: Stop): Promise<void> {
  const context = await browser.newContext({
    viewport: stop.size ?? SIZE,
    colorScheme: stop.isDark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'UTC',
  });
  await context.addInitScript(`{
    const Real = Date;
    Date = class extends Real {
      constructor(...given) { super(...(given.length === 0 ? [${TODAY.getTime()}] : given)); }
      static now() { return ${TODAY.getTime()}; }
    };
  }`);
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${stop.name}: ${error.message}`));
  await page.goto(`${url}#${stop.example}`);
  await page.locator('.text').first().waitFor();
  const pane = page.frameLocator('.frame iframe');
  await pane.locator('#pane h1').waitFor();
  await stop.way(page, pane);
  // The grid asks its worker; when all has been answered nothing says that it is at work.
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(PICTURES, `${stop.name}.png`) });
  await context.close();
}

/** Goes through the workbench as a user does and takes the pictures of the documentation. */
async function tour(): Promise<void> {
  const running = await serveWorkbench(0);
  if (running === null) throw new Error('no free port');
  const browser = await startBrowser();
  mkdirSync(PICTURES, { recursive: true });
  for (const stop of STOPS) await take(browser, running.url, stop);
  await browser.close();
  await running.close();
}

if (chromiumPath() === null) {
  console.error(NO_BROWSER);
  process.exitCode = 1;
} else await tour();
