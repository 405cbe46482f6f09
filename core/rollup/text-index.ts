/** Finds the first row that holds a text. */
export type TextIndex = {
  /** The first entered row with this text, or -1. */
  readonly find: (text: string) => number;
  /** Enters a row; returns the first row with its text, which is the row itself where the text is new. */
  readonly enter: (row: number) => number;
};

/** When two texts count as one. Texts that are the same must have the same hash. */
export type Sameness = {
  readonly hashOf: (text: string) => number;
  readonly isSame: (a: string, b: string) => boolean;
  /** The text under which all that are the same meet. */
  readonly keyOf: (text: string) => string;
};

/**
 * A place is looked for over this many slots, and past this many other texts of the same hash. Beyond, a text goes to a
 * `Map`, so that nobody can make this slow with texts made to collide.
 */
const LONGEST_PROBE = 256;
const MOST_COLLISIONS = 4;

/** At least twice as many slots as rows, a power of two. */
function slotsFor(rows: number): number {
  let slots = 16;
  while (slots < rows * 2) slots *= 2;
  return slots;
}

/**
 * An index over the texts of rows; rows are entered one by one.
 *
 * A hash table on typed arrays: over a million ids it takes a quarter of the time of a `Map`, which is where building a
 * forest would spend most of it, and makes no key texts.
 */
export function newTextIndex(size: number, textOf: (row: number) => string, sameness: Sameness): TextIndex {
  const { hashOf, isSame, keyOf } = sameness;
  /** Row + 1, so that 0 is an empty slot. */
  const slots = new Int32Array(slotsFor(size));
  const hashes = new Int32Array(size);
  const crowded = new Map<string, number>();
  const mask = slots.length - 1;

  /** The slot that holds the text or is free for it, or -1 where too many are taken. */
  const slotOf = (text: string, hash: number): number => {
    let collisions = 0;
    for (let probe = 0; probe < LONGEST_PROBE && collisions < MOST_COLLISIONS; probe++) {
      const slot = (hash + probe) & mask;
      const row = (slots[slot] ?? 0) - 1;
      if (row < 0) return slot;
      if (hashes[row] !== hash) continue;
      if (isSame(textOf(row), text)) return slot;
      collisions += 1;
    }
    return -1;
  };
  const rowAt = (slot: number, text: string): number => {
    return slot < 0 ? (crowded.get(keyOf(text)) ?? -1) : (slots[slot] ?? 0) - 1;
  };
  const enter = (row: number): number => {
    const text = textOf(row);
    const hash = hashOf(text);
    const slot = slotOf(text, hash);
    const first = rowAt(slot, text);
    if (first >= 0) return first;
    if (slot < 0) crowded.set(keyOf(text), row);
    else slots[slot] = row + 1;
    hashes[row] = hash;
    return row;
  };
  return { find: (text) => rowAt(slotOf(text, hashOf(text)), text), enter };
}
