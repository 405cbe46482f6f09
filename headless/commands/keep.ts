import { keepPeriod } from '../../core/history/keep-period.ts';
import type { OptionName } from '../cli/arguments.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { judgingArguments, JUDGING_OPTIONS } from '../cli/settings-of.ts';
import type { Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';
import { reviewFile } from '../review-file.ts';
import { checkOut } from './check-out.ts';
import { showCreation } from './create.ts';
import { settleEarlier } from './settle-earlier.ts';
import { tellOutcome } from './tell-outcome.ts';
import { bookOf, writeOut } from './write-out.ts';

const OPTIONS = ['out', 'lang', 'force', 'dry-run', ...JUDGING_OPTIONS] as const satisfies readonly OptionName[];

/** `planlight keep FILE -o OUT`: the results of this period at the end of the hidden record. */
export function keep(words: readonly string[], output: Output): ExitCode {
  const given = judgingArguments(words, OPTIONS);
  const [source, ...more] = given.positionals;
  const out = given.text('out');
  if (source === undefined || more.length > 0) throw new Refusal('USAGE', { message: 'keep takes one file' });
  if (out === null && !given.has('dry-run'))
    throw new Refusal('USAGE', { message: 'keep needs an output: -o OUT.xlsx' });
  if (out !== null) {
    settleEarlier(out, output);
    checkOut(source, out, given);
  }
  const reviewed = reviewFile(source, given);
  const book = bookOf(reviewed);
  const changes = keepPeriod(book.snapshot, reviewed.result, given.text('lang') ?? 'en');
  if (out === null || given.has('dry-run')) {
    showCreation(changes, reviewed, output, true);
    return EXIT.ok;
  }
  const outcome = writeOut(changes, reviewed, book, out, output);
  if (outcome.end === 'applied') showCreation(changes, reviewed, output, false);
  return tellOutcome(outcome, out, book, given, output);
}
