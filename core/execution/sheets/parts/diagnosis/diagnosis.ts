import { foldedText } from '../../../../reading/text.ts';
import { yesOrNoIn } from '../../../../reading/yes-no.ts';
import { byKey, type Keyed } from '../../../by-key.ts';
import { diagnose, type Diagnosis, type YesNo } from '../../../diagnose.ts';
import { DIAGNOSIS_QUESTIONS } from '../../../diagnosis-questions.ts';
import { executionWordsOf } from '../../../execution-languages.ts';
import { monthlyPack } from '../../../monthly-pack.ts';
import type { PartFacts } from '../../facts.ts';
import { cellIn, rowsIn, saysYes, worstFindings } from '../../made-rows.ts';
import {
  PART_LANGUAGES,
  type Part,
  type PartFinding,
  type PartLanguage,
  type PartLine,
  type PartWords,
} from '../../part.ts';
import { partLine } from '../../part-line.ts';
import type { BlockRow } from '../../read-block.ts';
import { said } from '../../said.ts';
import { DIAGNOSIS_BLOCKS } from './diagnosis-blocks.ts';
import { DIAGNOSIS_WORDS } from './words.ts';

/** The three problems that every sales team knows (systems 17). */
const COMMON = ['offTarget', 'oldCustomers', 'forecasts'] as const;

/** The wording of each question by its id. */
function wordings(language: PartLanguage): ReadonlyMap<string, string> {
  return new Map(Object.entries(executionWordsOf(language).diagnosis));
}

/** The id of each question by its wording in any language. */
function idsByText(): ReadonlyMap<string, string> {
  const ids = PART_LANGUAGES.flatMap((language) => [...wordings(language)]);
  return new Map(ids.map(([id, text]) => [foldedText(text), id]));
}

/** The questions of each problem as they are filled in. */
function askedIn(facts: PartFacts): readonly Keyed<BlockRow>[] {
  const rows = rowsIn(facts, 'diagnosis', 'questions').filter((row) => row.text('about') !== '');
  return byKey(rows, (row) => row.text('about'));
}

type Answered = { readonly answers: ReadonlyMap<string, YesNo>; readonly rows: ReadonlyMap<string, BlockRow> };

function answersIn(rows: readonly BlockRow[]): Answered {
  const ids = idsByText();
  const answers = new Map<string, YesNo>();
  const byId = new Map<string, BlockRow>();
  for (const row of rows) {
    const id = ids.get(foldedText(row.text('question')));
    if (id === undefined) continue;
    byId.set(id, row);
    const isYes = yesOrNoIn(row.value('answer'));
    if (isYes !== null) answers.set(id, isYes ? 'yes' : 'no');
  }
  return { answers, rows: byId };
}

function questionLines(problem: string, words: PartWords): readonly PartLine[] {
  const { levels } = executionWordsOf(words.language);
  const worded = wordings(words.language);
  return DIAGNOSIS_QUESTIONS.map(({ id, level, adverse }, index) =>
    partLine({
      about: problem,
      number: index + 1,
      level: levels[level].name,
      question: worded.get(id) ?? id,
      adverse: adverse === null ? null : (words.choices[adverse] ?? null),
    }),
  );
}

function lines(facts: PartFacts, words: PartWords): ReadonlyMap<string, readonly PartLine[]> {
  const reds = monthlyPack(facts).agenda.order.red.map(({ name }) => name);
  const typed = rowsIn(facts, 'diagnosis', 'problems').filter((row) => row.text('problem') !== '');
  const isNew = !facts.made.has('diagnosis');
  const names = [...reds, ...COMMON.map((problem) => said(words, problem))];
  const yes = words.choices['yes'] ?? null;
  const problems = names.map((problem, index) => partLine({ problem, ask: isNew && index === 0 ? yes : null }));
  const asked = isNew
    ? names.slice(0, 1)
    : typed.filter((row) => saysYes(row, 'ask')).map((row) => row.text('problem'));
  return new Map([
    ['problems', problems],
    ['questions', byKey(asked, (problem) => problem).flatMap(({ text }) => questionLines(text, words))],
  ]);
}

/** What a diagnosis comes to, in one sentence or two. */
function detailOf({ level, question, askFirst, capability }: Diagnosis, words: PartWords): string {
  const worded = executionWordsOf(words.language);
  const texts = wordings(words.language);
  const parts: string[] = [];
  if (level !== null) {
    const asked = texts.get(`${level}.${question ?? ''}`) ?? '';
    parts.push(
      said(words, 'breaks', { level: worded.levels[level].name, question: asked }),
      worded.levels[level].action,
    );
  } else parts.push(said(words, askFirst.length === 0 ? 'sound' : 'open', { count: askFirst.length }));
  if (level !== null && askFirst.length > 0) {
    const questions = askFirst.map((id) => texts.get(id) ?? id).join(' ');
    parts.push(said(words, 'askFirst', { questions }));
  }
  if (capability === 'inQuestion') parts.push(said(words, 'capability'));
  return parts.join(' ');
}

function findings(facts: PartFacts, words: PartWords): readonly PartFinding[] {
  return worstFindings(
    askedIn(facts).map(({ text, things }): PartFinding => {
      const { answers, rows } = answersIn(things);
      const result = diagnose(answers);
      const status = result.level !== null ? 'Red' : result.askFirst.length === 0 ? 'Green' : 'Grey';
      const next = result.level === null ? result.askFirst[0] : `${result.level}.${result.question ?? ''}`;
      const row = rows.get(next ?? '') ?? things[0];
      const at = row === undefined ? null : cellIn(facts, 'diagnosis', 'questions', row.row, 'answer');
      return { status, title: text, detail: detailOf(result, words), at };
    }),
  );
}

/** How far the diagnoses are: one that found its level, and skipped nothing before it, is done. */
function progress(facts: PartFacts): number {
  const asked = askedIn(facts).map(({ things }) => {
    const { answers } = answersIn(things);
    const { level, askFirst } = diagnose(answers);
    return level !== null && askFirst.length === 0 ? 1 : answers.size / DIAGNOSIS_QUESTIONS.length;
  });
  return asked.length === 0 ? 0 : asked.reduce((sum, each) => sum + each, 0) / asked.length;
}

/** The diagnosis: from the goals down to the people, stopping at the first answer that speaks against a level (systems 10 to 17). */
export const DIAGNOSIS: Part = {
  id: 'diagnosis',
  blocks: DIAGNOSIS_BLOCKS,
  words: DIAGNOSIS_WORDS,
  lines,
  findings,
  progress,
};
