/** Characters that take no room and change no meaning, but keep two texts from being equal. */
const HIDDEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/** A text as it should be compared: without hidden characters, white space folded. */
export type CleanText = {
  readonly text: string;
  /** The hidden characters that were in it, as 'U+200B', each once. */
  readonly hidden: readonly string[];
};

/** Printable ASCII with single spaces inside: nothing to remove, fold or normalise. Most cells are like that. */
const TIDY = /^(?:[!-~](?: ?[!-~])*)?$/;

const NOTHING_HIDDEN: readonly string[] = [];

/** Joiners mean something inside of emoji and between letters of scripts that join or stack them. */
const JOINS =
  /\uFE0F|[\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}]/u;

function isNeeded(character: string, before: string, after: string): boolean {
  return (character === '\u200D' || character === '\u200C') && JOINS.test(before) && JOINS.test(after);
}

function hiddenIn(raw: string): { readonly visible: string; readonly hidden: readonly string[] } {
  const hidden = new Set<string>();
  const visible = raw.replace(HIDDEN, (character, at: number) => {
    if (isNeeded(character, raw.slice(Math.max(0, at - 2), at), raw.slice(at + 1, at + 3))) return character;
    hidden.add(codePoint(character));
    return '';
  });
  return { visible, hidden: [...hidden] };
}

/** Removes hidden characters and folds every kind of white space into single plain spaces. */
export function cleanText(raw: string): CleanText {
  if (TIDY.test(raw)) return { text: raw, hidden: NOTHING_HIDDEN };
  const { visible, hidden } = hiddenIn(raw);
  const text = visible.replace(/[\s\u00A0\u2007\u202F\u3000]+/g, ' ').trim();
  return { text, hidden: hidden.length === 0 ? NOTHING_HIDDEN : hidden };
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A key under which texts that look alike meet: clean, compatibility forms and case folded, accents kept. */
export function foldedText(raw: string): string {
  if (TIDY.test(raw)) return raw.toLowerCase();
  return cleanText(raw.normalize('NFKC')).text.toLowerCase();
}

/** The text in lower case without accents: 'Échéance' → 'echeance'. ß becomes ss. */
export function withoutAccents(text: string): string {
  if (TIDY.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .replace(/ß/g, 'ss');
}
