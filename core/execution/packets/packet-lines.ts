import { digestOf } from '../../workbook/digest.ts';
import { cleanText } from '../../reading/text.ts';

/** What mail programs put before the lines of somebody else. */
const QUOTED = /^(?:\s*>)+/;

/** The beginnings of lines; what begins otherwise was broken off the line above by a mail program. */
const BEGINS =
  /^(?:Planlight status packet |team: |as of: |\* (?:Green|Yellow|Red|Grey) |end \d+(?: [0-9a-f]{16}.*)?$)/;

/** A text as it counts for the checksum: on one line, without what nobody sees and without white space to spare. */
export function oneLine(text: string): string {
  return cleanText(text.normalize('NFC')).text;
}

/** The lines of a text as they were written, whatever mail programs made of them on the way. */
export function logicalLines(text: string): readonly string[] {
  const lines: string[] = [];
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = oneLine(raw.replace(QUOTED, ' '));
    const last = lines[lines.length - 1];
    if (line === '') continue;
    if (last === undefined || BEGINS.test(line) || !BEGINS.test(last)) lines.push(line);
    else lines[lines.length - 1] = `${last} ${line}`;
  }
  return lines;
}

/** The checksum of the lines of a packet: it tells an accident, not malice. */
export function checksumOf(lines: readonly string[]): string {
  return digestOf(lines.join('\n'));
}
