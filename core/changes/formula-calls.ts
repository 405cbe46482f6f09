import { tokenize } from '@borgar/fx';

/** A piece of a formula's text: plain text, or a call that is looked at. */
export type Piece = string | Call;

/** A call with the texts of its arguments, each in pieces; the name as it is written. */
export type Call = { readonly name: string; readonly args: readonly (readonly Piece[])[] };

type Token = { readonly type: string; readonly value: string };

/**
 * Cuts a formula's text around the calls of some functions, however deep they stand in others; joined again, the pieces
 * are the text, letter by letter.
 *
 *   'IF(A2>0,STOPLIGHT(A2, B2),"")' → 'IF(A2>0,' · STOPLIGHT of 'A2' and ' B2' · ',"")'
 */
export function piecesOf(formula: string, isWanted: (name: string) => boolean): Piece[] {
  const tokens: readonly Token[] = tokenize(formula, { mergeRefs: true, negativeNumbers: false });
  let at = 0;

  function pieces(isArgument: boolean): Piece[] {
    const found: Piece[] = [];
    let depth = 0;
    for (; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined) break;
      const { type, value } = token;
      if (isArgument && depth === 0 && (value === ',' || value === ')') && type === 'operator') break;
      if (type === 'operator') depth += value === '(' || value === '{' ? 1 : value === ')' || value === '}' ? -1 : 0;
      if (type === 'func' && isWanted(value) && tokens[at + 1]?.value === '(') found.push(call(value));
      else found.push(value);
    }
    return found;
  }

  function call(name: string): Call {
    const args: Piece[][] = [];
    at += 1;
    do {
      at += 1;
      args.push(pieces(true));
    } while (tokens[at]?.value === ',');
    const isEmpty = args.length === 1 && args[0]?.length === 0;
    return { name, args: isEmpty ? [] : args };
  }

  return pieces(false);
}

/** The text of some pieces, with each call as `write` has it. */
export function textOfPieces(pieces: readonly Piece[], write: (call: Call) => string): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : write(piece))).join('');
}

/** Some brackets are left open: such a text is no formula, and is left alone. */
export function isBalanced(formula: string): boolean {
  let depth = 0;
  for (const { type, value } of tokenize(formula, { mergeRefs: true, negativeNumbers: false })) {
    if (type !== 'operator') continue;
    if (value === '(') depth++;
    else if (value === ')' && --depth < 0) return false;
  }
  return depth === 0;
}
