import { sentence } from '../../core/messages/describe.ts';
import { problem } from '../../core/messages/problem.ts';
import { apply } from '../commands/apply.ts';
import { audit } from '../commands/audit.ts';
import { bake } from '../commands/bake.ts';
import { check } from '../commands/check.ts';
import { create } from '../commands/create.ts';
import { explain } from '../commands/explain.ts';
import { fn } from '../commands/fn.ts';
import { history } from '../commands/history.ts';
import { keep } from '../commands/keep.ts';
import { method } from '../commands/method.ts';
import { pack } from '../commands/pack.ts';
import { packet } from '../commands/packet.ts';
import { repair } from '../commands/repair.ts';
import { report } from '../commands/report.ts';
import { restore } from '../commands/restore.ts';
import { teams } from '../commands/teams.ts';
import { unbake } from '../commands/unbake.ts';
import { Refusal, refusing } from '../errors.ts';
import { EXIT, exitFor, type ExitCode } from './exit-codes.ts';
import { commandHelp, help } from './help.ts';
import { nearest } from './nearest.ts';
import { safe, type Output } from './terminal.ts';

type Command = (words: readonly string[], output: Output) => ExitCode;

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['check', check],
  ['audit', audit],
  ['apply', apply],
  ['restore', restore],
  ['bake', bake],
  ['unbake', unbake],
  ['explain', explain],
  ['report', report],
  ['repair', repair],
  ['create', create],
  ['method', method],
  ['pack', pack],
  ['keep', keep],
  ['history', history],
  ['packet', packet],
  ['teams', teams],
  ['fn', fn],
]);

function isHelp(word: string | undefined): boolean {
  return word === '--help' || word === '-h' || word === 'help';
}

function noSuchCommand(name: string): Refusal {
  const near = nearest(name, [...COMMANDS.keys()]);
  const hint = near === null ? '' : ` (did you mean ${near}?)`;
  return new Refusal('USAGE', { message: `there is no command "${name}"${hint}` });
}

function helpFor(name: string): string {
  const text = commandHelp(name);
  if (text === null) throw noSuchCommand(name);
  return text;
}

function dispatch(words: readonly string[], version: string, output: Output): ExitCode {
  const [name, ...rest] = words;
  if (name === undefined || isHelp(name)) {
    const [about] = rest.filter((word) => !word.startsWith('-'));
    output.out(about === undefined ? help(version) : helpFor(about));
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  if (name === '--version') {
    output.out(version);
    return EXIT.ok;
  }
  const command = COMMANDS.get(name);
  if (command === undefined) throw noSuchCommand(name);
  const options = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : rest.length);
  if (command !== fn && options.some((word) => word === '--help' || word === '-h')) {
    output.out(helpFor(name));
    return EXIT.ok;
  }
  return command(rest, output);
}

/** Where the help for these words is: the command's own, where they name one. */
function helpAbout([name]: readonly string[]): string {
  return name !== undefined && COMMANDS.has(name) ? `planlight ${name} --help` : 'planlight --help';
}

/** Runs one command line. Problems come out as one sentence and an exit code, never as a stack. */
export function run(words: readonly string[], version: string, output: Output): ExitCode {
  const done = refusing(() => dispatch(words, version, output));
  if (done.ok) return done.value;
  const { code, args } = done.problem;
  output.err(`planlight: ${safe(sentence(problem(code, { ...args, help: helpAbout(words) })))}\n`);
  return exitFor(code);
}
