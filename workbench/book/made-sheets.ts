import type { Contents, Content } from '../../core/changes/edits.ts';
import { keyOf } from '../../core/changes/rule-tag.ts';
import type { Dress, SheetDraft, Validation } from '../../core/changes/sheet-draft.ts';
import { columnRuns, type Box } from '../../core/workbook/cells.ts';
import { DEFAULT_WIDTH, PLAIN_SHEET_LOOK, type SheetLook } from '../../headless/xlsx/looks.ts';
import { usedBox } from '../../simulators/workbook/book.ts';
import { cellOfKey, keyOfCell, type Sheet, type StoredValidation } from '../../simulators/workbook/sheet.ts';
import { PLAIN, type Style } from '../../simulators/workbook/style.ts';

/** How a program laid a sheet out that no file says anything of: widths of columns in pixels, and the rows in view. */
export type Laid = { readonly widths: ReadonlyMap<number, number>; readonly frozenRows: number };

/** Pixels of a digit of Excel's own font: widths in files are counted in them. */
const DIGIT = 7;

/** The look of a sheet that was made since the file was opened. */
export function lookOf({ widths, frozenRows }: Laid): SheetLook {
  const given = [...widths].sort(([a], [b]) => a - b);
  return { ...PLAIN_SHEET_LOOK, frozenRows, widths: given.map(([column, pixels]) => [column, column, pixels / DIGIT]) };
}

function widthsOf({ widths }: Laid): number[] {
  return Array.from({ length: Math.max(-1, ...widths.keys()) + 1 }, (_, column) => {
    const pixels = widths.get(column);
    return pixels === undefined ? DEFAULT_WIDTH : pixels / DIGIT;
  });
}

function contentsOf(sheet: Sheet, contentAt: (key: number) => Content): Contents {
  const used = usedBox(sheet, true);
  if (used === null) return [];
  return Array.from({ length: used.bottom + 1 }, (_, row) =>
    Array.from({ length: used.right + 1 }, (_, column) => contentAt(keyOfCell(row, column))),
  );
}

function boxesOf(keys: readonly number[]): Box[] {
  const rows = new Map<number, number[]>();
  for (const key of [...keys].sort((a, b) => a - b)) {
    const { row, column } = cellOfKey(key);
    rows.set(column, [...(rows.get(column) ?? []), row]);
  }
  return [...rows].flatMap(([column, own]) => columnRuns(own, column));
}

/** What cells wear that a draft can say; those dressed alike together. */
function dressOf({ cells }: Sheet): Dress[] {
  const alike = new Map<string, { readonly style: Style; readonly keys: number[] }>();
  for (const [key, { style }] of cells) {
    if (style === PLAIN) continue;
    const found = alike.get(JSON.stringify(style)) ?? { style, keys: [] };
    found.keys.push(key);
    alike.set(JSON.stringify(style), found);
  }
  return [...alike.values()].map(({ style, keys }) => ({
    boxes: boxesOf(keys),
    fill: style.fill,
    font: style.font,
    size: style.size,
    bold: style.bold ? true : null,
    wrap: style.wrap ? true : null,
    format: style.format === PLAIN.format ? null : style.format,
  }));
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1] as unknown;
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function choicesIn(source: unknown): readonly string[] | null {
  const choices: unknown = typeof source === 'string' ? source.split(',') : source;
  return Array.isArray(choices) && choices.every((each) => typeof each === 'string') ? choices : null;
}

/** What a validation asks, as Excel and as Google Sheets say it; null where a draft has no words for it. */
function demandOf(
  rule: unknown,
):
  | { kind: 'list'; choices: readonly string[] }
  | { kind: 'number'; least: number; most: number }
  | { kind: 'date' }
  | null {
  const criteria = field(rule, 'criteria');
  const values = field(rule, 'values');
  const [first, second] = listIn(values);
  const choices = choicesIn(criteria === 'VALUE_IN_LIST' ? first : field(field(rule, 'list'), 'source'));
  if (choices !== null) return { kind: 'list', choices };
  const between = field(rule, 'decimal') ?? field(rule, 'wholeNumber');
  const [least, most] =
    criteria === 'NUMBER_BETWEEN' ? [first, second] : [field(between, 'formula1'), field(between, 'formula2')];
  if (least !== undefined && most !== undefined) return { kind: 'number', least: Number(least), most: Number(most) };
  return criteria === 'DATE_IS_VALID_DATE' || field(rule, 'date') !== undefined ? { kind: 'date' } : null;
}

function validationsOf({ areas, rule }: StoredValidation): Validation[] {
  const demand = demandOf(rule);
  return demand === null ? [] : areas.map((box) => ({ ...demand, box }));
}

/** A sheet that was made since the file was opened, as it can be added to the file. */
export function draftOf(sheet: Sheet, laid: Laid, contentAt: (key: number) => Content): SheetDraft {
  return {
    name: sheet.name,
    isHidden: sheet.visibility !== 'Visible',
    contents: contentsOf(sheet, contentAt),
    dress: dressOf(sheet),
    widths: widthsOf(laid),
    frozenRows: laid.frozenRows,
    validations: sheet.validations.flatMap(validationsOf),
    rules: sheet.rules.flatMap(({ areas, formula, fill, font }) => {
      const key = keyOf(formula);
      return key === null ? [] : [{ key, areas, formula, look: { fill: fill ?? '', font } }];
    }),
  };
}
