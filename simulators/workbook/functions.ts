import { parseA1Ref, stringifyTokens, tokenize, type Token } from '@borgar/fx';
import { callFunction, findFunction } from '../../core/functions/call.ts';
import type { Answer, Scalar } from '../../core/functions/values.ts';
import { type CellError, type CellValue, quotedSheet } from '../../core/workbook/cells.ts';
import type { Book } from './book.ts';
import { a1OfStructured, type Home } from './structured.ts';

/** What a cell can be given by a function: what those of this product give, and what others may. */
export type CellAnswer = Answer | FreeScalar | readonly (readonly FreeScalar[])[];
export type FreeScalar = Scalar | boolean | CellError;

/** Functions of an add-in that cells may call. */
export type CellFunctions = {
  readonly knows: (name: string) => boolean;
  readonly call: (name: string, args: readonly unknown[]) => CellAnswer;
  /** What the host makes of a cell's value before a function gets it, by its number format. */
  readonly given?: (value: CellValue, format: string) => unknown;
  /** The host's own error of a function that failed, where it has one: '#ERROR!' in Google Sheets. */
  readonly failure?: string;
};

/** The functions of this product. */
export const OWN_FUNCTIONS: CellFunctions = {
  knows: (name) => findFunction(name) !== null,
  call: callFunction,
};

/** One call of such a function in a cell: the texts of its arguments may name the results of inner calls. */
export type Call = { readonly name: string; readonly args: readonly Piece[][] };

/** A formula in pieces: text for the engine, and calls that it does not know. */
export type Piece = string | Call;

type Reader = { readonly tokens: readonly Token[]; at: number; readonly knows: (name: string) => boolean };

/** The pieces up to the closing bracket or comma at this depth, or up to the end. */
function piecesUntil(reader: Reader, isArgument: boolean): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  for (; reader.at < reader.tokens.length; reader.at++) {
    const token = reader.tokens[reader.at];
    if (token === undefined) break;
    const isOperator = token.type === 'operator';
    if (isOperator && isArgument && depth === 0 && (token.value === ',' || token.value === ')')) break;
    if (isOperator && (token.value === '(' || token.value === '{')) depth++;
    if (isOperator && (token.value === ')' || token.value === '}')) depth--;
    if (token.type === 'func' && reader.knows(token.value)) pieces.push(callFrom(reader, token.value));
    else pieces.push(token.value);
  }
  return pieces;
}

/** The call whose name the reader stands on; leaves it on the closing bracket. */
function callFrom(reader: Reader, name: string): Call {
  reader.at += 2;
  const args: Piece[][] = [];
  for (;;) {
    args.push(piecesUntil(reader, true));
    if (reader.tokens[reader.at]?.value !== ',') break;
    reader.at++;
  }
  const isEmpty =
    args.length === 1 && args[0]?.every((piece) => typeof piece === 'string' && piece.trim() === '') === true;
  return { name: name.toUpperCase(), args: isEmpty ? [] : args };
}

/**
 * A formula cut into what the engine calculates and the calls it does not know. References get their sheet, so that
 * each piece means the same wherever it is calculated; structured references become plain ones.
 */
export function piecesOf(book: Book, at: Home, formula: string, knows: (name: string) => boolean): Piece[] {
  const tokens = tokenize(`=${formula}`)
    .slice(1)
    .map((token): Token => {
      if (token.type === 'structured') return { ...token, value: a1OfStructured(book, token.value, at) ?? token.value };
      const isLocal = (token.type === 'range' || token.type === 'range_beam') && !token.value.includes('!');
      return isLocal ? { ...token, value: `${quotedSheet(at.sheet.name)}!${token.value}` } : token;
    });
  return piecesUntil({ tokens, at: 0, knows }, false);
}

/** Whether any piece is a call. */
export function hasCalls(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => typeof piece !== 'string');
}

/** The formula with structured references resolved, for the engine. Local references stay local. */
export function engineFormula(book: Book, at: Home, formula: string): string {
  if (!formula.includes('[')) return formula;
  const tokens = tokenize(`=${formula}`).slice(1);
  return stringifyTokens(
    tokens.map((token) =>
      token.type === 'structured' ? { ...token, value: a1OfStructured(book, token.value, at) ?? token.value } : token,
    ),
  );
}

/** The range an argument names when it is nothing but a reference: `Plan!A2:A9`. */
export function referenceIn(
  text: string,
): { readonly sheet: string; readonly box: { top: number; left: number; bottom: number; right: number } } | null {
  const parsed = parseA1Ref(text.trim());
  if (parsed === undefined || !('range' in parsed)) return null;
  const { top, left, bottom, right } = parsed.range;
  const sheet = parsed.context?.at(-1);
  if (top === null || left === null || bottom === null || right === null || sheet === undefined) return null;
  if (top === undefined || left === undefined || bottom === undefined || right === undefined) return null;
  return { sheet, box: { top, left, bottom, right } };
}
