import { attribute, booleanAttribute, child, childrenOf, type Element } from '../xml/tree.ts';
import { colourOf, themeColours } from './colours.ts';
import {
  DEFAULT_WIDTH,
  PLAIN_LOOK,
  PLAIN_SHEET_LOOK,
  type SheetLook,
  type StyleLook,
  type WorkbookLooks,
} from './looks.ts';
import type { OpenedWorkbook } from './open.ts';
import { partText, partTree, relationsOf } from './opc.ts';
import { cutSheet } from './sheet-text.ts';

type Theme = readonly (string | null)[];

function listOf(root: Element, list: string, item: string): Element[] {
  const found = child(root, list);
  return found === null ? [] : childrenOf(found, item);
}

function isOn(font: Element | undefined, name: string): boolean {
  const found = font === undefined ? null : child(font, name);
  return found !== null && attribute(found, 'val') !== 'none' && booleanAttribute(found, 'val', true);
}

function sizeOf(font: Element | undefined): number {
  const size = font === undefined ? null : child(font, 'sz');
  return Number(size === null ? PLAIN_LOOK.size : (attribute(size, 'val') ?? PLAIN_LOOK.size));
}

/** The colour of a solid fill; patterns and gradients are not painted. */
function fillOf(fill: Element | undefined, theme: Theme): string | null {
  const pattern = fill === undefined ? null : child(fill, 'patternFill');
  const isSolid = pattern !== null && attribute(pattern, 'patternType') === 'solid';
  return isSolid ? colourOf(child(pattern, 'fgColor'), theme) : null;
}

function lineOf(border: Element | undefined, theme: Theme): string | null {
  const bottom = border === undefined ? null : child(border, 'bottom');
  if (bottom === null || (attribute(bottom, 'style') ?? 'none') === 'none') return null;
  return colourOf(child(bottom, 'color'), theme) ?? '#000000';
}

function stylesOf(root: Element | null, theme: Theme): StyleLook[] {
  if (root === null) return [PLAIN_LOOK];
  const fonts = listOf(root, 'fonts', 'font');
  const fills = listOf(root, 'fills', 'fill');
  const borders = listOf(root, 'borders', 'border');
  const looks = listOf(root, 'cellXfs', 'xf').map((xf): StyleLook => {
    const font = fonts[Number(attribute(xf, 'fontId') ?? 0)];
    const alignment = child(xf, 'alignment');
    return {
      fill: fillOf(fills[Number(attribute(xf, 'fillId') ?? 0)], theme),
      colour: font === undefined ? null : colourOf(child(font, 'color'), theme),
      italic: isOn(font, 'i'),
      underline: isOn(font, 'u'),
      size: sizeOf(font),
      align: (alignment === null ? null : attribute(alignment, 'horizontal')) ?? 'general',
      wrap: alignment !== null && booleanAttribute(alignment, 'wrapText'),
      line: lineOf(borders[Number(attribute(xf, 'borderId') ?? 0)], theme),
    };
  });
  return looks.length === 0 ? [PLAIN_LOOK] : looks;
}

const ROW = /<(?:[A-Za-z_][\w.-]*:)?row\s([^<>]*)>/g;
const NUMBER = /(?:^|\s)r\s*=\s*["'](\d+)["']/;
const HEIGHT = /(?:^|\s)ht\s*=\s*["']([\d.]+)["']/;

/** Heights come from the rows' start tags, which are looked for in the text: a sheet may have a million of them. */
function heightsOf(cells: string): (readonly [number, number])[] {
  const heights: (readonly [number, number])[] = [];
  for (const [, attributes = ''] of cells.matchAll(ROW)) {
    const [row, height] = [NUMBER.exec(attributes)?.[1], HEIGHT.exec(attributes)?.[1]];
    if (row !== undefined && height !== undefined) heights.push([Number(row) - 1, Number(height)]);
  }
  return heights;
}

function sheetLook(text: string, part: string): SheetLook {
  const { root, cellsStart, cellsEnd } = cutSheet(text, part);
  const view = listOf(root, 'sheetViews', 'sheetView')[0];
  const pane = view === undefined ? null : child(view, 'pane');
  const isFrozen = pane !== null && (attribute(pane, 'state') ?? '').startsWith('frozen');
  const format = child(root, 'sheetFormatPr');
  return {
    widths: listOf(root, 'cols', 'col').map((each) => [
      Number(attribute(each, 'min') ?? 1) - 1,
      Number(attribute(each, 'max') ?? 1) - 1,
      Number(attribute(each, 'width') ?? DEFAULT_WIDTH),
    ]),
    defaultWidth: Number((format === null ? null : attribute(format, 'defaultColWidth')) ?? DEFAULT_WIDTH),
    heights: heightsOf(text.slice(cellsStart, cellsEnd)),
    frozenRows: isFrozen ? Number(attribute(pane, 'ySplit') ?? 0) : 0,
    frozenColumns: isFrozen ? Number(attribute(pane, 'xSplit') ?? 0) : 0,
    hasGridLines: view === undefined || booleanAttribute(view, 'showGridLines', true),
  };
}

/** Reads how a workbook looks: what somebody who sees it needs, and nobody who judges it. */
export function readLooks(book: OpenedWorkbook): WorkbookLooks {
  const { archive } = book;
  const themePart = relationsOf(archive, book.workbookPart).find((each) => each.type === 'theme')?.target;
  const theme = themeColours(themePart === undefined ? null : partTree(archive, themePart));
  const sheets = book.snapshot.sheets.map((sheet): SheetLook => {
    const part = book.parts.get(sheet.id);
    const text = part === undefined ? null : (book.texts.get(part)?.text ?? partText(archive, part));
    return part === undefined || text === null ? PLAIN_SHEET_LOOK : sheetLook(text, part);
  });
  const styles = book.stylesPart === null ? null : partTree(archive, book.stylesPart);
  return { sheets, styles: stylesOf(styles, theme) };
}
