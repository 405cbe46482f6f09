import type { Page } from 'playwright-core';
import { checked, settled } from './browser.ts';

/** A stop of the tour: what the view is called, and the way to it from the stop before. */
export type Stop = readonly [name: string, way: (page: Page) => Promise<void>];

const click =
  (selector: string, nth = 0) =>
  async (page: Page): Promise<void> => {
    await page.locator(selector).nth(nth).click();
    await settled(page);
  };

const then =
  (...ways: readonly Stop[1][]) =>
  async (page: Page): Promise<void> => {
    for (const way of ways) await way(page);
  };

const back = click('.actions .plain');

/** A tour through every view of the pane over the sales plan, whatever the language. A new view is a new stop. */
export const TOUR: readonly Stop[] = [
  ['welcome', () => Promise.resolve()],
  ['help', click('.tab', 5)],
  ['no changes yet', click('.tab', 3)],
  ['no method yet', click('.tab', 2)],
  ['no objectives yet', click('.tab', 1)],
  ['status', then(click('.tab', 0), checked)],
  ['what was found', click('summary')],
  ['columns', click('.card .link')],
  ['why of a measure', then(click('.actions .primary'), click('.row:has-text("Qualified leads")'))],
  ['why of a milestone', then(back, click('.row:has-text("Hire two account executives")'))],
  ['goals', then(back, click('.more button'))],
  ['goal', click('.row.goal')],
  ['no home-made stoplights', then(back, back, click('.more button', 1))],
  ['objectives', click('.tab', 1)],
  ['objective', click('.tree .row')],
  ['method', click('.tab', 2)],
  ['part without a sheet', click('[data-focus=part-readiness]')],
  ['what making a sheet does', click('.actions .primary')],
  ['sheet that was made', then(click('.actions .primary'), (page) => page.locator('.primary:enabled').waitFor())],
  ['part with a sheet', then(click('.tab', 2), click('[data-focus=part-readiness]'))],
  [
    'settings',
    then(click('.tab', 4), async (page) => {
      await page.locator('select').first().selectOption('cascade');
      await page.locator('.effect').waitFor();
    }),
  ],
  ['preview', then(back, click('.tab', 0), click('.actions .primary'))],
  ['outcome', click('.actions .primary')],
  ['changes', click('.tab', 3)],
  ['status of a changed sheet', click('.tab', 0)],
];

/** The views that need a workbook with stoplights of its own: over the home-made example. */
export const TOUR_OF_LIGHTS: readonly Stop[] = [
  ['status of lights', checked],
  ['wrong lights', then(click('.more button', 1), (page) => page.locator('.light').first().waitFor())],
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
