import type { Box } from '../workbook/cells.ts';
import { relativeForm } from './relative-form.ts';

/** One conditional format as repairing needs it. */
export type FormatRule = {
  readonly areas: readonly Box[];
  /** 1 is asked first. */
  readonly priority: number;
  /** Everything that decides beside formulas and areas: kind, operator, look, whether it stops. */
  readonly meaning: string;
  readonly formulas: readonly string[];
  /** True where it must stay as it is: its colours depend on all of its cells together, or there is more to it. */
  readonly isFixed: boolean;
};

/** Whether a rule says the same to each cell by itself, so that it can be asked of more cells than its own. */
export function isMovable(rule: FormatRule): boolean {
  return !rule.isFixed && relativeForm(rule.formulas, rule.areas) !== null;
}

/** What a rule says to each of its cells; two rules of one sense are one rule in two places. */
export function sensesOf(rules: readonly FormatRule[]): string[] {
  return rules.map((rule) => {
    const form = rule.isFixed ? null : relativeForm(rule.formulas, rule.areas);
    // Where it cannot be told from each cell, the rule as it stands over just its areas is its sense.
    const seen = form ?? `${rule.formulas.join('\n')}\n${JSON.stringify(rule.areas)}`;
    return `${rule.isFixed ? 'fixed' : ''}\n${rule.meaning}\n${seen}`;
  });
}
