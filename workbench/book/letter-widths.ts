/** Letters by how wide they are, beside a digit; what is in none of these is as wide as one. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ilj.,;:'!|]/u, 0.42],
  [/[ tfrI()[\]/-]/u, 0.54],
  [/[cksvxyz]/u, 0.9],
  [/w/u, 1.3],
  [/[mMW@%]/u, 1.5],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1.9],
  [/\p{Lu}/u, 1.25],
];

/** How much wider than others bold letters are. */
const BOLD = 1.08;

const known = new Map<string, number>();

function widthOf(letter: string): number {
  const found = known.get(letter) ?? WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 1;
  known.set(letter, found);
  return found;
}

/**
 * About how wide a text is, in digits, which is how columns are counted: for a row's height nobody needs it closer.
 *
 *   '2026' → 4   'will' → 2.56   'MOM' → 4.25
 */
export function lettersIn(text: string, isBold = false): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return isBold ? width * BOLD : width;
}
