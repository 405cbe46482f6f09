import { digest } from '../workbook/digest.ts';
import { isCellError, type Area, type CellValue } from '../workbook/cells.ts';
import type { Content, Contents, Edit, Fills, Guard, Rule } from './edits.ts';

/** Whether two cell values are the same thing in a cell. A blank text and a blank cell are. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return a === b || ((a === '' || a === null) && (b === '' || b === null));
}

/** Whether two contents are the same: the same formula, or no formula and the same value. */
export function sameContent(a: Content, b: Content): boolean {
  if (a.formula !== null || b.formula !== null) return a.formula === b.formula;
  return sameValue(a.value, b.value);
}

/** Whether two rules paint the same cells the same way. */
export function sameRule(a: Rule | null, b: Rule | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.formula === b.formula &&
    a.look.fill === b.look.fill &&
    a.look.font === b.look.font &&
    a.areas.length === b.areas.length &&
    a.areas.every((box, i) => {
      const other = b.areas[i];
      return (
        other !== undefined &&
        box.top === other.top &&
        box.left === other.left &&
        box.bottom === other.bottom &&
        box.right === other.right
      );
    })
  );
}

function valueKey(value: CellValue): string {
  if (value === null || value === '') return '';
  if (isCellError(value)) return `e${value.error}`;
  return `${(typeof value).charAt(0)}${String(value)}`;
}

/** The fingerprint of an area's contents, row by row: formulas where there are any, else values. */
export function contentsDigest(contents: Iterable<readonly Content[]>): string {
  const sum = digest();
  for (const row of contents)
    for (const cell of row) sum.add(cell.formula === null ? valueKey(cell.value) : `=${cell.formula}`);
  return sum.done();
}

/** What an area looked like when it was read. */
export type AreaImage = { readonly area: Area; readonly contents: Contents; readonly fills: Fills };

/** What a host read: the areas asked for, and of each sheet asked for its own rules and the number of others'. */
export type Image = {
  readonly areas: readonly AreaImage[];
  readonly rules: readonly {
    readonly sheet: string;
    readonly own: readonly (Rule & { readonly key: string })[];
    readonly foreign: number;
  }[];
};

/**
 * How a cell relates to an edit: still before it, already after it, or something else; `same` where the edit changes
 * nothing, so that whatever the cell holds is fine.
 */
export type Standing = 'before' | 'after' | 'other' | 'same';

function standing<T>(now: T, before: T, after: T, isSame: (a: T, b: T) => boolean): Standing {
  if (isSame(before, after)) return 'same';
  if (isSame(now, after)) return 'after';
  return isSame(now, before) ? 'before' : 'other';
}

const BLANK: Content = { value: null, formula: null };

function sameFill(a: string | null, b: string | null): boolean {
  return a === b;
}

/** What tells an area from others, as a key. */
export function areaKey({ sheet, top, left, bottom, right }: Area): string {
  return `${top},${left},${bottom},${right},${sheet}`;
}

/** What is expected of areas: the digest of an area's guard, by its key. */
export type Expected = ReadonlyMap<string, string>;

/** The digests of guards by their areas: where reading less tells that they hold, a host need not read more. */
export function expectedOf(guards: readonly Guard[]): Expected {
  return new Map(guards.map(({ area, digest }) => [areaKey(area), digest]));
}

/** An image whose areas and rules are found at once: a change can have as many of them as rows. */
export type Seen = {
  readonly image: Image;
  area(area: Area): AreaImage | null;
  /** The own rule of that key, null for none; undefined when the sheet was not read. */
  rule(sheet: string, key: string): Rule | null | undefined;
};

/** Makes an image ready for looking things up. */
export function seen(image: Image): Seen {
  const areas = new Map(image.areas.map((each) => [areaKey(each.area), each]));
  const rules = new Map(
    image.rules.map(({ sheet, own }) => [sheet, new Map(own.map((rule): [string, Rule] => [rule.key, rule]))]),
  );
  return {
    image,
    area: (area) => areas.get(areaKey(area)) ?? null,
    rule: (sheet, key) => {
      const own = rules.get(sheet);
      return own === undefined ? undefined : (own.get(key) ?? null);
    },
  };
}

/** The standing of every cell of an edit, row by row; of a rule, of the one rule. Null when its area was not read. */
export function standings(edit: Edit, present: Seen): Standing[][] | null {
  if (edit.kind === 'rule') {
    const now = present.rule(edit.sheet, edit.key);
    return now === undefined ? null : [[standing(now, edit.before, edit.after, sameRule)]];
  }
  const found = present.area(edit.area);
  if (found === null) return null;
  if (edit.kind === 'fill') {
    return edit.after.map((row, r) =>
      row.map((after, c) => standing(found.fills[r]?.[c] ?? null, edit.before[r]?.[c] ?? null, after, sameFill)),
    );
  }
  return edit.after.map((row, r) =>
    row.map((after, c) => standing(found.contents[r]?.[c] ?? BLANK, edit.before[r]?.[c] ?? BLANK, after, sameContent)),
  );
}
