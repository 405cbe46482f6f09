import { checksumOf, oneLine } from './packet-lines.ts';
import { FIRST_WORDS, LAST_WORD, type Packet, type PacketItem } from './packet.ts';

/** Between the parts of a line. A name that holds it is no trouble: the owner comes after the last one. */
export const BETWEEN = ' | ';

function itemLine({ status, score, weight, name, owner }: PacketItem): string {
  const reached = score === null ? '-' : String(score);
  return `* ${status} ${reached} x${String(weight)} ${oneLine(name)}${BETWEEN}${owner === null ? '-' : oneLine(owner)}`;
}

/**
 * A packet as text that people can read before they send it, and that survives mail: quoting, broken lines and white
 * space change nothing, any other change is found by the checksum.
 *
 *   Planlight status packet 1
 *   team: North
 *   as of: 2026-06-30
 *   * Green 0.98 x1 Launch product X | Ann
 *   end 1 5f0c…
 */
export function writePacket({ team, asOf, items }: Packet): string {
  const lines = [FIRST_WORDS, `team: ${oneLine(team)}`, `as of: ${asOf}`, ...items.map(itemLine)];
  return [...lines, `${LAST_WORD} ${items.length} ${checksumOf(lines)}`].join('\n');
}
