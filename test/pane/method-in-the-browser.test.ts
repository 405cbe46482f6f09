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

const READINESS = '[data-focus=part-readiness]';

function state(page: Page): Promise<string> {
  return page.evaluate(() => window.paneHost.memory.state);
}

function shown(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.paneHost.shown);
}

/** From the status to what making the sheet of readiness would do. */
async function toPreview(page: Page): Promise<void> {
  await press(page, 'Method');
  await settled(page);
  await page.locator(READINESS).click();
  await press(page, 'Create sheet');
  await settled(page);
}

/** Makes the sheet, and waits until it is known where it is. */
async function make(page: Page): Promise<void> {
  await toPreview(page);
  await press(page, 'Apply');
  await page.locator('.actions .primary:enabled', { hasText: 'Go to sheet' }).waitFor();
  await settled(page);
}

async function focusIs(page: Page, name: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.getAttribute('data-focus') === wanted, name);
}

describe.skipIf(!hasBrowser)('the method in a browser', () => {
  test('before a check it asks for one, and then it says how far the workbook is and what is next', async () => {
    const { page } = await opened(browser);
    await press(page, 'Method');
    expect(await page.locator('.empty').innerText()).toContain('Check your sheet');
    await press(page, 'Check my sheet');
    await page.locator('.steps').waitFor();
    expect(await heading(page), 'the method stays open').toBe('The method');
    expect(await page.locator('.next-step').innerText()).toContain('Put in live colours');
    const steps = await page.locator('.step h2').allInnerTexts();
    expect(steps.length).toBeGreaterThan(2);
    expect(await page.locator('.step[aria-current=step]').innerText()).toContain('Sheets with live colours');
    await page.locator('.actions .primary').click();
    await settled(page);
    expect(await heading(page)).toBe('Preview');
  });

  test('from the next step to a new sheet, to the sheet, and back again: the workbook ends as it was', async () => {
    const { page, complaints } = await opened(browser);
    const before = await state(page);
    await checked(page);
    await toPreview(page);
    const promised = await page.locator('main').innerText();
    expect(promised).toContain('new sheet');
    expect(promised).toContain('28 rows');
    expect(await state(page), 'a preview writes nothing').toBe(before);

    await press(page, 'Apply');
    await page.locator('.actions .primary:enabled', { hasText: 'Go to sheet' }).waitFor();
    expect(await heading(page)).toBe('“Readiness” is made');
    await press(page, 'Go to sheet');
    await page.waitForTimeout(50);
    expect(await shown(page)).toEqual(['Readiness!0,0']);

    await press(page, 'Changes');
    await settled(page);
    expect(await page.locator('.card').innerText()).toContain('1 edit on Readiness');
    await press(page, /^Restore/);
    await settled(page);
    expect(await heading(page)).toBe('The workbook is as it was');
    expect(await state(page)).toBe(before);
    expect(complaints).toEqual([]);
  });

  test('a sheet that is there says what it found, each with its place; a press goes there', async () => {
    const { page } = await opened(browser);
    await checked(page);
    await make(page);
    await page.locator('.actions .link').click();
    await settled(page);
    expect(await page.locator(READINESS).innerText()).toContain('in use');
    await page.locator(READINESS).click();
    const finding = page.locator('.rows .row').first();
    expect(await finding.innerText()).toMatch(/^○\s+What the plan answers: 0 %\s+A5.*No verdict · 0 shown/s);
    await finding.click();
    await page.waitForTimeout(50);
    expect(await shown(page)).toEqual(['Readiness!4,0']);
    await press(page, 'Go to sheet');
    await page.waitForTimeout(50);
    expect(await shown(page)).toEqual(['Readiness!4,0', 'Readiness!0,0']);
  });

  test('a sheet that is up to date says so, and one that is not is mended', async () => {
    const { page } = await opened(browser);
    await checked(page);
    await make(page);
    await press(page, 'Method');
    await page.locator(READINESS).click();
    await press(page, 'Bring up to date');
    await settled(page);
    expect(await page.locator('main').innerText()).toContain('the sheet is up to date');
    expect(await page.getByRole('button', { name: 'Apply' }).isDisabled()).toBe(true);
    await page.evaluate(() => {
      window.paneHost.memory.put('Readiness', 5, 4, { value: '?' });
      window.paneHost.happens('values-changed');
    });
    await press(page, 'Back');
    await press(page, 'Check again');
    await settled(page);
    await press(page, 'Bring up to date');
    await settled(page);
    expect(await page.locator('main').innerText()).toContain('1 cell kept up to date');
    await press(page, 'Apply');
    await page.locator('.actions .primary:enabled', { hasText: 'Go to sheet' }).waitFor();
    expect(await heading(page)).toBe('The sheet is up to date');
  });

  test('back leads to the very thing that was pressed', async () => {
    const { page } = await opened(browser);
    await checked(page);
    await toPreview(page);
    await press(page, 'Back');
    await focusIs(page, 'create-readiness');
    await press(page, 'Back');
    await focusIs(page, 'part-readiness');
  });

  test('nothing is made over the sample, and that is said', async () => {
    const { page } = await opened(browser);
    const before = await state(page);
    await press(page, 'Try on a sample');
    await page.locator('.row').first().waitFor();
    await settled(page);
    await toPreview(page);
    expect(await page.getByRole('button', { name: 'Apply' }).isDisabled()).toBe(true);
    expect(await page.locator('.actions').innerText()).toContain('The sample cannot be written to.');
    expect(await state(page)).toBe(before);
  });

  test('stopping while a sheet is written leaves the workbook as it was', async () => {
    const { page } = await opened(browser, { delay: 250 });
    const before = await state(page);
    await checked(page);
    await toPreview(page);
    await press(page, 'Apply');
    expect(await page.locator('.working').innerText()).toContain('Writing the sheet');
    await press(page, 'Cancel');
    await settled(page);
    expect(await heading(page)).toBe('The workbook is as it was');
    expect(await state(page)).toBe(before);
  });

  test('a workbook without a plan begins with what it lacks', async () => {
    const { page } = await opened(browser, { book: book('Shopping', 'Milk', 'Bread') });
    await press(page, 'Method');
    await press(page, 'Check my sheet');
    await page.locator('.next-step').waitFor();
    expect(await page.locator('.next-step').innerText()).toMatch(/Begin with a plan|Create “Objectives/);
  });
});
