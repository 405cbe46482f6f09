import type { Box } from '../../core/workbook/cells.ts';
import { cellOfKey, emptySheet, keyOfCell, type Sheet, type StoredCell } from './sheet.ts';
import { PLAIN } from './style.ts';

/** A defined name. `formula` is without '='; `scope` is a sheet's id, or null for the workbook. */
export type DefinedName = {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly scope: string | null;
  readonly isVisible: boolean;
};

/** A threaded comment at a cell. */
export type BookComment = {
  readonly id: string;
  readonly sheet: string;
  readonly key: number;
  readonly content: string;
};

/** Who changed something: this program, its user, or a co-author. */
export type Source = 'Local' | 'Remote';

/** What happened, for those who listen: hosts turn it into their own events. */
export type BookEvent =
  | {
      readonly kind: 'cells';
      readonly sheet: Sheet;
      readonly box: Box;
      readonly change: string;
      readonly source: Source;
    }
  | { readonly kind: 'format'; readonly sheet: Sheet; readonly box: Box; readonly source: Source }
  | {
      readonly kind: 'sheet';
      readonly sheet: Sheet;
      readonly change: 'added' | 'deleted' | 'renamed' | 'activated';
      readonly source: Source;
    }
  | { readonly kind: 'protection'; readonly sheet: Sheet; readonly isProtected: boolean; readonly source: Source }
  | { readonly kind: 'selection'; readonly sheet: Sheet; readonly box: Box };

/** One thing that was changed, and how it is taken back. */
type Step = { readonly forth: () => void; readonly back: () => void };

const BLANK: StoredCell = { value: null, formula: null, style: PLAIN };

/**
 * A workbook as both stand-ins share it. Everything is changed through `put`, `setCell`, `setIn` and `deleteIn`: they
 * remember what was there, which makes undo exact and tells the calculation what to look at again.
 */
export class Book {
  name = 'Book1.xlsx';
  dates: 1900 | 1904 = 1900;
  sheets: readonly Sheet[] = [];
  active = '';
  selection: Box = { top: 0, left: 0, bottom: 0, right: 0 };
  names: readonly DefinedName[] = [];
  comments: readonly BookComment[] = [];
  protection: { readonly password: string | null } | null = null;
  readonly settings = new Map<string, unknown>();
  readonly customXml = new Map<string, string>();
  /** Cells changed since the calculation last looked, by sheet id. */
  readonly touched = new Map<string, Set<number>>();
  /** Grows when sheets, names or tables change: the calculation is set up anew. */
  structure = 0;
  /** What undo takes back, and what redo does again: the last one at the end. */
  readonly #done: Step[][] = [];
  readonly #undone: Step[][] = [];
  readonly #listeners = new Set<(event: BookEvent) => void>();
  #isGrouped = false;
  #steps: Step[] = [];
  #depth = 0;
  #sequence = 0;

  /** A number that no other thing of this workbook has. */
  next(): number {
    return ++this.#sequence;
  }

  /** A GUID as Excel writes them: the same on every run. */
  nextId(): string {
    return `{${this.next().toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
  }

  listen(listener: (event: BookEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: BookEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Sets one field of the workbook or of a part of it. */
  put<T extends object, K extends keyof T>(target: T, key: K, value: T[K]): void {
    this.dress(target, key, value);
    this.structure++;
  }

  /** Sets one field that no formula's value depends on. */
  dress<T extends object, K extends keyof T>(target: T, key: K, value: T[K]): void {
    const before = target[key];
    this.#do(
      () => (target[key] = value),
      () => (target[key] = before),
    );
  }

  setIn<K, V>(map: Map<K, V>, key: K, value: V): void {
    const [had, before] = [map.has(key), map.get(key)];
    this.#do(
      () => map.set(key, value),
      () => (had && before !== undefined ? map.set(key, before) : map.delete(key)),
    );
  }

  deleteIn<K, V>(map: Map<K, V>, key: K): void {
    const before = map.get(key);
    if (before === undefined) return;
    this.#do(
      () => map.delete(key),
      () => map.set(key, before),
    );
  }

  setCell(sheet: Sheet, key: number, cell: StoredCell): void {
    const before = sheet.cells.get(key);
    const to = (next: StoredCell | undefined) => () => {
      if (next === undefined) sheet.cells.delete(key);
      else sheet.cells.set(key, next);
      const touched = this.touched.get(sheet.id) ?? new Set();
      this.touched.set(sheet.id, touched.add(key));
    };
    const isNothing = cell.value === null && cell.formula === null && cell.style === PLAIN;
    this.#do(to(isNothing ? undefined : cell), to(before));
  }

  #do(forth: () => void, back: () => void): void {
    forth();
    this.#steps.push({ forth, back });
  }

  /** Runs changes that one undo takes back together. Nested calls belong to the outermost. */
  together<T>(changes: () => T): T {
    this.#depth++;
    try {
      return changes();
    } finally {
      this.#depth--;
      if (this.#depth === 0) this.settle();
    }
  }

  /** Ends the step that undo takes back, if anything changed since the last one. */
  settle(): void {
    if (this.#isGrouped) return;
    if (this.#steps.length > 0) {
      this.#done.push(this.#steps);
      // Whoever goes another way cannot go on with the one that was taken back.
      this.#undone.length = 0;
    }
    this.#steps = [];
  }

  /** Whether what changes now becomes one step with what changed before it. */
  get isGrouped(): boolean {
    return this.#isGrouped;
  }

  /** From here on everything is one step, until `endGroup`. */
  beginGroup(): void {
    this.endGroup();
    this.#isGrouped = true;
  }

  endGroup(): void {
    this.#isGrouped = false;
    this.settle();
  }

  /** Takes the last step back; false when there is none. Nothing is told to listeners: hosts do that. */
  undo(): boolean {
    this.endGroup();
    const steps = this.#done.pop();
    if (steps === undefined) return false;
    for (const { back } of [...steps].reverse()) back();
    this.#undone.push(steps);
    this.structure++;
    return true;
  }

  /** Does the step again that undo took back last; false when there is none, or something was changed since. */
  redo(): boolean {
    this.endGroup();
    const steps = this.#undone.pop();
    if (steps === undefined) return false;
    for (const { forth } of steps) forth();
    this.#done.push(steps);
    this.structure++;
    return true;
  }

  /** How many steps undo can take back. */
  get undoDepth(): number {
    return this.#done.length;
  }

  /** How many steps redo can do again. */
  get redoDepth(): number {
    return this.#undone.length;
  }

  /** Forgets all undo steps, as Excel does after a change it cannot undo. */
  clearUndo(): void {
    this.#done.length = 0;
    this.#undone.length = 0;
    this.#steps = [];
  }

  sheetById(id: string): Sheet | null {
    return this.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  sheetByName(name: string): Sheet | null {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
  }

  addSheet(name: string): Sheet {
    const number = this.next();
    const sheet = emptySheet(
      `{00000000-${number.toString(16).toUpperCase().padStart(4, '0')}-0000-0000-000000000000}`,
      name,
    );
    this.put(this, 'sheets', [...this.sheets, sheet]);
    if (this.active === '') this.active = sheet.id;
    return sheet;
  }

  cell(sheet: Sheet, row: number, column: number): StoredCell {
    return sheet.cells.get(keyOfCell(row, column)) ?? BLANK;
  }
}

/** The smallest box around the cells that hold something (or, with styles, are dressed); null for an empty sheet. */
export function usedBox(sheet: Sheet, valuesOnly: boolean): Box | null {
  let box: Box | null = null;
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && cell.value === null && cell.formula === null) continue;
    const { row, column } = cellOfKey(key);
    box =
      box === null
        ? { top: row, left: column, bottom: row, right: column }
        : {
            top: Math.min(box.top, row),
            left: Math.min(box.left, column),
            bottom: Math.max(box.bottom, row),
            right: Math.max(box.right, column),
          };
  }
  return box;
}
