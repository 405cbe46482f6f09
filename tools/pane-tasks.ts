/// <reference lib="dom" />
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { PLAIN_STYLE, plainSheet, type WorkbookSnapshot } from '../core/workbook/snapshot.ts';
import { NO_BROWSER } from './browser.ts';
import { paneBrowser } from './pane-page.ts';

/** So many rows are in the workbook. */
const ROWS = Number(process.argv[2] ?? 10_000);

/** A plan of very many measures, every fourth of them a goal as a sentence. */
function largePlan(): WorkbookSnapshot {
  const header = ['Objective', 'KPI', 'Owner', 'Target', 'Actual'];
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const name = i % 4 === 0 ? `Reduce churn in region ${i} by 5% until 31 December 2026` : `Measure ${i}`;
    return [`Objective ${i % 200}`, name, `Owner ${i % 40}`, 100, i % 50 === 0 ? 'TBD' : 50 + (i % 60)];
  });
  return {
    name: 'large.xlsx',
    dates: 1900,
    styles: [PLAIN_STYLE],
    sheets: [plainSheet([header, ...rows], { id: '1', name: 'Plan' })],
  };
}

type Steps = readonly (readonly [name: string, way: (page: Page) => Promise<void>])[];

const settled = async (page: Page): Promise<void> => {
  await page.locator('.working').waitFor({ state: 'detached', timeout: 120_000 });
  await page.locator('.waiting').waitFor({ state: 'detached', timeout: 120_000 });
};
const click = (selector: string) => async (page: Page) => {
  await page.locator(selector).first().click();
  await settled(page);
};

/** The views that show much, in one visit. */
const STEPS: Steps = [
  [
    'check',
    async (page) => {
      await page.locator('button.primary').first().click();
      await page.locator('.row').first().waitFor({ timeout: 120_000 });
      await settled(page);
    },
  ],
  ['more rows', click('.rows + button')],
  ['preview', click('.actions .primary')],
  ['back', click('.actions .plain')],
  ['why', click('.row')],
  ['goals', async (page) => (await click('.actions .plain')(page), click('.more button')(page))],
  ['lights', async (page) => (await click('.actions .plain')(page), click('.more button:nth-of-type(2)')(page))],
  ['objectives', click('.tabs button:nth-of-type(2)')],
  ['method', click('.tabs button:nth-of-type(3)')],
  [
    'a setting',
    async (page) => {
      await click('.tabs button:nth-of-type(5)')(page);
      await page.locator('select').first().selectOption('binary');
      await page.locator('.effect').waitFor({ timeout: 120_000 });
    },
  ],
];

/** Prints how long the longest task of the page's own thread was in each view: it must answer within 50 ms. */
const folder = mkdtempSync(join(tmpdir(), 'planlight-tasks-'));
const browser = await paneBrowser(folder);
if (browser === null) {
  console.error(NO_BROWSER);
  process.exitCode = 1;
} else {
  const { page } = await browser.open({ start: { book: largePlan(), today: '2026-06-30' } });
  await page.locator('button.primary:enabled').waitFor();
  const interactive = await page.evaluate(() => Math.round(performance.now()));
  console.log(`first button can be pressed at most ${interactive} ms after the page was asked for`);
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  for (const [name, way] of STEPS) {
    await way(page);
    await page.waitForTimeout(200);
    const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks.splice(0));
    console.log(`${name}: ${tasks.length === 0 ? 'no task above 50 ms' : tasks.map(Math.round).join(', ')}`);
  }
  await browser.close();
}
rmSync(folder, { recursive: true, force: true });
