import type { Page } from 'playwright-core';
import { checked, settled } from './browser.ts';

/** A stop of the tour: what the view is called, and the way to it from the stop before. */
export type Stop = readonly [name: string, way: (page: Page) => Promise<void>];

/** Presses something that changes the view that is open. */
const click =
  (selector: string, nth = 0) =>
  async (page: Page): Promise<void> => {
    await page.locator(selector).nth(nth).click();
    await settled(page);
  };

/** Presses what leads to another view, and is there when the heading of the view before is gone. */
const go =
  (selector: string, nth = 0) =>
  async (page: Page): Promise<void> => {
    const left = await page.locator('h1').elementHandle();
    await page.locator(selector).nth(nth).click();
    await left?.waitForElementState('hidden');
    await settled(page);
  };

const then =
  (...ways: readonly Stop[1][]) =>
  async (page: Page): Promise<void> => {
    for (const way of ways) await way(page);
  };

const back = go('.actions .plain');

/** Leaves the settings as they are. */
const discard = click('.actions .plain');

/** Gives the team a name that is hard to lay out. */
const named = async (page: Page): Promise<void> => {
  await page.locator('.body input').fill('Vertrieb Nordwesteuropa und Übersee');
  await page.locator('textarea').waitFor();
};

/** The text to send, by the time it is pasted. */
const sent = new WeakMap<Page, string>();

const copied = async (page: Page): Promise<void> => {
  sent.set(page, await page.locator('textarea').inputValue());
};

/** Pastes the text that was to be sent, whole and spoiled. */
const pasted = async (page: Page): Promise<void> => {
  const text = sent.get(page) ?? '';
  await page.locator('textarea').fill(`${text}\n${text.replace('Nordwest', 'Südost')}`);
  await page.locator('.body .told').waitFor();
};

/** A tour through every view of the pane over the sales plan, whatever the language. A new view is a new stop. */
export const TOUR: readonly Stop[] = [
  ['welcome', () => Promise.resolve()],
  ['help', go('.tab', 5)],
  ['no changes yet', go('.tab', 3)],
  ['no method yet', go('.tab', 2)],
  ['no objectives yet', go('.tab', 1)],
  ['status', then(go('.tab', 0), checked)],
  ['what was found', click('summary')],
  ['columns', go('.card .link')],
  ['why of a measure', then(go('.actions .primary'), go('.row:has-text("Qualified leads")'))],
  ['why of a milestone', then(back, go('.row:has-text("Hire two account executives")'))],
  ['goals', then(back, go('.more button'))],
  ['goal', go('.row.goal')],
  ['no home-made stoplights', then(back, back, go('.more button', 1))],
  ['objectives', go('.tab', 1)],
  ['objective', go('.tree .row')],
  ['method', go('.tab', 2)],
  ['part without a sheet', go('[data-focus=part-readiness]')],
  ['what making a sheet does', go('.actions .primary')],
  ['sheet that was made', then(go('.actions .primary'), (page) => page.locator('.primary:enabled').waitFor())],
  ['part with a sheet', then(go('.tab', 2), go('[data-focus=part-readiness]'))],
  ['page for the meeting', then(go('.tab', 2), go('[data-focus=part-monthly]'))],
  ['packets of teams', then(back, go('[data-focus=part-teams]'))],
  ['nothing pasted', go('[data-focus=take-in]')],
  ['text to send', then(back, go('[data-focus=send]'), named)],
  ['what was read and refused', then(copied, back, go('[data-focus=take-in]'), pasted)],
  ['no past yet', then(go('.tab', 0), go('[data-focus=past]'))],
  ['what keeping a period does', go('[data-focus=keep]')],
  ['period that was kept', then(go('.actions .primary'), (page) => page.locator('.primary:enabled').waitFor())],
  ['what the past says', go('[data-focus=past]')],
  [
    'settings',
    then(go('.tab', 4), async (page) => {
      await page.locator('select').first().selectOption('cascade');
      await page.locator('.effect').waitFor();
    }),
  ],
  ['preview', then(discard, go('.tab', 0), go('.actions .primary'))],
  ['outcome', go('.actions .primary')],
  ['changes', go('.tab', 3)],
  ['status of a changed sheet', go('.tab', 0)],
];

/** The views that need a workbook with stoplights of its own: over the home-made example. */
export const TOUR_OF_LIGHTS: readonly Stop[] = [
  ['status of lights', checked],
  ['wrong lights', then(go('.more button', 1), (page) => page.locator('.light').first().waitFor())],
];

/** Goes on a tour and gives what `look` says of each view that has something to say. */
export async function toured(
  page: Page,
  look: (page: Page) => Promise<readonly string[]>,
  tour: readonly Stop[] = TOUR,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const said = new Map<string, readonly string[]>();
  for (const [name, way] of tour) {
    await way(page);
    const found = await look(page);
    if (found.length > 0) said.set(name, found);
  }
  return said;
}
