import { describe, expect, test } from 'vitest';
import type { Mode } from '../../core/changes/propose.ts';
import { stateDigest } from '../../simulators/workbook/state.ts';
import { at, deleteRows, insertRows, sortRows, typeIn } from '../../simulators/workbook/user.ts';
import { proposed, UNWATCHED } from '../support/pane-work.ts';
import { MODES, type Begun, type Played } from './promise.ts';

/**
 * What other people do to a workbook between preview and apply, and what a program's host owes them. Every host is held to
 * it; `begin` opens the plan anew and previews a change.
 *
 * @param times how often applying is pressed to see that once is enough
 */
export function meanwhileContract(begin: (mode: Mode) => Promise<Begun>, times: number): void {
  describe('what other people do meanwhile', () => {
    test.each<readonly [string, (host: Played) => void]>([
      ['inserts rows', (host) => host.act((open) => insertRows(at(open, 'Plan', 'Remote'), 1, 1))],
      ['deletes rows', (host) => host.act((open) => deleteRows(at(open, 'Plan', 'Remote'), 1, 1))],
      ['sorts', (host) => host.act((open) => sortRows(at(open, 'Plan', 'Remote'), 'A2:C5', 0))],
    ])('F10 somebody %s between preview and apply: nothing is written', async (_, act) => {
      for (const mode of MODES) {
        const run = await begin(mode);
        act(run.host);
        const moved = stateDigest(run.host.book);
        expect(await run.pane.apply(run.changes, UNWATCHED)).toMatchObject({
          end: 'nothing-done',
          problems: [{ code: 'STALE_PLAN' }],
        });
        expect(stateDigest(run.host.book)).toBe(moved);
      }
    });

    test('F11 F26 somebody fills one of the cells: theirs stays, formula or not, and is listed', async () => {
      for (const typed of ['theirs', '=1+1']) {
        const run = await begin('column');
        run.host.act((open) => typeIn(at(open, 'Plan', 'Remote'), 'D3', typed));
        const outcome = await run.pane.apply(run.changes, UNWATCHED);
        expect(outcome).toMatchObject({ end: 'applied', skipped: [{ row: 2, column: 3, why: 'CHANGED_MEANWHILE' }] });
        const cell = run.host.book.cell(at(run.host.book, 'Plan').sheet, 2, 3);
        expect(cell.formula === null ? cell.value : `=${cell.formula}`).toBe(typed);
      }
    });

    test('F13 F37 a sheet is deleted after the preview: refused, nothing written', async () => {
      const { host, pane, changes } = await begin('rules');
      const others = host.book.sheets.filter(({ name }) => name !== 'Plan');
      host.book.put(host.book, 'sheets', others);
      const without = stateDigest(host.book);
      expect(await pane.apply(changes, UNWATCHED)).toMatchObject({
        end: 'nothing-done',
        problems: [{ code: 'HOST_GONE' }],
      });
      expect(stateDigest(host.book)).toBe(without);
    });

    test(`F19 applied ${times} times, there is what there was after once`, async () => {
      const { host, pane, changes } = await begin('rules');
      await pane.apply(changes, UNWATCHED);
      const once = stateDigest(host.book);
      for (let n = 1; n < times; n++) await pane.apply(await proposed(pane), UNWATCHED);
      expect(stateDigest(host.book)).toBe(once);
      expect(host.book.sheetByName('Plan')?.rules).toHaveLength(6);
    });
  });
}

/** A row is inserted at the worst moment: `arm` says when. What is then where the rows were is left alone. */
export async function insertedJustBeforeTheWrite(run: Begun, arm: (insert: () => void) => void): Promise<void> {
  let isDone = false;
  arm(() => {
    if (isDone) return;
    isDone = true;
    run.host.act((open) => insertRows(at(open, 'Plan', 'Remote'), 1, 1));
  });
  const outcome = await run.pane.apply(run.changes, UNWATCHED);
  expect(isDone).toBe(true);
  expect(outcome).toMatchObject({ problems: [{ code: 'STALE_PLAN' }] });
  expect([2, 3, 4, 5].map((row) => run.host.painted('Plan', row, 1).fill)).toEqual([null, null, null, null]);
}
