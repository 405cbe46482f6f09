import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PaneBrowser } from '../../tools/pane-page.ts';
import { book, sheets } from '../support/book.ts';
import { checked, example, hasBrowser, heading, opened, press, settled, startBrowser } from './browser.ts';

const TWO_SHEETS = sheets({
  '<b>North</b>': { rows: ['KPI | Owner | Target | Actual', 'Leads | Ann | 100 | 95'] },
  South: { rows: ['KPI | Owner | Target | Actual', 'Calls | Bo | 100 | 95'] },
});

const NO_FORMATS = { sheets: [], names: [], fills: [] };

let browser: PaneBrowser;
beforeAll(async () => {
  if (hasBrowser) browser = await startBrowser();
});
afterAll(async () => {
  if (hasBrowser) await browser.close();
});

describe.skipIf(!hasBrowser)('the pane in a browser', () => {
  test('from the first screen to colours and back again, the workbook ends as it was', async () => {
    const { page, complaints } = await opened(browser);
    const state = (): Promise<string> => page.evaluate(() => window.paneHost.memory.state);
    const before = await state();
    await checked(page);
    expect(await page.locator('.tile.Red b').innerText()).toBe('5');
    expect(await page.locator('.rows').first().locator('.row').count()).toBe(5);
    expect(await state(), 'checking writes nothing').toBe(before);

    await press(page, 'Preview colours');
    await settled(page);
    expect(await page.locator('main').innerText()).toContain('4 live rules');
    expect(await state(), 'a preview writes nothing').toBe(before);

    await press(page, 'Apply');
    await settled(page);
    expect(await heading(page)).toBe('Colours applied');
    expect(await state()).not.toBe(before);

    await press(page, 'Changes');
    await press(page, /^Restore/);
    await settled(page);
    expect(await heading(page)).toBe('The workbook is as it was');
    expect(await state()).toBe(before);
    expect(complaints).toEqual([]);
  });

  test('applying again changes nothing, and says so', async () => {
    const { page } = await opened(browser);
    await checked(page);
    await press(page, 'Preview colours');
    await settled(page);
    await press(page, 'Apply');
    await settled(page);
    await press(page, 'Check again');
    await settled(page);
    await press(page, 'Preview colours');
    await settled(page);
    expect(await page.locator('main').innerText()).toContain('the colours are there already');
    expect(await page.getByRole('button', { name: 'Apply' }).isDisabled()).toBe(true);
  });

  test('a click on a row goes to its cell and tells why; Back returns to the very row', async () => {
    const { page } = await opened(browser);
    await checked(page);
    await page.locator('.row', { hasText: 'Qualified leads' }).click();
    await settled(page);
    expect(await page.evaluate(() => window.paneHost.shown)).toEqual(['1!6,6']);
    const text = await page.locator('main').innerText();
    expect(text).toContain('1,010 of 1,200 is 15.8% behind');
    expect(text).toContain('190 more, at 1,200');
    expect(text).toContain('Without this row');
    expect(await page.locator('.scale').getAttribute('aria-label')).toContain('The actual is 1,010');
    await press(page, 'Back');
    await page.waitForTimeout(50);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Qualified leads');
  });

  test('a column picked by the user is remembered in the workbook and wins', async () => {
    const drawn = book(
      'KPI | Owner | Target | Actual | Last year',
      'Leads | Ann | 100 | 60 | 100',
      'Wins | Bo | 10 | 10 | 1',
    );
    const { page } = await opened(browser, { book: drawn });
    await checked(page);
    expect(await page.locator('.tile.Red b').innerText()).toBe('1');
    await page.locator('summary').click();
    await page.getByRole('button', { name: /^Actual D/ }).click();
    await page.locator('[data-focus=role-actual]').selectOption('E');
    await settled(page);
    expect(await page.evaluate(() => window.paneHost.settingsText())).toContain('"actual":"E"');
    await press(page, 'Done');
    const reds = await page.locator('.rows').first().innerText();
    expect(reds).toContain('Wins');
    expect(await page.locator('.chip.corrected').count()).toBe(1);
  });

  test('a guess is settled by one press', async () => {
    const { page } = await opened(browser);
    await checked(page);
    await page.locator('.chip.guess:visible').first().click();
    await press(page, 'That is right');
    await settled(page);
    await press(page, 'Done');
    expect(await page.locator('.chip.guess').count()).toBe(0);
  });

  test('a setting shows what it would change before it is saved, and is kept', async () => {
    const { page } = await opened(browser);
    await checked(page);
    await press(page, 'Settings');
    await page.getByRole('combobox', { name: /^Bands/ }).selectOption('sbi-lenient');
    await page.locator('.effect').waitFor();
    expect(await page.locator('.effect').innerText()).toMatch(/^\d+ of 22 rows/);
    expect(await page.evaluate(() => window.paneHost.settingsText())).toBe(null);
    await press(page, 'Save');
    await settled(page);
    expect(await page.evaluate(() => window.paneHost.settingsText())).toContain('"bands":"sbi-lenient"');
  });

  test('a sheet gets bands of its own, with what they would change, and gives them back', async () => {
    const { page } = await opened(browser, { book: TWO_SHEETS });
    await checked(page);
    expect(await page.locator('.tile.Yellow b').innerText()).toBe('2');
    await press(page, 'Settings');
    await page.getByLabel('Give a sheet bands of its own').selectOption('<b>North</b>');
    await page.locator('.effect').waitFor();
    expect(await page.locator('.effect').innerText()).toContain('No row changes');
    await page.getByLabel('<b>North</b>').selectOption('binary');
    await page.locator('.effect', { hasText: '1 of 2 rows' }).waitFor();
    await press(page, 'Save');
    await settled(page);
    expect(await page.evaluate(() => window.paneHost.settingsText())).toContain('"bands":"binary"');
    await page.getByLabel('<b>North</b>').selectOption('As in the whole workbook');
    await press(page, 'Save');
    await settled(page);
    expect(await page.evaluate(() => window.paneHost.settingsText())).toContain('"sheets":[]');
  });

  test('stopping while colours are written takes back what was written', async () => {
    const { page } = await opened(browser, { delay: 250 });
    const before = await page.evaluate(() => window.paneHost.memory.state);
    await checked(page);
    await press(page, 'Preview colours');
    await page.locator('.actions .primary:enabled').waitFor();
    await press(page, 'Apply');
    await press(page, 'Cancel');
    await settled(page);
    expect(await heading(page)).toBe('The workbook is as it was');
    expect(await page.evaluate(() => window.paneHost.memory.state)).toBe(before);
  });

  test('a workbook without a plan is told what to do, and a sample is offered', async () => {
    const { page } = await opened(browser, { book: book('Shopping', 'Milk', 'Bread') });
    await checked(page);
    expect(await page.locator('main').innerText()).toContain('No plan found');
    await press(page, 'Try on a sample');
    await page.locator('.row').first().waitFor();
    expect(await page.locator('.banner').innerText()).toContain('This is a sample');
  });

  test('texts of the user stay texts', async () => {
    const nasty = ['<img src=x onerror=alert(1)>', '=HYPERLINK("http://x","y")', '__proto__', 'constructor'];
    const goals = nasty.map((text) => `Reduce ${text} by 5% until 31 December 2026 | ${text} | 100 | 50 | '${text}`);
    const drawn = book(
      'KPI | Owner | Target | Actual | Objective',
      ...nasty.map((text) => `${text} | ${text} | 100 | 50 | '${text}`),
      ...goals,
    );
    const { page, complaints } = await opened(browser, { book: drawn });
    await checked(page);
    const text = await page.locator('.rows').first().innerText();
    for (const each of nasty) expect(text).toContain(each.slice(0, 12));
    await page.locator('.row').first().click();
    await settled(page);
    expect(await page.locator('img, a').count()).toBe(0);
    await press(page, 'Back');
    await press(page, /^SMART goals/);
    await page.locator('.goal', { hasText: '<img' }).click();
    await settled(page);
    expect(await heading(page)).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('img, a').count()).toBe(0);
    for (const tab of ['Objectives', 'Settings', 'Changes', 'Status', 'Preview colours', 'Apply']) {
      await press(page, tab);
      await settled(page);
      expect(await page.locator('img, a').count(), tab).toBe(0);
    }
    await press(page, 'Objectives');
    // What the screen would show of a line is empty until the line was in view once.
    expect(await page.locator('.tree').textContent()).toContain('__proto__');
    expect(complaints).toEqual([]);
  });

  test('a wrong light leads to its cell, and the fix goes through the preview to colours', async () => {
    const { page, complaints } = await opened(browser, { book: example('home-made') });
    const before = await page.evaluate(() => window.paneHost.memory.state);
    await checked(page);
    await press(page, 'Home-made stoplights');
    await settled(page);
    expect(await page.locator('.verdict').innerText()).toContain('4 of 9 lights are wrong');
    await press(page, /^Churn rate/);
    await page.waitForTimeout(50);
    expect(await page.evaluate(() => window.paneHost.shown)).toEqual(['1!6,5']);
    expect(await page.evaluate(() => window.paneHost.memory.state), 'looking writes nothing').toBe(before);
    await press(page, 'Preview colours');
    await settled(page);
    expect(await heading(page)).toBe('Preview');
    await press(page, 'Apply');
    await settled(page);
    expect(await heading(page)).toBe('Colours applied');
    await press(page, 'Restore');
    await settled(page);
    expect(await page.evaluate(() => window.paneHost.memory.state)).toBe(before);
    expect(complaints).toEqual([]);
  });

  test('formats that cannot be read are told, and can be tried again', async () => {
    const { page } = await opened(browser, { book: example('home-made'), formats: 'broken' });
    await checked(page);
    await press(page, 'Home-made stoplights');
    await page.locator('[role=alert]').waitFor();
    expect(await page.locator('.light').count()).toBe(0);
    await press(page, 'Look at the lights');
    await page.locator('[role=alert]').waitFor();
  });

  test('a look at the lights that takes long can be given up', async () => {
    const { page } = await opened(browser, { book: example('home-made'), formats: NO_FORMATS, delay: 400 });
    await checked(page);
    await press(page, 'Home-made stoplights');
    await press(page, 'Cancel');
    expect(await page.locator('.empty').innerText()).toContain('not looked at');
    await press(page, 'Look at the lights');
    await settled(page);
    expect(await page.locator('.light').count()).toBe(4);
  });

  test('the report is handed over as one page, made in the worker', async () => {
    const { page, complaints } = await opened(browser);
    await checked(page);
    await press(page, 'Report');
    await page.locator('.more .quiet', { hasText: 'The report was made' }).waitFor();
    const [report] = await page.evaluate(() => window.paneHost.pages);
    expect(report?.name).toBe('sales-plan-report.html');
    expect(report?.html).toContain('Qualified leads');
    expect(complaints).toEqual([]);
  });

  test('a row that cannot be drawn says so, and the others stay', async () => {
    const { page } = await opened(browser, { brokenRow: 'Qualified leads' });
    await checked(page);
    expect(await page.locator('.broken').count()).toBe(1);
    expect(await page.locator('.broken').innerText()).toContain('cannot be shown');
    expect(await page.locator('.rows').first().locator('.row').count()).toBe(4);
  });

  test('messages from other frames change nothing', async () => {
    const { page, complaints } = await opened(browser);
    await checked(page);
    const before = await page.locator('#pane').innerHTML();
    await page.evaluate(() => {
      window.postMessage({ is: 'apply' }, '*');
      window.postMessage('{"id":1,"ok":true,"value":null}', '*');
    });
    await page.waitForTimeout(50);
    expect(await page.locator('#pane').innerHTML()).toBe(before);
    expect(complaints).toEqual([]);
  });

  test('ten thousand rows are drawn as far as they are asked for', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `Measure ${i} | Owner ${i % 40} | 100 | ${50 + (i % 60)}`);
    const { page } = await opened(browser, { book: book('KPI | Owner | Target | Actual', ...rows) });
    await checked(page);
    expect(await page.locator('.heading').innerText()).toContain('10,000 rows');
    await expect.poll(() => page.locator('.row').count(), { timeout: 20_000 }).toBe(75);
    await press(page, 'Show 100 more');
    await expect.poll(() => page.locator('.row').count(), { timeout: 20_000 }).toBe(175);
  });

  test('changes in the sheet are noticed, and a new check is offered', async () => {
    const { page } = await opened(browser);
    await checked(page);
    await page.evaluate(() => window.paneHost.happens('values-changed'));
    expect(await page.locator('.banner').innerText()).toContain('has changed');
    await press(page, 'Check again');
    await settled(page);
    expect(await page.locator('.banner').count()).toBe(0);
  });

  test('a change that was cut off is told before anything else is done', async () => {
    const past = { id: 'c1', at: '2026-06-29T08:00:00Z', sheets: ['Scorecard'], edits: 4, state: 'writing' } as const;
    const { page } = await opened(browser, { past: [past] });
    expect(await page.locator('.banner').innerText()).toContain('was cut off');
    await page.locator('.banner button').click();
    await settled(page);
    expect(await heading(page)).toBe('Changes');
    expect(await page.locator('.card').innerText()).toContain('Restore settles it');
  });

  test('a change that the user undid is told as undone, without a button to restore it', async () => {
    const past = { id: 'c1', at: '2026-06-29T08:00:00Z', sheets: ['Scorecard'], edits: 4, state: 'undone' } as const;
    const { page } = await opened(browser, { past: [past] });
    await press(page, 'Changes');
    await settled(page);
    expect(await page.locator('.card').innerText()).toContain('own undo');
    expect(await page.locator('.card button').count()).toBe(0);
  });

  test('the language and theme of the program are taken up while the pane is open', async () => {
    const { page } = await opened(browser, { book: example('vertriebsplan') });
    await checked(page);
    await page.evaluate(() => window.paneHost.setAppearance({ theme: 'dark', language: 'de-DE' }));
    await settled(page);
    expect(await page.locator('#pane').getAttribute('data-theme')).toBe('dark');
    expect(await page.locator('#pane').getAttribute('lang')).toBe('de');
  });
});
