import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Content, Edit } from '../../core/changes/edits.ts';
import { applyChanges } from '../../core/protocol/apply.ts';
import { driveSync } from '../../core/protocol/drive.ts';
import { isCellEdit } from '../../core/changes/edits.ts';
import { restore, resume } from '../../core/protocol/restore.ts';
import { changeSet, edits, foundBy } from '../support/any-change.ts';
import { FAULTS, type Fault, type MemoryHost } from '../support/memory-host.ts';
import { faultPairs, journalOf, run } from '../support/protocol-run.ts';
import { CHANGES, SHEET, value, workbook } from '../support/small-change.ts';

/** The workbook with the change applied; faults strike from now on. */
function applied(faults: readonly (readonly [number, Fault])[] = []): MemoryHost {
  const host = workbook();
  run(applyChanges(CHANGES, host.traits), host);
  host.asks = [];
  host.faults = new Map(faults);
  return host;
}

/** The workbook as a run left it that was cut off after so many asks. */
function cutOff(stopAt: number): MemoryHost {
  const host = workbook();
  driveSync(applyChanges(CHANGES, host.traits), host, () => host.asks.length >= stopAt);
  host.revive();
  host.asks = [];
  return host;
}

const BEFORE = workbook().state;
const AFTER = applied().state;
const ALL_ASKS = ((): number => {
  const host = workbook();
  run(applyChanges(CHANGES, host.traits), host);
  return host.asks.length;
})();

function asksOf(host: MemoryHost, protocol: typeof restore): number {
  run(protocol(journalOf(host), host.traits), host);
  return host.asks.length;
}

describe('restoring with a fault at every ask, and with pairs of faults', () => {
  test('what it says is so, and running it again ends where the user began', () => {
    let runs = 0;
    for (const faults of faultPairs(asksOf(applied(), restore))) {
      const host = applied(faults);
      const outcome = run(restore(journalOf(host), host.traits), host);
      const what = faults.map(([at, fault]) => `${fault} at ${at}`).join(', ');
      if (outcome !== 'killed' && outcome.end === 'restored') expect(host.state, what).toBe(BEFORE);
      if (outcome !== 'killed' && outcome.end === 'nothing-done') expect(host.state, what).toBe(AFTER);
      if (outcome !== 'killed' && outcome.end === 'unknown') expect(outcome.unsettled.length, what).toBeGreaterThan(0);
      host.revive();
      run(restore(journalOf(host), host.traits), host);
      expect(host.state, what).toBe(BEFORE);
      runs++;
    }
    expect(runs).toBeGreaterThan(1000);
  });
});

describe('resuming a run that was cut off', () => {
  test.each(Array.from({ length: ALL_ASKS }, (_, i) => i))(
    'after %i asks, whatever goes wrong meanwhile: all, or back as it was, or told',
    (stopAt) => {
      if (cutOff(stopAt).journal?.state !== 'writing') {
        expect([BEFORE, AFTER]).toContain(cutOff(stopAt).state);
        return;
      }
      for (const faults of faultPairs(asksOf(cutOff(stopAt), resume))) {
        const host = cutOff(stopAt);
        host.faults = new Map(faults);
        const outcome = run(resume(journalOf(host), host.traits), host);
        const what = faults.map(([at, fault]) => `${fault} at ${at}`).join(', ');
        if (outcome !== 'killed' && outcome.end === 'applied') expect(host.state, what).toBe(AFTER);
        if (outcome !== 'killed' && outcome.end === 'restored') expect(host.state, what).toBe(BEFORE);
        if (outcome !== 'killed' && outcome.end === 'unknown')
          expect(outcome.unsettled.length, what).toBeGreaterThan(0);
        host.revive();
        if (journalOf(host).state === 'writing') run(resume(journalOf(host), host.traits), host);
        expect([BEFORE, AFTER], what).toContain(host.state);
      }
    },
  );

  test('a rule that somebody added since is theirs, and nothing to be alarmed by', () => {
    const host = cutOff(ALL_ASKS - 2);
    host.sheet(SHEET).foreign++;
    expect(run(resume(journalOf(host), host.traits), host)).toMatchObject({ end: 'applied', problems: [] });
  });
});

describe('an end that proves nothing', () => {
  test('names every cell of the change when nothing can be read back', () => {
    const host = workbook();
    const deaf: Fault = 'reject-before';
    host.meanwhile = (ask, number) => {
      if (number > 3 && ask.ask === 'read') host.faults.set(number, deaf);
    };
    const outcome = run(applyChanges(CHANGES, host.traits), host);
    if (outcome === 'killed') throw new Error('not killed');
    expect(outcome.end).toBe('unknown');
    const cells = journalOf(host).edits.flatMap((edit) => (isCellEdit(edit) ? edit.after.flat() : [edit.kind]));
    expect(outcome.unsettled).toHaveLength(cells.length);
  });

  test('a cell that a co-author sets under our hands is named, and theirs', () => {
    const host = workbook();
    host.meanwhile = (ask) => {
      if (ask.ask === 'write' && ask.isLast) host.put(SHEET, 0, 3, value('mine'));
    };
    const outcome = run(applyChanges(CHANGES, host.traits), host);
    expect(outcome).toMatchObject({ end: 'unknown', unsettled: [{ row: 0, column: 3, why: 'CHANGED_SINCE' }] });
    expect(host.sheet(SHEET).cells.get('0,3')).toEqual(value('mine'));
  });
});

describe('any change', () => {
  const change = fc.tuple(edits, fc.integer({ min: 1, max: 7 }));

  test('is all there after applying, a hundred times the same as once, and gone after restoring', () => {
    fc.assert(
      fc.property(change, ([list, blockCells]) => {
        const host = foundBy(list, blockCells);
        const before = host.state;
        const first = run(applyChanges(changeSet(list), host.traits), host);
        expect(first).toMatchObject({ end: 'applied', skipped: [] });
        const after = host.state;
        for (let i = 0; i < 100; i++) run(applyChanges(changeSet(list), host.traits), host);
        expect(host.state).toBe(after);
        if (host.journal === null) expect(after).toBe(before);
        else run(restore(host.journal, host.traits), host);
        expect(host.state).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  test('with any two faults: all, or back as it was, or told exactly', () => {
    const fault = fc.tuple(fc.nat(14), fc.constantFrom(...FAULTS));
    fc.assert(
      fc.property(change, fault, fault, ([list, blockCells], a, b) => {
        const host = foundBy(list, blockCells);
        const before = host.state;
        const whole = foundBy(list, blockCells);
        run(applyChanges(changeSet(list), whole.traits), whole);
        host.faults = new Map([a, b]);
        const outcome = run(applyChanges(changeSet(list), host.traits), host);
        if (outcome !== 'killed' && outcome.end === 'applied') expect(host.state).toBe(whole.state);
        if (outcome !== 'killed' && (outcome.end === 'restored' || outcome.end === 'nothing-done'))
          expect(host.state).toBe(before);
        host.revive();
        if (host.journal?.state === 'writing') run(resume(host.journal, host.traits), host);
        expect([before, whole.state]).toContain(host.state);
      }),
      { numRuns: 400 },
    );
  });

  test('never writes a cell that it does not change: what somebody sets there meanwhile stays', () => {
    const cells = (middle: string): Content[][] => [
      [value(middle === '' ? 'a' : 'b')],
      [value('kept')],
      [value(middle === '' ? 'a' : 'b')],
    ];
    const edit: Edit = {
      kind: 'content',
      area: { sheet: SHEET, top: 0, left: 0, bottom: 2, right: 0 },
      before: cells(''),
      after: cells('x'),
    };
    const host = foundBy([edit], 100);
    host.meanwhile = (ask) => {
      if (ask.ask === 'write') host.put(SHEET, 1, 0, value('mine'));
    };
    expect(run(applyChanges(changeSet([edit]), host.traits), host)).toMatchObject({ end: 'applied' });
    expect([0, 1, 2].map((row) => host.sheet(SHEET).cells.get(`${row},0`)?.value)).toEqual(['b', 'mine', 'b']);
  });
});
