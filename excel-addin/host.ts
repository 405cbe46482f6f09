import { expectedOf } from '../core/changes/compare.ts';
import type { Guard } from '../core/changes/edits.ts';
import { problem } from '../core/messages/problem.ts';
import type { Answer, Ask, AsyncHost, HostTraits, Journal } from '../core/protocol/asks.ts';
import type { SheetId } from '../core/workbook/cells.ts';
import { causeOf, expected } from './errors.ts';
import type { JournalStore, Kept } from './journal.ts';
import { readImage } from './read-areas.ts';
import type { OwnFormat, SheetRules, Strangers } from './rules.ts';
import { UNSTOPPABLE, writing, writingAsOne, type Doors } from './run.ts';
import { isUndoable, tidyBatch, writeBatch } from './write.ts';

/** What a run of the protocol is watched and stopped by. */
export type HostWatch = {
  readonly progress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
};

/** Where the host keeps what is not in the workbook. */
export type Keeping = {
  readonly journals: JournalStore;
  /** The present time as an ISO text. */
  readonly now: () => string;
  /** What the workbook is called. */
  readonly book: string;
  /** What must still be as it was when the change was proposed: where it is, less has to be read. */
  readonly guards: readonly Guard[];
  /** Whether an earlier run was cut off: what it left half made is then looked for. */
  readonly isAfterFailure: boolean;
};

const TRAITS: HostTraits = { blockCells: 5_000 };

/** One change at a time: the pane and the ribbon share this page. */
let isLocked = false;

/**
 * Answers the protocol's asks on the workbook that is open in Excel. Nothing is kept between asks but the ids of our own
 * conditional formats, as the last read found them, and of other people's the ids alone.
 */
export function excelHost(doors: Doors, keeping: Keeping, watch: HostWatch): AsyncHost {
  const strangers: Strangers = new Set();
  const guarded = expectedOf(keeping.guards);
  let formats: readonly SheetRules[] = [];
  let names: Kept['names'] = [];
  let isStopped = false;
  let mayBeHalf = keeping.isAfterFailure;

  const formatsOf = (sheet: SheetId, key: string): readonly OwnFormat[] =>
    formats.find((each) => each.sheet === sheet)?.own.filter((format) => format.key === key) ?? [];

  const foreignOn = (sheet: SheetId): number => formats.find((each) => each.sheet === sheet)?.foreign ?? 0;

  const keep = async (journal: Journal): Promise<Answer> => {
    if (journal.state === 'restored') {
      await keeping.journals.forget(journal.id);
      return { ok: true };
    }
    const known = (await keeping.journals.list()).find((each) => each.journal.id === journal.id);
    const at = journal.state === 'applied' && known !== undefined ? known.at : keeping.now();
    await keeping.journals.keep({ journal, at, names });
    return { ok: true };
  };

  const answered = async (ask: Ask): Promise<Answer> => {
    switch (ask.ask) {
      case 'lock':
        if (isLocked) return { ok: false, problem: problem('LOCKED', { file: keeping.book }) };
        isLocked = true;
        return { ok: true };
      case 'unlock':
        isLocked = false;
        return { ok: true };
      case 'progress':
        watch.progress(ask.done, ask.of);
        return { ok: true };
      case 'keep':
        return keep(ask.journal);
      case 'read': {
        let read = await readImage(doors, ask, strangers, guarded);
        if (mayBeHalf && read.formats.some(({ begun }) => begun.length > 0)) {
          await writing(doors, tidyBatch(read.formats));
          read = await readImage(doors, ask, strangers, guarded);
        }
        mayBeHalf = false;
        formats = read.formats;
        names = read.names;
        return { ok: true, image: read.image };
      }
      case 'write':
        // Stopping refuses one write: the protocol then takes back what was written, and that must get through.
        if (watch.signal.aborted && !isStopped) {
          isStopped = true;
          return { ok: false, problem: problem('STOPPED') };
        }
        mayBeHalf = true;
        await (isUndoable(ask.edits) ? writingAsOne : writing)(
          doors,
          writeBatch(ask.edits, ask.guards, { formats: formatsOf, foreign: foreignOn }),
          isStopped ? UNSTOPPABLE : watch.signal,
        );
        return { ok: true };
    }
  };

  return {
    traits: TRAITS,
    answer: async (ask) => {
      try {
        return await answered(ask);
      } catch (error) {
        // Names of the store's errors are for whoever wrote it; to the user it is one thing.
        if (ask.ask === 'keep') return { ok: false, problem: problem('JOURNAL_NOT_KEPT'), cause: causeOf(error) };
        return { ok: false, problem: expected(error), cause: causeOf(error) };
      }
    },
  };
}
