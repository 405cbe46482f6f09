import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { bakeChanges, type BakeFacts } from '../../core/changes/bake.ts';
import { keyOf } from '../../core/changes/rule-tag.ts';
import { proposeChanges, type Mode } from '../../core/changes/propose.ts';
import type { Edit } from '../../core/changes/edits.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { defaultSettings } from '../../core/settings/schema.ts';
import { PLAIN_STYLE, plainSheet, type WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { openWorkbook } from '../../headless/xlsx/open.ts';
import type { PaneHost } from '../../pane/pane-host.ts';
import type { Project } from '../../simulators/sheets/script-run.ts';
import { openAddIn } from '../excel-addin/open-add-in.ts';
import { builtProject, openAddOn } from '../sheets-addon/open-add-on.ts';
import { UNWATCHED } from '../support/pane-work.ts';
import { sharedPath } from '../support/shared.ts';

const DAY = '2026-06-30';
const MODES: readonly Mode[] = ['rules', 'column'];

let project: Project;
beforeAll(async () => {
  project = await builtProject('.cache/test/sheets-parity');
}, 60_000);

/** Sheets as a host can see them. */
type Sight = (book: WorkbookSnapshot) => WorkbookSnapshot;

/** Excel tells add-ins nothing of outline levels, and the stand-in keeps no very hidden rows apart. */
const AS_EXCEL_SEES: Sight = (book) => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({ ...sheet, outline: [], hiddenRows: [], hiddenColumns: [] })),
});

/** Sheets has no indents and no very hidden sheets, and tells scripts nothing of its tables. */
const AS_SHEETS_SEES: Sight = (book) => ({
  ...book,
  styles: book.styles.map((style) => ({ ...style, indent: 0 })),
  sheets: AS_EXCEL_SEES(book).sheets.map((sheet) => ({
    ...sheet,
    tables: [],
    visibility: sheet.visibility === 'visible' ? 'visible' : 'hidden',
  })),
});

/** Ids of sheets, and the keys that carry them, are each host's own; all else must be the same. */
function plainEdit(edit: Edit, names: ReadonlyMap<string, string>): unknown {
  if (edit.kind === 'sheet') return edit;
  if (edit.kind !== 'rule')
    return { kind: edit.kind, ...edit.area, sheet: names.get(edit.area.sheet), after: edit.after };
  const { after } = edit;
  const formula = after?.formula.replace(keyOf(after.formula) ?? '', 'key');
  return { kind: 'rule', sheet: names.get(edit.sheet), after: after && { ...after, formula } };
}

/** Colours that another program's sheet ids are part of are made anew, and the old ones go: that is each host's own too. */
function isWriting(edit: Edit): boolean {
  return edit.kind !== 'rule' || edit.after !== null;
}

const NO_FACTS: BakeFacts = { names: () => null, isArray: () => false };

/** All that the product says of a workbook, and all that it would write. */
function verdictOn(book: WorkbookSnapshot, sight: Sight): unknown {
  const seen = sight(book);
  const names = new Map(seen.sheets.map(({ id, name }) => [id, name]));
  const result = reviewWorkbook(seen, defaultSettings(), DAY);
  const { tables } = result.review;
  return {
    rows: tables.flatMap(({ sheetName, rows }) =>
      rows.map(({ row, name, status, reason, notes }) => ({
        sheetName,
        row,
        name,
        status,
        reason: reasonOf(reason),
        notes,
      })),
    ),
    objectives: result.review.objectives.map(({ name, status }) => ({ name, status })),
    writes: MODES.map((mode) =>
      proposeChanges(seen, tables, result.context, mode)
        .edits.filter(isWriting)
        .map((edit) => plainEdit(edit, names)),
    ),
    baked: bakeChanges(seen, NO_FACTS).edits.map((edit) => plainEdit(edit, names)),
  };
}

function reasonOf(reason: unknown): unknown {
  return typeof reason === 'object' && reason !== null && 'code' in reason ? reason.code : reason;
}

async function readBy(pane: Pick<PaneHost, 'snapshot'>): Promise<WorkbookSnapshot> {
  const given = await pane.snapshot(UNWATCHED);
  if (!given.ok) throw new Error(given.problem.code);
  return given.value;
}

async function agree(snapshot: WorkbookSnapshot): Promise<void> {
  const excel = await readBy(openAddIn(snapshot).pane);
  expect(verdictOn(excel, AS_EXCEL_SEES), 'Excel').toEqual(verdictOn(snapshot, AS_EXCEL_SEES));
  const sheets = await readBy(openAddOn(project, snapshot).pane);
  expect(verdictOn(sheets, AS_SHEETS_SEES), 'Google Sheets').toEqual(verdictOn(snapshot, AS_SHEETS_SEES));
}

/** What depends on the day is not what the file holds, in whatever program it is opened. */
const VOLATILE = /\b(?:TODAY|NOW|RAND|RANDBETWEEN)\(/;

function isVolatile({ sheets }: WorkbookSnapshot): boolean {
  return sheets.some(({ formulas }) => formulas.some((row) => row.some((each) => VOLATILE.test(each ?? ''))));
}

function opened(path: string): WorkbookSnapshot {
  return openWorkbook(readFileSync(path), path).snapshot;
}

describe('Excel, Google Sheets and the command line say and write the same', () => {
  test.each(readdirSync('examples').filter((name) => name.endsWith('.xlsx')))(
    'about %s',
    async (name) => {
      await agree(opened(join('examples', name)));
    },
    60_000,
  );
});

const folder = sharedPath('data', 'workbooks');
const real = folder === null ? [] : readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name));

test('functions in cells are baked to the same formulas', async () => {
  const rows = [
    ['Leads', 85, 100],
    ['Visits', 130, 100],
    ['Calls', 40, '>95%'],
  ];
  const formulas = ['STOPLIGHT(B{},C{})', 'WHY(B{},C{})', 'IF(ATTAINMENT(B{},C{})>0.5,STOPLIGHT(B{},C{},"lower"),"")'];
  const sheet = plainSheet([['KPI', 'Actual', 'Target', 'Status'], ...rows.map((row) => [...row, 'not yet'])], {
    id: '1',
    name: 'Plan',
    formulas: [[], ...formulas.map((formula, i) => [null, null, null, formula.replace(/\{\}/g, String(i + 2))])],
  });
  const snapshot: WorkbookSnapshot = { name: 'Plan.xlsx', dates: 1900, sheets: [sheet], styles: [PLAIN_STYLE] };
  await agree(snapshot);
  const baked = bakeChanges(await readBy(openAddOn(project, snapshot, { locale: 'de_DE' }).pane), NO_FACTS);
  expect(baked.edits).toHaveLength(2);
});

describe.skipIf(folder === null)('the same of real workbooks', () => {
  test.for(real)('%s', { timeout: 120_000 }, async (name, context) => {
    const snapshot = opened(join(folder ?? '', name));
    if (isVolatile(snapshot)) return context.skip('its formulas look at the clock');
    await agree(snapshot);
  });
});
