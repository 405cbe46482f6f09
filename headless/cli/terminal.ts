import type { Status } from '../../core/stoplight/status.ts';

/** Where a command writes; tests give their own. */
export type Output = {
  out(text: string): void;
  err(text: string): void;
  /** True where somebody watches in colour: a terminal, and NO_COLOR is not set. */
  readonly isTerminal: boolean;
  /** Whether a progress line makes sense: the error stream may be a terminal where the output is not. */
  readonly hasProgress?: boolean;
  /** How many columns a line may take. */
  readonly width: number;
};

/**
 * Text that no terminal takes for commands: control characters and direction marks are shown as escapes. File names and
 * cell texts come from strangers.
 *
 *   'a\u001b]0;x' → 'a\\x1b]0;x'
 */
export function safe(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- these are the very characters to show
    /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g,
    (character) => {
      const code = character.charCodeAt(0);
      return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
    },
  );
}

const COLOURS: Readonly<Record<Status, string>> = { Green: '32', Yellow: '33', Red: '31', Grey: '90' };

/** A status's text in its colour, where the terminal shows colours; the words say it anyway. */
export function painted(text: string, status: Status, hasColours: boolean): string {
  return hasColours ? `\u001b[${COLOURS[status]}m${text}\u001b[0m` : text;
}

/** Bold, where the terminal shows it. */
export function strong(text: string, hasColours: boolean): string {
  return hasColours ? `\u001b[1m${text}\u001b[0m` : text;
}

/** Grey, for what only helps to read. */
export function faint(text: string, hasColours: boolean): string {
  return hasColours ? `\u001b[2m${text}\u001b[0m` : text;
}

/** Whether a character takes two columns: East Asian wide and emoji, near enough for a table. */
function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const isWide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f300 && code <= 0x1faff);
  return isWide ? 2 : 1;
}

/** A text in lines of at most so many columns, broken at spaces; a longer word has a line of its own. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && columnsOf(longer) > columns) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The columns a text takes in a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += widthOf(segment);
  return columns;
}

/** A text cut to some columns, never in the middle of a character, and padded to them. */
export function fitted(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  let result = text;
  if (columnsOf(text) > columns) {
    let taken = 0;
    result = '';
    for (const { segment } of graphemes.segment(text)) {
      if (taken + widthOf(segment) > columns - 1) break;
      result += segment;
      taken += widthOf(segment);
    }
    result += '…';
  }
  const padding = ' '.repeat(Math.max(0, columns - columnsOf(result)));
  return align === 'left' ? result + padding : padding + result;
}
