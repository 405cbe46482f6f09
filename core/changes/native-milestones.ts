import { dateOf } from '../calendar/day.ts';
import { statusWord } from '../columns/status-words.ts';
import { dateLiteral, type Expression } from '../native/expressions.ts';
import { milestoneLogic, type MilestoneCells, type MilestoneRules } from '../native/milestone-logic.ts';
import { dayOfIso } from '../calendar/day.ts';
import type { ReviewContext } from '../review/context.ts';
import type { RowReview, TableReview } from '../review/review-types.ts';
import { textOf, type TableCells } from '../review/table-cells.ts';
import { columnFor } from '../columns/found-table.ts';
import { yesOrNo } from '../columns/status-words.ts';
import { SHEET_LANGUAGES } from '../words/sheet-languages.ts';
import { cellOf, isFilledByMerge } from './native-measures.ts';
import type { NotLive, ReadText, RowPlan } from './native-plan.ts';

/** The words for done and cancelled in the languages that the table's statuses are typed in, and in English. */
function statusWords(cells: TableCells): { done: string[]; cancelled: string[] } {
  const values = cells.table.rows.map((row) => cells.value(row, 'status'));
  const typed = new Set(
    values
      .filter((value) => typeof value === 'string' && statusWord(value) !== null)
      .map((value) => textOf(value).toLowerCase()),
  );
  const spoken = SHEET_LANGUAGES.filter(
    ({ language, statuses }) =>
      language === 'en' || Object.values(statuses).some((words) => words.some((word) => typed.has(word))),
  );
  const words = (kind: 'done' | 'cancelled'): string[] => {
    // As they are typed here too: people write them in ways that only a reader of words folds together.
    const own = values.filter((value) => typeof value === 'string' && statusWord(value) === kind).map(textOf);
    return [
      ...new Set([...spoken.flatMap((language) => language.statuses[kind]), ...own.map((text) => text.toLowerCase())]),
    ];
  };
  const yes = values.filter((value) => value !== null && yesOrNo(value) === true && typeof value !== 'boolean');
  return {
    done: [
      ...new Set([
        ...words('done'),
        ...spoken.flatMap((language) => language.yes),
        ...yes.map((value) => textOf(value).toLowerCase()),
      ]),
    ],
    cancelled: words('cancelled'),
  };
}

const DATES = ['due', 'start', 'actualEnd'] as const;

function obstacle(cells: TableCells, row: RowReview): string | null {
  if (row.computed !== null) return 'OVERRIDE';
  if (isFilledByMerge(cells, row.row, ['due', 'start', 'actualEnd', 'progress', 'status'])) return 'MERGED';
  const progress = cells.value(row.row, 'progress');
  const isRead = (typeof progress === 'string' || typeof progress === 'boolean') && row.actual !== null;
  return isRead ? 'TEXT_NUMBER' : null;
}

/** Dates that stand in text cells, as the review read them. */
function readDates(
  cells: TableCells,
  row: RowReview,
): { text: ReadText; role: (typeof DATES)[number]; day: Expression }[] {
  const isoOf = { due: row.due, start: row.start, actualEnd: row.doneOn };
  return DATES.flatMap((role) => {
    const value = cells.value(row.row, role);
    const column = columnFor(cells.table, role);
    const day = dayOfIso(isoOf[role] ?? '');
    if (typeof value !== 'string' || column === null || day === null) return [];
    return [{ text: { column, text: value }, role, day: dateLiteral(dateOf(day)) }];
  });
}

/** How each row of a task list is judged natively, or why it is not. */
export function milestonePlans(cells: TableCells, context: ReviewContext, review: TableReview): (RowPlan | NotLive)[] {
  const words = statusWords(cells);
  const roles = ['due', 'progress', 'status', 'actualEnd', 'start'] as const;
  const at = new Map(roles.map((role) => [role, cells.has(role) ? cellOf(cells, role) : null]));
  const progress = columnFor(cells.table, 'progress');
  const isHundred = review.rows.some(
    ({ row, actual }) =>
      typeof cells.value(row, 'progress') === 'number' && actual !== null && cells.value(row, 'progress') !== actual,
  );
  return review.rows.map((reviewed): RowPlan | NotLive => {
    const { row, name } = reviewed;
    const why = obstacle(cells, reviewed);
    if (why !== null) return { row, why };
    const fullProgress = isHundred && progress !== null && !cells.isPercent(row, 'progress') ? 100 : 1;
    const rules = context.rulesOf(review.sheetName, name);
    const given: MilestoneRules = {
      asOf: dateLiteral(dateOf(context.asOf)),
      basis: context.basis,
      system: context.dates.system,
      warnDays: String(context.settings.warnDays),
      rules,
      ...words,
      fullProgress,
    };
    const read = readDates(cells, reviewed);
    const cellsAt = (r: number, isRead: boolean): MilestoneCells => {
      const cell = (role: (typeof roles)[number]): Expression | null =>
        (isRead ? read.find((each) => each.role === role)?.day : undefined) ?? at.get(role)?.(r) ?? null;
      return {
        due: cell('due'),
        progress: cell('progress'),
        status: cell('status'),
        doneOn: cell('actualEnd'),
        start: cell('start'),
      };
    };
    return {
      row,
      key: `${fullProgress}|${JSON.stringify(rules)}`,
      plainAt: (r) => milestoneLogic(cellsAt(r, false), given),
      read:
        read.length === 0
          ? null
          : { texts: read.map(({ text }) => text), at: (r) => milestoneLogic(cellsAt(r, true), given) },
    };
  });
}
