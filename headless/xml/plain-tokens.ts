import type { TokenKind, XmlTokens } from './tokens.ts';

/**
 * Thrown when the text leaves the plain subset: a comment, CDATA, a processing instruction, a prefix, an entity of its
 * own or in an attribute, or anything that is not well-formed. The caller then reads the same text with the full parser.
 */
export class NotPlain extends Error {}

const LT = 60;
const GT = 62;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const AMPERSAND = 38;

/** No sane part nests deeper; what the full parser says of one that does is its own matter. */
const MAX_DEPTH = 256;

/** What no text may hold: characters outside of XML, and the end of a CDATA section that never began. */
// eslint-disable-next-line no-control-regex -- these are the very characters to look for
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\]\]>/;

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

function isCharacter(code: number): boolean {
  if (code < 32) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff);
}

function decoded(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(ENTITY, (found, decimal?: string, hex?: string) => {
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : -1;
    const character = isCharacter(code) ? String.fromCodePoint(code) : NAMED.get(found);
    if (character === undefined) throw new NotPlain();
    return character;
  });
}

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

function isNamePart(code: number): boolean {
  return isNameStart(code) || (code >= 48 && code <= 58) || code === 45 || code === 46;
}

/**
 * Reads the plain XML that spreadsheet programs write for cells, several times faster than a full parser: unprefixed
 * elements, quoted attributes, text, the five named entities and numeric ones. It checks nesting and leaves with
 * `NotPlain` at anything else, so what it does read, it reads as any XML parser would. Only whether the prefix of an
 * attribute was declared it cannot know: that stands outside of the cells.
 */
export class PlainTokens implements XmlTokens {
  name = '';
  text = '';
  start = 0;
  end: number;
  readonly #source: string;
  readonly #until: number;
  readonly #open: string[] = [];
  /** Where each attribute of the tag begins, has its '=' and ends, as the tag was read: nobody looks for them again. */
  readonly #attributes: number[] = [];
  #attributeCount = 0;
  #closesItself = false;

  /** Reads `source` from one offset up to another; the two must enclose whole elements. */
  constructor(source: string, from = 0, until = source.length) {
    this.#source = source;
    this.#until = until;
    this.end = from;
    if (ILLEGAL.test(source.slice(from, until))) throw new NotPlain();
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
    const raw = this.#source.slice(at, until);
    // Line ends are folded before entities are read: a typed &#13; stays what it is.
    this.text = decoded(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw);
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
    this.#attributeCount = 0;
    let initials = 0;
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
      const initial = 1 << (code & 31);
      const mayRepeat = (initials & initial) !== 0;
      initials |= initial;
      to = this.#pastAttribute(to, mayRepeat);
    }
    this.end = to + 1;
    if (this.end > this.#until || this.#open.length >= MAX_DEPTH) throw new NotPlain();
    this.#open.push(this.name);
    return 'open';
  }

  /** @param mayRepeat whether an earlier attribute of the tag begins alike */
  #pastAttribute(at: number, mayRepeat: boolean): number {
    const source = this.#source;
    if (!isNameStart(source.charCodeAt(at))) throw new NotPlain();
    let equals = at + 1;
    while (isNamePart(source.charCodeAt(equals))) equals++;
    const quote = source.charCodeAt(equals + 1);
    if (source.charCodeAt(equals) !== EQUALS || (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE))
      throw new NotPlain();
    if (mayRepeat && this.#find(source.slice(at, equals)) >= 0) throw new NotPlain();
    for (let i = equals + 2; i < this.#until; i++) {
      const code = source.charCodeAt(i);
      if (code === quote) {
        const slot = 3 * this.#attributeCount++;
        this.#attributes[slot] = at;
        this.#attributes[slot + 1] = equals;
        this.#attributes[slot + 2] = i;
        return i + 1;
      }
      if (code === LT || code === AMPERSAND || code === 9 || code === 10 || code === 13) break;
    }
    throw new NotPlain();
  }

  /** The place in the list of the attribute of that name; -1 where the tag, as far as it was read, has none. */
  #find(name: string): number {
    const { length } = name;
    for (let i = 0; i < this.#attributeCount; i++) {
      const at = this.#attributes[3 * i] ?? 0;
      if ((this.#attributes[3 * i + 1] ?? 0) - at === length && this.#source.startsWith(name, at)) return i;
    }
    return -1;
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

  take(pattern: RegExp): RegExpExecArray | null {
    if (this.#closesItself) return null;
    pattern.lastIndex = this.end;
    const found = pattern.exec(this.#source);
    if (found === null || pattern.lastIndex > this.#until) return null;
    this.start = this.end;
    this.end = pattern.lastIndex;
    return found;
  }

  attribute(name: string): string | null {
    const i = this.#find(name);
    if (i < 0) return null;
    return this.#source.slice((this.#attributes[3 * i + 1] ?? 0) + 2, this.#attributes[3 * i + 2]);
  }
}
