import type { Edit } from '../../core/changes/edits.ts';
import { historyFindings } from '../../core/history/history-findings.ts';
import { keepPeriod } from '../../core/history/keep-period.ts';
import { historySheet, recordsIn } from '../../core/history/read-records.ts';
import { a1Box } from '../../core/workbook/cells.ts';
import type { PreviewAnswer, WillChange } from './answers.ts';
import type { PastAnswer } from './method-answers.ts';
import { saidBy } from './said-by.ts';
import { toldCells, type ToldSource } from './told-cells.ts';

/** What the past says of a checked workbook, worst first, and how many periods are recorded in it. */
export function pastAnswer({ book, result }: Pick<ToldSource, 'book' | 'result'>, language: string): PastAnswer {
  const sheet = historySheet(book);
  const periods = new Set(recordsIn(book).map(({ period }) => period)).size;
  return {
    record: sheet === null ? null : { name: sheet.name, periods },
    ...saidBy(historyFindings(book, result, language)),
  };
}

/** What one edit of the record does: it makes the hidden sheet, or adds rows at the end of it. */
function willKeep(edit: Edit, { book }: ToldSource): WillChange[] {
  // The heading is no result.
  if (edit.kind === 'sheet') {
    const count = Math.max(0, (edit.after?.contents.length ?? 0) - 1);
    return [{ sheetName: edit.name, place: '', what: 'hidden-sheet', count }];
  }
  if (edit.kind !== 'content') return [];
  const { area, after } = edit;
  const sheetName = book.sheets.find(({ id }) => id === area.sheet)?.name ?? '';
  return [{ sheetName, place: a1Box(area), what: 'rows', count: after.length }];
}

/** What keeping the results of the period would do: made of the very change set. */
export function periodPreview(told: ToldSource, language: string): PreviewAnswer {
  const changes = keepPeriod(told.book, told.result, language);
  return {
    changes,
    will: changes.edits.flatMap((edit) => willKeep(edit, told)),
    fills: [],
    packets: null,
    foreignRules: 0,
    noVerdict: [],
    notLive: toldCells(changes.skipped, told),
    counts: told.lines.answer.counts,
  };
}
