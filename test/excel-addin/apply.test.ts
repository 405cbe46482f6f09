import { describe, expect, test } from 'vitest';
import { contentsDigest } from '../../core/changes/compare.ts';
import { changeSetOf, type Contents, type Edit, type Guard } from '../../core/changes/edits.ts';
import type { CellValue } from '../../core/workbook/cells.ts';
import { stateDigest } from '../../simulators/workbook/state.ts';
import { at, typeIn } from '../../simulators/workbook/user.ts';
import { book } from '../support/book.ts';
import { openAddIn } from './open-add-in.ts';
import { proposed, UNWATCHED } from '../support/pane-work.ts';

const PLAN = ['KPI | Actual | Target', 'Leads | 85 | 100', 'Visits | 130 | 100', 'Calls | 40 | 100', 'Demos | | 100'];

describe('apply and restore', () => {
  test.each(['rules', 'fill', 'column'] as const)('%s: applied, and back to the very same workbook', async (mode) => {
    const { host, pane } = openAddIn(book(...PLAN));
    const before = stateDigest(host.book);
    const changes = await proposed(pane, mode);
    const outcome = await pane.apply(changes, UNWATCHED);
    expect(outcome).toMatchObject({ end: 'applied', problems: [], unsettled: [] });
    expect(stateDigest(host.book)).not.toBe(before);
    const history = await pane.history();
    expect(history).toMatchObject({ ok: true, value: [{ id: changes.id, state: 'applied', sheets: ['Plan'] }] });
    expect(await pane.restore(changes.id, UNWATCHED)).toMatchObject({ end: 'restored', unsettled: [], skipped: [] });
    expect(stateDigest(host.book)).toBe(before);
    expect(await pane.history()).toEqual({ ok: true, value: [] });
  });

  test('guarded texts that are too much for one answer are read in halves', async () => {
    const { host, pane } = openAddIn(book(...PLAN));
    const text = 'x'.repeat(30_000);
    host.act((open) => {
      for (let row = 1; row <= 190; row++) typeIn(at(open, 'Plan'), `D${row}`, text);
    });
    const sheet = at(host.book, 'Plan').sheet.id;
    const value = (of: CellValue): Contents => [[{ value: of, formula: null }]];
    const area = { sheet, top: 1, left: 1, bottom: 1, right: 1 };
    const guarded = { sheet, top: 0, left: 3, bottom: 189, right: 3 };
    const holding = (of: string): Guard => ({
      area: guarded,
      digest: contentsDigest(Array.from({ length: 190 }, () => value(of)).flat()),
    });
    const edit: Edit = { kind: 'content', area, before: value(85), after: value(90) };
    expect(await pane.apply(changeSetOf([edit], [holding('y')]), UNWATCHED)).toMatchObject({ end: 'nothing-done' });
    expect(await pane.apply(changeSetOf([edit], [holding(text)]), UNWATCHED)).toMatchObject({ end: 'applied' });
    expect(host.book.cell(at(host.book, 'Plan').sheet, 1, 1).value).toBe(90);
  });

  test('live rules follow the numbers', async () => {
    const { host, pane } = openAddIn(book(...PLAN));
    await pane.apply(await proposed(pane), UNWATCHED);
    const fills = (): (string | null)[] => [1, 2, 3, 4].map((row) => host.painted('Plan', row, 1).fill);
    expect(fills()).toEqual(['#FFF399', '#8FCBB5', '#F9705F', '#D9D9D9']);
    host.act((open) => typeIn(at(open, 'Plan'), 'B4', 100));
    expect(fills()[2]).toBe('#8FCBB5');
  });
});
