import { callFunction, findFunction } from '../../core/functions/call.ts';
import { CATALOGUE } from '../../core/functions/catalogue.ts';
import type { FunctionDefinition } from '../../core/functions/define.ts';
import { isFunctionError, type Answer, type FunctionError, type Scalar } from '../../core/functions/values.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { commandHelp } from '../cli/help.ts';
import { didYouMean } from '../cli/nearest.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';

/** Words that are options here; everything else is an argument, also '-5' and '--'. */
const FLAGS: ReadonlySet<string> = new Set(['--json', '--list', '--help', '-h']);

/** An argument that parses as JSON is taken as such, else as text: 85, true, "85", [[1],[2]], >95%. */
function valueOf(word: string): unknown {
  try {
    return JSON.parse(word);
  } catch {
    return word;
  }
}

/** An error as a cell shows it, with why. */
function shownError({ error, why }: FunctionError): { readonly error: string; readonly why: string } {
  const mark = error === 'N/A' ? '' : error === 'NAME' ? '?' : '!';
  return { error: `#${error}${mark}`, why };
}

function asJson(value: Scalar): unknown {
  return isFunctionError(value) ? shownError(value) : value;
}

function isGrid(answer: Answer): answer is Exclude<Answer, Scalar> {
  return Array.isArray(answer);
}

function asText(value: Scalar): string {
  if (value === null) return '';
  if (!isFunctionError(value)) return safe(String(value));
  const { error, why } = shownError(value);
  return `${error}  ${safe(why)}`;
}

function list(output: Output): ExitCode {
  const width = Math.max(...CATALOGUE.map(({ id }) => id.length));
  for (const { id, summary } of CATALOGUE) output.out(`${id.padEnd(width)}  ${summary}`);
  return EXIT.ok;
}

/** What a function takes and gives, with its examples as one would type them here. */
function explainFunction(definition: FunctionDefinition, output: Output): ExitCode {
  const { id, summary, returns, params, required, examples, notes } = definition;
  const names = params.map(({ name }, index) => (index < required ? name : `[${name}]`)).join(' ');
  output.out(`planlight fn ${id} ${names}\n\n${summary}\n`);
  const width = Math.max(...params.map(({ name }) => name.length));
  for (const { name, summary: says } of params) output.out(`  ${name.padEnd(width)}  ${says}`);
  output.out(`\nGives ${returns}`);
  for (const note of notes) output.out(note);
  output.out('\nExamples:');
  for (const { args, gives } of examples)
    output.out(`  planlight fn ${id} ${args.map(asWord).join(' ')}\n      → ${answerLines(gives).join('\n        ')}`);
  return EXIT.ok;
}

/** A value as the word that stands for it at a shell. */
function asWord(value: unknown): string {
  const word = typeof value === 'string' && value !== '' && !isJson(value) ? value : JSON.stringify(value);
  return /^[\w.,:+-]+$/.test(word) ? word : `'${word.replace(/'/g, "'\\''")}'`;
}

function isJson(text: string): boolean {
  return typeof valueOf(text) !== 'string';
}

function answerLines(answer: Answer): string[] {
  return isGrid(answer) ? answer.map((row) => row.map(asText).join(' | ')) : [asText(answer)];
}

/** `planlight fn NAME ARG…`: evaluates one custom function as a cell would. */
export function fn(words: readonly string[], output: Output): ExitCode {
  const isHelp = words.some((word) => word === '--help' || word === '-h');
  const flags = new Set(words.filter((word) => FLAGS.has(word)));
  const [name, ...args] = words.filter((word) => !FLAGS.has(word));
  if (flags.has('--list')) return list(output);
  if (isHelp && name === undefined) {
    output.out(commandHelp('fn') ?? '');
    return EXIT.ok;
  }
  if (name === undefined) throw new Refusal('USAGE', { message: 'fn needs the name of a function' });
  const definition = findFunction(name);
  if (definition === null) {
    const alike = didYouMean(
      name,
      CATALOGUE.map(({ id }) => id),
    );
    throw new Refusal('NO_SUCH_FUNCTION', { name, alike });
  }
  if (isHelp) return explainFunction(definition, output);
  const answer = callFunction(name, args.map(valueOf));
  if (flags.has('--json'))
    output.out(JSON.stringify(isGrid(answer) ? answer.map((row) => row.map(asJson)) : asJson(answer)));
  else for (const line of answerLines(answer)) output.out(line);
  return EXIT.ok;
}
