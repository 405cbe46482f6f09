/** Characters XML 1.0 cannot hold at all: control characters, lone surrogates, U+FFFE and U+FFFF. */
const ILLEGAL =
  // eslint-disable-next-line no-control-regex -- these are the very characters to remove
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Control characters are dropped, half a character becomes U+FFFD: what is left can stand in any XML or HTML document. */
export function legalText(text: string): string {
  return text.replace(ILLEGAL, (found) => (found >= '\uD800' && found <= '\uDFFF' ? '\uFFFD' : ''));
}
