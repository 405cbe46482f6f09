import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkbook } from '../../headless/xlsx/open.ts';
import { newWorkbook } from '../../headless/xlsx/write/new-workbook.ts';
import { axeCode, HAS_BROWSER, openWorkbench, type OpenWorkbench } from './open-workbench.ts';

const COLOURS = { green: 'rgb(143, 203, 181)', yellow: 'rgb(255, 243, 153)', red: 'rgb(249, 112, 95)' } as const;
const ROWS = 50_000;

function largePlan(): Buffer {
  const rows = Array.from({ length: ROWS }, (_, i) => [`KPI ${i + 1}`, 100, i % 130]);
  return Buffer.from(newWorkbook([{ name: 'Plan', rows: [['KPI', 'Target', 'Actual'], ...rows], frozenRows: 1 }]));
}

/** Steps of one visit: each goes on where the one before ended. */
describe.skipIf(!HAS_BROWSER)('the workbench', () => {
  let open: OpenWorkbench;

  beforeAll(async () => {
    open = await openWorkbench('.cache/test/workbench', 'sales-plan.xlsx');
  }, 60_000);
  afterAll(() => open.close());

  const press = (name: string | RegExp): Promise<void> => open.pane.getByRole('button', { name }).first().click();
  const becomes = (address: string, colour: string): Promise<unknown> =>
    expect.poll(() => open.painted(address), { timeout: 10_000 }).toBe(colour);
  /** Applies; the pane then takes the focus to say what was done, which must not be in the middle of typing. */
  const apply = async (): Promise<void> => {
    await press('Preview colours');
    await press(/^Apply/);
    await open.pane.getByRole('button', { name: 'Check again' }).waitFor();
    await open.pane.locator('h1:focus').waitFor();
  };
  const shows = (address: string, text: string): Promise<unknown> =>
    expect.poll(() => open.cell(address).textContent(), { timeout: 10_000 }).toBe(text);

  describe('with Excel', () => {
    test('shows a workbook as its file dresses it, and the real task pane beside it', async () => {
      await shows('G5', '4,720,000 €');
      await becomes('A4', 'rgb(36, 64, 78)');
      await open.pane.getByRole('heading', { name: 'Planlight' }).waitFor();
      expect(await open.page.getByRole('tab').allTextContents()).toEqual(['Scorecard', 'Monthly', 'Initiatives']);
    });

    test('the add-in’s own ribbon checks, and nothing is changed', async () => {
      await open.page.getByRole('button', { name: 'Check', exact: true }).click();
      await open.pane.locator('.row').first().waitFor();
      expect(await open.page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
    });

    test('applied, the colours are in the grid and follow what is typed', async () => {
      await apply();
      await becomes('G5', COLOURS.yellow);
      await becomes('G7', COLOURS.red);
      await open.type('G5', '5100000');
      await becomes('G5', COLOURS.green);
      await open.page.getByRole('grid').press('Control+z');
      await becomes('G5', COLOURS.yellow);
      await open.page.getByRole('grid').press('Control+y');
      await becomes('G5', COLOURS.green);
      await open.page.getByRole('button', { name: 'Undo' }).click();
      await becomes('G5', COLOURS.yellow);
      await open.page.getByRole('button', { name: 'Redo' }).click();
      await becomes('G5', COLOURS.green);
      await open.page.getByRole('button', { name: 'Undo' }).click();
      await becomes('G5', COLOURS.yellow);
    });

    test('functions of the product calculate in cells', async () => {
      await open.type('J5', '=STOPLIGHT(G5,F5)');
      await open.type('J6', '=IF(ATTAINMENT(G6,F6)>1,"ahead","behind")');
      await shows('J5', 'Yellow');
      await shows('J6', 'ahead');
    });

    test('what cannot be entered is said, and stays to be mended', async () => {
      await open.type('J7', '=SUM(');
      await expect.poll(() => open.page.getByRole('alert').textContent()).toContain('cannot be entered');
      await open.page.getByLabel('Cell', { exact: true }).press('Escape');
    });

    test('the keyboard goes through the sheet as in Excel', async () => {
      await open.page.getByLabel('Name box').fill('E5');
      await open.page.keyboard.press('Enter');
      const grid = open.page.getByRole('grid');
      await grid.press('Shift+ArrowRight');
      await grid.press('Shift+ArrowDown');
      await expect.poll(() => open.page.locator('.tally').textContent()).toContain('Count: 4');
      await grid.press('Control+c');
      await expect
        .poll(() => open.page.evaluate(() => navigator.clipboard.readText()))
        .toBe('4,347,800 €\t5,000,000 €\n21.0%\t25.0%');
      await grid.press('Control+PageDown');
      await expect.poll(() => open.page.getByRole('tab', { selected: true }).textContent()).toBe('Monthly');
      await open.page.getByRole('tab', { name: 'Scorecard' }).click();
    });

    test('the download is the original file with what was changed in it', async () => {
      const [saved] = await Promise.all([
        open.page.waitForEvent('download'),
        open.page.getByRole('button', { name: 'Download' }).click(),
      ]);
      expect(saved.suggestedFilename()).toBe('sales-plan-planlight.xlsx');
      const { snapshot } = openWorkbook(readFileSync(await saved.path()), 'saved.xlsx');
      expect(snapshot.sheets.map(({ ownRules }) => ownRules.length)).toEqual([4, 4, 4]);
      expect(snapshot.sheets[0]?.values[4]?.slice(-1)).toEqual(['Yellow']);
    });

    test('restored, the grid is what it was, but for what was typed', async () => {
      await press('Changes');
      await press(/^Restore/);
      await becomes('G5', '');
      await open.goTo('J5');
      await shows('J5', 'Yellow');
    });

    test('every part of the page can be used without seeing it', async () => {
      await open.page.evaluate(axeCode());
      const violations = await open.page.evaluate(async () => {
        const axe = Reflect.get(window, 'axe') as { run: (o: object) => Promise<{ violations: { id: string }[] }> };
        return (await axe.run({ exclude: ['iframe'] })).violations.map(({ id }) => id);
      });
      expect(violations).toEqual([]);
    });

    test('a file that cannot be used is refused in a sentence, and what was open stays', async () => {
      const field = open.page.locator('input[type=file]');
      await field.setInputFiles({ name: 'plan.xlsx', mimeType: '', buffer: Buffer.from('no workbook') });
      await expect.poll(() => open.page.getByRole('alert').textContent()).toMatch(/neither \.xlsx/);
      await open.goTo('J5');
      await shows('J5', 'Yellow');
    });

    test('50,000 rows are laid out, and only those in view are drawn', async () => {
      const field = open.page.locator('input[type=file]');
      await field.setInputFiles({ name: 'large.xlsx', mimeType: '', buffer: largePlan() });
      await expect.poll(() => open.cell('A2').textContent(), { timeout: 30_000 }).toBe('KPI 1');
      await open.page.getByLabel('Name box').fill('A50001');
      await open.page.keyboard.press('Enter');
      await shows('A50001', 'KPI 50000');
      expect(await open.page.locator('.row').count()).toBeLessThan(100);
    });
  });

  test('a button that is pressed while the add-in still starts is carried out once it has', async () => {
    await open.visit('okr.xlsx');
    await open.page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect.poll(() => open.pane.locator('.row').count(), { timeout: 20_000 }).toBeGreaterThan(0);
  });

  describe('with Google Sheets', () => {
    beforeAll(() => open.visit('sheets:sales-plan.xlsx'));

    test('the add-on’s menu is there, and its sidebar has checked the sheet', async () => {
      await open.pane.locator('.row').first().waitFor();
      expect(await open.page.getByRole('toolbar').getByRole('button').allTextContents()).toEqual([
        'Undo',
        'Redo',
        'Check',
        'Apply…',
        'Restore…',
        'Report',
        'Settings',
        'Help',
      ]);
      expect(await open.page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
    });

    test('applied, the colours are in the grid and follow what is typed', async () => {
      await apply();
      await becomes('G5', COLOURS.yellow);
      await open.type('G5', '5100000');
      await becomes('G5', COLOURS.green);
    });

    test('the workbook goes to Excel with its colours, and back', async () => {
      await open.page.getByText('Excel', { exact: true }).click();
      await open.pane.getByRole('button', { name: 'Check my sheet' }).waitFor();
      await becomes('G5', COLOURS.green);
      await open.type('G5', '4720000');
      await becomes('G5', COLOURS.yellow);
      await open.page.getByText('Google Sheets', { exact: true }).click();
      await open.pane.locator('.row').first().waitFor();
      await becomes('G5', COLOURS.yellow);
    });
  });

  test('nothing was asked of a network, and no rule of a page was broken', () => {
    // A refused file is an answer of the server that browsers note.
    expect(open.complaints.filter((complaint) => !complaint.includes('422'))).toEqual([]);
  });
});
