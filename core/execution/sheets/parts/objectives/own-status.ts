import { and, fitsAFormula, isDate, or, textLiteral, when, type Expression } from '../../../../native/expressions.ts';
import { measureLogic, type TimingNative } from '../../../../native/measure-logic.ts';
import { choose, statusFormula, type StatusLogic } from '../../../../native/status-logic.ts';
import type { Direction } from '../../../../reading/target.ts';
import type { PartFacts } from '../../facts.ts';
import type { PartWords, RowCell } from '../../part.ts';

/**
 * The status of a KPI by the cells of its own row, today: with a start and a due day by what is due of the target by
 * now, else by the whole of it; without a direction there is no verdict. Blank where the row names no KPI.
 */
export function ownStatus(at: RowCell, words: PartWords, { context, made, book }: PartFacts): Expression {
  const rules = context.rulesOfSheet(made.get('objectives')?.sheet.name ?? words.name);
  const [start, due] = [at('start'), at('due')];
  const period = { start, end: due, asOf: 'TODAY()', basis: context.basis, system: book.dates };
  const judged = (direction: Direction, timing: TimingNative): StatusLogic =>
    measureLogic(at('actual'), { kind: 'value', target: at('target'), direction, strict: false }, timing, rules);
  const isTimed = and(isDate(start, book.dates), isDate(due, book.dates));
  const logicWith = (hasTime: boolean): StatusLogic => {
    const both = (direction: Direction): StatusLogic => {
      const timed = hasTime ? judged(direction, { kind: 'flow', period }) : 'Grey';
      return choose(isTimed, timed, judged(direction, { kind: 'level' }));
    };
    const says = (direction: Direction): Expression =>
      `TRIM(${at('direction')})=${textLiteral(words.choices[direction] ?? '')}`;
    return choose(says('lower'), both('lower'), choose(says('higher'), both('higher'), 'Grey'));
  };
  const isBlank = or(`${at('kpi')}=""`);
  const whole = when(isBlank, '""', statusFormula(logicWith(true)));
  // Many holidays make a formula that no cell takes: then what is due in part has no verdict here.
  return fitsAFormula(whole) ? whole : when(isBlank, '""', statusFormula(logicWith(false)));
}
