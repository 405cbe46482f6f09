import type { Content } from '../../../core/changes/edits.ts';
import { LAST_COLUMN } from '../../../core/workbook/cells.ts';
import type { Splice } from '../../xml/splice.ts';
import type { CellEvent, CellSink, RowEvent } from '../cell-events.ts';
import { sharedFormula } from '../shared-formulas.ts';
import type { SheetText } from '../sheet-text.ts';
import { escapeText } from '../../xml/escape.ts';
import { cellXml } from './cell-xml.ts';

/** What is to become of one cell. Undefined parts stay as they are. */
export type CellChange = { readonly content?: Content; readonly style?: (present: number) => number };

/** Changes by row, then by column. */
export type CellChanges = ReadonlyMap<number, ReadonlyMap<number, CellChange>>;

/** Columns of the grid: row and column as one number. */
const WIDTH = LAST_COLUMN + 1;

/** Formulas of several cells: whatever is written into one of these is another kind of cell. */
const SEVERAL: ReadonlySet<string | null> = new Set(['array', 'dataTable']);

/** Whether a cell that is written to no longer has the formula that a list of formulas knows it by. */
function losesFormula({ formula, formulaType }: CellEvent, { content }: CellChange): boolean {
  return content !== undefined && formula !== null && (content.formula === null || SEVERAL.has(formulaType));
}

const STYLE = /\ss\s*=\s*(["'])\d+\1/;

/** A cell's own XML with another style number, nothing else changed. */
function restyled(xml: string, style: number): string {
  const end = xml.indexOf('>');
  const open = xml.slice(0, end);
  const isSelfClosing = open.endsWith('/');
  const bare = isSelfClosing ? open.slice(0, -1) : open;
  const next = STYLE.test(bare)
    ? bare.replace(STYLE, style === 0 ? '' : ` s="${style}"`)
    : style === 0
      ? bare
      : `${bare.trimEnd()} s="${style}"`;
  return `${next}${isSelfClosing ? '/' : ''}${xml.slice(end)}`;
}

const FORMULA = /<((?:[A-Za-z_][\w.-]*:)?)f(?:\s[^>]*)?(?:\/>|>[^<]*<\/\1f>)/;

/** A cell's own XML with a formula of its own in place of its part in a shared one. */
function unshared(xml: string, formula: string): string {
  return xml.replace(FORMULA, (_, prefix: string) => `<${prefix}f>${escapeText(formula)}</${prefix}f>`);
}

/** Which of the rows and cells that are to change a sheet has already, in whatever order they stand in the file. */
export class PresentCells implements CellSink {
  readonly rows = new Set<number>();
  /** Shared formulas whose first cell is to change: those who share them need their own. */
  readonly orphaned = new Map<string, ReturnType<typeof sharedFormula>>();
  readonly #changes: CellChanges;
  readonly #cells = new Set<number>();

  constructor(changes: CellChanges) {
    this.#changes = changes;
  }

  has(row: number, column: number): boolean {
    return this.#cells.has(row * WIDTH + column);
  }

  row({ row }: RowEvent): void {
    this.rows.add(row);
  }

  cell({ row, column, shared, formula }: CellEvent): void {
    const change = this.#changes.get(row)?.get(column);
    if (change === undefined) return;
    this.#cells.add(row * WIDTH + column);
    if (change.content !== undefined && shared !== null && formula !== null && formula !== '')
      this.orphaned.set(shared, sharedFormula(formula, { row, column }));
  }

  rowEnd(): void {
    // Rows are known by their start.
  }

  lost(): void {
    // Cells outside of the grid are never changed.
  }
}

/**
 * Gathers the splices for changed cells while the cells of a sheet are walked once: those that are there are replaced
 * where they stand, whatever the order, the others go before the first cell and row that come after them.
 */
export class CellSplicer implements CellSink {
  readonly splices: Splice[] = [];
  readonly #sheet: SheetText;
  readonly #changes: CellChanges;
  readonly #orphaned: Map<string, ReturnType<typeof sharedFormula>>;
  /** Shared formulas of which a cell that shares them was seen. */
  readonly #sharers = new Set<string>();
  /** What the sheet does not have yet, by row and then column, first first; taken out where it finds its place. */
  readonly #missing: Map<number, [number, CellChange][]>;
  /** Rows that the sheet does not have yet, first first. */
  readonly #missingRows: number[];
  #isInOrder = true;
  #hasLostFormula = false;
  #row = -1;
  #column = -1;
  #nextRow = 0;
  #pending: [number, CellChange][] = [];
  #openEnd = 0;
  #rowStart = 0;

  /** @param present null where rows and cells are taken to stand in order; `isInOrder` tells whether they did */
  constructor(sheet: SheetText, changes: CellChanges, present: PresentCells | null) {
    this.#sheet = sheet;
    this.#changes = changes;
    this.#orphaned = new Map(present?.orphaned);
    this.#missing = new Map(
      [...changes].map(([row, cells]) => [
        row,
        [...cells].filter(([column]) => present?.has(row, column) !== true).sort(([a], [b]) => a - b),
      ]),
    );
    this.#missingRows = [...changes.keys()].filter((row) => present?.rows.has(row) !== true).sort((a, b) => a - b);
  }

  /** Whether every row and cell stood behind the one before, as nearly every program writes them. */
  get isInOrder(): boolean {
    return this.#isInOrder;
  }

  /** Whether something else is written where a formula stood. */
  get hasLostFormula(): boolean {
    return this.#hasLostFormula;
  }

  row({ row, start, openEnd }: RowEvent): void {
    if (row <= this.#row) this.#isInOrder = false;
    this.#row = row;
    this.#column = -1;
    this.#insertRowsBefore(row, start);
    if (this.#missingRows[this.#nextRow] === row) this.#nextRow++;
    this.#pending = this.#take(row);
    this.#openEnd = openEnd;
    this.#rowStart = start;
  }

  cell(event: CellEvent): void {
    if (event.row !== this.#row || event.column <= this.#column) this.#isInOrder = false;
    this.#column = event.column;
    this.#insertBefore(event.row, event.column, event.start);
    const change = this.#changes.get(event.row)?.get(event.column);
    if (event.shared !== null) this.#noteShared(event, change);
    if (change !== undefined) {
      if (this.#pending[0]?.[0] === event.column) this.#pending.shift();
      this.#replace(event, change);
    }
    if (change?.content === undefined) this.#giveOwnFormula(event, change !== undefined);
  }

  /** A shared formula whose first cell changes leaves those who share it without; one that comes late needs a second walk. */
  #noteShared({ row, column, shared, formula }: CellEvent, change: CellChange | undefined): void {
    if (shared === null) return;
    if (formula === '') this.#sharers.add(shared);
    else if (formula !== null && change?.content !== undefined) {
      if (this.#sharers.has(shared) && !this.#orphaned.has(shared)) this.#isInOrder = false;
      this.#orphaned.set(shared, sharedFormula(formula, { row, column }));
    }
  }

  #giveOwnFormula(event: CellEvent, isReplaced: boolean): void {
    const { row, column, shared, formula, start, end } = event;
    const own = shared === null || formula !== '' ? undefined : this.#orphaned.get(shared);
    if (own === undefined) return;
    const last = this.splices[this.splices.length - 1];
    const isOwnSplice = isReplaced && last?.start === start && last.end === end;
    const present = isOwnSplice ? last.text : this.#sheet.text.slice(start, end);
    if (isOwnSplice) this.splices.pop();
    this.splices.push({ start, end, text: unshared(present, own({ row, column })) });
  }

  rowEnd(row: number, closeStart: number): void {
    if (this.#pending.length === 0) return;
    const isSelfClosing = closeStart === this.#openEnd && this.#sheet.text.charAt(this.#openEnd - 2) === '/';
    const cells = this.#pending.map(([column, change]) => this.#fresh(row, column, change)).join('');
    this.#pending = [];
    if (cells === '') return;
    if (!isSelfClosing) {
      this.splices.push({ start: closeStart, end: closeStart, text: cells });
      return;
    }
    const open = this.#sheet.text.slice(this.#rowStart, this.#openEnd).replace(/\s*\/>$/, '>');
    this.splices.push({
      start: this.#rowStart,
      end: this.#openEnd,
      text: `${open}${cells}</${this.#sheet.prefix}row>`,
    });
  }

  lost(): void {
    // Cells outside of the grid are never changed.
  }

  /** After the last row: rows that the sheet does not have yet. */
  finish(): void {
    this.#insertRowsBefore(Infinity, this.#sheet.cellsEnd);
  }

  #fresh(row: number, column: number, change: CellChange): string {
    const style = change.style?.(0) ?? 0;
    return cellXml(row, column, style, change.content ?? { value: null, formula: null }, this.#sheet.prefix);
  }

  /** What is missing in a row; a row that stands in the file twice gets it once. */
  #take(row: number): [number, CellChange][] {
    const missing = this.#missing.get(row) ?? [];
    this.#missing.delete(row);
    return missing;
  }

  #insertBefore(row: number, column: number, at: number): void {
    let xml = '';
    while ((this.#pending[0]?.[0] ?? Infinity) < column) {
      const [own, change] = this.#pending.shift() ?? [0, {}];
      xml += this.#fresh(row, own, change);
    }
    if (xml !== '') this.splices.push({ start: at, end: at, text: xml });
  }

  #replace(event: CellEvent, change: CellChange): void {
    this.#hasLostFormula ||= losesFormula(event, change);
    const style = change.style === undefined ? event.style : change.style(event.style);
    const present = this.#sheet.text.slice(event.start, event.end);
    const text =
      change.content === undefined
        ? style === event.style
          ? present
          : restyled(present, style)
        : cellXml(event.row, event.column, style, change.content, this.#sheet.prefix);
    if (text !== present) this.splices.push({ start: event.start, end: event.end, text });
  }

  #insertRowsBefore(row: number, at: number): void {
    let xml = '';
    for (; (this.#missingRows[this.#nextRow] ?? Infinity) < row; this.#nextRow++) {
      const own = this.#missingRows[this.#nextRow] ?? 0;
      const body = this.#take(own)
        .map(([column, change]) => this.#fresh(own, column, change))
        .join('');
      if (body !== '') xml += `<${this.#sheet.prefix}row r="${own + 1}">${body}</${this.#sheet.prefix}row>`;
    }
    if (xml !== '') this.splices.push({ start: at, end: at, text: xml });
  }
}
