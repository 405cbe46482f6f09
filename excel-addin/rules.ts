import type { Rule } from '../core/changes/edits.ts';
import { keyOf } from '../core/changes/rule-tag.ts';
import type { OwnRule } from '../core/workbook/snapshot.ts';
import type { Box, SheetId } from '../core/workbook/cells.ts';
import { boxesOf } from '../core/workbook/addresses.ts';
import { addressable } from './batches.ts';

/** A conditional format of ours in the workbook. A rule over very many areas is several of them with one key. */
export type OwnFormat = OwnRule & { readonly id: string };

/** The conditional formats of a sheet: ours, and how many are other people's. */
export type SheetRules = {
  readonly sheet: SheetId;
  readonly own: readonly OwnFormat[];
  readonly foreign: number;
  /** Ids of formats without a formula: begun by us in a batch that failed, since nobody else can make one. */
  readonly begun: readonly string[];
};

/** What is known of a sheet's conditional formats after the first look: which there are, and of what kind. */
type Listing = { readonly id: string; readonly type: string };

/**
 * The first look at conditional formats: ids and kinds alone. The rules of other people are never loaded: with two value
 * rules on a sheet that fails altogether (office-js#6827).
 */
export function listRules(sheet: Excel.Worksheet): () => readonly Listing[] {
  const range = sheet.getRange();
  range.untrack();
  const formats = range.conditionalFormats;
  formats.load('items/id,items/type');
  return () => formats.items.map(({ id, type }) => ({ id, type }));
}

/** Formulas whose tag was looked for and not found, by id: nobody's rule becomes one of ours later. */
export type Strangers = Set<string>;

function colour(text: string | null): string | null {
  return text === null || text === '' ? null : text.toUpperCase();
}

/**
 * The second look: the formula of those that have one, to find ours by their tag, and how ours look. Queues the loads;
 * the answer is there after the next sync.
 */
export function lookAtRules(
  sheet: Excel.Worksheet,
  listed: readonly Listing[],
  strangers: Strangers,
): { readonly isNeeded: boolean; readonly result: (id: SheetId) => SheetRules } {
  const range = sheet.getRange();
  range.untrack();
  const formats = range.conditionalFormats;
  const asked = listed
    .filter(({ id, type }) => type === 'Custom' && !strangers.has(id))
    .map(({ id }) => {
      const format = formats.getItem(id);
      const { rule, format: look } = format.custom;
      const areas = format.getRanges();
      areas.untrack();
      areas.load('address');
      rule.load('formula');
      look.fill.load('color');
      look.font.load('color');
      return { id, rule, look, areas };
    });
  return {
    isNeeded: asked.length > 0,
    result: (sheetId) => {
      const begun: string[] = [];
      const own = asked.flatMap(({ id, rule, look, areas }): OwnFormat[] => {
        const formula = rule.formula.replace(/^=/, '');
        if (formula === '') {
          begun.push(id);
          return [];
        }
        const key = keyOf(formula);
        if (key === null) {
          strangers.add(id);
          return [];
        }
        const { fill, font } = look;
        return [
          {
            id,
            key,
            formula,
            areas: boxesOf(areas.address) ?? [],
            look: { fill: colour(fill.color) ?? '', font: colour(font.color) },
          },
        ];
      });
      return { sheet: sheetId, own, foreign: listed.length - own.length - begun.length, begun };
    },
  };
}

const TEXT_OR_REFERENCE = /"(?:[^"]|"")*"|(?<![\w.$])(\$?[A-Z]{1,3})(\d+)(?![\w(])/g;

function topOf(areas: readonly Box[]): number {
  return areas[0]?.top ?? 0;
}

/**
 * A formula of ours that counts from one row, as it counts from another: `$C2` from row 2 is `$C9` from row 9. Our rules
 * cover one column and name theirs with a dollar sign, so that only rows move.
 */
function moved(formula: string, from: number, to: number): string {
  if (from === to) return formula;
  return formula.replace(TEXT_OR_REFERENCE, (all, column: string | undefined, row: string) =>
    column === undefined ? all : `${column}${Number(row) + to - from}`,
  );
}

/** A rule as the conditional formats that can be added: each with an address that Excel takes. */
export function formatsOf({ areas, formula, look }: Rule): Rule[] {
  return addressable(areas).map((part) => ({
    areas: part,
    formula: moved(formula, topOf(areas), topOf(part)),
    look,
  }));
}

function byPlace(a: Box, b: Box): number {
  return a.left - b.left || a.top - b.top;
}

/**
 * Our formats as rules, those with one key as one. Where the parts no longer say the same, the formula of the odd one is
 * kept beside, so that the rule is seen to differ from what was written.
 */
export function rulesOf(own: readonly OwnFormat[]): OwnRule[] {
  const byKey = new Map<string, OwnFormat[]>();
  for (const format of own) byKey.set(format.key, [...(byKey.get(format.key) ?? []), format]);
  return [...byKey].map(([key, parts]): OwnRule => {
    const [first, ...rest] = [...parts].sort((a, b) => byPlace(a.areas[0] ?? NOWHERE, b.areas[0] ?? NOWHERE));
    if (first === undefined) throw new Error('a key was found in at least one format');
    if (rest.length === 0) return { key, areas: first.areas, formula: first.formula, look: first.look };
    const odd = rest.find(
      (part) =>
        moved(part.formula, topOf(part.areas), topOf(first.areas)) !== first.formula ||
        part.look.fill !== first.look.fill ||
        part.look.font !== first.look.font,
    );
    return {
      key,
      areas: [first, ...rest].flatMap((part) => part.areas),
      formula: odd === undefined ? first.formula : `${first.formula} <> ${odd.formula}`,
      look: first.look,
    };
  });
}

const NOWHERE: Box = { top: 0, left: 0, bottom: 0, right: 0 };
