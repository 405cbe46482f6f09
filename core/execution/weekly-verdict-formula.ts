import { numberLiteral, type Expression } from '../native/expressions.ts';
import { LEAST_DONE } from './weekly-verdict.ts';

/** Where a sheet counts what a weekly verdict needs: actions due and still open, KPIs by colour, Reds that improve. */
export type WeekCells = Readonly<Record<'due' | 'open' | 'green' | 'yellow' | 'red' | 'recovering', Expression>>;

/** The weekly verdict as a native formula over such cells, equal to `weeklyVerdict`; blank cells count nothing. */
export function weeklyVerdictFormula({ due, open, green, yellow, red, recovering }: WeekCells): Expression {
  const isUnknown = `${due}+${green}+${yellow}+${red}=0`;
  const isBad = `OR(${red}>N(${recovering}),${due}-${open}<${due}*${numberLiteral(LEAST_DONE)})`;
  const judged = `IF(${isBad},"Red",IF(${open}+${red}=0,"Green","Yellow"))`;
  return `IFERROR(IF(${isUnknown},"Grey",${judged}),"Grey")`;
}
