import { contentsDigest, expectedOf } from '../core/changes/compare.ts';
import { sheetOf, type Edit, type Guard, type Rule } from '../core/changes/edits.ts';
import { problem } from '../core/messages/problem.ts';
import type { Area, Box, SheetId } from '../core/workbook/cells.ts';
import { loads } from '../core/workbook/pieces.ts';
import { addressable, addressOf, contentPieces, MOST_BYTES, type ContentPiece } from './batches.ts';
import { inputOf, rowsOf, textOf } from './contents.ts';
import { Refused } from './errors.ts';
import { rangeOf, readContents } from './read-areas.ts';
import { formatsOf, type OwnFormat, type SheetRules } from './rules.ts';
import type { Sync, Work } from './run.ts';

/** One call of the library that changes something, and about how many bytes it is on the wire. */
type Step = { readonly bytes: number; readonly run: () => void };

/** What writers work with: the workbook, the ids of our conditional formats, and the number formats of cells. */
type Place = {
  readonly sheet: (id: SheetId) => Excel.Worksheet;
  readonly formats: (sheet: SheetId, key: string) => readonly OwnFormat[];
  /** How many conditional formats of other people a sheet has: ours come after them. */
  readonly foreign: (sheet: SheetId) => number;
  readonly numberFormats: (piece: ContentPiece) => readonly (readonly unknown[])[];
};

type Writer<K extends Edit['kind']> = (edit: Extract<Edit, { kind: K }>, place: Place) => Step[];

const RULE_BYTES = 2_500;
const FILL_BYTES = 900;
const CELL_BYTES = 700;

function dress(format: Excel.ConditionalFormat, { formula, look }: Rule): void {
  format.custom.format.fill.color = look.fill;
  if (look.font === null) format.custom.format.font.clear();
  else format.custom.format.font.color = look.font;
  // Last: a batch that fails before has made a format without a formula, which is known for what it is.
  format.custom.rule.formula = `=${formula}`;
}

/** A new one comes first, and would win over other people's: it is put behind them, the last of ours in front. */
function added(sheet: Excel.Worksheet, rule: Rule, foreign: number): void {
  const areas = sheet.getRanges(addressOf(rule.areas));
  areas.untrack();
  const format = areas.conditionalFormats.add('Custom');
  if (foreign > 0) format.priority = foreign;
  dress(format, rule);
}

function isSamePlace(a: readonly Box[], b: readonly Box[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * A rule is changed where it stands, and otherwise made anew. Ours are found by the ids they were read with, never by
 * their place in the list.
 */
const writeRule: Writer<'rule'> = ({ sheet: id, key, after }, place) => {
  const present = place.formats(id, key);
  const wanted = after === null ? [] : formatsOf(after);
  const sheet = place.sheet(id);
  const byId = (format: OwnFormat): Excel.ConditionalFormat => {
    const range = sheet.getRange();
    range.untrack();
    return range.conditionalFormats.getItem(format.id);
  };
  const isInPlace =
    present.length === wanted.length && present.every((format, i) => isSamePlace(format.areas, wanted[i]?.areas ?? []));
  if (isInPlace)
    return present.flatMap((format, i): Step[] => {
      const rule = wanted[i];
      return rule === undefined ? [] : [{ bytes: RULE_BYTES, run: () => dress(byId(format), rule) }];
    });
  return [
    ...present.map((format): Step => ({ bytes: RULE_BYTES, run: () => byId(format).delete() })),
    ...wanted.map((rule): Step => ({
      bytes: RULE_BYTES + addressOf(rule.areas).length,
      run: () => added(sheet, rule, place.foreign(id)),
    })),
  ];
};

/** The cells of each colour as runs down the columns. */
function runsByColour({ area, after }: Extract<Edit, { kind: 'fill' }>): Map<string | null, Box[]> {
  const byColour = new Map<string | null, Box[]>();
  for (let c = 0; c <= area.right - area.left; c++) {
    after.forEach((cells, r) => {
      const colour = cells[c] ?? null;
      const runs = byColour.get(colour) ?? [];
      byColour.set(colour, runs);
      const [row, column] = [area.top + r, area.left + c];
      const last = runs[runs.length - 1];
      if (last !== undefined && last.left === column && last.bottom === row - 1)
        runs[runs.length - 1] = { ...last, bottom: row };
      else runs.push({ top: row, left: column, bottom: row, right: column });
    });
  }
  return byColour;
}

/** Fills by colour: one call for all the cells of a colour, as far as addresses go. */
const writeFill: Writer<'fill'> = (edit, place) =>
  [...runsByColour(edit)].flatMap(([colour, boxes]) =>
    addressable(boxes).map((group): Step => {
      const address = addressOf(group);
      return { bytes: FILL_BYTES + address.length, run: () => fill(place.sheet(edit.area.sheet), address, colour) };
    }),
  );

function fill(sheet: Excel.Worksheet, address: string, colour: string | null): void {
  const areas = sheet.getRanges(address);
  areas.untrack();
  if (colour === null) areas.format.fill.clear();
  else areas.format.fill.color = colour;
}

const writeContent: Writer<'content'> = (edit, place) =>
  contentPieces(edit.area, edit.after).map((piece): Step => ({
    bytes: CELL_BYTES + piece.bytes,
    run: () => {
      const formats = place.numberFormats(piece);
      const range = rangeOf(place.sheet(piece.area.sheet), piece.area);
      range.formulas = piece.contents.map((row, r) =>
        row.map((content, c) => inputOf(content, textOf(formats[r]?.[c], ''))),
      );
    },
  }));

/** One writer for every kind of edit: a kind without one is a type error. */
const WRITERS = { rule: writeRule, fill: writeFill, content: writeContent } satisfies {
  [K in Edit['kind']]: Writer<K>;
};

function stepsOf(edit: Edit, place: Place): Step[] {
  switch (edit.kind) {
    case 'rule':
      return WRITERS.rule(edit, place);
    case 'fill':
      return WRITERS.fill(edit, place);
    case 'content':
      return WRITERS.content(edit, place);
  }
}

/** What is looked at before anything is written, in the same batch. */
type Checks = { readonly numberFormats: ReadonlyMap<string, readonly (readonly unknown[])[]> };

type ContentEdit = Extract<Edit, { kind: 'content' }>;

function piecesOf(edits: readonly Edit[]): ContentPiece[] {
  return edits
    .filter((edit): edit is ContentEdit => edit.kind === 'content')
    .flatMap((edit) => contentPieces(edit.area, edit.after));
}

function placeKey({ sheet, top, left }: Area): string {
  return `${top},${left},${sheet}`;
}

/** Guards must hold, sheets must be open, and no formula may land in a table, which would copy it to all rows. */
async function checked(
  context: Excel.RequestContext,
  sync: Sync,
  edits: readonly Edit[],
  guards: readonly Guard[],
): Promise<Checks> {
  const ids = [...new Set(edits.map(sheetOf))];
  const sheet = (id: SheetId): Excel.Worksheet => context.workbook.worksheets.getItem(id);
  let protections: Excel.WorksheetProtection[] = [];
  let asked: { piece: ContentPiece; range: Excel.Range; tables: OfficeExtension.ClientResult<number> }[] = [];
  const contents = await readContents(
    { context, sync },
    guards.map(({ area }) => area),
    expectedOf(guards),
    () => {
      protections = ids.map((id) => sheet(id).protection.load('protected'));
      asked = piecesOf(edits).map((piece) => {
        const range = rangeOf(sheet(piece.area.sheet), piece.area);
        range.load('numberFormat');
        return { piece, range, tables: range.getTables(false).getCount() };
      });
    },
  );
  if (protections.some((each) => each.protected)) throw new Refused(problem('PROTECTED'));
  if (guards.some((guard, i) => contentsDigest(contents[i] ?? []) !== guard.digest))
    throw new Refused(problem('STALE_PLAN'));
  const isFormula = ({ contents: rows }: ContentPiece): boolean =>
    rows.some((row) => row.some((cell) => cell.formula !== null));
  if (asked.some(({ piece, tables }) => isFormula(piece) && tables.value > 0))
    throw new Refused(problem('HOST_IN_THE_WAY'));
  return {
    numberFormats: new Map(asked.map(({ piece, range }) => [placeKey(piece.area), rowsOf(range.numberFormat) ?? []])),
  };
}

/** Takes away the formats that a failed batch of ours began and did not finish. */
export function tidyBatch(sheets: readonly SheetRules[]): Work<void> {
  return async (context, sync) => {
    for (const { sheet, begun } of sheets)
      for (const id of begun) {
        const range = context.workbook.worksheets.getItem(sheet).getRange();
        range.untrack();
        range.conditionalFormats.getItem(id).delete();
      }
    await sync();
  };
}

/**
 * The batch that writes edits: it looks at the guards, and only when they hold it writes, in as many requests as the
 * size asks for. Nothing it calls is on the list of what breaks undo.
 */
export function writeBatch(
  edits: readonly Edit[],
  guards: readonly Guard[],
  own: Pick<Place, 'formats' | 'foreign'>,
): Work<void> {
  return async (context, sync) => {
    const { numberFormats } = await checked(context, sync, edits, guards);
    const place: Place = {
      sheet: (id) => context.workbook.worksheets.getItem(id),
      ...own,
      numberFormats: ({ area }) => numberFormats.get(placeKey(area)) ?? [],
    };
    const steps = edits.flatMap((edit) => stepsOf(edit, place));
    for (const load of loads(steps, ({ bytes }) => bytes, MOST_BYTES)) {
      for (const { run } of load) run();
      await sync();
    }
  };
}
