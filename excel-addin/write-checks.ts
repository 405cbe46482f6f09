import { contentsDigest, expectedOf } from '../core/changes/compare.ts';
import { sheetsOf, type Edit, type Guard } from '../core/changes/edits.ts';
import { draftStanding } from '../core/changes/sheet-draft.ts';
import { problem } from '../core/messages/problem.ts';
import type { Area, SheetId } from '../core/workbook/cells.ts';
import { contentPieces, type ContentPiece } from './batches.ts';
import { rowsOf } from './contents.ts';
import { Refused } from './errors.ts';
import { lookFor, readNamed, type Named } from './named-sheets.ts';
import { rangeOf, readContents } from './read-contents.ts';
import type { Sync } from './run.ts';
import { firstInUse, listSheets } from './sheets-in-use.ts';
import type { Place } from './steps.ts';

type SheetEdit = Extract<Edit, { kind: 'sheet' }>;

/** What is looked at before anything is written, in the same batch. */
export type Checks = Pick<Place, 'numberFormats' | 'named'>;

function piecesOf(edits: readonly Edit[]): ContentPiece[] {
  return edits.flatMap((edit) => (edit.kind === 'content' ? contentPieces(edit.area, edit.after) : []));
}

function placeKey({ sheet, top, left }: Area): string {
  return `${top},${left},${sheet}`;
}

/** A sheet to make or to take away, what is in its way, and how it stands. */
type Asked = {
  readonly edit: SheetEdit;
  readonly found: Named;
  readonly protection: Excel.WorksheetProtection;
  readonly guests: readonly OfficeExtension.ClientResult<number>[];
};

function askFor(context: Excel.RequestContext, edit: SheetEdit): Asked {
  const found = lookFor(context, edit.name);
  const { sheet } = found;
  return {
    edit,
    found,
    protection: sheet.protection.load('protected'),
    guests: [sheet.tables.getCount(), sheet.charts.getCount()],
  };
}

/** Sheets come and go only where the workbook lets them, and only ours: all of it or a part, and nothing else on it. */
async function checkSheets(
  context: Excel.RequestContext,
  sync: Sync,
  asked: readonly Asked[],
  listed: ReturnType<typeof listSheets> | null,
  edits: readonly Edit[],
): Promise<void> {
  const { contents } = await readNamed(
    context,
    sync,
    asked.map(({ found }) => found),
  );
  asked.forEach(({ edit, found, protection, guests }, i) => {
    const draft = edit.after ?? edit.before;
    const isOther = draft !== null && draftStanding(draft, contents[i] ?? null) === 'other';
    const isThere = !found.sheet.isNullObject;
    if (isOther || (isThere && guests.some(({ value }) => value > 0)))
      throw new Refused(problem('SHEET_TAKEN', { sheet: edit.name }));
    if (isThere && protection.protected) throw new Refused(problem('PROTECTED'));
  });
  if (listed === null) return;
  const leaving = asked.flatMap(({ edit, found }) =>
    edit.after === null && !found.sheet.isNullObject ? [edit.name] : [],
  );
  const used = leaving.length === 0 ? null : await firstInUse(sync, listed, leaving, edits);
  if (used !== null) throw new Refused(problem('SHEET_IN_USE', { sheet: used }));
}

/** Guards must hold, sheets must be open, and no formula may land in a table, which would copy it to all rows. */
export async function checked(
  context: Excel.RequestContext,
  sync: Sync,
  edits: readonly Edit[],
  guards: readonly Guard[],
): Promise<Checks> {
  const { workbook } = context;
  const sheet = (id: SheetId): Excel.Worksheet => workbook.worksheets.getItem(id);
  const sheetEdits = edits.filter((edit) => edit.kind === 'sheet');
  const isLeaving = sheetEdits.some(({ after }) => after === null);
  let protections: (Excel.WorksheetProtection | Excel.WorkbookProtection)[] = [];
  let asked: { piece: ContentPiece; range: Excel.Range; tables: OfficeExtension.ClientResult<number> }[] = [];
  let sought: Asked[] = [];
  let listed: ReturnType<typeof listSheets> | null = null;
  const contents = await readContents(
    { context, sync },
    guards.map(({ area }) => area),
    expectedOf(guards),
    () => {
      protections = sheetsOf(edits).map((id) => sheet(id).protection.load('protected'));
      if (sheetEdits.length > 0) protections.push(workbook.protection.load('protected'));
      sought = sheetEdits.map((edit) => askFor(context, edit));
      if (isLeaving) listed = listSheets(context);
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
  await checkSheets(context, sync, sought, listed, edits);
  const numberFormats = new Map(
    asked.map(({ piece, range }) => [placeKey(piece.area), rowsOf(range.numberFormat) ?? []]),
  );
  const named = new Map(sought.map(({ edit, found }) => [edit.name, found]));
  return {
    numberFormats: ({ area }) => numberFormats.get(placeKey(area)) ?? [],
    named: (name) => named.get(name) ?? null,
  };
}
