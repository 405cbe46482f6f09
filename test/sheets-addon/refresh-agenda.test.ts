import { beforeAll, describe, expect, test } from 'vitest';
import { createPart } from '../../core/execution/sheets/create-part.ts';
import { partFacts, type PartFacts } from '../../core/execution/sheets/facts.ts';
import { PARTS, partOf } from '../../core/execution/sheets/parts.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { defaultSettings } from '../../core/settings/schema.ts';
import { a1 } from '../../core/workbook/cells.ts';
import type { Project } from '../../simulators/sheets/script-run.ts';
import { stateDigest } from '../../simulators/workbook/state.ts';
import { at, typeIn } from '../../simulators/workbook/user.ts';
import { sheets } from '../support/book.ts';
import { read, UNWATCHED } from '../support/pane-work.ts';
import { builtProject, openAddOn, type OpenAddOn } from './open-add-on.ts';

const MORNING = { kind: 'menu', name: 'refreshOnTime' } as const;

let project: Project;
beforeAll(async () => {
  project = await builtProject('.cache/test/sheets-agenda', 'sheets-addon/refresh-agenda.ts');
}, 60_000);

function open(): OpenAddOn {
  return openAddOn(
    project,
    sheets({ Plan: ['KPI | Actual | Target | Owner', 'Leads | 85 | 100 | Ann', 'Calls | 40 | 100 | Bo'] }),
  );
}

async function factsOf({ pane }: OpenAddOn): Promise<PartFacts> {
  const book = await read(pane);
  return partFacts(book, reviewWorkbook(book, defaultSettings(), pane.today()), PARTS);
}

/** The lines of the agenda that are about something of the plan: what it is and how it stands. */
async function agendaIn(opened: OpenAddOn): Promise<Map<string, string>> {
  const rows = (await factsOf(opened)).made.get('monthly')?.blocks.get('agenda')?.rows ?? [];
  return new Map(rows.filter((row) => row.text('status') !== '').map((row) => [row.text('item'), row.text('status')]));
}

async function withAgenda(opened: OpenAddOn): Promise<void> {
  const changes = createPart(partOf('monthly'), await factsOf(opened), 'en');
  expect(await opened.pane.apply(changes, UNWATCHED)).toMatchObject({ end: 'applied' });
}

describe('the agenda in the morning', () => {
  test('follows the plan, and what people typed into it stays', async () => {
    const opened = open();
    await withAgenda(opened);
    expect(await agendaIn(opened)).toEqual(
      new Map([
        ['Calls', 'Red'],
        ['Leads', 'Yellow'],
      ]),
    );
    const made = (await factsOf(opened)).made.get('monthly');
    const agenda = made?.blocks.get('agenda');
    const row = agenda?.rows.find((each) => each.text('item') === 'Calls')?.row ?? -1;
    const cause = a1(row, agenda?.columns.get('cause') ?? -1);
    const { host, run } = opened;
    host.act((book) => typeIn(at(book, 'Plan'), 'B2', '100'));
    host.act((book) => typeIn(at(book, made?.sheet.name ?? ''), cause, 'Two people left'));
    expect(run(MORNING)).toMatchObject({ kind: 'returned' });
    expect((await agendaIn(opened)).get('Leads')).toBe('Green');
    const after = (await factsOf(opened)).made.get('monthly')?.blocks.get('agenda');
    expect(after?.rows.find((each) => each.text('item') === 'Calls')?.text('cause')).toBe('Two people left');
  });

  test('is not made where nobody has made one', () => {
    const { host, run } = open();
    const before = stateDigest(host.book);
    expect(run(MORNING)).toMatchObject({ kind: 'returned' });
    expect(stateDigest(host.book)).toBe(before);
  });
});
