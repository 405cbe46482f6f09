import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { wordOf } from '../core/execution/sheets/emit-page.ts';
import { PARTS } from '../core/execution/sheets/parts.ts';
import { chromiumPath, NO_BROWSER, startBrowser } from './browser.ts';
import { serveWorkbench } from './workbench/server.ts';

const PICTURES = process.argv[2] ?? 'docs/images/workbench';
const PARTS_PICTURES = process.argv[3] ?? 'docs/images/parts';

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

/** The page of a part shows its sheet, as much of it as one sees at once. */
const SHEET_SIZE = { width: 1520, height: 600 } as const;

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
  {
    name: 'method',
    example: 'execution.xlsx',
    way: async (page, pane) => {
      await page.getByRole('tab', { name: 'Monthly agenda' }).click();
      await check(page, pane);
      await pane.getByRole('button', { name: 'Method' }).click();
      await pane.locator('.step').first().waitFor();
    },
  },
];

/** The clock of the pictures, for pages and for workers. */
const CLOCK = `{
    const Real = Date;
    Date = class extends Real {
      constructor(...given) { super(...(given.length === 0 ? [${TODAY.getTime()}] : given)); }
      static now() { return ${TODAY.getTime()}; }
    };
  }`;

async function visit(
  browser: Browser,
  size: typeof SIZE | NonNullable<Stop['size']>,
  isDark: boolean,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: isDark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'UTC',
  });
  await context.addInitScript(CLOCK);
  // Formulas are worked out in a worker, and no init script reaches that.
  await context.route('**/worker.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${CLOCK}\n${await response.text()}` });
  });
  return context;
}

async function open(page: Page, url: string, example: string): Promise<FrameLocator> {
  await page.goto(`${url}#${example}`);
  await page.locator('.text').first().waitFor();
  const pane = page.frameLocator('.frame iframe');
  await pane.locator('#pane h1').waitFor();
  return pane;
}

/** The grid asks its worker; when all has been answered nothing says that it is at work. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(700);
}

async function take(browser: Browser, url: string, stop: Stop): Promise<void> {
  const context = await visit(browser, stop.size ?? SIZE, stop.isDark === true);
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${stop.name}: ${error.message}`));
  const pane = await open(page, url, stop.example);
  await stop.way(page, pane);
  await settled(page);
  await page.screenshot({ path: join(PICTURES, `${stop.name}.png`) });
  await context.close();
}

/** The sheet of each part in the example that has them all, without the bars and the pane around it. */
async function takeParts(browser: Browser, url: string): Promise<void> {
  const context = await visit(browser, SHEET_SIZE, false);
  const page = await context.newPage();
  await open(page, url, 'execution.xlsx');
  for (const part of PARTS) {
    await page.getByRole('tab', { name: part.words.en.name, exact: true }).click();
    await page.getByText(part.words.en.guide).first().waitFor();
    await settled(page);
    await page.getByRole('grid').screenshot({ path: join(PARTS_PICTURES, `${wordOf(part)}.png`) });
  }
  await context.close();
}

/** Goes through the workbench as a user does and takes the pictures of the documentation. */
async function tour(): Promise<void> {
  const running = await serveWorkbench(0);
  if (running === null) throw new Error('no free port');
  const browser = await startBrowser();
  for (const folder of [PICTURES, PARTS_PICTURES]) mkdirSync(folder, { recursive: true });
  for (const stop of STOPS) await take(browser, running.url, stop);
  await takeParts(browser, running.url);
  await browser.close();
  await running.close();
}

if (chromiumPath() === null) {
  console.error(NO_BROWSER);
  process.exitCode = 1;
} else await tour();
