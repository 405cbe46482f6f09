import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../core/protocol/apply.ts';
import { drive, driveSync } from '../../core/protocol/drive.ts';
import { restore, resume } from '../../core/protocol/restore.ts';
import type { Outcome } from '../../core/protocol/asks.ts';
import { FAULTS, Killed, type Fault, type MemoryHost } from '../support/memory-host.ts';
import { CHANGES, SHEET, value, workbook } from '../support/small-change.ts';

const BEFORE = workbook().state;
const AFTER = (() => {
  const host = workbook();
  driveSync(applyChanges(CHANGES, host.traits), host);
  return host.state;
})();
const ASKS = (() => {
  const host = workbook();
  driveSync(applyChanges(CHANGES, host.traits), host);
  return host.asks.length;
})();

function apply(host: MemoryHost): Outcome | 'killed' {
  try {
    return driveSync(applyChanges(CHANGES, host.traits), host) ?? 'killed';
  } catch (cause) {
    if (cause instanceof Killed) return 'killed';
    throw cause;
  }
}

/** What a user does after a crash or an unclear end: start again, and let the journal be settled. */
function recover(host: MemoryHost): Outcome | null {
  host.revive();
  return host.journal?.state === 'writing' ? driveSync(resume(host.journal, host.traits), host) : null;
}

describe('applying a change set', () => {
  test('writes everything and remembers what was there', () => {
    const host = workbook();
    const outcome = apply(host);
    expect(outcome).toMatchObject({ end: 'applied', unsettled: [], skipped: [] });
    expect(host.state).not.toBe(BEFORE);
    expect(host.journal?.state).toBe('applied');
  });

  test('a hundred applies equal one', () => {
    const host = workbook();
    for (let i = 0; i < 100; i++) expect(apply(host)).toMatchObject({ end: 'applied' });
    expect(host.state).toBe(AFTER);
  });

  test('restore brings back exactly what was there', () => {
    const host = workbook();
    apply(host);
    const { journal } = host;
    if (journal === null) throw new Error('no journal');
    expect(driveSync(restore(journal, host.traits), host)).toMatchObject({ end: 'restored', skipped: [] });
    expect(host.state).toBe(BEFORE);
    expect(host.journal?.state).toBe('restored');
  });

  test('the asynchronous driver does the same', async () => {
    const host = workbook();
    const outcome = await drive(applyChanges(CHANGES, host.traits), {
      traits: host.traits,
      answer: (ask) => Promise.resolve(host.answer(ask)),
    });
    expect(outcome.end).toBe('applied');
    expect(host.state).toBe(AFTER);
  });

  test('a change set, a journal and an outcome survive JSON', () => {
    const host = workbook();
    const outcome = apply(host);
    for (const each of [CHANGES, host.journal, outcome]) expect(JSON.parse(JSON.stringify(each))).toEqual(each);
  });

  test('a moved row stops everything before the first cell is written', () => {
    const host = workbook();
    host.put(SHEET, 2, 0, value('somebody sorted'));
    const before = host.state;
    expect(apply(host)).toMatchObject({ end: 'nothing-done', problems: [{ code: 'STALE_PLAN' }] });
    expect(host.state).toBe(before);
    expect(host.asks).not.toContain('write');
  });

  test('a row moved between the look and the write stops it too', () => {
    const host = workbook();
    host.meanwhile = (ask) => {
      if (ask.ask === 'keep' && ask.journal.state === 'writing') host.put(SHEET, 2, 0, value('somebody sorted'));
    };
    expect(apply(host)).toMatchObject({ end: 'restored' });
    expect(host.sheet(SHEET).rules.get('green')).toBeUndefined();
  });

  test('a planned cell that a co-author set is left to them and listed; the others are written', () => {
    const host = workbook();
    host.put(SHEET, 2, 3, value('mine'));
    const outcome = apply(host);
    expect(outcome).toMatchObject({
      end: 'applied',
      skipped: [{ sheet: SHEET, row: 2, column: 3, why: 'CHANGED_MEANWHILE' }],
    });
    expect(host.sheet(SHEET).cells.get('2,3')).toEqual(value('mine'));
    expect(host.sheet(SHEET).cells.get('4,3')).toEqual(value('Grey'));
  });

  test('restore leaves what others changed since, and says so', () => {
    const host = workbook();
    apply(host);
    host.put(SHEET, 2, 3, value('mine'));
    const { journal } = host;
    if (journal === null) throw new Error('no journal');
    const outcome = driveSync(restore(journal, host.traits), host);
    expect(outcome).toMatchObject({ end: 'restored', skipped: [{ row: 2, column: 3, why: 'CHANGED_SINCE' }] });
    expect(host.sheet(SHEET).cells.get('2,3')).toEqual(value('mine'));
    expect(host.sheet(SHEET).cells.get('0,3')).toBeUndefined();
  });

  test("others' conditional formats that vanish under our hands are reported, never passed over", () => {
    const host = workbook();
    host.meanwhile = (ask) => {
      if (ask.ask === 'write') host.sheet(SHEET).foreign = 2;
    };
    expect(apply(host)).toMatchObject({ end: 'unknown', problems: [{ code: 'FOREIGN_RULES_CHANGED' }] });
  });

  test('a second run waits for the first', () => {
    const host = workbook();
    driveSync(applyChanges(CHANGES, host.traits), host, () => host.asks.length > 2);
    expect(apply(host)).toMatchObject({ end: 'nothing-done', problems: [{ code: 'LOCKED' }] });
  });

  test('a run stopped for time is settled by resume', () => {
    for (let stopAt = 1; stopAt < ASKS; stopAt++) {
      const host = workbook();
      driveSync(applyChanges(CHANGES, host.traits), host, () => host.asks.length >= stopAt);
      recover(host);
      expect([BEFORE, AFTER]).toContain(host.state);
    }
  });
});

describe('a fault at every ask', () => {
  const singles = Array.from({ length: ASKS }, (_, at) =>
    FAULTS.map((fault): [number, Fault][] => [[at, fault]]),
  ).flat();

  test.each(
    singles.map((faults) => ({ name: faults.map(([at, fault]) => `${fault} at ask ${at}`).join(', '), faults })),
  )('$name', ({ faults }) => {
    const host = workbook(new Map(faults));
    const outcome = apply(host);
    const recovered = outcome === 'killed' || outcome.end === 'unknown' ? recover(host) : null;
    if (outcome !== 'killed' && outcome.end === 'applied') expect(host.state).toBe(AFTER);
    else if (outcome !== 'killed' && outcome.end !== 'unknown') expect(host.state).toBe(BEFORE);
    else if (recovered?.end === 'applied') expect(host.state).toBe(AFTER);
    else expect([BEFORE, AFTER]).toContain(host.state);
  });

  test('pairs of faults: all, or back as it was, or told exactly', () => {
    let runs = 0;
    for (let first = 0; first < ASKS + 4; first++) {
      for (let second = first + 1; second < ASKS + 8; second++) {
        for (const a of FAULTS) {
          for (const b of FAULTS) {
            const host = workbook(
              new Map([
                [first, a],
                [second, b],
              ]),
            );
            const outcome = apply(host);
            if (outcome === 'killed' || outcome.end === 'unknown') recover(host);
            const named = outcome !== 'killed' && outcome.end === 'unknown' ? outcome.unsettled.length > 0 : false;
            if (!named) expect([BEFORE, AFTER], `${a}@${first} ${b}@${second}`).toContain(host.state);
            if (outcome !== 'killed' && outcome.end === 'applied') expect(host.state).toBe(AFTER);
            if (outcome !== 'killed' && outcome.end === 'restored') expect(host.state).toBe(BEFORE);
            runs++;
          }
        }
      }
    }
    expect(runs).toBeGreaterThan(3000);
  });
});
