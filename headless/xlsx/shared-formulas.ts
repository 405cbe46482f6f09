import { type RangeA1, parseA1Range, stringifyA1Ref, tokenize } from '@borgar/fx';
import type { Position } from './cell-ref.ts';

type Piece = string | { readonly context: string; readonly range: RangeA1 };

const MOVABLE = /range|beam|ternary/i;

function pieces(formula: string): Piece[] {
  return tokenize(`=${formula}`, { mergeRefs: false, negativeNumbers: false }).map((token): Piece => {
    const range = MOVABLE.test(token.type) ? parseA1Range(token.value) : undefined;
    return range === undefined ? token.value : { context: '', range };
  });
}

function moved(range: RangeA1, rows: number, columns: number): RangeA1 {
  const shift = (at: number | null | undefined, isFixed: boolean | null | undefined, by: number): number | null =>
    at === null || at === undefined ? null : isFixed ? at : at + by;
  return {
    ...range,
    top: shift(range.top, range.$top, rows),
    bottom: shift(range.bottom, range.$bottom, rows),
    left: shift(range.left, range.$left, columns),
    right: shift(range.right, range.$right, columns),
  };
}

/**
 * A formula that a file writes once and shares: gives its text in any of the cells that share it.
 *
 *   shared formula 'B2*2' of C2, in C5 → 'B5*2'
 */
export function sharedFormula(formula: string, home: Position): (cell: Position) => string {
  let parts: Piece[] | null = null;
  return ({ row, column }) => {
    parts ??= pieces(formula);
    const text = parts
      .map((piece) =>
        typeof piece === 'string'
          ? piece
          : stringifyA1Ref({ range: moved(piece.range, row - home.row, column - home.column) }),
      )
      .join('');
    return text.slice(1);
  };
}
