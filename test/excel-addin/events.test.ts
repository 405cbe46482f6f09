import { expect, test } from 'vitest';
import { excelPaneHost } from '../../excel-addin/pane-host.ts';
import { at, typeIn } from '../../simulators/workbook/user.ts';
import { stateDigest } from '../../simulators/workbook/state.ts';
import { book } from '../support/book.ts';
import { openAddIn } from './open-add-in.ts';
import { proposed, UNWATCHED } from '../support/pane-work.ts';

const PLAN = ['KPI | Actual | Target', 'Leads | 85 | 100', 'Calls | =B2/2 -> 42.5 | 100'];

/** Longer than the calm that a change waits for. */
async function calm(): Promise<void> {
  await new Promise((go) => setTimeout(go, 700));
}

test('changes of the user and of co-authors are told once; our own are not, and bring about no others', async () => {
  const { host, pane } = openAddIn(book(...PLAN), { isOwn: true });
  const heard: string[] = [];
  pane.onEvent((event) => heard.push(event));
  await calm();
  host.act((open) => {
    typeIn(at(open, 'Plan'), 'B2', 90);
    typeIn(at(open, 'Plan', 'Remote'), 'C2', 110);
  });
  await calm();
  expect(heard).toEqual(['values-changed']);
  await pane.apply(await proposed(pane, 'column'), UNWATCHED);
  await pane.keepSettings('{"version":1}');
  await calm();
  expect(heard).toEqual(['values-changed', 'history-changed']);
  const { requests } = host.traffic;
  await calm();
  expect(host.traffic.requests).toBe(requests);
});

test('a pane that was closed hears nothing any more', async () => {
  const { host, pane } = openAddIn(book(...PLAN), { isOwn: true });
  const heard: string[] = [];
  const end = pane.onEvent((event) => heard.push(event));
  await calm();
  end();
  host.act((open) => typeIn(at(open, 'Plan'), 'B2', 90));
  await calm();
  expect(heard).toEqual([]);
});

test('where the browser keeps nothing, nothing is written', async () => {
  const { host, pane, doors } = openAddIn(book(...PLAN));
  const changes = await proposed(pane);
  const before = stateDigest(host.book);
  const full = (): Promise<never> => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  const closed = excelPaneHost({
    doors,
    journals: { list: () => Promise.resolve([]), keep: full, forget: full },
    book: 'drawn.xlsx',
    appearance: () => ({ theme: 'light', language: 'en-US' }),
    onAppearance: () => () => undefined,
    today: () => '2026-06-30',
    now: () => '2026-06-30T09:00:00Z',
    offerPage: () => undefined,
  });
  expect(await closed.apply(changes, UNWATCHED)).toMatchObject({
    end: 'nothing-done',
    problems: [{ code: 'JOURNAL_NOT_KEPT' }],
  });
  expect(stateDigest(host.book)).toBe(before);
});

test('a change is stopped by the user: the workbook is as it was', async () => {
  const { host, pane } = openAddIn(book(...PLAN));
  const changes = await proposed(pane, 'fill');
  const before = stateDigest(host.book);
  const stopper = new AbortController();
  stopper.abort();
  const outcome = await pane.apply(changes, { progress: () => undefined, signal: stopper.signal });
  expect(outcome).toMatchObject({ end: 'restored', problems: [{ code: 'STOPPED' }] });
  expect(stateDigest(host.book)).toBe(before);
  expect(await pane.history()).toEqual({ ok: true, value: [] });
});
