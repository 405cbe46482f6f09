import { packetOfReview } from '../../core/execution/packets/packet-of.ts';
import type { Packet } from '../../core/execution/packets/packet.ts';
import { readPackets } from '../../core/execution/packets/read-packet.ts';
import { writePacket } from '../../core/execution/packets/write-packet.ts';
import { describe, type Texts } from '../../core/messages/describe.ts';
import { problem } from '../../core/messages/problem.ts';
import type { PreviewAnswer } from './answers.ts';
import type { PacketAnswer } from './method-answers.ts';
import { createPreview, type PartSource } from './parts.ts';
import type { ToldSource } from './told-cells.ts';

/** How a team stands as text to send, by a checked workbook; of one without a plan, that there is nothing to send. */
export function packetAnswer(
  { book, result }: Pick<ToldSource, 'book' | 'result'>,
  team: string,
  texts: Texts,
): PacketAnswer {
  const packet = packetOfReview(result.review, team.trim());
  if (packet.items.length > 0) return { text: writePacket(packet), problem: null };
  return { text: '', problem: describe(problem('NO_PLAN_FOUND', { sheets: book.sheets.length }), texts) };
}

function lineOf({ team, asOf, items }: Packet) {
  return { team, asOf, lines: items.length };
}

/** What was read in a pasted text, what was not and why, and what the sheet of teams would get of it. */
export function takeInPreview(text: string, source: PartSource, told: ToldSource): PreviewAnswer | null {
  const given = readPackets(text);
  const packets = given.flatMap((read) => (read.ok ? [read.packet] : []));
  const refused = given.flatMap((read) => (read.ok ? [] : [describe(read.problem, told.texts)]));
  const preview = createPreview('teams', { ...source, facts: { ...source.facts, packets } }, told);
  if (preview === null) return null;
  // Of a text that holds nothing no sheet is made.
  const nothing = { changes: { ...preview.changes, edits: [], guards: [] }, will: [], fills: [], notLive: [] };
  return { ...preview, ...(packets.length === 0 ? nothing : {}), packets: { read: packets.map(lineOf), refused } };
}
