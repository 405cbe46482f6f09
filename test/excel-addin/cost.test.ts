import { describe, expect, test } from 'vitest';
import { proposeChanges } from '../../core/changes/propose.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { defaultSettings } from '../../core/settings/schema.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import type { Traffic } from '../../simulators/excel/faults.ts';
import { sheets } from '../support/book.ts';
import { openAddIn } from './open-add-in.ts';
import { proposed, UNWATCHED } from '../support/pane-work.ts';

/** A plan of so many rows; with a total after every so many. */
function plan(rows: number, every = Infinity): WorkbookSnapshot {
  const lines = Array.from({ length: rows }, (_, i) =>
    i % every === every - 1 ? '*Total* | 700 | 900' : `KPI ${i} | ${(i * 37) % 120} | 100`,
  );
  return sheets({ Plan: ['KPI | Actual | Target', ...lines] });
}

/** The library's own requests count too. */
const MOST_REQUESTS = 6;
const MOST_BYTES = 50_000;

/** What a table costs more for each area that its totals and headings cut it into. */
const BYTES_FOR_AN_AREA = 2_000;

/** What applying costs; proposed from the drawing, since only the apply is counted and reading takes long. */
async function costOf(snapshot: WorkbookSnapshot): Promise<Traffic> {
  const { host, pane } = openAddIn(snapshot, { patience: 60_000 });
  const ids = new Map(host.book.sheets.map(({ name, id }) => [name, id]));
  const read = { ...snapshot, sheets: snapshot.sheets.map((each) => ({ ...each, id: ids.get(each.name) ?? '' })) };
  const { review, context } = reviewWorkbook(read, defaultSettings(), '2026-06-30');
  const changes = proposeChanges(read, review.tables, context, 'rules');
  host.resetTraffic();
  expect(await pane.apply(changes, UNWATCHED)).toMatchObject({ end: 'applied' });
  return host.traffic;
}

describe('what applying live rules costs', () => {
  test.each([10, 1_000, 100_000])('%i rows: no more requests and bytes than for any other plan', async (rows) => {
    const { requests, sentBytes, receivedBytes } = await costOf(plan(rows));
    expect(requests).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(sentBytes + receivedBytes).toBeLessThanOrEqual(MOST_BYTES);
  });

  test.each([
    [600, 10],
    [6_000, 10],
    [6_000, 100],
    [30_000, 100],
  ])('%i rows with a total after every %i: so much more for each area', async (rows, every) => {
    const { requests, sentBytes, receivedBytes } = await costOf(plan(rows, every));
    expect(requests).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(sentBytes + receivedBytes).toBeLessThanOrEqual(MOST_BYTES + (rows / every) * BYTES_FOR_AN_AREA);
  });

  test('applied again with other bands it costs no more', async () => {
    const { host, pane } = openAddIn(plan(1_000));
    await pane.apply(await proposed(pane), UNWATCHED);
    const again = await proposed(pane, 'rules', { bands: 'clearpoint' });
    host.resetTraffic();
    expect(await pane.apply(again, UNWATCHED)).toMatchObject({ end: 'applied' });
    expect(host.traffic.requests).toBeLessThanOrEqual(MOST_REQUESTS);
  });
});
