import { digest } from '../workbook/digest.ts';
import { isCellError, type Area, type CellValue } from '../workbook/cells.ts';
import type { Content, Contents, Edit, Fills, Guard, Rule } from './edits.ts';
import { sameContent } from './same-content.ts';
import { draftStanding, type SheetDraft } from './sheet-draft.ts';

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

/** What a host read: the areas asked for, of each sheet asked for its own rules and the number of others', and the sheets asked for by name. */
export type Image = {
  readonly areas: readonly AreaImage[];
  readonly rules: readonly {
    readonly sheet: string;
    readonly own: readonly (Rule & { readonly key: string })[];
    readonly foreign: number;
  }[];
  /** What sheets hold from A1 on, trailing blanks left out as the host likes; null where there is none of that name. */
  readonly named: readonly { readonly name: string; readonly contents: Contents | null }[];
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
  /** What the sheet of that name holds, null for none; undefined when it was not read. */
  named(name: string): Contents | null | undefined;
};

/** Makes an image ready for looking things up. */
export function seen(image: Image): Seen {
  const areas = new Map(image.areas.map((each) => [areaKey(each.area), each]));
  const rules = new Map(
    image.rules.map(({ sheet, own }) => [sheet, new Map(own.map((rule): [string, Rule] => [rule.key, rule]))]),
  );
  const named = new Map(image.named.map(({ name, contents }) => [name, contents]));
  return {
    image,
    named: (name) => named.get(name),
    area: (area) => areas.get(areaKey(area)) ?? null,
    rule: (sheet, key) => {
      const own = rules.get(sheet);
      return own === undefined ? undefined : (own.get(key) ?? null);
    },
  };
}

/**
 * How a whole sheet stands: whether it is there, and, where it is to be, whether all of it is. Half of it is there and
 * not done, so that it is finished, or taken away, like a change that was cut off.
 */
function sheetStandings(before: SheetDraft | null, after: SheetDraft | null, now: Contents | null): Standing[][] {
  const draft = after ?? before;
  if (draft === null) return [['same']];
  const is = draftStanding(draft, now);
  if (is === 'other') return [['other']];
  if (after === null) return [[is === 'absent' ? 'after' : 'before']];
  return is === 'absent' ? [['before']] : [['after', is === 'whole' ? 'after' : 'before']];
}

/**
 * The standing of every cell of an edit, row by row; of a rule or a sheet, of the one thing. Null when it was not read.
 */
export function standings(edit: Edit, present: Seen): Standing[][] | null {
  if (edit.kind === 'sheet') {
    const now = present.named(edit.name);
    return now === undefined ? null : sheetStandings(edit.before, edit.after, now);
  }
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
