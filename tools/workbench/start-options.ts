import { parseArgs } from 'node:util';
import { misuse } from '../../headless/cli/arguments.ts';
import { USUAL_PORT } from './server.ts';

/** How the workbench is started; `--once` checks it and ends. */
export const USAGE = 'npm start -- [--port NUMBER] [--once]';

/** What was asked of `npm start`; or in one sentence why it was not understood, and what to type. */
export type StartOptions =
  | { readonly is: 'start'; readonly port: number; readonly isOnce: boolean }
  | { readonly is: 'help' }
  | { readonly is: 'wrong'; readonly why: string };

const OPTIONS = { port: { type: 'string' }, once: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
const LAST_PORT = 65_535;

function wrong(why: string): StartOptions {
  return { is: 'wrong', why: `${why}. Type ${USAGE}` };
}

/**
 * The options behind `npm start --`.
 *
 *   ['--port', '5000'] → port 5000    ['--prot', '1'] → Unknown option '--prot' (did you mean --port?). Type npm start -- …
 */
export function startOptions(words: readonly string[]): StartOptions {
  let values;
  try {
    values = parseArgs({ args: [...words], options: OPTIONS }).values;
  } catch (cause) {
    return wrong(misuse(cause, Object.keys(OPTIONS)));
  }
  if (values.help === true) return { is: 'help' };
  const port = Number(values.port ?? USUAL_PORT);
  const isPort = values.port?.trim() !== '' && Number.isInteger(port) && port >= 0 && port <= LAST_PORT;
  if (!isPort) return wrong(`--port must be a whole number from 0 to ${LAST_PORT}, not "${values.port ?? ''}"`);
  return { is: 'start', port, isOnce: values.once === true };
}
