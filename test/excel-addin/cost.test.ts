import { describe, expect, test } from 'vitest';
import { proposeChanges } from '../../core/changes/propose.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { defaultSettings } from '../../core/settings/schema.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import type { Traffic } from '../../simulators/excel/faults.ts';
import { sheets } from '../support/book.ts';
import { openAddIn } from './open-add-in.ts';
import { proposed, UNWATCHED } from '../support/pane-work.ts';

/** A plan of so many rows with names of thirty characters; with a total after every so many. */
function plan(rows: number, every = Infinity): WorkbookSnapshot {
  const lines = Array.from({ length: rows }, (_, i) =>
    i % every === every - 1
      ? '*Total* | 700 | 900'
      : `${`Qualified leads, product ${i}`.padEnd(30, '.')} | ${(i * 37) % 120} | 100`,
  );
  return sheets({ Plan: ['KPI | Actual | Target', ...lines] });
}

/** The library's own requests count too. */
const MOST_REQUESTS = 6;
const MOST_BYTES = 50_000;

/** So many areas, cut by totals and headings, that bound holds for. */
const AREAS = 50;

/** What each further area costs. */
const BYTES_FOR_AN_AREA = 500;

/** What applying costs, and over how many areas; proposed from the drawing, since only the apply is counted and reading takes long. */
async function costOf(snapshot: WorkbookSnapshot): Promise<Traffic & { readonly areas: number }> {
  const { host, pane } = openAddIn(snapshot, { patience: 60_000 });
  const ids = new Map(host.book.sheets.map(({ name, id }) => [name, id]));
  const read = { ...snapshot, sheets: snapshot.sheets.map((each) => ({ ...each, id: ids.get(each.name) ?? '' })) };
  const { review, context } = reviewWorkbook(read, defaultSettings(), '2026-06-30');
  const changes = proposeChanges(read, review.tables, context, 'rules');
  host.resetTraffic();
  expect(await pane.apply(changes, UNWATCHED)).toMatchObject({ end: 'applied' });
  const [rule] = changes.edits;
  return { ...host.traffic, areas: rule?.kind === 'rule' ? (rule.after?.areas.length ?? 0) : 0 };
}

describe('what applying live rules costs', () => {
  test.each([10, 1_000, 100_000])('%i rows: no more requests and bytes than for any other plan', async (rows) => {
    const { requests, sentBytes, receivedBytes } = await costOf(plan(rows));
    expect(requests).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(sentBytes + receivedBytes).toBeLessThanOrEqual(MOST_BYTES);
  });

  test.each([
    [500, 10],
    [5_000, 100],
    [50_000, 1_000],
  ])('%i rows with a total after every %i: no more either', async (rows, every) => {
    const { requests, sentBytes, receivedBytes, areas } = await costOf(plan(rows, every));
    expect(areas).toBe(AREAS);
    expect(requests).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(sentBytes + receivedBytes).toBeLessThanOrEqual(MOST_BYTES);
  });

  test.each([
    [600, 10],
    [6_000, 10],
    [6_000, 100],
    [30_000, 100],
  ])('%i rows with a total after every %i: half a kilobyte more for each further area', async (rows, every) => {
    const { requests, sentBytes, receivedBytes, areas } = await costOf(plan(rows, every));
    expect(areas).toBe(rows / every);
    expect(requests).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(sentBytes + receivedBytes).toBeLessThanOrEqual(MOST_BYTES + (areas - AREAS) * BYTES_FOR_AN_AREA);
  });

  test.each([
    ['formulas among headings and names cost no request more', '="Lea"&"ds" -> Leads', MOST_REQUESTS],
    ['a name that is a text and looks like a formula costs two: values are read as well', "'=A1", MOST_REQUESTS + 2],
  ])('%s', async (_, name, most) => {
    const rows = ['KPI | Actual | ="Target "&2026 -> Target 2026', `${name} | 85 | 100`, 'Calls | 40 | 100'];
    const { requests } = await costOf(sheets({ Plan: rows }));
    expect(requests).toBe(most);
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
