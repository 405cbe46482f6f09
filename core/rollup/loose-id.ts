import { foldedText } from '../reading/text.ts';
import type { Sameness } from './text-index.ts';

const STARTS_AS_NUMBER = /^\d/;
const NUMBER = /^0*(\d+(?:\.\d+)*?)(?:\.0+)?$/;
/** Longer digit strings are no typed numbers, and would make the pattern slow. */
const LONGEST_NUMBER = 40;

/**
 * The key under which ids meet that a person may have meant to be one.
 *
 *   'a ', 'A' → 'A'   '001', '1.0' → '1'   '1.10' → '1.10' (in a numbered list it is not 1.1)
 */
export function looseId(id: string): string {
  const folded = foldedText(id).toUpperCase();
  if (folded.length > LONGEST_NUMBER || !STARTS_AS_NUMBER.test(folded)) return folded;
  return NUMBER.exec(folded)?.[1] ?? folded;
}

const SPACE = 0x20;
const ZERO = 0x30;
const LAST_ASCII = 0x7e;

/** FNV-1a, its high bits folded into the low ones that choose the slot. */
function hashOfKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The hash of `looseId(id)`, without making that text where it is the id in capitals: 'k-12', 'Sales EMEA', '1.2'. */
function looseHash(id: string): number {
  let hash = 0x811c9dc5;
  let before = SPACE;
  if (mayBeOtherNumber(id)) return hashOfKey(looseId(id));
  for (let index = 0; index < id.length; index++) {
    const code = id.charCodeAt(index);
    if (code < SPACE || code > LAST_ASCII || (code === SPACE && before === SPACE)) return hashOfKey(looseId(id));
    hash = Math.imul(hash ^ (code >= 0x61 && code <= 0x7a ? code - SPACE : code), 0x01000193);
    before = code;
  }
  return before === SPACE ? hashOfKey(looseId(id)) : hash ^ (hash >>> 15);
}

/** Numbers that are written with zeros in front or after a point: '001', '1.0'. */
function mayBeOtherNumber(id: string): boolean {
  if (id.charCodeAt(0) === ZERO) return id.length > 1;
  return id.charCodeAt(id.length - 1) === ZERO && id.includes('.');
}

/** Ids that look alike are the same here; `indexIds` tells them apart again, and reports them. */
export const LOOK_ALIKES: Sameness = {
  hashOf: looseHash,
  isSame: (a, b) => a === b || looseId(a) === looseId(b),
  keyOf: looseId,
};

/** Whether an id cell shows nothing. */
export function isBlankId(id: string): boolean {
  const first = id.charCodeAt(0);
  return !(first > SPACE && first <= LAST_ASCII) && looseId(id) === '';
}
