import { parseA1Ref, stringifyA1Ref, stringifyTokens, tokenize } from '@borgar/fx';
import type { Book } from './book.ts';
import type { Sheet } from './sheet.ts';

/** A formula after a sheet was renamed: references that name it name it by its new name. */
export function renamedFormula(formula: string, before: string, after: string): string {
  const tokens = tokenize(`=${formula}`).slice(1);
  const changed = tokens.map((token) => {
    const parsed = token.type === 'range' || token.type === 'range_beam' ? parseA1Ref(token.value) : undefined;
    if (parsed === undefined || parsed.context?.at(-1)?.toLowerCase() !== before.toLowerCase()) return token;
    return { ...token, value: stringifyA1Ref({ ...parsed, context: [...parsed.context.slice(0, -1), after] }) };
  });
  return stringifyTokens(changed);
}

/** Renames a sheet; formulas, rules and names that name it go along. */
export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  const before = sheet.name;
  const changed = (formula: string): string => renamedFormula(formula, before, name);
  for (const each of book.sheets) {
    for (const [key, cell] of each.cells) {
      const formula = cell.formula === null ? null : changed(cell.formula);
      if (formula !== cell.formula) book.setCell(each, key, { ...cell, formula });
    }
    const rules = each.rules.map((rule) => (rule.formula === '' ? rule : { ...rule, formula: changed(rule.formula) }));
    if (rules.some((rule, i) => rule.formula !== each.rules[i]?.formula)) book.dress(each, 'rules', rules);
  }
  const names = book.names.map((each) => ({ ...each, formula: changed(each.formula) }));
  if (names.some((each, i) => each.formula !== book.names[i]?.formula)) book.put(book, 'names', names);
  book.put(sheet, 'name', name);
  book.emit({ kind: 'sheet', sheet, change: 'renamed', source: 'Local' });
}
