import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChangeSet } from '../../core/changes/edits.ts';
import { applyChanges } from '../../core/protocol/apply.ts';
import type { Outcome, Protocol } from '../../core/protocol/asks.ts';
import { driveSync } from '../../core/protocol/drive.ts';
import { carryOn } from '../../core/protocol/restore.ts';
import { changeSet, edits, foundBy } from '../support/any-change.ts';
import type { MemoryHost } from '../support/memory-host.ts';
import { faultPairs, journalOf, run } from '../support/protocol-run.ts';
import { CHANGES, SHEET, value, workbook } from '../support/small-change.ts';

/** Runs until a block was written after which it is to stop; null where it stopped. The next run has a lock of its own. */
function runUntil(steps: Protocol, host: MemoryHost, stopsAfter: (write: number) => boolean): Outcome | null {
  const asksBefore = host.asks.length;
  const isDue = (): boolean =>
    host.asks.length > asksBefore && host.asks.at(-1) === 'write' && stopsAfter(writesOf(host));
  const outcome = driveSync(steps, host, isDue);
  host.revive();
  return outcome;
}

function writesOf({ asks }: MemoryHost): number {
  return asks.filter((ask) => ask === 'write').length;
}

/** A change in as many runs as there are stops, and the end of the last one. */
function inRuns(changes: ChangeSet, host: MemoryHost, stopsAfter: (write: number) => boolean): Outcome {
  let outcome = runUntil(applyChanges(changes, host.traits), host, stopsAfter);
  while (outcome === null) outcome = runUntil(carryOn(journalOf(host), host.traits), host, stopsAfter);
  return outcome;
}

/** The workbook as a run left it that was stopped after so many blocks. */
function stoppedAfter(blocks: number): MemoryHost {
  const host = workbook();
  runUntil(applyChanges(CHANGES, host.traits), host, (write) => write === blocks);
  host.asks = [];
  return host;
}

const whole = workbook();
const IN_ONE = run(applyChanges(CHANGES, whole.traits), whole);
const BLOCKS = writesOf(whole);
const BEFORE = workbook().state;
const AFTER = whole.state;

describe('a change in several runs', () => {
  test('stopped after whichever blocks, it ends as in one run', () => {
    expect(BLOCKS).toBeGreaterThan(3);
    for (let stops = 0; stops < 2 ** BLOCKS; stops++) {
      const host = workbook();
      const outcome = inRuns(CHANGES, host, (write) => (stops >> (write - 1)) % 2 === 1);
      expect([outcome, host.state, host.journal], `stops ${stops.toString(2)}`).toEqual([IN_ONE, AFTER, whole.journal]);
      expect(writesOf(host), 'no block is written twice').toBe(BLOCKS);
    }
  });

  test('whatever the change is, and however small its blocks', () => {
    fc.assert(
      fc.property(edits, fc.integer({ min: 1, max: 7 }), fc.nat(), (list, blockCells, stops) => {
        const [host, other] = [foundBy(list, blockCells), foundBy(list, blockCells)];
        const outcome = inRuns(changeSet(list), host, (write) => (stops >> ((write - 1) % 31)) % 2 === 1);
        expect(outcome).toEqual(run(applyChanges(changeSet(list), other.traits), other));
        expect([host.state, host.journal]).toEqual([other.state, other.journal]);
      }),
      { numRuns: 300 },
    );
  });

  test('carrying on with what is whole writes nothing', () => {
    const host = stoppedAfter(BLOCKS);
    expect(run(carryOn(journalOf(host), host.traits), host)).toEqual(IN_ONE);
    expect(writesOf(host)).toBe(0);
  });

  test('a cell that somebody sets between two runs is theirs and named, and the change is taken back around it', () => {
    const host = stoppedAfter(1);
    host.put(SHEET, 0, 3, value('mine'));
    expect(run(carryOn(journalOf(host), host.traits), host)).toMatchObject({
      end: 'unknown',
      unsettled: [{ row: 0, column: 3, why: 'CHANGED_SINCE' }],
    });
    expect(host.sheet(SHEET).cells.get('0,3')).toEqual(value('mine'));
    host.sheet(SHEET).cells.delete('0,3');
    expect(host.state).toBe(BEFORE);
  });

  test('while another run has the workbook nothing is done', () => {
    const host = stoppedAfter(1);
    const before = host.state;
    host.answer({ ask: 'lock' });
    expect(run(carryOn(journalOf(host), host.traits), host)).toMatchObject({
      end: 'nothing-done',
      problems: [{ code: 'LOCKED' }],
    });
    expect(host.state).toBe(before);
  });
});

describe('carrying on with a fault at every ask, and with pairs of faults', () => {
  test.each(Array.from({ length: BLOCKS }, (_, i) => i + 1))(
    'stopped after block %i: all, or back as it was, or told; and running it again ends it',
    (blocks) => {
      const stopped = stoppedAfter(blocks).state;
      const plain = stoppedAfter(blocks);
      run(carryOn(journalOf(plain), plain.traits), plain);
      for (const faults of faultPairs(plain.asks.length)) {
        const host = stoppedAfter(blocks);
        host.faults = new Map(faults);
        const outcome = run(carryOn(journalOf(host), host.traits), host);
        const what = faults.map(([at, fault]) => `${fault} at ${at}`).join(', ');
        if (outcome !== 'killed' && outcome.end === 'applied') expect(host.state, what).toBe(AFTER);
        if (outcome !== 'killed' && outcome.end === 'restored') expect(host.state, what).toBe(BEFORE);
        if (outcome !== 'killed' && outcome.end === 'nothing-done') expect(host.state, what).toBe(stopped);
        if (outcome !== 'killed' && outcome.end === 'unknown')
          expect(outcome.unsettled.length, what).toBeGreaterThan(0);
        host.revive();
        if (journalOf(host).state === 'writing')
          expect(run(carryOn(journalOf(host), host.traits), host), what).toMatchObject({ end: 'applied' });
        expect(host.state, what).toBe(journalOf(host).state === 'restored' ? BEFORE : AFTER);
      }
    },
  );
});
