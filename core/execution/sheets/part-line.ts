import type { LineCell, PartLine } from './part.ts';

/** A line from its cells; the keys are those of columns, which are ours. */
export function partLine(cells: Readonly<Record<string, LineCell>>): PartLine {
  return new Map(Object.entries(cells));
}
