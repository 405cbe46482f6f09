import { historyFindings } from '../../core/history/history-findings.ts';
import { learnedSeason } from '../../core/history/learned-season.ts';
import { historySheet, recordsIn } from '../../core/history/read-records.ts';
import type { OptionName } from '../cli/arguments.ts';
import { counted } from '../cli/counted.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { judgingArguments, JUDGING_OPTIONS } from '../cli/settings-of.ts';
import { showFindings } from '../cli/show-findings.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';
import { reviewFile } from '../review-file.ts';
import { languageAsked } from './making.ts';

const OPTIONS = ['lang', 'json', ...JUDGING_OPTIONS] as const satisfies readonly OptionName[];

/** A share in percent with one decimal, as --pace takes it. */
function percentOf(share: number): string {
  return String(Math.round(share * 1000) / 10);
}

/** `planlight history FILE`: what the record, and what owners claim, say of the present numbers. */
export function history(words: readonly string[], output: Output): ExitCode {
  const given = judgingArguments(words, OPTIONS);
  const [source, ...more] = given.positionals;
  if (source === undefined || more.length > 0) throw new Refusal('USAGE', { message: 'history takes one file' });
  const { file, result } = reviewFile(source, given);
  const findings = historyFindings(file.snapshot, result, languageAsked(given));
  const season = learnedSeason(file.snapshot, result);
  if (given.has('json')) {
    output.out(JSON.stringify({ records: recordsIn(file.snapshot).length, season, findings }, null, 1));
    return EXIT.ok;
  }
  const sheet = historySheet(file.snapshot);
  const periods = new Set(recordsIn(file.snapshot).map(({ period }) => period)).size;
  output.out(
    sheet === null
      ? 'No record is kept in this workbook; planlight keep FILE -o OUT begins one.'
      : `${counted(periods, 'period')} on the hidden sheet ${safe(sheet.name)}.`,
  );
  if (findings.length === 0) output.out('The past, and what owners say, agree with the numbers.');
  showFindings(findings, file.snapshot, output);
  if (season !== null) output.out(`Last year's season, as a pace: --pace ${season.map(percentOf).join(',')}`);
  return EXIT.ok;
}
