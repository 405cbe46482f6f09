import type { Finding } from './finding.ts';

/**
 * The letter to mend first: the first in their order that fails or is weak. Null where none does: what is unknown asks
 * for data, not for mending.
 */
export function firstToMend(findings: readonly Finding[]): Finding | null {
  return findings.find(({ mark }) => mark === 'fail' || mark === 'weak') ?? null;
}

/** Whether other words would help: a goal that is only out of reach, or serves nothing, needs no new sentence. */
export function needsNewWords(findings: readonly Finding[]): boolean {
  return findings.some(({ letter, mark }) => mark !== 'pass' && letter !== 'A' && letter !== 'R');
}
