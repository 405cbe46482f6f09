import { enReading } from './en-reading.ts';
import { filled } from './filled.ts';
import type { Problem } from './problem.ts';
import type { Text } from './text.ts';

const TEXTS: ReadonlyMap<string, Text> = new Map(Object.entries(enReading));

/**
 * Why a cell could not be read, in English. `describe` says the same of any problem in any language; the custom
 * functions load with every call, and this is all they have to say. Another problem is told by its code.
 */
export function describeReading({ code, args }: Problem): Text {
  return filled(TEXTS.get(code) ?? { title: code, why: code, next: '' }, args);
}
