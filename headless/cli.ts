import { run } from './cli/run.ts';
import { EXIT } from './cli/exit-codes.ts';

/** Set by the build from package.json. */
declare const PLANLIGHT_VERSION: string;

/** https://no-color.org: set and not empty, whatever it says. */
function isColourOff(environment: NodeJS.ProcessEnv): boolean {
  return (environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb';
}

/** A reader that closes early (`| head`) is no error of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  throw error;
});

try {
  process.exitCode = run(process.argv.slice(2), PLANLIGHT_VERSION, {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stdout.isTTY === true && !isColourOff(process.env),
    hasProgress: process.stderr.isTTY === true && process.env['TERM'] !== 'dumb',
    width: Math.max(40, process.stdout.columns ?? 120),
  });
} catch (cause) {
  const message = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  process.stderr.write(`planlight: this is an error of ours, and no file was left half-written.\n${message}\n`);
  process.exitCode = EXIT.bug;
}
