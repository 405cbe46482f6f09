import { isAscii, isUtf8 } from 'node:buffer';
import { Refusal } from '../errors.ts';

/** How a part's text is stored, so that a changed part goes back the way it came. */
export type Encoding = { readonly name: 'utf-8' | 'utf-16le' | 'utf-16be'; readonly bom: boolean };

/** A part as text. */
export type PartText = { readonly text: string; readonly encoding: Encoding };

function sniffed(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return { name: 'utf-16le', bom: true };
  if (a === 0xfe && b === 0xff) return { name: 'utf-16be', bom: true };
  if (a === 0x3c && b === 0) return { name: 'utf-16le', bom: false };
  if (a === 0 && b === 0x3c) return { name: 'utf-16be', bom: false };
  return { name: 'utf-8', bom: a === 0xef && b === 0xbb && c === 0xbf };
}

const DECLARED_ENCODING = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/;

/** The text without its byte order mark, or null where the bytes are not of that encoding. */
function textOf(bytes: Uint8Array, { name, bom }: Encoding): string | null {
  if (name === 'utf-8') {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    // Sheets whose texts are shared are mostly plain ASCII, which is copied and not decoded. A checked buffer becomes
    // text five times as fast as a strict TextDecoder makes it.
    if (isAscii(buffer)) return buffer.toString('latin1');
    return isUtf8(buffer) ? buffer.toString('utf8', bom ? 3 : 0) : null;
  }
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The text of an XML part. Refuses bytes that are not what they claim to be, and encodings Excel never writes. */
export function decodePart(bytes: Uint8Array, part: string): PartText {
  const encoding = sniffed(bytes);
  const text = textOf(bytes, encoding);
  if (text === null) throw new Refusal('XML_ENCODING', { part });
  const declared = DECLARED_ENCODING.exec(text)?.[1]?.toLowerCase();
  const asRead = encoding.name === 'utf-8' ? 'utf-8' : 'utf-16';
  if (declared !== undefined && declared !== asRead && !(declared === 'us-ascii' && asRead === 'utf-8')) {
    throw new Refusal('XML_ENCODING', { part });
  }
  return { text, encoding };
}

/** The bytes of a part's text, in the encoding it was read in. */
export function encodePart({ text, encoding }: PartText): Uint8Array {
  return encodePieces([text], encoding);
}

/** The bytes of a text that comes in pieces. They are never joined as text: of a large sheet that is a copy too many. */
export function encodePieces(pieces: readonly string[], { name, bom }: Encoding): Uint8Array {
  const format = name === 'utf-8' ? 'utf8' : 'utf16le';
  const all = bom ? ['\uFEFF', ...pieces] : pieces;
  const bytes = Buffer.allocUnsafeSlow(all.reduce((size, piece) => size + Buffer.byteLength(piece, format), 0));
  let at = 0;
  for (const piece of all) at += bytes.write(piece, at, format);
  return name === 'utf-16be' ? bytes.swap16() : bytes;
}
