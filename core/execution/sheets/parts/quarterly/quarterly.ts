import { foldedText } from '../../../../reading/text.ts';
import { bandOf, roundedGap } from '../../../../stoplight/bands.ts';
import { STATUS_OF_BAND } from '../../../../stoplight/status.ts';
import { contribution } from '../../../contribution.ts';
import type { PartFacts } from '../../facts.ts';
import { cellIn, numberOrNull, rowsIn, statusIn, worstFindings } from '../../made-rows.ts';
import type { Part, PartFinding, PartWords } from '../../part.ts';
import type { BlockRow } from '../../read-block.ts';
import { yesOrNoIn } from '../../../../reading/yes-no.ts';
import { said } from '../../said.ts';
import { QUARTERLY_BLOCKS } from './quarterly-blocks.ts';
import { quarterlyLines, SELF_CHECKS } from './quarterly-lines.ts';
import { quarterIn } from './review-quarter.ts';
import { QUARTERLY_WORDS } from './words.ts';

/** The rows of the quarter that is reviewed. */
function ofQuarter(facts: PartFacts, block: string): readonly BlockRow[] {
  const { name } = quarterIn(facts);
  return rowsIn(facts, 'quarterly', block).filter((row) => foldedText(row.text('quarter')) === foldedText(name));
}

type Say = (row: BlockRow, column: string, finding: Omit<PartFinding, 'at'>) => PartFinding;

function sayIn(facts: PartFacts, block: string): Say {
  return (row, column, finding) => ({ ...finding, at: cellIn(facts, 'quarterly', block, row.row, column) });
}

/** Objectives that are not on track and for which nothing is decided. */
function companyFindings(facts: PartFacts, words: PartWords): readonly PartFinding[] {
  const say = sayIn(facts, 'company');
  return ofQuarter(facts, 'company').flatMap((row) => {
    const status = statusIn(row, 'status');
    if (status === null || status === 'Green' || row.text('decision') !== '') return [];
    return [say(row, 'decision', { status, title: row.text('objective'), detail: said(words, 'undecided') })];
  });
}

const percent = (share: number): number => roundedGap(Math.round(share * 1000) / 10);

/** What each part of the mix brings, judged by the bands as anything else: how far its share is behind the planned one. */
function mixFindings(facts: PartFacts, words: PartWords): readonly PartFinding[] {
  const say = sayIn(facts, 'mix');
  const rows = ofQuarter(facts, 'mix').filter((row) => row.text('part') !== '');
  const amounts = (column: string): number[] => rows.map((row) => numberOrNull(row, column) ?? 0);
  return rows.flatMap((row, index) => {
    const result = contribution(amounts('planned'), amounts('actual'), numberOrNull(row, 'yearDone'));
    const part = result.ok ? result.parts[index] : undefined;
    if (part === undefined || part.relative === null || part.actualShare === null || part.relative >= 0) return [];
    const status = STATUS_OF_BAND[bandOf(roundedGap(-part.relative), facts.context.rules.bands)];
    const facing = { actual: percent(part.actualShare), planned: percent(part.plannedShare) };
    const detail =
      part.required === null
        ? said(words, 'share', facing)
        : said(words, 'required', { ...facing, required: percent(part.required) });
    return [say(row, 'part', { status, title: row.text('part'), detail })];
  });
}

function improvementFindings(facts: PartFacts, words: PartWords): readonly PartFinding[] {
  const [sayProject, sayCheck] = [sayIn(facts, 'projects'), sayIn(facts, 'selfCheck')];
  const projects = ofQuarter(facts, 'projects').flatMap((row) => {
    const status = statusIn(row, 'standing');
    if (row.text('course') !== '' || (status !== 'Red' && status !== 'Yellow')) return [];
    return [sayProject(row, 'course', { status, title: row.text('project'), detail: said(words, 'course') })];
  });
  const checks = ofQuarter(facts, 'selfCheck').flatMap((row) => {
    const isYes = yesOrNoIn(row.value('answer'));
    if (isYes === true) return [];
    const [status, key] = isYes === false ? (['Red', 'checkNo'] as const) : (['Grey', 'checkOpen'] as const);
    return [sayCheck(row, 'answer', { status, title: row.text('question'), detail: said(words, key) })];
  });
  return [...projects, ...checks];
}

/** What a person's review needs (systems 44 and 57). */
const NEEDS = ['note', 'ownInitials', 'coachInitials'] as const;

function peopleFindings(facts: PartFacts, words: PartWords): readonly PartFinding[] {
  const say = sayIn(facts, 'people');
  return ofQuarter(facts, 'people').map((row) => {
    const lacks = NEEDS.filter((need) => row.text(need) === '').map((need) => words.headings[need] ?? need);
    const detail = lacks.length === 0 ? said(words, 'agreed') : said(words, 'lacks', { lacks: lacks.join(', ') });
    const status = lacks.length === 0 ? 'Green' : 'Yellow';
    return say(row, 'note', { status, title: row.text('person'), detail });
  });
}

/** A third each: objectives with a decision, self-checks with an answer, people with both initials. */
function progress(facts: PartFacts): number {
  const share = (rows: readonly BlockRow[], isDone: (row: BlockRow) => boolean, all = rows.length): number =>
    all === 0 ? 0 : rows.filter(isDone).length / all;
  const checks = ofQuarter(facts, 'selfCheck');
  return (
    (share(ofQuarter(facts, 'company'), (row) => row.text('decision') !== '') +
      Math.min(
        1,
        share(checks, (row) => yesOrNoIn(row.value('answer')) !== null, SELF_CHECKS.length),
      ) +
      share(ofQuarter(facts, 'people'), (row) => NEEDS.every((need) => row.text(need) !== ''))) /
    3
  );
}

/**
 * The quarterly review in its three sections, company, improvement and people (semantics 4, systems 7, 31, 32, 44, 47);
 * a quarter's rows come below those of the quarters before.
 */
export const QUARTERLY: Part = {
  id: 'quarterly',
  blocks: QUARTERLY_BLOCKS,
  words: QUARTERLY_WORDS,
  lines: quarterlyLines,
  findings: (facts, words) =>
    worstFindings([
      ...companyFindings(facts, words),
      ...mixFindings(facts, words),
      ...improvementFindings(facts, words),
      ...peopleFindings(facts, words),
    ]),
  progress,
};
