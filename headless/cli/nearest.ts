/** The least number of letters to add, leave out, change or swap with their neighbour between two words. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const steps = [(last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1)];
      if (isSwapped) steps.push((beforeLast[j - 2] ?? 0) + 1);
      row.push(Math.min(...steps));
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Words longer than this are no slip of the finger, and would take long to compare. */
const LONGEST = 40;

/**
 * The word that was probably meant, or null when none is near.
 *
 *   'chek' among check, apply → 'check'    'STOPLIHT' among STOPLIGHT → 'STOPLIGHT'    'foo' → null
 */
export function nearest(word: string, words: readonly string[]): string | null {
  if (word.length > LONGEST) return null;
  const typed = word.toLowerCase();
  const most = Math.max(1, Math.floor(typed.length / 3));
  const near = words
    .map((each) => ({ each, steps: distance(typed, each.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps)[0];
  return near !== undefined && near.steps <= most ? near.each : null;
}

/** The same as the end of a sentence: ' Did you mean check?', or ''. */
export function didYouMean(word: string, words: readonly string[], before = ''): string {
  const near = nearest(word, words);
  return near === null ? '' : ` Did you mean ${before}${near}?`;
}
