import { existsSync } from 'node:fs';
import { sentence } from '../../core/messages/describe.ts';
import { problem } from '../../core/messages/problem.ts';
import type { Outcome } from '../../core/protocol/asks.ts';
import type { Arguments } from '../cli/arguments.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { undoPath } from '../files/undo-path.ts';
import type { OpenedWorkbook } from '../xlsx/open.ts';
import { hasSignature } from '../xlsx/signature.ts';
import { skippedLines } from './skipped-lines.ts';

const ENDS: Readonly<Record<Outcome['end'], { text: string; exit: ExitCode }>> = {
  applied: { text: 'Applied', exit: EXIT.ok },
  'nothing-done': { text: 'Nothing was written', exit: EXIT.nothingDone },
  restored: { text: 'Something went wrong and everything was put back', exit: EXIT.nothingDone },
  unknown: { text: 'The state of the file could not be proven', exit: EXIT.unknown },
};

/** Says how a change ended, and how it is taken back. */
export function tellOutcome(
  outcome: Outcome,
  out: string,
  book: OpenedWorkbook,
  given: Arguments,
  output: Output,
): ExitCode {
  const { text, exit } = ENDS[outcome.end];
  const notes = hasSignature(book.archive) && outcome.end === 'applied' ? [problem('FILE_SIGNED')] : [];
  for (const each of [...outcome.problems, ...notes]) output.err(`${safe(sentence(each))}\n`);
  for (const line of skippedLines([...outcome.skipped, ...outcome.unsettled], book.snapshot))
    output.err(`  – ${safe(line)}\n`);
  if (!given.has('json')) output.out(outcome.end === 'applied' ? appliedText(outcome, out) : text);
  return exit;
}

/** Where nothing had to change, there may be nothing to take back either. */
function appliedText({ journal }: Outcome, out: string): string {
  const back = existsSync(undoPath(out)) ? ` Take it back with: planlight restore ${safe(out)}` : '';
  return `${journal === null ? `Nothing had to change: ${safe(out)}` : `${ENDS.applied.text}: ${safe(out)}`}.${back}`;
}
