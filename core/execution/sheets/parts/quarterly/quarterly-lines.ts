import { foldedText } from '../../../../reading/text.ts';
import type { Status } from '../../../../stoplight/status.ts';
import { yesOrNoIn } from '../../../../reading/yes-no.ts';
import { byKey } from '../../../by-key.ts';
import { byOwner } from '../../../by-owner.ts';
import { executionWordsOf } from '../../../execution-languages.ts';
import { questionsOf } from '../../../readiness-questions.ts';
import { dayIn } from '../../cell-day.ts';
import type { PartFacts } from '../../facts.ts';
import { rowsIn, saysYes } from '../../made-rows.ts';
import { PART_LANGUAGES, type PartLanguage, type PartLine, type PartWords } from '../../part.ts';
import { partLine } from '../../part-line.ts';
import { planItems, type PlanItem } from '../../plan-items.ts';
import { quarterIn, type ReviewQuarter } from './review-quarter.ts';

/** The self-check of the quarter, in the order in which it is asked. */
export const SELF_CHECKS = questionsOf('selfCheck');

/** How a question of readiness is worded. */
function worded(id: string, language: PartLanguage): string {
  return new Map(Object.entries(executionWordsOf(language).readiness)).get(id) ?? id;
}

function countsOf(items: readonly PlanItem[]) {
  const count = (status: Status): number => items.filter(({ row }) => row.status === status).length;
  return { green: count('Green'), yellow: count('Yellow'), red: count('Red'), grey: count('Grey') };
}

/** The objectives at the top, each once. */
function companyLines(facts: PartFacts, quarter: string): readonly PartLine[] {
  const top = facts.review.objectives.filter(({ level }) => level === 0);
  return byKey(top, ({ name }) => name).flatMap(({ things }) =>
    things.slice(0, 1).map(({ name, status, score, counts: { G, Y, R, N } }) => {
      const counts = { green: G, yellow: Y, red: R, grey: N };
      return partLine({ quarter, objective: name, status, score, ...counts });
    }),
  );
}

/** Amounts that add up, period by period, in one table are parts of a whole: the first such table is the mix. */
function mixLines(facts: PartFacts, { name, quarter }: ReviewQuarter): readonly PartLine[] {
  const items = planItems(facts);
  for (const table of facts.review.tables) {
    const own = items.filter((item) => item.table === table);
    const isWhole = own.every(
      ({ row }) => row.kind === 'flow' && row.actual !== null && typeof row.target === 'number',
    );
    if (table.table.periods.length === 0 || own.length < 2 || !isWhole) continue;
    return own.map(({ name: part, row: { target, actual } }) =>
      partLine({ quarter: name, part, planned: target, actual, yearDone: quarter / 4 }),
    );
  }
  return [];
}

function projectLines(facts: PartFacts, quarter: string): readonly PartLine[] {
  return planItems(facts)
    .filter(({ row }) => row.subject === 'milestone')
    .map(({ name, row }) => partLine({ quarter, project: name, standing: row.status }));
}

/** What the sheet of readiness answers to a question, in whatever language it was made. */
function readinessAnswer(facts: PartFacts, id: string): boolean | null {
  const wordings = new Set(PART_LANGUAGES.map((language) => foldedText(worded(id, language))));
  const row = rowsIn(facts, 'readiness', 'questions').find((each) => wordings.has(foldedText(each.text('question'))));
  return row === undefined ? null : yesOrNoIn(row.value('answer'));
}

function selfCheckLines(facts: PartFacts, quarter: string, words: PartWords): readonly PartLine[] {
  return SELF_CHECKS.map((id) => {
    const isYes = readinessAnswer(facts, id);
    const answer = isYes === null ? null : (words.choices[isYes ? 'yes' : 'no'] ?? null);
    return partLine({ quarter, question: worded(id, words.language), answer });
  });
}

/** The actions of all meetings that were due in the quarter. */
function actionsIn(facts: PartFacts, { start, end }: ReviewQuarter) {
  const due = (part: 'weekly' | 'monthly', block: string, owner: string, day: string) =>
    rowsIn(facts, part, block).flatMap((row) => {
      const on = dayIn(row.value(day), facts);
      const isIn = row.text('action') !== '' && on !== null && on >= start && on <= end;
      return isIn ? [{ owner: foldedText(row.text(owner)), isDone: saysYes(row, 'done') }] : [];
    });
  return [...due('weekly', 'actions', 'owner', 'due'), ...due('monthly', 'log', 'doer', 'until')];
}

function peopleLines(facts: PartFacts, quarter: ReviewQuarter): readonly PartLine[] {
  const actions = actionsIn(facts, quarter);
  return byOwner(planItems(facts), ({ row }) => row.owner).flatMap(({ owner, things }) => {
    if (owner === null) return [];
    const own = actions.filter((action) => action.owner === foldedText(owner));
    const actionsDone = own.filter(({ isDone }) => isDone).length;
    const kpis = countsOf(things.filter(({ row }) => row.subject === 'measure'));
    return [partLine({ quarter: quarter.name, person: owner, ...kpis, actionsDone, actionsDue: own.length })];
  });
}

/** What the workbook already tells for the review of the quarter. */
export function quarterlyLines(facts: PartFacts, words: PartWords): ReadonlyMap<string, readonly PartLine[]> {
  const quarter = quarterIn(facts);
  return new Map([
    ['company', companyLines(facts, quarter.name)],
    ['mix', mixLines(facts, quarter)],
    ['projects', projectLines(facts, quarter.name)],
    ['selfCheck', selfCheckLines(facts, quarter.name, words)],
    ['people', peopleLines(facts, quarter)],
  ]);
}
