import type { Answer, Ask, AsyncHost, SyncHost } from './asks.ts';

/** Runs a protocol on a host that answers in its own time. */
export async function drive<T>(steps: Generator<Ask, T, Answer>, host: AsyncHost): Promise<T> {
  let step = steps.next();
  while (!step.done) step = steps.next(await host.answer(step.value));
  return step.value;
}

/**
 * Runs a protocol on a host that answers at once. With `stop`, it may end early between two asks: null comes back, and
 * the journal knows how far things went.
 */
export function driveSync<T>(
  steps: Generator<Ask, T, Answer>,
  host: SyncHost,
  stop: () => boolean = () => false,
): T | null {
  let step = steps.next();
  while (!step.done) {
    if (stop()) return null;
    step = steps.next(host.answer(step.value));
  }
  return step.value;
}
