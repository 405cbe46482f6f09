import type { Look } from '../../../core/workbook/look.ts';
import { spliced } from '../../xml/splice.ts';
import { attribute, child, parseXml, type Element } from '../../xml/tree.ts';
import { withAttribute } from '../../xml/with-attribute.ts';
import { lookOf } from '../rules.ts';
import { dressedStyles, type CellDress } from './dressed-styles.ts';
import { GrowingList } from './growing-list.ts';

/** Adds to a styles part what edits need, and reuses what is already there. Existing entries are never touched. */
export type StylesWriter = {
  /** The number of a differential format with this look. */
  formatFor(look: Look): number;
  /** The number of a cell format like this one but with another fill: '#RRGGBB', 'fill:<n>' as read, or null for none. */
  styleWithFill(style: number, fill: string | null): number;
  /** The number of a cell format: that of plain cells, dressed. */
  styleDressed(dress: CellDress): number;
  /** The part with everything added; the text it was made from when nothing was. */
  done(): string;
};

/** The smallest styles part Excel accepts, for workbooks that have none. */
export const MINIMAL_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/></styleSheet>';

function rgb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}

/** An xf's own text with another fill; its protection, alignment and extensions are kept as they are. */
function refilled(text: string, xf: Element, fillId: number): string {
  const open = text.slice(xf.start, xf.openEnd);
  return (
    withAttribute(withAttribute(open, 'fillId', String(fillId)), 'applyFill', '1') + text.slice(xf.openEnd, xf.end)
  );
}

/** Whether a differential format does nothing but what a look says: a solid fill, and a colour of the text. */
function isPlainFormat(format: Element): boolean {
  return format.children.every((each) => {
    if (each.name === 'font') return each.children.every((part) => part.name === 'color');
    const pattern = each.name === 'fill' ? child(each, 'patternFill') : null;
    return pattern !== null && (attribute(pattern, 'patternType') ?? 'solid') === 'solid';
  });
}

/** A part as text and tree; `<styleSheet/>` has no place for lists, so it is opened. */
function opened(text: string, part: string): { readonly text: string; readonly root: Element } {
  const root = parseXml(text, part);
  if (!root.selfClosing) return { text, root };
  const name = root.prefix === '' ? root.name : `${root.prefix}:${root.name}`;
  return opened(`${text.slice(0, root.openEnd).replace(/\s*\/>$/, '>')}</${name}>${text.slice(root.openEnd)}`, part);
}

/** Opens a styles part for adding to it. */
export function stylesWriter(given: string, part: string): StylesWriter {
  const { text, root } = opened(given, part);
  const prefix = root.prefix === '' ? '' : `${root.prefix}:`;
  const formats = new GrowingList(root, 'dxfs', 'dxf');
  const fills = new GrowingList(root, 'fills', 'fill', [
    `<${prefix}fill><${prefix}patternFill patternType="none"/></${prefix}fill>`,
    `<${prefix}fill><${prefix}patternFill patternType="gray125"/></${prefix}fill>`,
  ]);
  const cells = new GrowingList(root, 'cellXfs', 'xf', [
    `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  ]);
  const codes = new GrowingList(root, 'numFmts', 'numFmt');
  const fonts = new GrowingList(root, 'fonts', 'font', [
    `<${prefix}font><${prefix}sz val="11"/><${prefix}name val="Calibri"/></${prefix}font>`,
  ]);
  const formatNumbers = new Map<string, number>();
  const fillNumbers = new Map<string, number>();
  const styleNumbers = new Map<string, number>();
  const tag = (name: string): string => `${prefix}${name}`;

  const keyOfLook = ({ fill, font }: Look): string => `${fill}|${font ?? ''}`;
  formats.items.forEach((element, i) => {
    // Only plain formats like ours are shared: one with a border or number format would bring it along.
    if (isPlainFormat(element) && !formatNumbers.has(keyOfLook(lookOf(element))))
      formatNumbers.set(keyOfLook(lookOf(element)), i);
  });

  function formatFor(look: Look): number {
    const known = formatNumbers.get(keyOfLook(look));
    if (known !== undefined) return known;
    const font =
      look.font === null ? '' : `<${tag('font')}><${tag('color')} rgb="${rgb(look.font)}"/></${tag('font')}>`;
    const fill = `<${tag('fill')}><${tag('patternFill')} patternType="solid"><${tag('fgColor')} rgb="${rgb(look.fill)}"/><${tag('bgColor')} rgb="${rgb(look.fill)}"/></${tag('patternFill')}></${tag('fill')}>`;
    const number = formats.add(`<${tag('dxf')}>${font}${fill}</${tag('dxf')}>`);
    formatNumbers.set(keyOfLook(look), number);
    return number;
  }

  function fillFor(fill: string | null): number {
    if (fill === null) return 0;
    if (fill.startsWith('fill:')) return Number(fill.slice('fill:'.length));
    const known = fillNumbers.get(fill);
    if (known !== undefined) return known;
    const present = fills.items.findIndex((each) => solidColour(each) === fill);
    const number =
      present >= 0
        ? present
        : fills.add(
            `<${tag('fill')}><${tag('patternFill')} patternType="solid"><${tag('fgColor')} rgb="${rgb(fill)}"/><${tag('bgColor')} indexed="64"/></${tag('patternFill')}></${tag('fill')}>`,
          );
    fillNumbers.set(fill, number);
    return number;
  }

  function styleWithFill(style: number, fill: string | null): number {
    const key = `${style}|${fill ?? ''}`;
    const known = styleNumbers.get(key);
    if (known !== undefined) return known;
    const fillId = fillFor(fill);
    const xf = cells.items[style];
    const wanted =
      xf === undefined
        ? `<${tag('xf')} numFmtId="0" fontId="0" fillId="${fillId}" borderId="0" xfId="0" applyFill="1"/>`
        : refilled(text, xf, fillId);
    const same =
      xf !== undefined && Number(attribute(xf, 'fillId') ?? 0) === fillId
        ? style
        : cells.items.findIndex((each) => text.slice(each.start, each.end) === wanted);
    const number = same >= 0 ? same : cells.add(wanted);
    styleNumbers.set(key, number);
    return number;
  }

  return {
    formatFor,
    styleWithFill,
    styleDressed: dressedStyles({ text, prefix, formats: codes, fonts, cells, fillFor }),
    done: () => {
      const splices = [codes, fonts, fills, cells, formats].flatMap((list) => list.splices(text, prefix));
      return splices.length === 0 ? given : spliced(text, splices);
    },
  };
}

function solidColour(fill: Element): string | null {
  const pattern = child(fill, 'patternFill');
  const colour = pattern === null || attribute(pattern, 'patternType') !== 'solid' ? null : child(pattern, 'fgColor');
  const value = colour === null ? null : attribute(colour, 'rgb');
  return value === null || value.length !== 8 ? null : `#${value.slice(2).toUpperCase()}`;
}
