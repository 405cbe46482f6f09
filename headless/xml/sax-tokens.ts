import { Refusal } from '../errors.ts';
import { guardedParser } from './tree.ts';
import type { TokenKind, XmlTokens } from './tokens.ts';

type Token = {
  readonly kind: TokenKind;
  readonly name: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly attributes: ReadonlyMap<string, string>;
};

const CHUNK = 1 << 16;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const LAST: Token = { kind: 'end', name: '', text: '', start: 0, end: 0, attributes: NO_ATTRIBUTES };

/**
 * Reads any well-formed XML, prefixes and comments and all, in chunks: the slow way of `PlainTokens`. The whole text is
 * parsed, so that name spaces are known; only tokens between the two offsets are reported.
 */
export class SaxTokens implements XmlTokens {
  readonly #source: string;
  readonly #parser;
  readonly #part: string;
  readonly #from: number;
  readonly #until: number;
  #written = 0;
  #queue: Token[] = [];
  #at = 0;
  #token: Token = LAST;
  #depth = 0;

  constructor(source: string, part: string, from = 0, until = source.length) {
    this.#source = source;
    this.#part = part;
    this.#from = from;
    this.#until = until;
    this.#parser = guardedParser(part);
    this.#listen();
  }

  get name(): string {
    return this.#token.name;
  }
  get text(): string {
    return this.#token.text;
  }
  get start(): number {
    return this.#token.start;
  }
  get end(): number {
    return this.#token.end;
  }

  /** A full parser is here for what is not plain to see. */
  take(): null {
    return null;
  }

  attribute(name: string): string | null {
    return this.#token.attributes.get(name) ?? null;
  }

  next(): TokenKind {
    while (this.#at >= this.#queue.length) {
      if (this.#written >= this.#source.length) {
        this.#token = LAST;
        return 'end';
      }
      this.#readOn();
    }
    this.#token = this.#queue[this.#at++] ?? LAST;
    return this.#token.kind;
  }

  #readOn(): void {
    this.#queue = [];
    this.#at = 0;
    const until = Math.min(this.#source.length, this.#written + CHUNK);
    this.#parser.write(this.#source.slice(this.#written, until));
    this.#written = until;
    if (until === this.#source.length) this.#parser.close();
  }

  #listen(): void {
    const parser = this.#parser;
    // The close of a self-closing tag, like text, has no tag of its own: it stands where the tag ends.
    const push = (kind: TokenKind, name: string, text: string, hasTag: boolean, attributes = NO_ATTRIBUTES): void => {
      const end = parser.position;
      const start = hasTag ? this.#source.lastIndexOf('<', end - 1) : end;
      if (start >= this.#from && end <= this.#until) this.#queue.push({ kind, name, text, start, end, attributes });
    };
    parser.on('opentag', (tag) => {
      if (++this.#depth > 256) throw new Refusal('XML_TOO_DEEP', { part: this.#part, limit: 256 });
      push('open', tag.local, '', true, new Map(Object.values(tag.attributes).map((each) => [each.name, each.value])));
    });
    parser.on('text', (text) => push('text', '', text, false));
    parser.on('cdata', (text) => push('text', '', text, false));
    parser.on('closetag', (tag) => {
      this.#depth--;
      push('close', tag.local, '', !tag.isSelfClosing);
    });
  }
}
