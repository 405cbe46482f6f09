import { beforeAll, describe, expect, test } from 'vitest';
import type { ChangeSet } from '../../core/changes/edits.ts';
import type { Mode } from '../../core/changes/propose.ts';
import type { Outcome } from '../../core/protocol/asks.ts';
import type { Call, Fault, Kind } from '../../simulators/sheets/faults.ts';
import type { SheetsHost, SheetsKind } from '../../simulators/sheets/host.ts';
import type { Project } from '../../simulators/sheets/script-run.ts';
import { TEXTS } from '../../simulators/sheets/wrong.ts';
import { stateDigest } from '../../simulators/workbook/state.ts';
import { at, protect } from '../../simulators/workbook/user.ts';
import { sheets } from '../support/book.ts';
import { making, SLIP } from '../sheets-addon/drafted.ts';
import { builtProject, openAddOn, type OpenAddOn } from '../sheets-addon/open-add-on.ts';
import { proposed, UNWATCHED } from '../support/pane-work.ts';
import { insertedJustBeforeTheWrite, meanwhileContract } from './meanwhile.ts';
import { foreign, FOREIGN, keepsItsWord, MODES, PLAN, type Begun as Previewed } from './promise.ts';

let project: Project;
/** What is struck: every way in which colours are written, and a sheet that is made. */
type Operation = Mode | 'sheet';

const changesOf = new Map<Operation, ChangeSet>([['sheet', making([SLIP])]]);

beforeAll(async () => {
  project = await builtProject();
  for (const mode of MODES) changesOf.set(mode, await proposed(openAddOn(project, PLAN).pane, mode));
}, 90_000);

type Begun = OpenAddOn & Pick<Previewed, 'changes' | 'before'>;

async function begun(mode: Operation = 'rules', kind: Partial<SheetsKind> = {}): Promise<Begun> {
  const opened = openAddOn(project, PLAN, kind);
  const changes = changesOf.get(mode);
  if (changes === undefined) throw new Error('changes are proposed for every mode');
  // The sidebar has asked for the locale already, as after a check.
  await opened.pane.history();
  opened.host.resetCalls();
  return { ...opened, changes, before: stateDigest(opened.host.book) };
}

/** Whoever opens the sidebar next can take back whatever there is, and then the spreadsheet is what it was. */
async function canBeTakenBack({ host, again, before }: Begun): Promise<void> {
  host.chooseFault = () => undefined;
  const pane = again();
  const history = await pane.history();
  if (!history.ok) throw new Error(history.problem.code);
  for (const { id } of history.value) expect(await pane.restore(id, UNWATCHED)).toMatchObject({ end: 'restored' });
  expect(stateDigest(host.book)).toBe(before);
  expect(foreign(host)).toEqual(FOREIGN);
}

type Strike = [id: string, what: string, fault: Fault, kinds?: readonly Kind[]];

/**
 * Faults that strike any one call, by the identifiers of the catalog of host faults; those with kinds can happen at calls
 * of these kinds alone, and at others would be no fault at all.
 */
const FAULTS: readonly Strike[] = [
  ['F29', 'the run is cut before it', { fault: 'killed', when: 'before' }],
  ['F29', 'the run is cut after it, and what was queued is lost', { fault: 'killed', when: 'after', pending: 'lost' }],
  [
    'F29',
    'the run is cut after it, and what was queued is done',
    { fault: 'killed', when: 'after', pending: 'written' },
  ],
  ['F29', 'it takes all of the six minutes', { fault: 'slow', milliseconds: 400_000 }],
  ['F30', 'failed, but it was done', { fault: 'reject', when: 'after' }],
  ['F30', 'failed, and was not done', { fault: 'reject', when: 'before' }],
  ['F30', 'part of it was done, then it failed', { fault: 'part', steps: 2 }, ['read', 'write', 'flush']],
  ['F31', 'too many calls', { fault: 'reject', when: 'before', message: TEXTS.tooFast('spreadsheet') }],
  ['F32', 'no room in the store', { fault: 'reject', when: 'before', message: TEXTS.storage }, ['properties']],
  ['F35', 'all becomes protected', { fault: 'protected' }],
  ['F38', 'said to be done, and failed later', { fault: 'deferred' }, ['write']],
  ['F38', 'said to be done, and lost', { fault: 'dropped' }, ['write']],
  ['F38', 'read as it was before', { fault: 'stale' }, ['read']],
];

/**
 * Faults take turns: each strikes every other call of filling, the next one those between. A column of formulas makes the
 * same calls between its own and comes with rules over it, and making a sheet is many calls of one kind: there they take
 * turns over more calls.
 */
const STRUCK: readonly (readonly [what: Operation, step: number])[] = [
  ['fill', 2],
  ['column', 4],
  ['sheet', 18],
];

/** The numbers of the calls so far at which a fault can strike. */
function callsFor({ host }: Begun, kinds: Strike[3]): number[] {
  return host.calls.filter(({ kind }) => kinds?.includes(kind) ?? true).map(({ number }) => number);
}

describe.each(STRUCK)('a fault at any call of applying: %s', (mode, step) => {
  test.for(FAULTS)('%s %s', { timeout: 120_000 }, async ([, , fault, kinds]) => {
    const counted = await begun(mode);
    await counted.pane.apply(counted.changes, UNWATCHED);
    const calls = callsFor(counted, kinds);
    expect(calls.length).toBeGreaterThan(0);
    // The few calls of some kinds are struck one and all; making a sheet is nearly all writing.
    const every = kinds === undefined || mode === 'sheet' ? step : 1;
    const first = FAULTS.findIndex((each) => each[2] === fault) % every;
    for (const k of calls.filter((_call, i) => i % every === first)) {
      const run = await begun(mode);
      run.host.faults.set(k, fault);
      const outcome = await run.pane.apply(run.changes, UNWATCHED);
      // What became protected stays so: it is not ours to open, and not part of what is compared.
      if (fault.fault === 'protected')
        for (const sheet of run.host.book.sheets) run.host.book.dress(sheet, 'protection', null);
      keepsItsWord(run, outcome);
      await canBeTakenBack(run);
    }
  });
});

/** Strikes the call of a kind that comes as the `nth` of it. */
function strike(host: SheetsHost, kind: Kind, nth: number, fault: Fault): void {
  host.chooseFault = (call: Call) => (call.kind === kind && call.ofKind === nth ? fault : undefined);
}

describe('a fault at any call of taking back', () => {
  test.for(FAULTS.filter(([id]) => id !== 'F35'))('%s %s', { timeout: 120_000 }, async ([, , fault, kinds]) => {
    for (const [mode, step] of STRUCK) {
      const counted = await begun(mode);
      await counted.pane.apply(counted.changes, UNWATCHED);
      counted.host.resetCalls();
      await counted.pane.restore(counted.changes.id, UNWATCHED);
      for (const k of callsFor(counted, kinds).filter((_call, i) => i % (2 * step) === 0)) {
        const run = await begun(mode);
        await run.pane.apply(run.changes, UNWATCHED);
        run.host.resetCalls();
        run.host.faults.set(k, fault);
        await run.pane.restore(run.changes.id, UNWATCHED);
        expect(foreign(run.host)).toEqual(FOREIGN);
        await canBeTakenBack(run);
      }
    }
  });
});

describe('F29 runs that end before they are done', () => {
  const ROWS = 10_500;
  const LONG = sheets({
    Plan: ['KPI | Actual | Target', ...Array.from({ length: ROWS }, (_, i) => `K${i} | ${i % 130} | 100`)],
  });
  /** Sheets is slow: a block takes longer than a run should. */
  const isSlow = (call: Call): Fault | undefined =>
    call.name.endsWith('setBackgrounds') ? { fault: 'slow', milliseconds: 25_000 } : undefined;

  test('a long change goes on run after run, each well within its time, and the user sees how far it is', async () => {
    const run = openAddOn(project, LONG);
    const before = stateDigest(run.host.book);
    const changes = await proposed(run.pane, 'fill');
    run.host.chooseFault = isSlow;
    const seen: number[] = [];
    const watch = { ...UNWATCHED, progress: ({ done }: { done: number }) => seen.push(done) };
    expect(await run.pane.apply(changes, watch)).toMatchObject({ end: 'applied', unsettled: [] });
    expect(seen.length).toBeGreaterThan(0);
    expect(await run.pane.restore(changes.id, watch)).toMatchObject({ end: 'restored', skipped: [] });
    expect(stateDigest(run.host.book)).toBe(before);
  }, 60_000);

  test('stopped between two runs, everything is taken back', async () => {
    const run = openAddOn(project, LONG);
    const before = stateDigest(run.host.book);
    const changes = await proposed(run.pane, 'fill');
    run.host.chooseFault = isSlow;
    const stopper = new AbortController();
    const outcome = await run.pane.apply(changes, { progress: () => stopper.abort(), signal: stopper.signal });
    expect(outcome).toMatchObject({ end: 'restored', problems: [{ code: 'STOPPED' }] });
    expect(stateDigest(run.host.book)).toBe(before);
    expect(await run.pane.history()).toEqual({ ok: true, value: [] });
  }, 60_000);
});

meanwhileContract(begun, 20);

describe('what people and Sheets do meanwhile', () => {
  test.each(MODES)(
    'F10 %s: somebody inserts rows just before the write: the guards are read again right before it',
    async (mode) => {
      const run = await begun(mode);
      await insertedJustBeforeTheWrite(run, (insert) => {
        run.host.meanwhile = (call) => (call.kind === 'properties' ? insert() : undefined);
      });
    },
  );

  test('F33 two people apply at once: the second is told who is at it, and no rule is lost', async () => {
    const run = await begun();
    let second: Promise<Outcome> | null = null;
    run.host.meanwhile = (call) => {
      if (second === null && call.name.endsWith('setConditionalFormatRules'))
        second = run.again().apply(run.changes, UNWATCHED);
    };
    expect(await run.pane.apply(run.changes, UNWATCHED)).toMatchObject({ end: 'applied' });
    expect(await (second ?? Promise.reject(new Error('nobody else came')))).toBeDefined();
    expect(run.host.book.sheetByName('Plan')?.rules).toHaveLength(6);
  });

  test('F33 while somebody holds the lock nothing is done, and it is said', async () => {
    const run = await begun();
    run.host.locks.set('document', { until: run.host.now + 60_000 });
    expect(await run.pane.apply(run.changes, UNWATCHED)).toMatchObject({
      end: 'nothing-done',
      problems: [{ code: 'LOCKED' }],
    });
    expect(stateDigest(run.host.book)).toBe(run.before);
  });

  test('F34 somebody adds a rule after ours were looked at: it is there afterwards, before ours', async () => {
    const run = await begun();
    let lists = 0;
    run.host.meanwhile = (call) => {
      if (!call.name.endsWith('getConditionalFormatRules') || ++lists !== 2) return;
      run.host.act((open) => {
        const { sheet } = at(open, 'Plan', 'Remote');
        const [first] = sheet.rules;
        if (first !== undefined) open.put(sheet, 'rules', [...sheet.rules, { ...first, id: 'new' }]);
      });
    };
    expect(await run.pane.apply(run.changes, UNWATCHED)).toMatchObject({ end: 'applied' });
    expect(foreign(run.host)).toHaveLength(3);
    expect(run.host.book.sheetByName('Plan')?.rules).toHaveLength(7);
  });

  test('F35 a protected range is found before anything is written', async () => {
    const run = await begun();
    run.host.act((open) => protect(at(open, 'Plan'), true));
    const closed = stateDigest(run.host.book);
    expect(await run.pane.apply(run.changes, UNWATCHED)).toMatchObject({ problems: [{ code: 'PROTECTED' }] });
    expect(stateDigest(run.host.book)).toBe(closed);
    expect(run.host.traffic.write).toBe(0);
  });

  test('F37 a sheet that was renamed is the same sheet', async () => {
    const renamed = await begun();
    renamed.host.act((open) => open.put(at(open, 'Plan').sheet, 'name', 'Plan 2026'));
    expect(await renamed.pane.apply(renamed.changes, UNWATCHED)).toMatchObject({ end: 'applied' });
  });

  test('F38 a Sheets that tells of failed writes only when it carries them out', async () => {
    for (const mode of MODES) {
      const run = await begun(mode, { reports: 'deferred' });
      strike(run.host, 'write', 0, { fault: 'deferred' });
      const outcome = await run.pane.apply(run.changes, UNWATCHED);
      expect(outcome).toMatchObject({ end: 'restored' });
      expect(outcome.problems).toHaveLength(1);
      keepsItsWord(run, outcome);
    }
  });

  test('F39 the sidebar is closed while it is applied: opened again, it shows the change', async () => {
    const run = await begun();
    void run.bridge({ is: 'apply', locale: 'en_US', zone: 'Etc/UTC', changes: run.changes });
    expect(await run.again().history()).toMatchObject({ ok: true, value: [{ id: run.changes.id, state: 'applied' }] });
    await canBeTakenBack(run);
  });

  test('somebody undoes the change in Sheets: the history says so', async () => {
    const run = await begun('fill');
    await run.pane.apply(run.changes, UNWATCHED);
    run.host.act((open) => {
      const { sheet } = at(open, 'Plan');
      for (const [key, cell] of sheet.cells)
        open.setCell(sheet, key, { ...cell, style: { ...cell.style, fill: null } });
    });
    expect(await run.again().history()).toMatchObject({ ok: true, value: [{ state: 'undone' }] });
  });
});
