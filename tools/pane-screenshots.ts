import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { openWorkbook } from '../headless/xlsx/open.ts';
import { NO_BROWSER } from './browser.ts';
import { paneBrowser, type PaneBrowser } from './pane-page.ts';

const PICTURES = process.argv[2] ?? 'docs/images/pane';
/** Some pictures by name, where not all are wanted. */
const WANTED = process.argv.slice(3);
const TODAY = '2026-06-30';

type Shot = { readonly name: string; readonly book: string; readonly way: (page: Page) => Promise<void> } & Partial<{
  readonly theme: 'light' | 'dark';
  readonly language: string;
  readonly width: number;
  readonly height: number;
}>;

const check = async (page: Page): Promise<void> => {
  await page.locator('button.primary').first().click();
  await page.waitForSelector('.row, .empty');
  await page.locator('.working').waitFor({ state: 'detached' });
};
const press =
  (...selectors: readonly string[]) =>
  async (page: Page): Promise<void> => {
    await check(page);
    for (const selector of selectors) {
      await page.locator(selector).first().click();
      await page.waitForTimeout(150);
    }
  };
const SETTINGS = '.tabs button:nth-of-type(5)';
const METHOD = '.tabs button:nth-of-type(3)';
const FACTORS = '[data-focus=part-csfs]';
const PREVIEW = '.actions .primary';
const GOALS = '.more button';
const AUDIT = '.more button:nth-of-type(2)';
const LEADS = '.row:has-text("Qualified leads")';

const lenient = async (page: Page): Promise<void> => {
  await press(SETTINGS)(page);
  await page.locator('select').first().selectOption('sbi-lenient');
  await page.locator('.effect').waitFor();
};

/** The readiness lists are known in any workbook: their sheet is full at once. */
const LAST = '[data-focus=part-readiness]';
const made = async (page: Page): Promise<void> => {
  await press(METHOD, LAST, PREVIEW, PREVIEW)(page);
  await page.locator('.working').waitFor({ state: 'detached' });
  await page.locator('.actions .primary:enabled').waitFor();
};
const told = async (page: Page): Promise<void> => {
  await made(page);
  await page.locator(METHOD).click();
  await page.locator(LAST).click();
};

const MEETING = '[data-focus=part-monthly]';
const meeting = async (page: Page): Promise<void> => {
  await press(METHOD, MEETING, PREVIEW, PREVIEW)(page);
  await page.locator('.actions .primary:enabled').waitFor();
  await page.locator('section button.plain').click();
  await page.locator('section button.plain + .quiet').waitFor();
};

const PAST = '[data-focus=past]';
const KEEP = '[data-focus=keep]';
const keptPeriod = async (page: Page): Promise<void> => {
  await press(PAST, KEEP, PREVIEW)(page);
  await page.locator('.actions .primary:enabled').waitFor();
  await page.locator('.actions .primary').click();
  await page.locator('.waiting').waitFor({ state: 'detached' });
};

const SEND = '[data-focus=send]';
const sending = async (page: Page): Promise<void> => {
  await press(SEND)(page);
  await page.locator('.body input').fill('North');
  await page.locator('textarea').waitFor();
};
/** The packet of this team, and one that was changed on its way. */
const takenIn = async (page: Page): Promise<void> => {
  await sending(page);
  const text = await page.locator('textarea').inputValue();
  await page.locator(METHOD).click();
  for (const selector of ['[data-focus=part-teams]', '[data-focus=take-in]']) await page.locator(selector).click();
  await page.locator('textarea').fill(`${text}\n\n${text.replace('North', 'South')}`);
  await page.locator('.body .told').waitFor();
};

/** Every view once, and those that are hardest to lay out in the dark, narrow and in long words. */
const SHOTS: readonly Shot[] = [
  { name: 'welcome', book: 'sales-plan', way: () => Promise.resolve() },
  { name: 'status', book: 'sales-plan', way: check },
  { name: 'status-dark', book: 'sales-plan', way: check, theme: 'dark' },
  { name: 'status-german-320', book: 'vertriebsplan', way: check, language: 'de-DE', width: 320 },
  { name: 'columns', book: 'sales-plan', way: press('summary', 'summary + ul .link') },
  { name: 'why', book: 'sales-plan', way: press(LEADS), height: 1100 },
  { name: 'why-dark', book: 'sales-plan', way: press(LEADS), theme: 'dark' },
  { name: 'goals', book: 'okr', way: press(GOALS) },
  { name: 'goal', book: 'okr', way: press(GOALS, '.row.goal'), height: 1250 },
  { name: 'goal-german-320', book: 'okr', way: press(GOALS, '.row.goal'), language: 'de-DE', width: 320 },
  { name: 'audit', book: 'home-made', way: press(AUDIT), height: 1000 },
  { name: 'audit-dark', book: 'home-made', way: press(AUDIT), theme: 'dark' },
  { name: 'audit-spanish-320', book: 'home-made', way: press(AUDIT), language: 'es-ES', width: 320 },
  { name: 'audit-none', book: 'sales-plan', way: press(AUDIT) },
  { name: 'preview', book: 'sales-plan', way: press(PREVIEW), height: 1000 },
  { name: 'outcome', book: 'sales-plan', way: press(PREVIEW, '.actions .primary') },
  { name: 'history', book: 'sales-plan', way: press(PREVIEW, '.actions .primary', '.tabs button:nth-of-type(4)') },
  { name: 'objectives', book: 'sales-plan', way: press('.tabs button:nth-of-type(2)') },
  { name: 'objective', book: 'sales-plan', way: press('.tabs button:nth-of-type(2)', '.tree .row') },
  { name: 'method', book: 'sales-plan', way: press(METHOD), height: 1000 },
  { name: 'method-dark', book: 'sales-plan', way: press(METHOD), theme: 'dark' },
  { name: 'method-german-320', book: 'vertriebsplan', way: press(METHOD), language: 'de-DE', width: 320 },
  { name: 'part-to-create', book: 'sales-plan', way: press(METHOD, FACTORS) },
  { name: 'create', book: 'sales-plan', way: press(METHOD, LAST, PREVIEW) },
  { name: 'created', book: 'sales-plan', way: made },
  { name: 'part', book: 'sales-plan', way: told },
  { name: 'part-spanish-320', book: 'sales-plan', way: told, language: 'es-ES', width: 320 },
  { name: 'meeting', book: 'sales-plan', way: meeting },
  { name: 'past', book: 'sales-plan', way: press(PAST) },
  { name: 'past-said', book: 'home-made', way: keptPeriod },
  { name: 'keep', book: 'sales-plan', way: press(PAST, KEEP) },
  { name: 'keep-german-320', book: 'vertriebsplan', way: press(PAST, KEEP), language: 'de-DE', width: 320 },
  { name: 'packets', book: 'sales-plan', way: press(METHOD, '[data-focus=part-teams]') },
  { name: 'send', book: 'sales-plan', way: sending },
  { name: 'send-dark', book: 'sales-plan', way: sending, theme: 'dark' },
  { name: 'take-in', book: 'sales-plan', way: takenIn, height: 1000 },
  { name: 'take-in-spanish-300', book: 'sales-plan', way: takenIn, language: 'es-ES', width: 300, height: 1000 },
  { name: 'settings', book: 'sales-plan', way: lenient, height: 1000 },
  { name: 'help', book: 'sales-plan', way: press('.tabs button:nth-of-type(6)') },
];

async function take(browser: PaneBrowser, shot: Shot): Promise<void> {
  const { theme = 'light', language = 'en-US', width = 340, height = 760 } = shot;
  const path = `examples/${shot.book}.xlsx`;
  const book = openWorkbook(readFileSync(path), `${shot.book}.xlsx`).snapshot;
  const { page, complaints } = await browser.open({
    start: { book, today: TODAY, appearance: { theme, language } },
    context: { viewport: { width, height }, reducedMotion: 'reduce', locale: language, timezoneId: 'UTC' },
  });
  await page.locator('button.primary:enabled').waitFor();
  await shot.way(page);
  await page.screenshot({ path: join(PICTURES, `${shot.name}.png`) });
  await page.context().close();
  for (const complaint of complaints) console.error(`${shot.name}: ${complaint}`);
}

const folder = mkdtempSync(join(tmpdir(), 'planlight-pane-'));
const browser = await paneBrowser(folder);
if (browser === null) {
  console.error(NO_BROWSER);
  process.exitCode = 1;
} else {
  mkdirSync(PICTURES, { recursive: true });
  for (const shot of SHOTS) if (WANTED.length === 0 || WANTED.includes(shot.name)) await take(browser, shot);
  await browser.close();
}
rmSync(folder, { recursive: true, force: true });
