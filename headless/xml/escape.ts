/** Characters XML 1.0 cannot hold at all: control characters, lone surrogates, U+FFFE and U+FFFF. */
const ILLEGAL =
  // eslint-disable-next-line no-control-regex -- these are the very characters to remove
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
  ['\t', '&#9;'],
]);

/** Control characters are dropped, half a character becomes U+FFFD: what is left can stand in any XML document. */
export function legalXml(text: string): string {
  return text.replace(ILLEGAL, (found) => (found >= '\uD800' && found <= '\uDFFF' ? '\uFFFD' : ''));
}

/** Text as the content of an element. */
export function escapeText(text: string): string {
  return legalXml(text).replace(/[&<>\r]/g, (found) => ENTITIES.get(found) ?? found);
}

/** Text as a double-quoted attribute value. */
export function escapeAttribute(text: string): string {
  return legalXml(text).replace(/[&<>"\n\r\t]/g, (found) => ENTITIES.get(found) ?? found);
}
