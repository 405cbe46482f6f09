import type { IsoDate } from '../core/calendar/day.ts';
import { isoOf } from '../core/calendar/day.ts';
import type { Problem } from '../core/messages/problem.ts';
import { reviewWorkbook, type ReviewParts, type ReviewResult } from '../core/review/review.ts';
import type { Settings } from '../core/settings/schema.ts';
import type { Arguments } from './cli/arguments.ts';
import { settingsFor } from './cli/settings-of.ts';
import { readWorkbookFile, type WorkbookFile } from './workbook-file.ts';

/** A workbook file with its review. */
export type ReviewedFile = {
  readonly file: WorkbookFile;
  readonly settings: Settings;
  /** The bands that would count had no option named others. */
  readonly bandsOtherwise: Settings['bands'];
  readonly result: ReviewResult;
  readonly problems: readonly Problem[];
};

const DAY = 86_400_000;

/** Today in the time zone of this machine: the one place where the clock is asked, and only when no as-of date is set. */
export function today(): IsoDate {
  const now = new Date();
  return isoOf(Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / DAY));
}

/** Reads and checks one file as the options ask. Throws `Refusal`. */
export function reviewFile(path: string, given: Arguments, parts: ReviewParts = { objectives: true }): ReviewedFile {
  const file = readWorkbookFile(path);
  const { settings, notes, bandsOtherwise } = settingsFor(
    given,
    path,
    file.snapshot.sheets.map((sheet) => sheet.name),
  );
  const result = reviewWorkbook(file.snapshot, settings, settings.asOf ?? today(), parts);
  return { file, settings, bandsOtherwise, result, problems: [...file.problems, ...notes] };
}
