import { reviewWorkbook } from '../../core/review/review.ts';
import { defaultSettings, type Settings } from '../../core/settings/schema.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { entryOf, reportPage } from '../../report/page.ts';
import { speechOf } from '../../report/speech.ts';
import { reportFile, type ReportFile } from '../../report/report-file.ts';

/** How a drawn workbook is reported on, where it is not as usual. */
export type How = {
  readonly name?: string;
  readonly isHiddenAsked?: boolean;
  readonly settings?: Partial<Settings>;
  readonly language?: string;
};

/** What a report knows of a drawn workbook, as of the end of August 2026. */
export function reported(
  book: WorkbookSnapshot,
  { name = 'plan.xlsx', isHiddenAsked = false, settings, language = 'en' }: How = {},
): ReportFile {
  const result = reviewWorkbook(book, { ...defaultSettings(), ...settings }, '2026-08-31');
  return reportFile({ name, book, result, problems: [], isHiddenAsked, speech: speechOf(language) });
}

/** The page about a drawn workbook. */
export function pageOf(book: WorkbookSnapshot, how: How = {}): string {
  return reportPage([entryOf(reported(book, how), 0, 1)], 'en', speechOf(how.language ?? 'en'));
}

/** One part of a page: what stands under `id`. */
export function part(page: string, name: string): string {
  const start = page.indexOf(`<section id="file-1-${name}"`);
  if (start < 0) return '';
  return page.slice(start, page.indexOf('</section>', start));
}

/** A page as it is read: tags gone, entities back, white space folded. */
export function read(markup: string): string {
  return markup
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
