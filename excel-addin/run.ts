import { problem } from '../core/messages/problem.ts';
import { codeOf, isPassing, NoAnswer, Refused } from './errors.ts';

/** What the add-in needs of the program around it; tests give their own. */
export type Doors = {
  /** Microsoft's library, as `office.js` defines it. */
  readonly excel: typeof Excel;
  /** Whether this Excel has an ExcelApi version: '1.14'. */
  readonly has: (version: string) => boolean;
  /** Whether merged cells can be read without harm to the user's undo. */
  readonly keepsUndoOnMerges: boolean;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds without an answer after which a sync counts as lost. */
  readonly patience: number;
};

/** Sends what was queued. Fails when Excel takes longer than `Doors.patience`, and for ever after that. */
export type Sync = () => Promise<void>;

/** Work of one batch. */
export type Work<T> = (context: Excel.RequestContext, sync: Sync) => Promise<T>;

const READ_TRIES = 3;
const PAUSE = 200;
const EDIT_PAUSE = 400;
/** So long a user may stay in a cell before we give up: half a minute. */
const EDIT_TRIES = 75;

/**
 * One batch with a time limit of our own for every sync. What answers late finds the batch ended: it must not go on to
 * write after its ask was answered.
 */
function limited<T>({ excel, patience }: Doors, options: Excel.RunOptions, work: Work<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const arm = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        isOver = true;
        reject(new NoAnswer());
      }, patience);
    };
    arm();
    excel
      .run(options, (context) =>
        work(context, async () => {
          arm();
          await context.sync();
          if (isOver) throw new NoAnswer();
          arm();
        }),
      )
      .finally(() => clearTimeout(timer))
      .then(resolve, reject);
  });
}

/**
 * Runs a batch, waiting while the user is typing in a cell: a batch that is refused for that has done nothing, so it can
 * be sent again. Excel's own way to wait (`delayForCellEdit`) can lose the write (office-js#1393), and would carry it out
 * long after we gave it up.
 */
async function unlessEditing<T>(
  doors: Doors,
  options: Excel.RunOptions,
  work: Work<T>,
  signal: AbortSignal,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await limited(doors, options, work);
    } catch (error) {
      const isEditing = codeOf(error) === 'InvalidOperationInCellEditMode';
      if (!isEditing || tries >= EDIT_TRIES) throw error;
      if (signal.aborted) throw new Refused(problem('STOPPED'));
      await doors.wait(EDIT_PAUSE);
    }
  }
}

/** No signal: work that nobody can stop. */
export const UNSTOPPABLE: AbortSignal = new AbortController().signal;

/** A batch that only reads: tried again where the failure may have been a passing one. */
export async function reading<T>(doors: Doors, work: Work<T>, signal: AbortSignal = UNSTOPPABLE): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await unlessEditing(doors, {}, work, signal);
    } catch (error) {
      if (!isPassing(error) || tries >= READ_TRIES) throw error;
      // Not all at once: those that failed together would fail together again.
      await doors.wait(PAUSE * 2 ** tries * (0.5 + Math.random()));
    }
  }
}

/** A batch that writes. Never tried again here: after a failure only reading back tells what was done. */
export function writing<T>(doors: Doors, work: Work<T>, signal: AbortSignal = UNSTOPPABLE): Promise<T> {
  return unlessEditing(doors, {}, work, signal);
}

/** The doors behind which an Excel refused an undo group, although it has ExcelApi 1.20 (office-js#6491, #6711). */
const ungrouped = new WeakSet<Doors>();

/**
 * A batch that writes as one step of undo where Excel can (ExcelApi 1.20). After a refusal, what comes next, taking
 * back what was begun first of all, goes without: Excel's own undo then needs several steps.
 */
export async function writingAsOne<T>(doors: Doors, work: Work<T>, signal: AbortSignal): Promise<T> {
  const isGrouped = doors.has('1.20') && !ungrouped.has(doors);
  try {
    return await unlessEditing(doors, isGrouped ? { mergeUndoGroup: true } : {}, work, signal);
  } catch (error) {
    if (codeOf(error) === 'UndoNotSupported') ungrouped.add(doors);
    throw error;
  }
}
