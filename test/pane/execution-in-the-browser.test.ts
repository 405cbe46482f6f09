import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PaneBrowser } from '../../tools/pane-page.ts';
import { book } from '../support/book.ts';
import { checked, hasBrowser, heading, opened, press, settled, startBrowser } from './browser.ts';

let browser: PaneBrowser;
beforeAll(async () => {
  if (hasBrowser) browser = await startBrowser();
});
afterAll(async () => {
  if (hasBrowser) await browser.close();
});

function pages(page: Page): Promise<readonly { readonly name: string; readonly html: string }[]> {
  return page.evaluate(() => window.paneHost.pages);
}

function state(page: Page): Promise<string> {
  return page.evaluate(() => window.paneHost.memory.state);
}

function said(page: Page): Promise<string> {
  return page.locator('[aria-live=polite]').innerText();
}

async function focusIs(page: Page, name: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.getAttribute('data-focus') === wanted, name);
}

async function toPart(page: Page, id: string): Promise<void> {
  await press(page, 'Method');
  await settled(page);
  await page.locator(`[data-focus=part-${id}]`).click();
}

describe.skipIf(!hasBrowser)('the execution system in a browser', () => {
  test('the monthly meeting: its sheet is made the usual way, and then its page is handed over', async () => {
    const { page, complaints } = await opened(browser);
    await checked(page);
    await toPart(page, 'monthly');
    await press(page, 'Create sheet');
    await settled(page);
    await press(page, 'Apply');
    await page.locator('.actions .primary:enabled', { hasText: 'Go to sheet' }).waitFor();
    expect(await heading(page)).toContain('is made');
    expect(await pages(page), 'nothing is saved unasked').toEqual([]);
    await press(page, 'Make the page');
    await page.locator('[aria-live=polite]', { hasText: 'The page was made.' }).waitFor();
    const [made] = await pages(page);
    expect(made?.name).toBe('sales-plan-monthly-2026-06.html');
    expect(made?.html).toContain('Monthly meeting, Jun 2026');

    await toPart(page, 'monthly');
    await press(page, 'Bring up to date');
    await settled(page);
    expect(await page.locator('main').innerText()).toContain('the sheet is up to date');
    await press(page, 'Make the page');
    await page.waitForFunction(() => window.paneHost.pages.length === 2);
    expect(complaints).toEqual([]);
  });

  test('a period is kept in a hidden sheet after a preview, counts from then on, and can be taken back', async () => {
    const { page, complaints } = await opened(browser);
    const before = await state(page);
    await checked(page);
    await press(page, 'What the past says');
    await settled(page);
    expect(await page.locator('main').innerText()).toContain('No period is kept in this workbook.');
    await press(page, 'Keep this period');
    await settled(page);
    const promise = await page.locator('main').innerText();
    expect(promise).toContain('new hidden sheet with 22 rows');
    expect(promise).toContain('Nothing is kept unasked');
    expect(await state(page), 'a preview writes nothing').toBe(before);
    await press(page, 'Apply');
    await page.locator('.actions .primary:enabled', { hasText: 'What the past says' }).waitFor();
    expect(await heading(page)).toBe('The period is kept');
    expect(await said(page)).toBe('The period is kept');

    await page.locator('.actions .primary').click();
    await settled(page);
    expect(await page.locator('main').innerText()).toContain(
      '1 period is kept, on the hidden sheet “Planlight history”.',
    );
    await press(page, 'Keep this period');
    await settled(page);
    expect(await page.locator('main').innerText()).toContain('this period is kept as it stands now');
    expect(await page.getByRole('button', { name: 'Apply' }).isDisabled()).toBe(true);
    await press(page, 'Back');
    await focusIs(page, 'keep');

    await press(page, 'Changes');
    await settled(page);
    await press(page, /^Restore/);
    await settled(page);
    expect(await state(page)).toBe(before);
    expect(complaints).toEqual([]);
  });

  test('how we stand is seen whole, copied, and taken in by another workbook; what was spoiled is refused', async () => {
    const { page, complaints } = await opened(browser);
    await page.evaluate(() => {
      const written: string[] = [];
      Object.assign(window, { written });
      const clipboard = { writeText: (text: string) => Promise.resolve(void written.push(text)) };
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    });
    const before = await state(page);
    await checked(page);
    await press(page, 'Send how we stand');
    expect(await page.getByRole('button', { name: 'Copy' }).isDisabled(), 'the team has no name yet').toBe(true);
    await page.getByLabel('Name of your team').fill('North');
    const box = page.getByLabel('Text to send');
    await box.waitFor();
    const text = await box.inputValue();
    expect(text).toContain('team: North\nas of: 2026-06-30\n* ');
    await press(page, 'Copy');
    await page.locator('[aria-live=polite]', { hasText: 'The text is copied.' }).waitFor();
    expect(await page.evaluate(() => (window as unknown as { written: string[] }).written)).toEqual([text]);
    await press(page, 'Back');
    await focusIs(page, 'send');

    await toPart(page, 'teams');
    await press(page, 'Take in packets');
    const spoiled = text.replace('North', 'South');
    await page.getByLabel('What teams have sent').fill(`> ${text.replaceAll('\n', '\n> ')}\n\n${spoiled}`);
    await page.locator('section', { hasText: 'Could not be used' }).waitFor();
    expect(await page.locator('.body [role=status]').innerText()).toBe('Read: 1. Could not be used: 1.');
    const promise = await page.locator('main').innerText();
    for (const part of ['North', 'The packet of South does not match its checksum', 'new sheet'])
      expect(promise).toContain(part);
    expect(await state(page), 'a preview writes nothing').toBe(before);
    await press(page, 'Apply');
    await page.locator('.actions .primary:enabled', { hasText: 'Go to sheet' }).waitFor();
    expect(await heading(page)).toBe('“Teams” is made');
    await page.locator('.actions .link').click();
    await settled(page);
    await page.locator('[data-focus=part-teams]').click();
    expect(await page.locator('.rows').innerText()).toContain('North');
    expect(complaints).toEqual([]);
  });

  test('where the pane may not copy, the text is selected to be copied by hand', async () => {
    const { page } = await opened(browser);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined }));
    await checked(page);
    await press(page, 'Send how we stand');
    await page.getByLabel('Name of your team').fill('North');
    const box = page.getByLabel('Text to send');
    await box.waitFor();
    await press(page, 'Copy');
    await focusIs(page, 'packet');
    expect(await page.locator('.actions').innerText()).toContain('The text is selected');
    const selected = await box.evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd]);
    expect(selected).toEqual([0, (await box.inputValue()).length]);
  });

  test('time may count as last year where the workbook holds last year, and that is saved as its weights', async () => {
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    const late = [1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2];
    const sales = book(`Revenue | ${months.map((name) => `${name} 2025`).join(' | ')}`, `New | ${late.join(' | ')}`);
    const { page } = await opened(browser, { book: sales });
    const pace = page.getByLabel('What is due by now counts');
    await press(page, 'Settings');
    expect(await pace.locator('option').allInnerTexts(), 'nothing is known before a check').toHaveLength(3);
    await press(page, 'Status');
    await checked(page);
    await press(page, 'Settings');
    await pace.locator('option[value=season]').waitFor({ state: 'attached' });
    await pace.selectOption('months, weighed as last year');
    await press(page, 'Save');
    await settled(page);
    await page.waitForFunction(() => window.paneHost.settingsText() !== null);
    const kept = JSON.parse((await page.evaluate(() => window.paneHost.settingsText())) ?? '{}') as { pace?: unknown };
    expect(kept.pace).toEqual(late.map((each) => each / 16));
    await pace.locator('option[value=season]').waitFor({ state: 'attached' });
    expect(await pace.inputValue(), 'it is still known as what it is').toBe('season');
  });

  test('back from what the next step led to is back at its button', async () => {
    const { page } = await opened(browser);
    await checked(page);
    await press(page, 'Method');
    await settled(page);
    await page.locator('.actions .primary').click();
    await settled(page);
    await press(page, 'Back');
    await focusIs(page, 'next-step');
  });
});
