import type { ChannelError } from './envelope.ts';

/**
 * How a host can fail at one request. `reject` gives an error of the batch, `channel` one of the connection; `before`
 * does nothing first, `after` does everything, `part` does the actions up to one of them.
 *
 * - `hang`: no answer ever · `slow`: the answer comes when somebody calls `release`
 * - `stale`: a reading batch is answered with what it was answered before the last write
 * - `dropped`: the answer says that all is done, and nothing is (office-js#1393, #6609)
 * - `nulls`: values and formulas are answered as null, without an error, as those of too many cells
 * - `protected`: the sheets become protected just before the request
 * - `killed`: the add-in is gone after the request; nothing it sends later arrives
 */
export type Fault =
  | { readonly fault: 'reject'; readonly when: 'before' | 'after'; readonly code?: string }
  | { readonly fault: 'part'; readonly actions: number }
  | { readonly fault: 'channel'; readonly error: ChannelError; readonly when?: 'before' | 'after' }
  | { readonly fault: 'hang'; readonly when: 'before' | 'after' }
  | { readonly fault: 'slow' }
  | { readonly fault: 'stale' }
  | { readonly fault: 'dropped' }
  | { readonly fault: 'nulls' }
  | { readonly fault: 'protected' }
  | { readonly fault: 'killed'; readonly when: 'before' | 'after' };

/** What was asked for and how much of it there was, request by request. */
export type Traffic = {
  readonly requests: number;
  readonly actions: number;
  readonly sentBytes: number;
  readonly receivedBytes: number;
  /** Requests that wrote. */
  readonly writes: number;
};

export const NO_TRAFFIC: Traffic = { requests: 0, actions: 0, sentBytes: 0, receivedBytes: 0, writes: 0 };
