import { LAST_COLUMN, LAST_ROW } from '../../core/workbook/cells.ts';
import type { XmlTokens } from '../xml/tokens.ts';
import { positionOf } from './cell-ref.ts';

/** One `<row>` as it was met. */
export type RowEvent = {
  readonly row: number;
  readonly outlineLevel: number;
  readonly isHidden: boolean;
  /** Where its start tag begins and ends. */
  readonly start: number;
  readonly openEnd: number;
};

/** One `<c>` as it was met: raw, nothing interpreted. */
export type CellEvent = {
  row: number;
  column: number;
  style: number;
  type: string | null;
  /** The text of `<v>`, or of `<is>` for an inline string; null when there is none. */
  value: string | null;
  formula: string | null;
  formulaType: string | null;
  /** The group number of a shared formula. */
  shared: string | null;
  start: number;
  end: number;
};

/** What a walk over `<sheetData>` reports. The cell event is one object used again and again: copy what you keep. */
export type CellSink = {
  row(event: RowEvent): void;
  cell(event: CellEvent): void;
  /** After the last cell of a row: where its end tag starts (the same as `openEnd` when the row is self-closing). */
  rowEnd(row: number, closeStart: number, end: number): void;
  /** A cell or row whose reference is outside of the grid; it is passed over. */
  lost(ref: string): void;
};

function blankEvent(): CellEvent {
  return {
    row: 0,
    column: 0,
    style: 0,
    type: null,
    value: null,
    formula: null,
    formulaType: null,
    shared: null,
    start: 0,
    end: 0,
  };
}

/** The text up to the end of the element the tokens stand in, children and all. */
function textInside(tokens: XmlTokens): string {
  let text = '';
  for (let depth = 1; depth > 0;) {
    const kind = tokens.next();
    if (kind === 'end') break;
    if (kind === 'text') text += tokens.text;
    else depth += kind === 'open' ? 1 : -1;
  }
  return text;
}

/** The text of `<is>` or `<si>`: only what stands in `<t>`, without phonetic hints and white space between runs. */
export function richText(tokens: XmlTokens): string {
  let text = '';
  for (let depth = 1; depth > 0;) {
    const kind = tokens.next();
    if (kind === 'end') break;
    if (kind === 'close') depth--;
    else if (kind === 'open') {
      if (tokens.name === 't') text += textInside(tokens);
      else if (tokens.name === 'rPh') textInside(tokens);
      else depth++;
    }
  }
  return text;
}

function readCellBody(tokens: XmlTokens, event: CellEvent): void {
  for (;;) {
    const kind = tokens.next();
    if (kind === 'close' || kind === 'end') return;
    if (kind === 'text') continue;
    if (tokens.name === 'v') event.value = textInside(tokens);
    else if (tokens.name === 'is') event.value = richText(tokens);
    else if (tokens.name === 'f') {
      event.formulaType = tokens.attribute('t');
      event.shared = event.formulaType === 'shared' ? tokens.attribute('si') : null;
      event.formula = textInside(tokens);
    } else textInside(tokens);
  }
}

/**
 * A cell as nearly every program writes nearly every cell: reference, style and type in this order, a formula without
 * attributes, a value. Taken whole, it costs half of what its tokens do.
 */
const USUAL_CELL =
  /<c r="([A-Z]{1,3}\d{1,7})"(?: s="(\d{1,6})")?(?: t="([a-z]{1,9})")?(?:\/>|>(?:<f>([^<&\r]*)<\/f>)?(?:<v>([^<&\r]*)<\/v>)?<\/c>)/y;

/** Reads the cell the tokens come to next and gives its reference; null where it is not a usual one. */
function takenCell(tokens: XmlTokens, event: CellEvent): string | null {
  const found = tokens.take(USUAL_CELL);
  if (found === null) return null;
  event.start = tokens.start;
  event.end = tokens.end;
  event.style = Number(found[2] ?? 0);
  event.type = found[3] ?? null;
  event.formula = found[4] ?? null;
  event.value = found[5] ?? null;
  event.formulaType = event.shared = null;
  return found[1] ?? null;
}

/** Reads the cell whose start tag the tokens stand on. Gives its reference, if it has one. */
function readCell(tokens: XmlTokens, event: CellEvent): string | null {
  const ref = tokens.attribute('r');
  event.start = tokens.start;
  event.style = Number(tokens.attribute('s') ?? 0);
  event.type = tokens.attribute('t');
  event.value = event.formula = event.formulaType = event.shared = null;
  readCellBody(tokens, event);
  event.end = tokens.end;
  return ref;
}

/** Walks one row's cells. Cells without `r` follow the one before, as the standard has it. */
function walkRow(tokens: XmlTokens, row: number, event: CellEvent, sink: CellSink): number {
  let nextColumn = 0;
  for (;;) {
    let ref = takenCell(tokens, event);
    if (ref === null) {
      const kind = tokens.next();
      if (kind === 'close' || kind === 'end') return row;
      if (kind === 'text') continue;
      if (tokens.name !== 'c') {
        textInside(tokens);
        continue;
      }
      ref = readCell(tokens, event);
    }
    const position = ref === null ? { row, column: nextColumn } : positionOf(ref);
    if (position === null || position.column > LAST_COLUMN) {
      sink.lost(ref ?? `column ${nextColumn + 1}`);
      continue;
    }
    event.row = position.row;
    event.column = position.column;
    nextColumn = position.column + 1;
    sink.cell(event);
  }
}

/** Walks `<sheetData>` and reports rows and cells in the order they stand in the file. */
export function walkCells(tokens: XmlTokens, sink: CellSink): void {
  const event = blankEvent();
  let nextRow = 0;
  for (let kind = tokens.next(); kind !== 'end'; kind = tokens.next()) {
    if (kind !== 'open' || tokens.name !== 'row') continue;
    const r = tokens.attribute('r');
    const row = r === null ? nextRow : Number(r) - 1;
    const openEnd = tokens.end;
    const isOnGrid = Number.isInteger(row) && row >= 0 && row <= LAST_ROW;
    if (isOnGrid) {
      sink.row({
        row,
        outlineLevel: Number(tokens.attribute('outlineLevel') ?? 0),
        isHidden: tokens.attribute('hidden') === '1' || tokens.attribute('hidden') === 'true',
        start: tokens.start,
        openEnd,
      });
    } else sink.lost(`row ${r ?? ''}`);
    walkRow(tokens, isOnGrid ? row : nextRow, event, sink);
    if (isOnGrid) sink.rowEnd(row, tokens.start, tokens.end);
    nextRow = (isOnGrid ? row : nextRow) + 1;
  }
}
