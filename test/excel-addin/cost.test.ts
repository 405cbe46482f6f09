import { describe, expect, test } from 'vitest';
import { book } from '../support/book.ts';
import { openAddIn, proposed, UNWATCHED } from './open-add-in.ts';

/** A plan of so many rows. */
function plan(rows: number): ReturnType<typeof book> {
  const lines = Array.from({ length: rows }, (_, i) => `KPI ${i} | ${(i * 37) % 120} | 100`);
  return book('KPI | Actual | Target', ...lines);
}

/** The library's own requests count too. */
const MOST_REQUESTS = 6;
const MOST_SENT = 50_000;

describe('what applying live rules costs', () => {
  test.each([1_000, 50_000])('%i rows: as many requests and bytes sent as for any other plan', async (rows) => {
    const { host, pane } = openAddIn(plan(rows), { patience: 20_000 });
    const changes = await proposed(pane);
    host.resetTraffic();
    expect(await pane.apply(changes, UNWATCHED)).toMatchObject({ end: 'applied' });
    expect(host.traffic.requests).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(host.traffic.sentBytes).toBeLessThanOrEqual(MOST_SENT);
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
