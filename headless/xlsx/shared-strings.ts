import { NotPlain, PlainTokens } from '../xml/plain-tokens.ts';
import { SaxTokens } from '../xml/sax-tokens.ts';
import type { XmlTokens } from '../xml/tokens.ts';
import { richText } from './cell-events.ts';

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/**
 * Excel writes characters that XML cannot hold as `_x000D_`.
 *
 *   'a_x000D_b' → 'a\rb'
 */
export function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
}

/** A string without parts of its own formats, as nearly all are; taken whole like a usual cell. */
const USUAL_STRING = /<si><t(?: xml:space="preserve")?>([^<&\r]*)<\/t><\/si>/y;

function readAll(tokens: XmlTokens): string[] {
  const strings: string[] = [];
  for (;;) {
    const usual = tokens.take(USUAL_STRING);
    if (usual !== null) strings.push(unescaped(usual[1] ?? ''));
    else {
      const kind = tokens.next();
      if (kind === 'end') return strings;
      if (kind === 'open' && tokens.name === 'si') strings.push(unescaped(richText(tokens)));
    }
  }
}

/** The strings of a shared string part, in order. The counts it declares are never believed. */
export function readSharedStrings(text: string, part: string): string[] {
  const declarationEnd = text.startsWith('<?xml') ? text.indexOf('?>') + 2 : 0;
  try {
    return readAll(new PlainTokens(text, declarationEnd, text.trimEnd().length));
  } catch (cause) {
    if (!(cause instanceof NotPlain)) throw cause;
    return readAll(new SaxTokens(text, part));
  }
}
