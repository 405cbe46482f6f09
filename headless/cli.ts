import { run } from './cli/run.ts';
import { EXIT } from './cli/exit-codes.ts';

/** Set by the build from package.json. */
declare const PLANLIGHT_VERSION: string;

/** A reader that closes early (`| head`) is no error of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  throw error;
});

try {
  process.exitCode = run(process.argv.slice(2), PLANLIGHT_VERSION, {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
    width: process.stdout.columns ?? 120,
  });
} catch (cause) {
  const message = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  process.stderr.write(`planlight: this is an error of ours, and no file was left half-written.\n${message}\n`);
  process.exitCode = EXIT.bug;
}
