import { keepPeriod } from '../../core/history/keep-period.ts';
import type { OptionName } from '../cli/arguments.ts';
import type { ExitCode } from '../cli/exit-codes.ts';
import { judgingArguments, JUDGING_OPTIONS } from '../cli/settings-of.ts';
import type { Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';
import { languageAsked, made, type Making } from './making.ts';

const OPTIONS = ['out', 'lang', 'force', 'dry-run', ...JUDGING_OPTIONS] as const satisfies readonly OptionName[];

/** `planlight keep FILE -o OUT`: the results of this period at the end of the hidden record. */
export function keep(words: readonly string[], output: Output): ExitCode {
  const given = judgingArguments(words, OPTIONS);
  const [source, ...more] = given.positionals;
  if (source === undefined || more.length > 0) throw new Refusal('USAGE', { message: 'keep takes one file' });
  const language = languageAsked(given);
  const propose: Making['propose'] = ({ result }, { snapshot }) => keepPeriod(snapshot, result, language);
  return made({ command: 'keep', source, given, propose }, output);
}
