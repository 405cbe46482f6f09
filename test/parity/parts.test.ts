import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ChangeSet } from '../../core/changes/edits.ts';
import { createPart } from '../../core/execution/sheets/create-part.ts';
import type { PartId } from '../../core/execution/sheets/part.ts';
import { partOf } from '../../core/execution/sheets/parts.ts';
import { a1 } from '../../core/workbook/cells.ts';
import { gridOf, type WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { openWorkbook } from '../../headless/xlsx/open.ts';
import { patchedWorkbook } from '../../headless/xlsx/write/patch.ts';
import type { PaneHost } from '../../pane/pane-host.ts';
import type { Project } from '../../simulators/sheets/script-run.ts';
import { openAddIn } from '../excel-addin/open-add-in.ts';
import { builtProject, openAddOn } from '../sheets-addon/open-add-on.ts';
import { UNWATCHED } from '../support/pane-work.ts';
import { factsOf } from '../support/parts.ts';

let project: Project;
beforeAll(async () => {
  project = await builtProject('.cache/test/sheets-parity-parts');
}, 60_000);

const BYTES = readFileSync('examples/sales-plan.xlsx');
/** One that is read off the plan, and one of questions and answers. */
const IDS: readonly PartId[] = ['csfs', 'readiness'];
const PLAN = openWorkbook(BYTES, 'sales-plan.xlsx').snapshot;

/** A program with the sales plan: what it reads, and how it carries a change out. */
type Program = {
  readonly snapshot: () => Promise<WorkbookSnapshot>;
  readonly apply: (changes: ChangeSet) => Promise<void>;
};

function inPane(pane: Pick<PaneHost, 'snapshot' | 'apply'>): Program {
  return {
    snapshot: async () => {
      const given = await pane.snapshot(UNWATCHED);
      if (!given.ok) throw new Error(given.problem.code);
      return given.value;
    },
    apply: async (changes) => {
      const { end, problems } = await pane.apply(changes, UNWATCHED);
      expect([end, problems]).toEqual(['applied', []]);
    },
  };
}

function inFile(): Program {
  let book = openWorkbook(BYTES, 'sales-plan.xlsx');
  return {
    snapshot: () => Promise.resolve(book.snapshot),
    apply: ({ edits }) => {
      book = openWorkbook(patchedWorkbook(book, edits), 'sales-plan.xlsx');
      return Promise.resolve();
    },
  };
}

/** A part's sheet as a program reads it: what is in its cells, how they look, its rules. What formulas come to is left out. */
function sheetIn(book: WorkbookSnapshot, id: PartId) {
  const made = factsOf(book).made.get(id);
  if (made === undefined) return null;
  const { bounds, value, formula, style } = gridOf(made.sheet, book.styles);
  const cells: (readonly [place: string, holds: unknown, dress: unknown])[] = [];
  for (let row = 0; row <= bounds.bottom; row++)
    for (let column = 0; column <= bounds.right; column++) {
      const own = formula(row, column);
      const holds = own === null ? value(row, column) : `=${own}`;
      const { format, bold, fill } = style(row, column);
      if (holds !== null) cells.push([a1(row, column), holds, { format, bold, fill }]);
    }
  const { name, visibility, ownRules } = made.sheet;
  return { name, visibility, blocks: [...made.blocks.keys()], cells, rules: ownRules };
}

/** Both sheets as a program has them when they were created one after the other, and what creating them again changes. */
async function madeIn(program: Program) {
  const create = async (id: PartId): Promise<ChangeSet> =>
    createPart(partOf(id), factsOf(await program.snapshot()), 'en');
  for (const id of IDS) await program.apply(await create(id));
  const after = await program.snapshot();
  const again = IDS.map((id) => createPart(partOf(id), factsOf(after), 'en').edits);
  return { sheets: IDS.map((id) => sheetIn(after, id)), again };
}

describe('sheets of the execution system', () => {
  test('are found again in a file, and created again nothing changes', async () => {
    const { sheets, again } = await madeIn(inFile());
    expect(sheets.map((sheet) => sheet?.blocks)).toEqual(IDS.map((id) => partOf(id).blocks.map(({ key }) => key)));
    for (const sheet of sheets) expect(sheet?.rules.length).toBeGreaterThan(0);
    expect(again).toEqual(IDS.map(() => []));
  });

  test.each<readonly [name: string, open: () => Program]>([
    ['Excel', () => inPane(openAddIn(PLAN).pane)],
    ['Google Sheets', () => inPane(openAddOn(project, PLAN).pane)],
  ])('are the same in %s, found and created again too', async (_, open) => {
    expect(await madeIn(open())).toEqual(await madeIn(inFile()));
  });
});
