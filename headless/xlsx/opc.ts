import { Refusal } from '../errors.ts';
import { decodePart, type PartText } from '../xml/part-text.ts';
import { attribute, childrenOf, parseXml, type Element } from '../xml/tree.ts';
import { partKey, unpack, type Archive } from '../zip/archive.ts';

/** A relationship of a part: what it points to, by type. */
export type Relation = { readonly id: string; readonly type: string; readonly target: string };

/** The last word of a relationship type, the same in transitional and strict files: 'worksheet', 'styles'. */
function shortType(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

/** A target as a part name: relative ones count from the folder of the part that names them. */
function resolved(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}

/** Where a part's relationships stand. */
export function relationsPart(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** A part as text with its encoding, or null when the archive has none of that name. */
export function storedText(archive: Archive, part: string): PartText | null {
  const entry = archive.byName.get(partKey(part));
  return entry === undefined ? null : decodePart(unpack(archive, entry), part);
}

/** The text of a part, or null when the archive has none of that name. */
export function partText(archive: Archive, part: string): string | null {
  return storedText(archive, part)?.text ?? null;
}

/** A part as a tree, or null when the archive has none of that name. */
export function partTree(archive: Archive, part: string): Element | null {
  const text = partText(archive, part);
  return text === null ? null : parseXml(text, part);
}

/** The internal relationships of a part; external ones (links, never followed) are left out. */
export function relationsOf(archive: Archive, part: string): Relation[] {
  const tree = partTree(archive, relationsPart(part));
  if (tree === null) return [];
  return childrenOf(tree, 'Relationship')
    .filter((each) => attribute(each, 'TargetMode') !== 'External')
    .map((each) => ({
      id: attribute(each, 'Id') ?? '',
      type: shortType(attribute(each, 'Type') ?? ''),
      target: resolved(part, attribute(each, 'Target') ?? ''),
    }));
}

/** The name of the workbook part. Refuses archives that are no workbook at all. */
export function workbookPart(archive: Archive): string {
  if (!archive.byName.has('[content_types].xml')) throw new Refusal('FILE_NOT_XLSX', { part: '[Content_Types].xml' });
  const main = relationsOf(archive, '').find((each) => each.type === 'officeDocument');
  if (main === undefined) throw new Refusal('FILE_NOT_XLSX', { part: '_rels/.rels' });
  if (main.target.toLowerCase().endsWith('.bin')) throw new Refusal('FILE_XLSB');
  if (!archive.byName.has(partKey(main.target))) throw new Refusal('FILE_NOT_XLSX', { part: main.target });
  return main.target;
}
