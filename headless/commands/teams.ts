import type { Packet } from '../../core/execution/packets/packet.ts';
import { readPackets } from '../../core/execution/packets/read-packet.ts';
import { createPart } from '../../core/execution/sheets/create-part.ts';
import { partFacts } from '../../core/execution/sheets/facts.ts';
import { partLanguageOf } from '../../core/execution/sheets/part.ts';
import { PARTS, partOf } from '../../core/execution/sheets/parts.ts';
import { sentence } from '../../core/messages/describe.ts';
import type { OptionName } from '../cli/arguments.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { judgingArguments, JUDGING_OPTIONS } from '../cli/settings-of.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';
import { bytesOf } from '../files/read-file.ts';
import { reviewFile } from '../review-file.ts';
import { checkOut } from './check-out.ts';
import { showCreation } from './create.ts';
import { settleEarlier } from './settle-earlier.ts';
import { tellOutcome } from './tell-outcome.ts';
import { bookOf, writeOut } from './write-out.ts';

const OPTIONS = ['out', 'lang', 'force', 'dry-run', ...JUDGING_OPTIONS] as const satisfies readonly OptionName[];

/** The packets in some text files; one that cannot be used is told, and the others count. */
function packetsIn(paths: readonly string[], output: Output): readonly Packet[] {
  return paths.flatMap((path) =>
    readPackets(new TextDecoder('utf-8').decode(bytesOf(path))).flatMap((read): Packet[] => {
      if (read.ok) return [read.packet];
      output.err(`${safe(path)}: ${safe(sentence(read.problem))}\n`);
      return [];
    }),
  );
}

/** `planlight teams FILE PACKET.txt… -o OUT`: the packets of teams in a sheet, rolled up. */
export function teams(words: readonly string[], output: Output): ExitCode {
  const given = judgingArguments(words, OPTIONS);
  const [source, ...texts] = given.positionals;
  const out = given.text('out');
  if (source === undefined || texts.length === 0)
    throw new Refusal('USAGE', { message: 'teams takes a workbook and the text files of the packets' });
  if (out === null && !given.has('dry-run'))
    throw new Refusal('USAGE', { message: 'teams needs an output: -o OUT.xlsx' });
  if (out !== null) {
    settleEarlier(out, output);
    checkOut(source, out, given);
  }
  const packets = packetsIn(texts, output);
  if (packets.length === 0) throw new Refusal('PACKET_NONE');
  const reviewed = reviewFile(source, given);
  const book = bookOf(reviewed);
  const facts = partFacts(book.snapshot, reviewed.result, PARTS, packets);
  const changes = createPart(partOf('teams'), facts, partLanguageOf(given.text('lang') ?? 'en'));
  if (out === null || given.has('dry-run')) {
    showCreation(changes, reviewed, output, true);
    return EXIT.ok;
  }
  const outcome = writeOut(changes, reviewed, book, out, output);
  if (outcome.end === 'applied') showCreation(changes, reviewed, output, false);
  return tellOutcome(outcome, out, book, given, output);
}
