import { dayOfIso } from '../../calendar/day.ts';
import { problem, type Problem } from '../../messages/problem.ts';
import type { Status } from '../../stoplight/status.ts';
import { checksumOf, logicalLines } from './packet-lines.ts';
import { FIRST_WORDS, type Packet, type PacketItem } from './packet.ts';
import { BETWEEN } from './write-packet.ts';

/** A packet that was read, or why it cannot be used. */
export type ReadPacket =
  { readonly ok: true; readonly packet: Packet } | { readonly ok: false; readonly problem: Problem };

const STATUSES: readonly Status[] = ['Green', 'Yellow', 'Red', 'Grey'];
const ITEM = /^\* (\S+) (\S+) x(\S+) (.*)$/;
const END = /^end (\d+) ([0-9a-f]{16})$/;
const ANY_VERSION = /^Planlight status packet /;

function itemOf(line: string): PacketItem | null {
  const [, word, reached, weighs, rest = ''] = ITEM.exec(line) ?? [];
  const status = STATUSES.find((each) => each === word);
  const cut = rest.lastIndexOf(BETWEEN);
  const [score, weight] = [reached === '-' ? null : Number(reached), Number(weighs)];
  const isOdd = (number: number | null): boolean => number !== null && !Number.isFinite(number);
  if (status === undefined || cut < 0 || isOdd(score) || isOdd(weight) || weight < 0) return null;
  const owner = rest.slice(cut + BETWEEN.length);
  return { name: rest.slice(0, cut), status, score, weight, owner: owner === '-' ? null : owner };
}

function after(line: string | undefined, beginning: string): string | null {
  return line?.startsWith(beginning) === true ? line.slice(beginning.length) : null;
}

/** Reads the lines from the first words of a packet to the first words of the next. */
function packetOf(lines: readonly string[]): ReadPacket {
  const [head, teamLine, dayLine] = lines;
  const team = after(teamLine, 'team: ') ?? '?';
  const refused = (code: 'PACKET_VERSION' | 'PACKET_CUT' | 'PACKET_DAMAGED'): ReadPacket => {
    return { ok: false, problem: problem(code, { team }) };
  };
  if (head !== FIRST_WORDS) return refused('PACKET_VERSION');
  const last = lines.findIndex((line) => line.startsWith('end '));
  if (last < 0) return refused('PACKET_CUT');
  const [, count, sum] = END.exec(lines[last]?.split(' ').slice(0, 3).join(' ') ?? '') ?? [];
  const items = lines.slice(3, last).map(itemOf);
  const asOf = after(dayLine, 'as of: ');
  const isWhole =
    sum === checksumOf(lines.slice(0, last)) &&
    items.length === Number(count) &&
    asOf !== null &&
    dayOfIso(asOf) !== null;
  const read = items.filter((item) => item !== null);
  if (!isWhole || read.length < items.length) return refused('PACKET_DAMAGED');
  return { ok: true, packet: { team, asOf, items: read } };
}

/**
 * The packets in a text that somebody pasted, whole mails too. One that was cut or changed on its way is refused, and
 * the others are read. A text without any is a problem of its own.
 */
export function readPackets(text: string): readonly ReadPacket[] {
  const lines = logicalLines(text);
  const starts = lines.flatMap((line, i) => (ANY_VERSION.test(line) ? [i] : []));
  if (starts.length === 0) return [{ ok: false, problem: problem('PACKET_NONE') }];
  return starts.map((start, i) => packetOf(lines.slice(start, starts[i + 1])));
}
