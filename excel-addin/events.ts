import { reading, type Doors } from './run.ts';

/** So long after the last change the pane is told: one look for a whole paste. */
const CALM = 250;

/** Tells about changes of the workbook, those of others only. */
export type Changes = {
  /** Starts listening; without effect where Excel cannot tell. */
  start(): Promise<void>;
  /** Says that we are writing until the promise settles: what changes meanwhile is our own. */
  during<T>(work: Promise<T>): Promise<T>;
  stop(): void;
};

/**
 * Listens to typed and to recalculated values: `onChanged` is silent about formulas (office-js#3899). Nothing is read or
 * written in a handler, so that no event can bring about another.
 */
export function workbookChanges(doors: Doors, tell: () => void): Changes {
  let writers = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const heard = (): Promise<void> => {
    if (writers > 0 || isOver) return Promise.resolve();
    clearTimeout(timer);
    timer = setTimeout(tell, CALM);
    return Promise.resolve();
  };
  return {
    start: () =>
      reading(doors, async (context, sync) => {
        const { worksheets } = context.workbook;
        worksheets.onChanged.add(heard);
        worksheets.onCalculated.add(heard);
        worksheets.onDeleted.add(heard);
        await sync();
      }),
    during: async (work) => {
      writers++;
      try {
        return await work;
      } finally {
        // Events of our last request arrive after its answer.
        setTimeout(() => writers--, CALM);
      }
    },
    stop: () => {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
