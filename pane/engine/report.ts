import { isoOf } from '../../core/calendar/day.ts';
import { monthlyPack } from '../../core/execution/monthly-pack.ts';
import type { PartFacts } from '../../core/execution/sheets/facts.ts';
import type { ReviewResult } from '../../core/review/review.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { entryOf, reportPage } from '../../report/page.ts';
import { reportFile, type ReportFile } from '../../report/report-file.ts';
import { reportRows } from '../../report/report-rows.ts';
import { monthlyPage } from '../../report/monthly-page.ts';
import type { Speech } from '../../report/speech.ts';
import type { ReportSheet } from '../pane-host.ts';
import type { ReportAnswer } from './answers.ts';

/** Characters that some system does not take in the name of a file. */
const NOT_IN_NAMES = /[\\/:*?"<>|\p{Cc}]+/gu;

/** How long a file is called at most, without its ending. */
const LONGEST_NAME = 80;

/**
 * What a page is saved as.
 *
 *   'sales-plan.xlsx', 'report' → 'sales-plan-report.html'    'Q3: plan', 'report' → 'Q3- plan-report.html'
 */
export function pageName(book: string, kind: string): string {
  const name = book
    .replace(/\.[a-z]{3,4}$/i, '')
    .replace(NOT_IN_NAMES, '-')
    .slice(0, LONGEST_NAME)
    .trim();
  return `${name === '' ? 'planlight' : name}-${kind}.html`;
}

function fileOf(book: WorkbookSnapshot, result: ReviewResult, speech: Speech): ReportFile {
  return reportFile({ name: book.name, book, result, problems: [], isHiddenAsked: false, speech });
}

/** The same as a sheet, for a program that can put it beside the others. */
export function reportSheetAnswer(book: WorkbookSnapshot, result: ReviewResult, speech: Speech): ReportSheet {
  return { name: speech.words.sheetName, rows: reportRows(fileOf(book, result, speech), speech) };
}

/** The report of a checked workbook: everything the check says, on one page that needs nothing else. */
export function reportAnswer(book: WorkbookSnapshot, result: ReviewResult, speech: Speech): ReportAnswer {
  const file = fileOf(book, result, speech);
  return {
    name: pageName(book.name, 'report'),
    html: reportPage([entryOf(file, 0, 1)], result.context.settings.locale, speech),
  };
}

/** The pack of the monthly meeting of a checked workbook as a page: it is called after its month. */
export function monthlyPageAnswer(facts: PartFacts, speech: Speech): ReportAnswer {
  const { book, context } = facts;
  const pack = monthlyPack(facts);
  return {
    name: pageName(book.name, `monthly-${isoOf(pack.month).slice(0, 7)}`),
    html: monthlyPage({ name: book.name, pack, locale: context.settings.locale, speech }),
  };
}
