import { packetOfReview } from '../../core/execution/packets/packet-of.ts';
import { writePacket } from '../../core/execution/packets/write-packet.ts';
import type { OptionName } from '../cli/arguments.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { judgingArguments, JUDGING_OPTIONS } from '../cli/settings-of.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';
import { reviewFile } from '../review-file.ts';

const OPTIONS = ['team', ...JUDGING_OPTIONS] as const satisfies readonly OptionName[];

/** `planlight packet FILE --team NAME`: how the team stands, as text to send. */
export function packet(words: readonly string[], output: Output): ExitCode {
  const given = judgingArguments(words, OPTIONS);
  const [source, ...more] = given.positionals;
  const team = given.text('team')?.trim() ?? '';
  if (source === undefined || more.length > 0) throw new Refusal('USAGE', { message: 'packet takes one file' });
  if (team === '') throw new Refusal('USAGE', { message: 'packet needs the name of the team: --team "North"' });
  const { result } = reviewFile(source, given);
  const made = packetOfReview(result.review, team);
  if (made.items.length === 0) throw new Refusal('NO_PLAN_FOUND', { sheets: result.review.tables.length });
  for (const line of writePacket(made).split('\n')) output.out(safe(line));
  return EXIT.ok;
}
