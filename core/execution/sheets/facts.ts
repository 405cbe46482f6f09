import type { ReviewResult } from '../../review/review.ts';
import type { Review } from '../../review/review-types.ts';
import type { ReviewContext } from '../../review/context.ts';
import { foldedText } from '../../reading/text.ts';
import { madeAs } from '../../workbook/made-sheet.ts';
import { gridOf, type Grid, type SheetSnapshot, type WorkbookSnapshot } from '../../workbook/snapshot.ts';
import type { Packet } from '../packets/packet.ts';
import { PART_LANGUAGES, type Part, type PartId } from './part.ts';
import { readBlock, type ReadBlock } from './read-block.ts';

/** The sheet of a part as it is in the workbook. */
export type MadeSheet = {
  readonly sheet: SheetSnapshot;
  readonly grid: Grid;
  /** The blocks that were found, by their keys. */
  readonly blocks: ReadonlyMap<string, ReadBlock>;
};

/** All that the parts of the execution system know: the workbook, its check, and the sheets of parts that are there. */
export type PartFacts = {
  readonly book: WorkbookSnapshot;
  readonly review: Review;
  readonly context: ReviewContext;
  readonly made: ReadonlyMap<PartId, MadeSheet>;
  /** Status packets that somebody pasted just now. */
  readonly packets: readonly Packet[];
};

function hasName(part: Part, sheet: SheetSnapshot): boolean {
  const name = foldedText(sheet.name);
  return PART_LANGUAGES.some((language) => foldedText(part.words[language].name) === name);
}

function blocksOn(grid: Grid, part: Part): Map<string, ReadBlock> {
  const found = new Map<string, ReadBlock>();
  for (const block of part.blocks) {
    const read = readBlock(grid, part, block);
    if (read !== null) found.set(block.key, read);
  }
  return found;
}

/**
 * The sheet of a part: told by the colours that came with it, whatever it is called by now; else by its name with its
 * headings; else any sheet that has all of the headings of its blocks, so that a list people already keep is used.
 */
function sheetOfPart(book: WorkbookSnapshot, part: Part): MadeSheet | null {
  const made = (sheet: SheetSnapshot): MadeSheet => {
    const grid = gridOf(sheet, book.styles);
    return { sheet, grid, blocks: blocksOn(grid, part) };
  };
  const byColours = book.sheets.find((sheet) => madeAs(sheet) === part.id);
  if (byColours !== undefined) return made(byColours);
  const others = book.sheets.filter((sheet) => madeAs(sheet) === null);
  const named = others.filter((sheet) => hasName(part, sheet)).map(made);
  const found = named.find(({ blocks }) => blocks.size > 0);
  if (found !== undefined) return found;
  return others.map(made).find(({ blocks }) => blocks.size === part.blocks.length && isWhole(part, blocks)) ?? null;
}

function isWhole(part: Part, blocks: ReadonlyMap<string, ReadBlock>): boolean {
  return part.blocks.every(({ key, columns }) => blocks.get(key)?.columns.size === columns.length);
}

/** The facts for some parts, from a checked workbook. */
export function partFacts(
  book: WorkbookSnapshot,
  result: ReviewResult,
  parts: readonly Part[],
  packets: readonly Packet[] = [],
): PartFacts {
  const made = new Map<PartId, MadeSheet>();
  for (const part of parts) {
    const sheet = sheetOfPart(book, part);
    if (sheet !== null) made.set(part.id, sheet);
  }
  return { book, review: result.review, context: result.context, made, packets };
}
