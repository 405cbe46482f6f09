import { escapeAttribute } from '../../xml/escape.ts';
import { spliced } from '../../xml/splice.ts';
import { attribute, parseXml, type Element } from '../../xml/tree.ts';
import { partKey } from '../../zip/archive.ts';
import { relationsPart } from '../opc.ts';
import type { ChangedParts } from './changed-parts.ts';

const TYPES = '[Content_Types].xml';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function prefixOf({ prefix }: Element): string {
  return prefix === '' ? '' : `${prefix}:`;
}

/** A list with something put at its end. */
function withLast(text: string, root: Element, xml: string): string {
  return spliced(text, [{ start: root.closeStart, end: root.closeStart, text: xml }]);
}

/** A list without some of its entries. */
function withoutThose(text: string, root: Element, isGone: (entry: Element) => boolean): string {
  const gone = root.children.filter(isGone).map(({ start, end }) => ({ start, end, text: '' }));
  return spliced(text, gone);
}

/** Says of what kind a part is: 'worksheet', 'styles'. */
export function declareType(parts: ChangedParts, part: string, kind: string): void {
  const { text } = parts.text(TYPES);
  const root = parseXml(text, TYPES);
  const override = `<${prefixOf(root)}Override PartName="/${escapeAttribute(part)}" ContentType="${SPREADSHEET}.${kind}+xml"/>`;
  parts.put(TYPES, withLast(text, root, override));
}

/** Says no longer of what kind a part is. */
export function withdrawType(parts: ChangedParts, part: string): void {
  const { text } = parts.text(TYPES);
  const root = parseXml(text, TYPES);
  const isOfPart = (entry: Element): boolean => partKey(attribute(entry, 'PartName') ?? '') === partKey(part);
  parts.put(TYPES, withoutThose(text, root, isOfPart));
}

/**
 * Relates a part to another one. Comes back with the relation's id, which no other has.
 *
 * @param type the relation's whole type: strict files have other ones
 */
export function relate(parts: ChangedParts, from: string, { type, target }: { type: string; target: string }): string {
  const relations = relationsPart(from);
  const { text } = parts.text(relations);
  const root = parseXml(text, relations);
  const ids = new Set(root.children.map((each) => each.attributes.get('Id')));
  let number = root.children.length + 1;
  while (ids.has(`rId${number}`)) number++;
  const relation = `<${prefixOf(root)}Relationship Id="rId${number}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(target)}"/>`;
  parts.put(relations, withLast(text, root, relation));
  return `rId${number}`;
}

/** Takes back a relation by its id. */
export function unrelate(parts: ChangedParts, from: string, id: string): void {
  const relations = relationsPart(from);
  const { text } = parts.text(relations);
  parts.put(
    relations,
    withoutThose(text, parseXml(text, relations), (each) => attribute(each, 'Id') === id),
  );
}
