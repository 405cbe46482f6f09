/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PaneBrowser } from '../../tools/pane-page.ts';
import { checked, hasBrowser, heading, opened, press, settled, startBrowser } from './browser.ts';

let browser: PaneBrowser;
beforeAll(async () => {
  if (hasBrowser) browser = await startBrowser();
});
afterAll(async () => {
  if (hasBrowser) await browser.close();
});

const german = { theme: 'light', language: 'de-DE' } as const;
const spanish = { theme: 'light', language: 'es-ES' } as const;
const english = { theme: 'light', language: 'en-US' } as const;

/** A page in which every text of a tab that was ever drawn is written down. */
async function watched(): Promise<Page> {
  const { page } = await opened(browser);
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { tabsSeen: seen });
    new MutationObserver(() => {
      for (const tab of document.querySelectorAll('.tab:first-child')) seen.add(tab.textContent);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return page;
}

function tabsSeen(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(window as unknown as { tabsSeen: Set<string> }).tabsSeen]);
}

/** Lets a file of words come late, or not at all. */
async function spoil(page: Page, file: string, how: 'late' | 'missing'): Promise<void> {
  await page.route(`**/${file}`, async (route) => {
    if (how === 'missing') return route.abort();
    await new Promise((go) => setTimeout(go, 300));
    return route.fallback();
  });
}

describe.skipIf(!hasBrowser)('the language of the pane', () => {
  test('no English is seen while the words of another language are on their way', async () => {
    const page = await watched();
    await spoil(page, 'words-de.js', 'late');
    const { complaints } = await opened(browser, { appearance: german });
    expect(await tabsSeen(page)).toEqual(['Stand']);
    expect(await page.locator('#pane').getAttribute('lang')).toBe('de');
    expect(complaints, 'the policy was kept').toEqual([]);
    await page.close();
  });

  test('English speaks where the file does not come, and the pane works', async () => {
    const page = await watched();
    await spoil(page, 'words-es.js', 'missing');
    await opened(browser, { appearance: spanish });
    await checked(page);
    expect(await tabsSeen(page)).toEqual(['Status']);
    expect(await page.locator('#pane').getAttribute('lang')).toBe('en');
    expect(await page.locator('.row').count()).toBeGreaterThan(0);
    await page.close();
  });

  test('another display language is taken up where the user stands', async () => {
    const { page, complaints } = await opened(browser, { appearance: english });
    await checked(page);
    await press(page, 'Settings');
    await page.evaluate((to) => window.paneHost.setAppearance(to), spanish);
    await page.locator('#pane[lang=es]').waitFor();
    await settled(page);
    expect(await heading(page)).toBe('Ajustes');
    expect(complaints).toEqual([]);
  });
});
