import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Refusal } from '../errors.ts';

/** One element of a small XML part, with where it stands in the text, so that edits can be spliced in. */
export type Element = {
  /** The name without its prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly uri: string;
  /** Values by qualified name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** The text directly inside, in order, without that of children. */
  readonly text: string;
  /** Offsets: of '<', after the start tag, of the end tag's '<' (the same as openEnd when self-closing), after all. */
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
};

/** No sane part nests deeper; a hostile one would cost a stack. */
const MAX_DEPTH = 256;

type Open = { -readonly [K in keyof Element]: K extends 'children' ? Open[] : Element[K] };

function opened(tag: SaxesTagNS, start: number, openEnd: number): Open {
  return {
    name: tag.local,
    prefix: tag.prefix,
    uri: tag.uri,
    attributes: new Map(Object.values(tag.attributes).map((each) => [each.name, each.value])),
    children: [],
    text: '',
    start,
    openEnd,
    closeStart: openEnd,
    end: openEnd,
    selfClosing: tag.isSelfClosing,
  };
}

/** A strict parser with our guards: a DOCTYPE is refused before anything in it is read. */
export function guardedParser(part: string): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw new Refusal('XML_DTD', { part });
  });
  parser.on('error', () => {
    throw new Refusal('XML_BROKEN', { part, line: parser.line });
  });
  return parser;
}

/**
 * Parses a whole XML part into a tree. For small parts: workbook, styles, relationships, a sheet without its cells.
 * Refuses a DOCTYPE, broken XML, and nesting deeper than 256.
 */
export function parseXml(text: string, part: string): Element {
  refuseDoctype(text, part);
  const parser = guardedParser(part);
  const stack: Open[] = [];
  let root: Open | null = null;
  parser.on('opentag', (tag) => {
    if (stack.length >= MAX_DEPTH) throw new Refusal('XML_TOO_DEEP', { part, limit: MAX_DEPTH });
    const openEnd = parser.position;
    const element = opened(tag, text.lastIndexOf('<', openEnd - 1), openEnd);
    stack[stack.length - 1]?.children.push(element);
    root ??= element;
    stack.push(element);
  });
  const addText = (chunk: string): void => {
    const top = stack[stack.length - 1];
    if (top !== undefined) top.text += chunk;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = stack.pop();
    if (element === undefined) return;
    element.end = parser.position;
    element.closeStart = element.selfClosing ? element.openEnd : text.lastIndexOf('<', element.end - 1);
  });
  parser.write(text).close();
  if (root === null) throw new Refusal('XML_BROKEN', { part, line: 1 });
  return root;
}

/** A DOCTYPE can only stand before the root: a look at the prolog finds it before any parser works on it. */
function refuseDoctype(text: string, part: string): void {
  const prolog = /^\uFEFF?(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/.exec(text)?.[0].length ?? 0;
  if (text.startsWith('<!DOCTYPE', prolog)) throw new Refusal('XML_DTD', { part });
}

/** The first child of that name. */
export function child(element: Element, name: string): Element | null {
  return element.children.find((each) => each.name === name) ?? null;
}

/** All children of that name. */
export function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((each) => each.name === name);
}

/** The value of an attribute by its local name, whatever its prefix: `id` finds `r:id` too, own names first. */
export function attribute(element: Element, name: string): string | null {
  const own = element.attributes.get(name);
  if (own !== undefined) return own;
  for (const [key, value] of element.attributes) if (key.endsWith(`:${name}`)) return value;
  return null;
}

/** The value of a prefixed attribute by its local name (`r:id`), passing over an unprefixed one (`id`). */
export function prefixedAttribute(element: Element, name: string): string | null {
  for (const [key, value] of element.attributes) if (key.endsWith(`:${name}`)) return value;
  return null;
}

/** A boolean attribute as the standard writes it: '1', 'true', 'on'; absent is the default. */
export function booleanAttribute(element: Element, name: string, whenAbsent = false): boolean {
  const value = element.attributes.get(name);
  return value === undefined ? whenAbsent : value === '1' || value === 'true' || value === 'on';
}
