import { type CellStyle, PLAIN_STYLE } from '../../core/workbook/snapshot.ts';
import { attribute, booleanAttribute, child, childrenOf, type Element } from '../xml/tree.ts';
import { formatCode } from './number-formats.ts';

/** What is read of a workbook's styles. */
export type Styles = {
  /** One per cell format, in the order cells number them. */
  readonly cells: readonly CellStyle[];
  /** How many differential formats (those of conditional formats) there are. */
  readonly differentialCount: number;
};

function customFormats(root: Element): Map<number, string> {
  const list = child(root, 'numFmts');
  const formats = new Map<number, string>();
  for (const each of list === null ? [] : childrenOf(list, 'numFmt')) {
    formats.set(Number(attribute(each, 'numFmtId')), attribute(each, 'formatCode') ?? 'General');
  }
  return formats;
}

function listOf(root: Element, list: string, item: string): Element[] {
  const found = child(root, list);
  return found === null ? [] : childrenOf(found, item);
}

function isBold(font: Element | undefined): boolean {
  const bold = font === undefined ? null : child(font, 'b');
  return bold !== null && booleanAttribute(bold, 'val', true);
}

/** A plain solid fill by its colour; any other fill by its number in this file, which only this host understands. */
function fillToken(fill: Element | undefined, id: number): string | null {
  const pattern = fill === undefined ? null : child(fill, 'patternFill');
  if (fill === undefined || (pattern !== null && (attribute(pattern, 'patternType') ?? 'none') === 'none')) return null;
  const colour = pattern === null ? null : child(pattern, 'fgColor');
  const rgb = colour === null ? null : attribute(colour, 'rgb');
  const isSolid = pattern !== null && attribute(pattern, 'patternType') === 'solid';
  return isSolid && rgb !== null && rgb.length === 8 ? `#${rgb.slice(2).toUpperCase()}` : `fill:${id}`;
}

/** Reads the styles part. A workbook without one has one plain style. */
export function readStyles(root: Element | null): Styles {
  if (root === null) return { cells: [PLAIN_STYLE], differentialCount: 0 };
  const formats = customFormats(root);
  const fonts = listOf(root, 'fonts', 'font');
  const fills = listOf(root, 'fills', 'fill');
  const cells = listOf(root, 'cellXfs', 'xf').map((xf): CellStyle => {
    const fillId = Number(attribute(xf, 'fillId') ?? 0);
    const alignment = child(xf, 'alignment');
    return {
      format: formatCode(Number(attribute(xf, 'numFmtId') ?? 0), formats),
      bold: isBold(fonts[Number(attribute(xf, 'fontId') ?? 0)]),
      indent: Number(alignment === null ? 0 : (attribute(alignment, 'indent') ?? 0)),
      fill: fillToken(fills[fillId], fillId),
    };
  });
  return { cells: cells.length > 0 ? cells : [PLAIN_STYLE], differentialCount: listOf(root, 'dxfs', 'dxf').length };
}
