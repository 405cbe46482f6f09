import { basename } from 'node:path';
import { monthlyPack } from '../../core/execution/monthly-pack.ts';
import { partFacts } from '../../core/execution/sheets/facts.ts';
import { PARTS } from '../../core/execution/sheets/parts.ts';
import { monthlyPage } from '../../report/monthly-page.ts';
import type { OptionName } from '../cli/arguments.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { judgingArguments, JUDGING_OPTIONS } from '../cli/settings-of.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';
import { speechAsked } from '../cli/speech-asked.ts';
import { reviewFile } from '../review-file.ts';
import { checkPageOut, writePage } from './page-out.ts';

const OPTIONS = ['out', 'lang', 'minutes', ...JUDGING_OPTIONS] as const satisfies readonly OptionName[];

/** How long the meeting takes: as somebody says, within a working day. */
function minutesAsked(text: string | null): number | undefined {
  if (text === null) return undefined;
  const minutes = Number(text);
  if (!(minutes >= 10 && minutes <= 480))
    throw new Refusal('BAD_OPTION', { option: 'minutes', text, message: 'must be from 10 to 480' });
  return minutes;
}

/** `planlight pack FILE -o pack.html`: all that the monthly meeting needs, on one page to print. */
export function pack(words: readonly string[], output: Output): ExitCode {
  const given = judgingArguments(words, OPTIONS);
  const [source, ...more] = given.positionals;
  const out = given.text('out');
  if (source === undefined || more.length > 0) throw new Refusal('USAGE', { message: 'pack takes one file' });
  if (out === null) throw new Refusal('USAGE', { message: 'pack needs an output: -o pack.html' });
  const speech = speechAsked(given.text('lang'));
  const minutes = minutesAsked(given.text('minutes'));
  checkPageOut(out, [source]);
  const { file, result, settings } = reviewFile(source, given);
  const made = monthlyPack(partFacts(file.snapshot, result, PARTS), minutes);
  writePage(out, monthlyPage({ name: basename(source), pack: made, locale: settings.locale, speech }));
  output.out(`Wrote ${safe(out)}.`);
  return EXIT.ok;
}
