import type { Journal, Outcome, Protocol } from '../../core/protocol/asks.ts';
import { driveSync } from '../../core/protocol/drive.ts';
import { FAULTS, Killed, type Fault, type MemoryHost } from './memory-host.ts';

/** Runs a protocol to its end, or to where a fault kills it. */
export function run(steps: Protocol, host: MemoryHost): Outcome | 'killed' {
  try {
    return driveSync(steps, host) ?? 'killed';
  } catch (cause) {
    if (cause instanceof Killed) return 'killed';
    throw cause;
  }
}

/** What the host keeps of the change. */
export function journalOf(host: MemoryHost): Journal {
  if (host.journal === null) throw new Error('no journal');
  return host.journal;
}

/** Every fault at every ask, alone and with every later one. */
export function* faultPairs(asks: number): Generator<[number, Fault][]> {
  for (let first = 0; first < asks + 2; first++)
    for (const a of FAULTS) {
      yield [[first, a]];
      for (let second = first + 1; second < asks + 6; second++)
        for (const b of FAULTS)
          yield [
            [first, a],
            [second, b],
          ];
    }
}
