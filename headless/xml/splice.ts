/** Replaces the text between two offsets. `start` equal to `end` inserts. */
export type Splice = { readonly start: number; readonly end: number; readonly text: string };

/** What lies between the splices and what takes their place, in order: the text with all splices done, not yet joined. */
export function splicedPieces(text: string, splices: readonly Splice[]): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new Error('splices must not overlap');
    pieces.push(text.slice(at, start), replacement);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces;
}

/** The text with all splices done; whatever lies outside of them is the same to the letter. They must not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  return splicedPieces(text, splices).join('');
}
