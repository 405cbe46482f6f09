import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PaneBrowser } from '../../tools/pane-page.ts';
import type { Appearance } from '../../pane/pane-host.ts';
import type { PageStart } from './page.ts';
import {
  axeFindings,
  checked,
  example,
  hasBrowser,
  heading,
  opened,
  settled,
  sideways,
  startBrowser,
} from './browser.ts';
import { TOUR, TOUR_OF_LIGHTS, toured } from './views.ts';

let browser: PaneBrowser;
beforeAll(async () => {
  if (hasBrowser) browser = await startBrowser();
});
afterAll(async () => {
  if (hasBrowser) await browser.close();
});

const TALL = { width: 340, height: 760 };
const NARROW = { width: 320, height: 640 };
const narrow = { viewport: NARROW };
/** A quarter of 1280 x 1024 is what a zoom of 400 % leaves. */
const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
const german = { theme: 'light', language: 'de-DE' } as const;

type Look = {
  readonly theme?: Appearance['theme'];
  readonly isForced?: boolean;
  readonly size?: typeof TALL;
  /** What the look can spoil. */
  readonly asked: Parameters<typeof axeFindings>[1];
};

/** How a view can be dressed while it is open. Everything is asked of the first; of the others, what they change. */
const LOOKS: readonly (readonly [name: string, look: Look])[] = [
  ['light', { asked: 'all' }],
  ['320 px', { size: NARROW, asked: 'sizes' }],
  ['forced colours', { isForced: true, asked: 'colours' }],
  ['dark', { theme: 'dark', asked: 'colours' }],
  ['contrast', { theme: 'contrast', asked: 'colours' }],
];

async function dress(page: Page, { theme = 'light', isForced = false, size = TALL }: Partial<Look>): Promise<void> {
  if (page.viewportSize()?.width !== size.width) await page.setViewportSize(size);
  await page.emulateMedia({ forcedColors: isForced ? 'active' : 'none' });
  await page.evaluate((chosen) => window.paneHost.setAppearance({ theme: chosen, language: 'en-US' }), theme);
  await page.locator(`#pane[data-theme=${theme}]`).waitFor();
}

const TOURS = [
  ['sales-plan', TOUR],
  ['home-made', TOUR_OF_LIGHTS],
] as const;

/** What of a view is wrong: for axe, or because it stands out beside the page. */
async function wrongs(page: Page, asked: Look['asked']): Promise<readonly string[]> {
  const beside = await sideways(page);
  return [...(await axeFindings(page, asked)), ...(beside > 0 ? [`${beside} px beside the page`] : [])];
}

/** What can be pressed and is smaller than 24 px. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, select, summary, input')]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ box: (element.closest('label.choice') ?? element).getBoundingClientRect(), element }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ element }) => `under 24 px: ${element.outerHTML.slice(0, 100)}`),
  );
}

const NOTHING = new Map();

describe.skipIf(!hasBrowser)('every view of the pane', () => {
  test.each(TOURS)(
    'over %s has nothing that axe objects to in any dress, nothing beside the page, and no target under 24 px',
    async (name, tour) => {
      const { page, complaints } = await opened(browser, { book: example(name) });
      const inAllDresses = async (): Promise<readonly string[]> => {
        const said = [...(await smallTargets(page))];
        for (const [dressed, look] of LOOKS) {
          await dress(page, look);
          said.push(...(await wrongs(page, look.asked)).map((wrong) => `${dressed}: ${wrong}`));
        }
        await dress(page, {});
        return said;
      };
      expect(await toured(page, inAllDresses, tour)).toEqual(NOTHING);
      expect(complaints, 'the policy was kept and nothing was asked of a network').toEqual([]);
    },
  );

  test.each<readonly [name: string, start: Partial<PageStart>]>([
    ['in German', { appearance: german }],
    ['right to left', { appearance: { theme: 'light', language: 'ar-SA' } }],
    ['in long words', { isPseudo: true }],
  ])('%s at 320 px has nothing that axe objects to, and nothing beside the page', async (_, start) => {
    for (const [name, tour] of TOURS) {
      const { page, complaints } = await opened(browser, { book: example(name), ...start }, narrow);
      expect(await toured(page, () => wrongs(page, 'texts'), tour)).toEqual(NOTHING);
      expect(complaints, 'the policy was kept and nothing was asked of a network').toEqual([]);
    }
  });

  test('can be read at 400 %, where all of it scrolls together', async () => {
    const { page } = await opened(browser, {}, zoomed);
    const findings = await toured(page, async () => {
      const inner = await page.locator('.body').evaluate((body) => getComputedStyle(body).overflowY);
      return [...((await sideways(page)) > 0 ? ['wide'] : []), ...(inner === 'visible' ? [] : [inner])];
    });
    expect(findings).toEqual(NOTHING);
  });

  test('at 400 % a button stays where it is once it is in view: no press misses it', async () => {
    const { page } = await opened(browser, {}, zoomed);
    await checked(page);
    const tops = await page.locator('.actions').evaluate(async (actions) => {
      const seen = new Set<number>();
      actions.scrollIntoView();
      for (let frame = 0; frame < 12; frame++) {
        seen.add(Math.round(actions.getBoundingClientRect().top));
        await new Promise(requestAnimationFrame);
      }
      return [...seen];
    });
    expect(tops).toHaveLength(1);
  });

  test('can be read with text four times as large', async () => {
    const { page } = await opened(browser, {}, { viewport: { width: 640, height: 900 } });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '400%'));
    const findings = await toured(page, async () => ((await sideways(page)) > 0 ? ['wide'] : []));
    expect(findings).toEqual(NOTHING);
  });
});

describe.skipIf(!hasBrowser)('the pane for everyone', () => {
  test('the whole way is possible by keyboard alone', async () => {
    const { page } = await opened(browser);
    const before = await page.evaluate(() => window.paneHost.memory.state);
    await tabTo(page, 'Check my sheet');
    await page.keyboard.press('Enter');
    await page.locator('.row').first().waitFor();
    await settled(page);
    expect(await focused(page), 'the focus is on the heading').toBe('sales-plan.xlsx');

    await tabTo(page, /Qualified leads/);
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await heading(page)).toBe('Qualified leads');
    await tabTo(page, 'Back');
    await page.keyboard.press('Space');
    await page.waitForTimeout(50);
    expect(await focused(page)).toContain('Qualified leads');

    await tabTo(page, 'Preview colours');
    await page.keyboard.press('Enter');
    await settled(page);
    await tabTo(page, 'Apply');
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await heading(page)).toBe('Colours applied');
    await tabTo(page, 'Restore');
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await page.evaluate(() => window.paneHost.memory.state)).toBe(before);
  });

  test('goals and home-made lights are reached and left by keyboard alone', async () => {
    const { page } = await opened(browser, { book: example('home-made') });
    await checked(page);
    await tabTo(page, 'Home-made stoplights');
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await focused(page), 'the focus is on the heading').toBe('Home-made stoplights');
    const said = await page.locator('[aria-live=polite]').innerText();
    expect(said).toBe('4 wrong lights found.');
    await tabTo(page, /^Churn rate/);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(50);
    expect(await page.evaluate(() => window.paneHost.shown)).toEqual(['1!6,5']);
    await tabTo(page, 'Back');
    await page.keyboard.press('Enter');
    await tabTo(page, /^SMART goals/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Open defects/);
    await page.keyboard.press('Enter');
    await settled(page);
    await page.waitForTimeout(50);
    expect(await focused(page)).toBe('Open defects');
    await tabTo(page, 'Back');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(50);
    expect(await focused(page), 'back at the very goal').toMatch(/^Open defects/);
  });

  test('what the focus is on can be seen', async () => {
    const { page } = await opened(browser);
    await checked(page);
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return 'none';
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle === 'none' ? `none on ${element.outerHTML.slice(0, 80)}` : outlineWidth;
      });
      expect(outline).toBe('2px');
    }
  });

  test('results are read out', async () => {
    const { page } = await opened(browser);
    await checked(page);
    const said = (): Promise<string> => page.locator('[aria-live=polite]').innerText();
    expect(await said()).toBe('Checked: 5 off track, 9 at risk, 6 on track, 2 without a verdict.');
  });

  test('every text on the page comes from the words or from the workbook', async () => {
    const { page } = await opened(browser, { isPseudo: true });
    await checked(page);
    const plain = await page.evaluate(() =>
      [...document.querySelectorAll('.tab, section > h2, .actions button, .tile span, summary, label > span')]
        .map((element) => element.getAttribute('aria-label') ?? element.textContent ?? '')
        .filter((text) => text.trim() !== '' && !text.includes('[')),
    );
    expect(plain.filter((text) => !/^(?:\d+ )?[■▲●○]$/.test(text.trim()))).toEqual([]);
  });

  test('a page that reads from the right begins at the right', async () => {
    const { page } = await opened(browser, {
      book: example('sales-plan'),
      appearance: { theme: 'light', language: 'he-IL' },
    });
    await checked(page);
    expect(await page.locator('#pane').getAttribute('dir')).toBe('rtl');
    const [row, shape] = await Promise.all([
      page.locator('.row').first().boundingBox(),
      page.locator('.row .shape').first().boundingBox(),
    ]);
    expect((shape?.x ?? 0) > (row?.x ?? 0) + (row?.width ?? 0) / 2).toBe(true);
  });
});

/** Tabs on until the element with this name has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab');
    const text = await focused(page);
    if (typeof name === 'string' ? text === name : name.test(text)) return;
  }
  throw new Error(`no way by keyboard to ${String(name)}`);
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}
