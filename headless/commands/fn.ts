import { callFunction, findFunction } from '../../core/functions/call.ts';
import { CATALOGUE } from '../../core/functions/catalogue.ts';
import { isFunctionError, type Answer, type FunctionError, type Scalar } from '../../core/functions/values.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';

/** Words that are options here; everything else is an argument, also '-5' and '--'. */
const FLAGS: ReadonlySet<string> = new Set(['--json', '--list']);

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
  if (!isFunctionError(value)) return safe(String(value));
  const { error, why } = shownError(value);
  return `${error}  ${safe(why)}`;
}

function list(output: Output): ExitCode {
  const width = Math.max(...CATALOGUE.map(({ id }) => id.length));
  for (const { id, summary } of CATALOGUE) output.out(`${id.padEnd(width)}  ${summary}`);
  return EXIT.ok;
}

/** `planlight fn NAME ARG…`: evaluates one custom function as a cell would. */
export function fn(words: readonly string[], output: Output): ExitCode {
  const flags = new Set(words.filter((word) => FLAGS.has(word)));
  const [name, ...args] = words.filter((word) => !FLAGS.has(word));
  if (flags.has('--list')) return list(output);
  if (name === undefined) throw new Refusal('USAGE', { message: 'fn needs the name of a function' });
  if (findFunction(name) === null) throw new Refusal('NO_SUCH_FUNCTION', { name });
  const answer = callFunction(name, args.map(valueOf));
  if (flags.has('--json'))
    output.out(JSON.stringify(isGrid(answer) ? answer.map((row) => row.map(asJson)) : asJson(answer)));
  else if (isGrid(answer)) for (const row of answer) output.out(row.map(asText).join(' | '));
  else output.out(asText(answer));
  return EXIT.ok;
}
