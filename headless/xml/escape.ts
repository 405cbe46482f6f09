import { legalText } from '../../core/reading/legal-text.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
  ['\t', '&#9;'],
]);

/** Text as the content of an element. */
export function escapeText(text: string): string {
  return legalText(text).replace(/[&<>\r]/g, (found) => ENTITIES.get(found) ?? found);
}

/** Text as a double-quoted attribute value. */
export function escapeAttribute(text: string): string {
  return legalText(text).replace(/[&<>"\n\r\t]/g, (found) => ENTITIES.get(found) ?? found);
}
