/** What a token source stands on. */
export type TokenKind = 'open' | 'close' | 'text' | 'end';

/**
 * A stream of XML tokens with their places in the text. A self-closing tag gives `open` and then `close`.
 * `name` is the name without its prefix. After `open`, `attribute` reads the tag's attributes.
 */
export type XmlTokens = {
  next(): TokenKind;
  readonly name: string;
  /** The decoded text of a text token. */
  readonly text: string;
  /** Where the token starts and ends in the source text. */
  readonly start: number;
  readonly end: number;
  attribute(name: string): string | null;
  /**
   * Takes a whole element in one go where it stands right here as the pattern has it, and moves past it. Null where it
   * does not, or where the reader cannot: then it is there to be read token by token.
   *
   * @param pattern sticky; matches one whole element without entities and carriage returns
   */
  take(pattern: RegExp): RegExpExecArray | null;
};
