import type { Role } from '../core/columns/role.ts';
import type { RowReview, TableReview } from '../core/review/review-types.ts';
import { isCellError } from '../core/workbook/cells.ts';
import type { Grid } from '../core/workbook/snapshot.ts';
import type { Figures } from './figures.ts';
import { html, NOTHING, type Html } from './html.ts';
import { rowAmounts } from './row-amounts.ts';
import { userText } from './user-text.ts';

/** The figures of a table's rows, dressed as its cells are: a review holds bare numbers, 0.31 for 31 %. */
export type RowFigures = {
  /** What was reached: an amount, or how far a task is. */
  reached(row: RowReview): Html;
  /** What was asked: the target, what of it is due by now, or the due date. */
  asked(row: RowReview): Html;
  /** What stands in the cell that keeps a row from having a verdict: “TBD”, #DIV/0!; nothing for a blank one. */
  odd(row: RowReview): Html;
  /** How much the actual differs from what was due, as an amount, where a share says nothing. */
  difference(row: RowReview): string | null;
};

/** How long a target or an odd text may be beside a figure. */
const MOST = 40;

/** The column in which a row without verdict went wrong. */
function oddRole(row: RowReview): Role {
  if (row.subject === 'milestone') return 'due';
  return row.reason !== null && /TARGET|RANGE/.test(row.reason) ? 'target' : 'actual';
}

/** The unit behind an amount that does not show it itself. */
function unitOf(row: RowReview, text: string): Html {
  const { unit } = row;
  return unit === null || unit.length > 12 || text.includes(unit) ? NOTHING : html` <small>${userText(unit)}</small>`;
}

function askedOfMilestone(row: RowReview, figures: Figures): Html {
  const due = row.due === null ? NOTHING : html`${figures.day(row.due)}`;
  const isBehind = row.expected !== null && row.gap !== null;
  return isBehind ? html`${due}<small>${figures.words.dueByNow(figures.percent(row.expected ?? 0))}</small>` : due;
}

/** The figures of a table; without its sheet at hand numbers are written plainly. */
export function rowFigures(table: TableReview, grid: Grid | null, figures: Figures): RowFigures {
  const amounts = rowAmounts(table, grid, figures);
  const { words } = figures;
  return {
    reached: (row) => {
      if (row.doneOn !== null) return html`${words.doneOn(figures.day(row.doneOn))}`;
      if (row.actual === null) return NOTHING;
      if (row.subject === 'milestone') return html`${words.done(figures.percent(row.actual))}`;
      const text = amounts.of(row, 'actual', row.actual);
      return html`${userText(text, MOST)}${unitOf(row, text)}`;
    },
    asked: (row) => {
      if (row.subject === 'milestone') return askedOfMilestone(row, figures);
      const { target, expected } = row;
      if (target === null) return NOTHING;
      if (typeof target === 'string') return userText(target, MOST);
      const whole = userText(amounts.of(row, 'target', target), MOST);
      if (expected === null || expected === target) return whole;
      return html`${words.due(amounts.of(row, 'target', expected))}<small
          >${words.of} ${whole}${row.due === null ? '' : ` ${words.by(figures.day(row.due))}`}</small
        >`;
    },
    odd: (row) => {
      const value = amounts.value(row, oddRole(row));
      if (isCellError(value)) return html`${value.error}`;
      return typeof value === 'string' && value.trim() !== '' ? html`“${userText(value.trim(), MOST)}”` : NOTHING;
    },
    difference: (row) => amounts.difference(row),
  };
}
