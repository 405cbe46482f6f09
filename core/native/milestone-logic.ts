import type { Bands } from '../stoplight/bands.ts';
import { RAMP_MINIMUM } from '../stoplight/stoplight.ts';
import { and, numberLiteral, or, textLiteral, type Expression } from './expressions.ts';
import { bandLogic, choose, type StatusLogic } from './status-logic.ts';

/** The cells of a milestone as native expressions; null where the table has no such column. */
export type MilestoneCells = {
  readonly due: Expression | null;
  readonly progress: Expression | null;
  readonly status: Expression | null;
  readonly doneOn: Expression | null;
  readonly start: Expression | null;
};

/** What a milestone is judged by. */
export type MilestoneRules = {
  readonly asOf: Expression;
  readonly warnDays: number;
  readonly bands: Bands;
  /** What people type for done and for cancelled, in the languages of the sheet. */
  readonly done: readonly string[];
  readonly cancelled: readonly string[];
  /** 1, or 100 where progress counts to a hundred. */
  readonly fullProgress: 1 | 100;
};

/** Whether a text cell is one of some words; comparing texts with = folds case in Excel and Sheets alike. */
function isOneOf(cell: Expression, words: readonly string[]): Expression {
  return or(...words.map((word) => `TRIM(${cell})=${textLiteral(word)}`));
}

function isDone(cells: MilestoneCells, rules: MilestoneRules): Expression {
  const signs: Expression[] = [];
  if (cells.progress !== null) signs.push(`N(${cells.progress})>=${rules.fullProgress}`);
  if (cells.status !== null && rules.done.length > 0) signs.push(isOneOf(cells.status, rules.done));
  if (cells.doneOn !== null) signs.push(and(`ISNUMBER(${cells.doneOn})`, `INT(N(${cells.doneOn}))<=${rules.asOf}`));
  return signs.length === 0 ? 'FALSE' : or(...signs);
}

/** Done: on time, or late where a later date of completion stands there. */
function doneLogic({ doneOn, due }: MilestoneCells): StatusLogic {
  if (doneOn === null || due === null) return 'Green';
  return choose(and(`ISNUMBER(${doneOn})`, `ISNUMBER(${due})`, `INT(N(${doneOn}))>INT(N(${due}))`), 'Yellow', 'Green');
}

/** Progress against the elapsed share of the time; Grey where there is nothing to go by. */
function paceLogic(cells: MilestoneCells, rules: MilestoneRules): StatusLogic {
  const { progress, start, due } = cells;
  if (progress === null || start === null || due === null) return 'Grey';
  const share = `(${rules.asOf}-INT(${start})+1)/(INT(${due})-INT(${start})+1)`;
  const done = rules.fullProgress === 1 ? progress : `${progress}/100`;
  const known = and(`ISNUMBER(${progress})`, `ISNUMBER(${start})`, `${rules.asOf}>=INT(N(${start}))`);
  return choose(
    known,
    choose(`${share}<${numberLiteral(RAMP_MINIMUM)}`, 'Grey', bandLogic(`ROUND(1-${done}/(${share}),9)`, rules.bands)),
    'Grey',
  );
}

/** The status of a milestone (semantics 1.7) as native conditions, in the core's order. */
export function milestoneLogic(cells: MilestoneCells, rules: MilestoneRules): StatusLogic {
  const { due, start, status } = cells;
  const soon = due === null ? 'FALSE' : `INT(${due})-${rules.asOf}<=${rules.warnDays}`;
  const open: StatusLogic =
    due === null ? 'Grey' : choose(`INT(${due})<${rules.asOf}`, 'Red', choose(soon, 'Yellow', paceLogic(cells, rules)));
  const dated: StatusLogic = due === null ? 'Grey' : choose(`ISNUMBER(${due})`, open, 'Grey');
  const ordered =
    due === null || start === null
      ? dated
      : choose(and(`ISNUMBER(${start})`, `ISNUMBER(${due})`, `N(${due})<INT(N(${start}))`), 'Grey', dated);
  const live = choose(isDone(cells, rules), doneLogic(cells), ordered);
  return status === null || rules.cancelled.length === 0
    ? live
    : choose(isOneOf(status, rules.cancelled), 'Grey', live);
}
