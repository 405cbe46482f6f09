import { parse, tokenize } from '@borgar/fx';
import type { Book } from './book.ts';
import { keyOfCell, type Sheet, type StoredCell } from './sheet.ts';
import { PLAIN, sameStyle, type Style } from './style.ts';
import { typedValue } from './typed.ts';

/** Excel's limit for a formula's text. */
const LONGEST_FORMULA = 8192;
/** Excel's limit for a cell's text. */
const LONGEST_TEXT = 32_767;

/** Whether a text is a formula that could stand in a cell; hosts differ in how long one may be. */
export function isFormula(text: string, longest = LONGEST_FORMULA): boolean {
  if (text.length > longest) return false;
  try {
    parse(tokenize(`=${text}`));
    return true;
  } catch {
    return false;
  }
}

/**
 * What a cell holds after something was entered in it; null when it cannot be (a formula that is none, a text too
 * long). Texts are taken as typed by hand: `'` forces a text, `=`, `+a`, `-a` begin a formula, '5%' is a number.
 */
export function entered(before: StoredCell, input: string | number | boolean, dates: 1900 | 1904): StoredCell | null {
  const style = before.style.quoted ? restyled(before.style, { quoted: false }) : before.style;
  if (typeof input !== 'string') return { value: input, formula: null, style };
  if (input === '') return { value: null, formula: null, style };
  if (input.length > LONGEST_TEXT) return null;
  if (style.format === '@') return { value: input, formula: null, style };
  if (input.startsWith("'")) return { value: input.slice(1), formula: null, style: restyled(style, { quoted: true }) };
  if (input.length > 1 && /^(?:=|[+-][A-Za-z(])/.test(input)) {
    const formula = input.startsWith('=') ? input.slice(1) : input;
    return isFormula(formula) ? { value: null, formula, style } : null;
  }
  const typed = typedValue(input, dates);
  if (typed === null) return { value: input, formula: null, style };
  const isDressed = typed.format !== null && style.format === 'General';
  return {
    value: typed.value,
    formula: null,
    style: isDressed ? restyled(style, { format: typed.format ?? 'General' }) : style,
  };
}

/** A style with some parts changed; the plain style is always the same object. */
export function restyled(style: Style, change: Partial<Style>): Style {
  const next = { ...style, ...change };
  return sameStyle(next, PLAIN) ? PLAIN : next;
}

/** Enters something in a cell; false when it cannot be. */
export function enter(
  book: Book,
  sheet: Sheet,
  at: { readonly row: number; readonly column: number },
  input: string | number | boolean,
): boolean {
  const cell = entered(book.cell(sheet, at.row, at.column), input, book.dates);
  if (cell === null) return false;
  book.setCell(sheet, keyOfCell(at.row, at.column), cell);
  return true;
}

/** Changes the style of a cell. */
export function restyle(
  book: Book,
  sheet: Sheet,
  at: { readonly row: number; readonly column: number },
  change: Partial<Style>,
): void {
  const cell = book.cell(sheet, at.row, at.column);
  book.setCell(sheet, keyOfCell(at.row, at.column), { ...cell, style: restyled(cell.style, change) });
}
