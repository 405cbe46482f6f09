import type { Packet } from '../../core/execution/packets/packet.ts';
import { readPackets } from '../../core/execution/packets/read-packet.ts';
import { createPart } from '../../core/execution/sheets/create-part.ts';
import { partFacts } from '../../core/execution/sheets/facts.ts';
import { PARTS, partOf } from '../../core/execution/sheets/parts.ts';
import { sentence } from '../../core/messages/describe.ts';
import type { OptionName } from '../cli/arguments.ts';
import type { ExitCode } from '../cli/exit-codes.ts';
import { judgingArguments, JUDGING_OPTIONS } from '../cli/settings-of.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';
import { bytesOf } from '../files/read-file.ts';
import { languageAsked, made, type Making } from './making.ts';

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
  if (source === undefined || texts.length === 0)
    throw new Refusal('USAGE', { message: 'teams takes a workbook and the text files of the packets' });
  const language = languageAsked(given);
  const propose: Making['propose'] = ({ result }, { snapshot }) => {
    const packets = packetsIn(texts, output);
    if (packets.length === 0) throw new Refusal('PACKET_NONE');
    return createPart(partOf('teams'), partFacts(snapshot, result, PARTS, packets), language);
  };
  return made({ command: 'teams', source, given, propose }, output);
}
