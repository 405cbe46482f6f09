import { yesOrNoIn } from '../../../../reading/yes-no.ts';
import { roundedGap } from '../../../../stoplight/bands.ts';
import { clarityRow, GROUPS, type ClarityRow, type Group, type Tally } from '../../../clarity-survey.ts';
import type { YesNo } from '../../../diagnose.ts';
import { executionWordsOf } from '../../../execution-languages.ts';
import { levelSystems, SYSTEMS, type LevelAnswers, type System } from '../../../level-systems.ts';
import { SURVEY_QUESTIONS } from '../../../readiness-questions.ts';
import type { PartFacts } from '../../facts.ts';
import { cellIn, numberOrNull, rowsIn, worstFindings } from '../../made-rows.ts';
import type { Part, PartFinding, PartLine, PartWords } from '../../part.ts';
import { partLine } from '../../part-line.ts';
import type { BlockRow } from '../../read-block.ts';
import { said } from '../../said.ts';
import { CLARITY_BLOCKS, COUNTS } from './clarity-blocks.ts';
import { CLARITY_WORDS } from './words.ts';

/** A question of the survey as it is filled in. */
type Surveyed = { readonly row: BlockRow; readonly result: ClarityRow; readonly isOdd: boolean };

type Counted = { readonly yes: number; readonly all: number; readonly isOdd: boolean };

/** What a group said; more yes than answers is no count at all. */
function countOf(row: BlockRow, group: Group): Counted {
  const yes = numberOrNull(row, COUNTS[group].yes) ?? 0;
  const all = numberOrNull(row, COUNTS[group].all) ?? 0;
  const isOdd = yes < 0 || all < 0 || yes > all;
  return isOdd ? { yes: 0, all: 0, isOdd } : { yes, all, isOdd };
}

function surveyIn(facts: PartFacts): readonly Surveyed[] {
  return rowsIn(facts, 'clarity', 'survey')
    .filter((row) => row.text('question') !== '')
    .map((row) => {
      const [executives, managers, salespeople] = [
        countOf(row, 'executives'),
        countOf(row, 'managers'),
        countOf(row, 'salespeople'),
      ];
      const tally: Tally = { executives, managers, salespeople };
      const isOdd = executives.isOdd || managers.isOdd || salespeople.isOdd;
      return { row, result: clarityRow(row.text('question'), tally), isOdd };
    });
}

function answerOf(row: BlockRow, system: System): YesNo | null {
  const isYes = yesOrNoIn(row.value(system));
  return isYes === null ? null : isYes ? 'yes' : 'no';
}

function levelRows(facts: PartFacts): readonly BlockRow[] {
  return rowsIn(facts, 'clarity', 'levels').filter((row) => row.text('level') !== '');
}

function levelAnswers(row: BlockRow): LevelAnswers {
  const [expectations, support, accountability] = [
    answerOf(row, 'expectations'),
    answerOf(row, 'support'),
    answerOf(row, 'accountability'),
  ];
  return { level: row.text('level'), has: { expectations, support, accountability } };
}

function lines(_: PartFacts, words: PartWords): ReadonlyMap<string, readonly PartLine[]> {
  const { survey, groups } = executionWordsOf(words.language);
  return new Map([
    ['survey', SURVEY_QUESTIONS.map((question) => partLine({ question: survey[question] }))],
    ['levels', GROUPS.map((group) => partLine({ level: groups[group] }))],
  ]);
}

const percent = (share: number): number => roundedGap(Math.round(share * 1000) / 10);

function shareText({ shares }: ClarityRow, words: PartWords): string {
  const { groups } = executionWordsOf(words.language);
  return GROUPS.flatMap((group) => {
    const share = shares[group];
    return share === null ? [] : [`${groups[group]} ${percent(share)} %`];
  }).join(', ');
}

/** Questions by how far the groups are apart, the widest first. */
function surveyFindings(facts: PartFacts, words: PartWords): readonly PartFinding[] {
  const surveyed = [...surveyIn(facts)].sort((a, b) => (b.result.widest ?? 0) - (a.result.widest ?? 0));
  return surveyed.flatMap(({ row, result, isOdd }): PartFinding[] => {
    const at = cellIn(facts, 'clarity', 'survey', row.row, 'question');
    const title = result.question;
    if (isOdd) return [{ status: 'Grey', title, detail: said(words, 'odd'), at }];
    if (result.widest === null) return [];
    const facing = { points: percent(result.widest), shares: shareText(result, words) };
    return result.widest === 0
      ? [{ status: 'Green', title, detail: said(words, 'alike', facing), at }]
      : [{ status: 'Yellow', title, detail: said(words, 'apart', facing), at }];
  });
}

/** The levels that lack something; the first of them is where to begin. */
function levelFindings(facts: PartFacts, words: PartWords): readonly PartFinding[] {
  const rows = levelRows(facts);
  const { levels, first } = levelSystems(rows.map(levelAnswers));
  return levels.flatMap((level, index): PartFinding[] => {
    const { missing } = level;
    const [row, system] = [rows[index], missing[0]];
    if (row === undefined || system === undefined) return [];
    const lacks = missing.map((each) => words.headings[each] ?? each).join(', ');
    const detail = said(words, level === first ? 'beginHere' : 'lacks', { lacks });
    return [{ status: 'Red', title: level.level, detail, at: cellIn(facts, 'clarity', 'levels', row.row, system) }];
  });
}

/** Half each: what the groups were asked, and what was said of the levels. */
function progress(facts: PartFacts): number {
  const surveyed = surveyIn(facts);
  const asked = surveyed.flatMap(({ result }) => GROUPS.map((group) => result.answers[group] > 0));
  const said = levelRows(facts).flatMap((row) => SYSTEMS.map((system) => answerOf(row, system) !== null));
  const share = (answers: readonly boolean[]): number =>
    answers.length === 0 ? 0 : answers.filter((isKnown) => isKnown).length / answers.length;
  return (share(asked) + share(said)) / 2;
}

/** Clarity: what executives, managers and salespeople answer, how far apart that is, and what each level has (systems 52 to 56). */
export const CLARITY: Part = {
  id: 'clarity',
  blocks: CLARITY_BLOCKS,
  words: CLARITY_WORDS,
  lines,
  findings: (facts, words) => worstFindings([...levelFindings(facts, words), ...surveyFindings(facts, words)]),
  progress,
};
