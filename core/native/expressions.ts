/** Native formula text: pieces of A1 formulas, without the leading '=', in the invariant (English, comma) form. */
export type Expression = string;

/** A text as a formula literal; quotes are doubled. */
export function textLiteral(text: string): Expression {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A number as a formula literal. Negative ones are bracketed, so that they can stand anywhere. */
export function numberLiteral(value: number): Expression {
  const text = String(value).toUpperCase();
  return value < 0 ? `(${text})` : text;
}

/** A calendar date as a formula: DATE works in both date systems. */
export function dateLiteral({ year, month, day }: { year: number; month: number; day: number }): Expression {
  return `DATE(${year},${month},${day})`;
}

/** AND of conditions; one alone stays as it is. */
export function and(...conditions: readonly Expression[]): Expression {
  return conditions.length === 1 ? (conditions[0] ?? 'TRUE') : `AND(${conditions.join(',')})`;
}

/** OR of conditions; one alone stays as it is. */
export function or(...conditions: readonly Expression[]): Expression {
  return conditions.length === 1 ? (conditions[0] ?? 'FALSE') : `OR(${conditions.join(',')})`;
}

/** IF with all three parts. */
export function when(condition: Expression, then: Expression, otherwise: Expression): Expression {
  return `IF(${condition},${then},${otherwise})`;
}

/** A cell of the formula's own row, its column fixed: '$D7'. Conditional formats and columns of formulas both need that. */
export function rowCell(columnLetters: string, row: number): Expression {
  return `$${columnLetters}${row + 1}`;
}
