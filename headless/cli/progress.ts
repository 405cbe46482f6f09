import { fitted, safe, type Output } from './terminal.ts';

/** Shows how far a long job is, on one line that is overwritten; silent where nobody watches. */
export type Progress = { step(text: string): void; clear(): void };

/** A progress line on the error stream, so that piped output stays clean. */
export function progressOn(output: Output): Progress {
  if (!(output.hasProgress ?? output.isTerminal)) return { step: () => undefined, clear: () => undefined };
  return {
    step: (text) => output.err(`\r\u001b[K${fitted(safe(text), Math.max(20, output.width - 1)).trimEnd()}`),
    clear: () => output.err('\r\u001b[K'),
  };
}
