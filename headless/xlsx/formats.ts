import { keyOf } from '../../core/changes/rule-tag.ts';
import type { Look } from '../../core/workbook/look.ts';
import type { ConditionalFormat, Limit, Painting, WorkbookFormats } from '../../core/formats/format.ts';
import { attribute, booleanAttribute, child, childrenOf, type Element } from '../xml/tree.ts';
import { boxesOf } from './boxes.ts';
import { colourOf, themeColours } from './colours.ts';
import type { OpenedWorkbook } from './open.ts';
import { partText, partTree, relationsOf } from './opc.ts';
import { cutSheet } from './sheet-text.ts';

type Theme = readonly (string | null)[];

function descendants(element: Element, name: string): Element[] {
  return element.children.flatMap((each) => (each.name === name ? [each] : descendants(each, name)));
}

function lookIn(format: Element | undefined, theme: Theme): Look {
  const fill = format === undefined ? null : child(format, 'fill');
  const pattern = fill === null ? null : child(fill, 'patternFill');
  const font = format === undefined ? null : child(format, 'font');
  // Of a differential fill Excel shows the background colour; some programs write only the foreground.
  const colour = pattern === null ? null : (child(pattern, 'bgColor') ?? child(pattern, 'fgColor'));
  return {
    fill: colourOf(colour, theme) ?? '',
    font: font === null ? null : colourOf(child(font, 'color'), theme),
  };
}

const LIMITS: readonly Limit['kind'][] = ['num', 'percent', 'percentile', 'formula', 'min', 'max'];

function limitOf(element: Element): Limit {
  const type = attribute(element, 'type') ?? 'num';
  const kind =
    LIMITS.find((each) => each === type) ?? (type === 'autoMin' ? 'min' : type === 'autoMax' ? 'max' : 'num');
  // Newer Excels write the value as a formula of its own inside.
  const value = attribute(element, 'val') ?? child(element, 'f')?.text ?? '';
  return { kind, value, isIncluded: booleanAttribute(element, 'gte', true) };
}

function iconsOf(set: Element, count: number): Extract<Painting, { kind: 'icons' }>['icons'] {
  const own = childrenOf(set, 'cfIcon');
  const name = attribute(set, 'iconSet') ?? '3TrafficLights1';
  const icons =
    own.length > 0
      ? own.map((each) => {
          const from = attribute(each, 'iconSet') ?? name;
          return from === 'NoIcons' ? null : { set: from, icon: Number(attribute(each, 'iconId') ?? 0) };
        })
      : Array.from({ length: count }, (_, icon) => ({ set: name, icon }));
  return booleanAttribute(set, 'reverse') ? [...icons].reverse() : icons;
}

function paintingOf(rule: Element, looks: readonly Look[], theme: Theme): Painting {
  const scale = child(rule, 'colorScale');
  if (scale !== null)
    return {
      kind: 'scale',
      limits: childrenOf(scale, 'cfvo').map(limitOf),
      colours: childrenOf(scale, 'color').map((each) => colourOf(each, theme)),
    };
  const set = child(rule, 'iconSet');
  if (set !== null) {
    const limits = childrenOf(set, 'cfvo').map(limitOf);
    return { kind: 'icons', limits, icons: iconsOf(set, limits.length) };
  }
  if (child(rule, 'dataBar') !== null) return { kind: 'bar' };
  // Newer rules carry their look with them.
  const own = child(rule, 'dxf');
  const number = Number(attribute(rule, 'dxfId') ?? -1);
  return { kind: 'look', look: own === null ? (looks[number] ?? { fill: '', font: null }) : lookIn(own, theme) };
}

function formatOf(rule: Element, sqref: string, looks: readonly Look[], theme: Theme): ConditionalFormat {
  const formulas = [...childrenOf(rule, 'formula'), ...childrenOf(rule, 'f')].map((each) => each.text);
  return {
    type: attribute(rule, 'type') ?? '',
    areas: boxesOf(sqref),
    priority: Number(attribute(rule, 'priority') ?? Number.MAX_SAFE_INTEGER),
    stopIfTrue: booleanAttribute(rule, 'stopIfTrue'),
    operator: attribute(rule, 'operator'),
    text: attribute(rule, 'text'),
    formulas,
    painting: paintingOf(rule, looks, theme),
  };
}

/** The conditional formats of a sheet that are not ours, those of newer Excels among them, first asked first. */
function formatsOn(root: Element, looks: readonly Look[], theme: Theme): ConditionalFormat[] {
  const blocks = descendants(root, 'conditionalFormatting');
  const found = blocks.flatMap((block) => {
    const sqref = attribute(block, 'sqref') ?? child(block, 'sqref')?.text ?? '';
    return childrenOf(block, 'cfRule').map((rule) => formatOf(rule, sqref, looks, theme));
  });
  return found
    .filter((format) => format.areas.length > 0 && !format.formulas.some((formula) => keyOf(formula) !== null))
    .sort((a, b) => a.priority - b.priority);
}

/** The fill colour of every cell style. */
function fillsOf(styles: Element, theme: Theme): (string | null)[] {
  const list = (name: string, item: string): Element[] => {
    const found = child(styles, name);
    return found === null ? [] : childrenOf(found, item);
  };
  const fills = list('fills', 'fill').map((fill) => {
    const pattern = child(fill, 'patternFill');
    const isSolid = pattern !== null && attribute(pattern, 'patternType') === 'solid';
    return isSolid ? colourOf(child(pattern, 'fgColor'), theme) : null;
  });
  return list('cellXfs', 'xf').map((xf) => fills[Number(attribute(xf, 'fillId') ?? 0)] ?? null);
}

function namesIn(main: Element | null): Map<string, string> {
  const list = main === null ? null : child(main, 'definedNames');
  return new Map(
    (list === null ? [] : childrenOf(list, 'definedName'))
      .filter((each) => attribute(each, 'localSheetId') === null)
      .map((each): [string, string] => [(attribute(each, 'name') ?? '').toLowerCase(), each.text]),
  );
}

/** Reads what home-made stoplights are made of: conditional formats of all kinds, names, fills. */
export function readFormats(book: OpenedWorkbook): WorkbookFormats {
  const { archive } = book;
  const themePart = relationsOf(archive, book.workbookPart).find((each) => each.type === 'theme')?.target;
  const theme = themeColours(themePart === undefined ? null : partTree(archive, themePart));
  const styles = book.stylesPart === null ? null : partTree(archive, book.stylesPart);
  const list = styles === null ? null : child(styles, 'dxfs');
  const looks = (list === null ? [] : childrenOf(list, 'dxf')).map((each) => lookIn(each, theme));
  const formats = new Map<string, ConditionalFormat[]>();
  for (const [id, part] of book.parts) {
    const text = partText(archive, part);
    if (text !== null) formats.set(id, formatsOn(cutSheet(text, part).root, looks, theme));
  }
  const names = namesIn(partTree(archive, book.workbookPart));
  return { formats, names, fills: styles === null ? [] : fillsOf(styles, theme) };
}
