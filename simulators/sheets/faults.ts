/** What a call costs and counts as. `local` never goes to the server: building rules, naming a range. */
export type Kind = 'local' | 'read' | 'write' | 'flush' | 'properties' | 'cache' | 'lock' | 'ui' | 'other';

/** One call of a script. Local calls have no number: faults and budgets do not see them. */
export type Call = {
  readonly name: string;
  readonly kind: Kind;
  /** Its place among all calls to the server since the log was started, from 0. */
  readonly number: number;
  /** Its place among those of its kind. */
  readonly ofKind: number;
};

/**
 * How a service can fail at one call. `before` does nothing first, `after` does everything.
 *
 * - `reject`: an exception; without a message the one of a time-out
 * - `part`: the write, or what a flush has to write, is done up to this many steps (a row of a rectangle each), then
 *   the exception; what was left is lost
 * - `deferred`: the write looks fine and fails when it is committed: at the flush, or at the next read
 * - `dropped`: the write looks fine and is never done
 * - `killed`: the execution is over at this call; writes not yet committed are lost or written
 * - `slow`: the call takes this long by the simulated clock
 * - `stale`: a read is answered as it was the last time, although something was written since
 * - `protected`: all sheets become protected just before the call
 */
export type Fault =
  | { readonly fault: 'reject'; readonly when: 'before' | 'after'; readonly message?: string }
  | { readonly fault: 'part'; readonly steps: number; readonly message?: string }
  | { readonly fault: 'deferred'; readonly message?: string }
  | { readonly fault: 'dropped' }
  | { readonly fault: 'killed'; readonly when: 'before' | 'after'; readonly pending?: 'lost' | 'written' }
  | { readonly fault: 'slow'; readonly milliseconds: number }
  | { readonly fault: 'stale' }
  | { readonly fault: 'protected' };

/**
 * What a call costs by the simulated clock, in milliseconds. Google documents no figures: reads and flushes wait for
 * the server, writes are queued.
 */
export const COST: Readonly<Record<Kind, number>> = {
  local: 0,
  read: 50,
  write: 5,
  flush: 50,
  properties: 30,
  cache: 20,
  lock: 10,
  ui: 50,
  other: 1,
};

/** How many calls of each kind a script made: budgets are held against these. */
export type Traffic = Readonly<Record<Exclude<Kind, 'local'>, number>> & {
  /** All of them together. */
  readonly calls: number;
};

/** The figures of a log. */
export function trafficOf(calls: readonly Call[]): Traffic {
  const of = (kind: Kind): number => calls.filter((call) => call.kind === kind).length;
  return {
    calls: calls.filter((call) => call.kind !== 'local').length,
    read: of('read'),
    write: of('write'),
    flush: of('flush'),
    properties: of('properties'),
    cache: of('cache'),
    lock: of('lock'),
    ui: of('ui'),
    other: of('other'),
  };
}
