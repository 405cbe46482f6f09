import { Refusal, refusing } from '../errors.ts';
import { NotPlain, PlainTokens } from '../xml/plain-tokens.ts';
import { SaxTokens } from '../xml/sax-tokens.ts';
import { parseXml, type Element } from '../xml/tree.ts';
import { type CellSink, walkCells } from './cell-events.ts';

/** A sheet part's text, cut into its cells and everything else, so that the large half can be read by a fast reader. */
export type SheetText = {
  readonly part: string;
  readonly text: string;
  /** Offsets of the content of `<sheetData>`; equal when it is empty. */
  readonly cellsStart: number;
  readonly cellsEnd: number;
  /** The sheet without its cells. Offsets in it are those of `text` after `toWhole`. */
  readonly root: Element;
  /** The prefix that the part gives its elements: '' or 'x:'. */
  readonly prefix: string;
};

/** An offset of the sheet-without-cells as an offset of the whole text. */
export function toWhole(sheet: SheetText, offset: number): number {
  return offset <= sheet.cellsStart ? offset : offset + (sheet.cellsEnd - sheet.cellsStart);
}

type Cut = { start: number; end: number };

const OPEN_TAG = /<((?:[A-Za-z_][\w.-]*:)?)sheetData(?:\s[^<>]*)?\/?>/;
/** The marks of comments and CDATA, their ends too: a look-alike tag may stand inside of one that began before the cut. */
const MISLEADING = ['<!--', '-->', '<![CDATA[', ']]>'];

function mayMislead(part: string | Buffer): boolean {
  return MISLEADING.some((mark) => part.includes(mark));
}

/**
 * Where the cells lie, found by looking for the tags. Comments and CDATA could hold look-alikes, so a part with any is
 * cut by the full parser instead.
 */
function quickCut(text: string): Cut | null {
  const open = OPEN_TAG.exec(text);
  if (open === null) return null;
  const start = open.index + open[0].length;
  const end = open[0].endsWith('/>') ? start : text.lastIndexOf(`</${open[1] ?? ''}sheetData`);
  return end < start || mayMislead(text.slice(0, open.index)) || mayMislead(text.slice(end)) ? null : { start, end };
}

function fullCut(text: string, part: string): Cut {
  const root = parseXml(text, part);
  const data = root.children.find((each) => each.name === 'sheetData');
  return data === undefined
    ? { start: root.closeStart, end: root.closeStart }
    : { start: data.openEnd, end: data.closeStart };
}

/** The sheet without its cells. Where that is broken, the whole is parsed, so that the line that is named is right. */
function rootOf(text: string, { start, end }: Cut, part: string): Element {
  const parsed = refusing(() => parseXml(text.slice(0, start) + text.slice(end), part));
  return parsed.ok ? parsed.value : parseXml(text, part);
}

const TAG_NAME = 'sheetData>';
const BEFORE_NAME = /^<\/?(?:[A-Za-z_][\w.-]*:)?$/;

/**
 * A sheet part's bytes without its cells, for who needs none: a tenth of a second less for a large sheet. Where the tags
 * are not plain to see (other encodings, comments, CDATA, a formula that speaks of sheetData), all the bytes.
 */
export function withoutCells(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const [open, close] = [buffer.indexOf(TAG_NAME), buffer.lastIndexOf(TAG_NAME)];
  const closeStart = buffer.lastIndexOf('<', close);
  const tags = [
    buffer.toString('latin1', buffer.lastIndexOf('<', open), open),
    buffer.toString('latin1', closeStart, close),
  ];
  if (open < 0 || open === close || !tags.every((tag) => BEFORE_NAME.test(tag))) return bytes;
  const kept = [buffer.subarray(0, open + TAG_NAME.length), buffer.subarray(closeStart)];
  return kept.some(mayMislead) ? bytes : Buffer.concat(kept);
}

/** Cuts a sheet part. Refuses broken XML and a DOCTYPE. */
export function cutSheet(text: string, part: string): SheetText {
  const cut = quickCut(text) ?? fullCut(text, part);
  const root = rootOf(text, cut, part);
  if (root.children.filter((each) => each.name === 'sheetData').length > 1) {
    throw new Refusal('XML_BROKEN', { part, line: 1 });
  }
  return {
    part,
    text,
    cellsStart: cut.start,
    cellsEnd: cut.end,
    root,
    prefix: root.prefix === '' ? '' : `${root.prefix}:`,
  };
}

/**
 * Reports every row and cell of the sheet. The fast reader goes first; where it meets XML outside of its subset, the
 * whole is read again by the full parser, and `makeSink` is asked for a fresh sink.
 */
export function readCells<S extends CellSink>(sheet: SheetText, makeSink: () => S): S {
  try {
    const sink = makeSink();
    walkCells(new PlainTokens(sheet.text, sheet.cellsStart, sheet.cellsEnd), sink);
    return sink;
  } catch (cause) {
    if (!(cause instanceof NotPlain)) throw cause;
  }
  const sink = makeSink();
  walkCells(new SaxTokens(sheet.text, sheet.part, sheet.cellsStart, sheet.cellsEnd), sink);
  return sink;
}
