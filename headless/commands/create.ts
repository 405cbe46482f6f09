import { createPart } from '../../core/execution/sheets/create-part.ts';
import { wordOf } from '../../core/execution/sheets/emit-page.ts';
import { partFacts } from '../../core/execution/sheets/facts.ts';
import { PART_LANGUAGES, type Part } from '../../core/execution/sheets/part.ts';
import { PARTS } from '../../core/execution/sheets/parts.ts';
import { foldedText } from '../../core/reading/text.ts';
import type { OptionName } from '../cli/arguments.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { nearest } from '../cli/nearest.ts';
import { judgingArguments, JUDGING_OPTIONS } from '../cli/settings-of.ts';
import type { Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';
import { languageAsked, made, type Making } from './making.ts';

const OPTIONS = [
  'out',
  'lang',
  'list',
  'palette',
  'force',
  'dry-run',
  'json',
  ...JUDGING_OPTIONS,
] as const satisfies readonly OptionName[];

/** The part that somebody names: by its word, its id or the name of its sheet in any language. */
export function partNamed(text: string): Part {
  const wanted = foldedText(text);
  const namesOf = (part: Part): string[] =>
    [part.id, wordOf(part), ...PART_LANGUAGES.map((language) => part.words[language].name)].map(foldedText);
  const found = PARTS.find((part) => namesOf(part).includes(wanted));
  if (found !== undefined) return found;
  const near = nearest(wanted, PARTS.map(wordOf));
  const hint = near === null ? '; create --list names them' : ` (did you mean ${near}?)`;
  throw new Refusal('USAGE', { message: `there is no part "${text}"${hint}` });
}

function list(output: Output): ExitCode {
  const width = Math.max(...PARTS.map((part) => wordOf(part).length));
  for (const part of PARTS) output.out(`${wordOf(part).padEnd(width)}  ${part.words.en.purpose}`);
  return EXIT.ok;
}

/** `planlight create PART FILE -o OUT`: the sheet of a part, made or brought up to date. */
export function create(words: readonly string[], output: Output): ExitCode {
  const given = judgingArguments(words, OPTIONS);
  if (given.has('list')) return list(output);
  const [name, source, ...more] = given.positionals;
  if (name === undefined || source === undefined || more.length > 0)
    throw new Refusal('USAGE', { message: 'create takes a part and a file' });
  const part = partNamed(name);
  const language = languageAsked(given);
  const propose: Making['propose'] = ({ result }, { snapshot }) =>
    createPart(part, partFacts(snapshot, result, PARTS), language);
  return made({ command: 'create', source, given, propose }, output);
}
