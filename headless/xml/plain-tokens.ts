import type { TokenKind, XmlTokens } from './tokens.ts';

/**
 * Thrown when the text leaves the plain subset: a comment, CDATA, a processing instruction, a prefix, an entity of its
 * own, or anything that is not well-formed. The caller then reads the same text with the full parser.
 */
export class NotPlain extends Error {}

const LT = 60;
const GT = 62;
const SLASH = 47;
const COLON = 58;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

const ENTITY = /&(?:amp|lt|gt|quot|apos|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));|&/g;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]);

function decoded(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(ENTITY, (found, decimal?: string, hex?: string) => {
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : -1;
    const character = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : NAMED.get(found);
    if (character === undefined) throw new NotPlain();
    return character;
  });
}

/**
 * Reads the plain XML that spreadsheet programs write for cells, several times faster than a full parser: unprefixed
 * elements, quoted attributes, text, the five named entities and numeric ones. It checks nesting and leaves with
 * `NotPlain` at anything else, so what it does read, it reads as any XML parser would.
 */
export class PlainTokens implements XmlTokens {
  name = '';
  text = '';
  start = 0;
  end: number;
  readonly #source: string;
  readonly #until: number;
  readonly #open: string[] = [];
  #attributesAt = 0;
  #closesItself = false;

  /** Reads `source` from one offset up to another; the two must enclose whole elements. */
  constructor(source: string, from = 0, until = source.length) {
    this.#source = source;
    this.#until = until;
    this.end = from;
  }

  next(): TokenKind {
    if (this.#closesItself) return this.#selfClose();
    const source = this.#source;
    const at = this.end;
    if (at >= this.#until) {
      if (this.#open.length > 0) throw new NotPlain();
      return 'end';
    }
    this.start = at;
    if (source.charCodeAt(at) !== LT) return this.#text(at);
    const code = source.charCodeAt(at + 1);
    return code === SLASH ? this.#closeTag(at + 2) : this.#openTag(at + 1, code);
  }

  #text(at: number): TokenKind {
    let until = this.#source.indexOf('<', at);
    if (until < 0 || until > this.#until) until = this.#until;
    this.end = until;
    this.text = decoded(this.#source.slice(at, until)).replace(/\r\n?/g, '\n');
    return 'text';
  }

  #nameFrom(at: number): number {
    const source = this.#source;
    let to = at;
    for (; to < this.#until; to++) {
      const code = source.charCodeAt(to);
      const isName = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
      if (!isName) break;
    }
    if (to === at || source.charCodeAt(to) === COLON) throw new NotPlain();
    this.name = source.slice(at, to);
    return to;
  }

  #openTag(at: number, first: number): TokenKind {
    if (first < 65) throw new NotPlain();
    const source = this.#source;
    let to = this.#nameFrom(at);
    this.#attributesAt = to;
    for (;;) {
      const spaceFrom = to;
      while (isSpace(source.charCodeAt(to))) to++;
      const code = source.charCodeAt(to);
      if (code === GT) break;
      if (code === SLASH && source.charCodeAt(to + 1) === GT) {
        this.#closesItself = true;
        to++;
        break;
      }
      if (to === spaceFrom) throw new NotPlain();
      to = this.#pastAttribute(to);
    }
    this.end = to + 1;
    if (this.end > this.#until) throw new NotPlain();
    this.#open.push(this.name);
    return 'open';
  }

  #pastAttribute(at: number): number {
    const source = this.#source;
    const equals = source.indexOf('=', at);
    if (equals < 0 || equals >= this.#until) throw new NotPlain();
    const quote = source.charCodeAt(equals + 1);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw new NotPlain();
    for (let i = at; i < equals; i++) {
      const code = source.charCodeAt(i);
      if (code <= 32 || code === LT || code === GT || code === DOUBLE_QUOTE || code === SINGLE_QUOTE)
        throw new NotPlain();
    }
    for (let i = equals + 2; i < this.#until; i++) {
      const code = source.charCodeAt(i);
      if (code === quote) return i + 1;
      if (code === LT) break;
    }
    throw new NotPlain();
  }

  #closeTag(at: number): TokenKind {
    let to = this.#nameFrom(at);
    while (isSpace(this.#source.charCodeAt(to))) to++;
    if (this.#source.charCodeAt(to) !== GT || this.#open.pop() !== this.name) throw new NotPlain();
    this.end = to + 1;
    return 'close';
  }

  #selfClose(): TokenKind {
    this.#closesItself = false;
    const name = this.#open.pop();
    if (name === undefined) throw new NotPlain();
    this.name = name;
    this.start = this.end;
    return 'close';
  }

  attribute(name: string): string | null {
    const source = this.#source;
    const first = name.charCodeAt(0);
    let at = this.#attributesAt;
    for (;;) {
      while (isSpace(source.charCodeAt(at))) at++;
      const equals = source.indexOf('=', at);
      if (equals < 0 || equals > this.end) return null;
      const quote = source.charCodeAt(equals + 1) === DOUBLE_QUOTE ? '"' : "'";
      const to = source.indexOf(quote, equals + 2);
      const isIt = source.charCodeAt(at) === first && equals - at === name.length && source.startsWith(name, at);
      if (isIt) return decoded(source.slice(equals + 2, to));
      at = to + 1;
      if (source.charCodeAt(at) === GT || source.charCodeAt(at) === SLASH) return null;
    }
  }
}
