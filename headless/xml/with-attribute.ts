import { escapeAttribute } from './escape.ts';

/** Attributes one after the other, so that what looks like one inside of a value is never taken for one. */
const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/**
 * A start tag with an attribute set: where it stands, or else as the last one.
 *
 *   <xf fillId="0"/>, fillId, 3   → <xf fillId="3"/>
 *   <xf>, fillId, 3               → <xf fillId="3">
 */
export function withAttribute(tag: string, name: string, value: string): string {
  const written = ` ${name}="${escapeAttribute(value)}"`;
  let isThere = false;
  const changed = tag.replace(ATTRIBUTE, (found, own: string) => {
    if (own !== name) return found;
    isThere = true;
    return written;
  });
  return isThere ? changed : tag.replace(/\s*(\/?)>$/, (_, slash: string) => `${written}${slash}>`);
}
