import { alignment, type Pair } from '../../../alignment.ts';
import { byKey } from '../../../by-key.ts';
import { personCoverage } from '../../../person-coverage.ts';
import { foldedText } from '../../../../reading/text.ts';
import { yesOrNoIn } from '../../../../reading/yes-no.ts';
import type { PartFacts } from '../../facts.ts';
import { knownKpis } from '../../known-kpis.ts';
import { PART_LANGUAGES, type PartFinding, type PartWords } from '../../part.ts';
import type { BlockRow } from '../../read-block.ts';
import { cellOfRow, rowsOf } from '../../rows-of.ts';
import { said } from '../../said.ts';
import { ALIGNMENT_WORDS } from './words.ts';

/** The texts that a column says, each once, as it was first written. */
function textsIn(rows: readonly BlockRow[], key: string): readonly string[] {
  return byKey(rows, (row) => row.text(key)).map(({ text }) => text);
}

function pairIn(row: BlockRow): Pair {
  return { objective: row.text('objective'), function: row.text('function') };
}

/** Whether a row says that its function is not needed, in any of our languages or with a plain no. */
function isNotNeeded(row: BlockRow): boolean {
  const typed = foldedText(row.text('needed'));
  const words = PART_LANGUAGES.map((language) => ALIGNMENT_WORDS[language].choices['notNeeded'] ?? '');
  return words.some((word) => foldedText(word) === typed) || yesOrNoIn(row.value('needed')) === false;
}

/** The pairs of objectives and functions that are listed. */
export function pairRows(facts: PartFacts): readonly BlockRow[] {
  return rowsOf(facts, 'alignment', 'pairs', 'objective').filter((row) => row.text('function') !== '');
}

/** The matrix as the sheet has it: what is listed, what is not needed, and the KPIs there are. */
export function matrixIn(facts: PartFacts): ReturnType<typeof alignment> {
  const rows = pairRows(facts);
  return alignment({
    objectives: textsIn(rows, 'objective'),
    functions: textsIn(rows, 'function'),
    kpis: knownKpis(facts).map(({ objective, area }) => ({ objective, function: area })),
    notNeeded: rows.filter(isNotNeeded).map(pairIn),
  });
}

function unmeasured(facts: PartFacts, objectives: readonly string[], words: PartWords): PartFinding[] {
  const rows = rowsOf(facts, 'alignment', 'people', 'person');
  const working = rows.map((row) => ({ objective: row.text('goal'), person: row.text('person') }));
  const owners = knownKpis(facts).map(({ objective, owner }) => ({ objective, person: owner }));
  return personCoverage(objectives, working, owners).flatMap(({ objective, unmeasured: people }) =>
    people.map((person): PartFinding => {
      const own = rows.find(
        (row) =>
          foldedText(row.text('person')) === foldedText(person) &&
          foldedText(row.text('goal')) === foldedText(objective),
      );
      const at = own === undefined ? null : cellOfRow(facts, 'alignment', 'people', 'person', own.row);
      const detail = said(words, 'personDetail');
      return { status: 'Yellow', title: said(words, 'person', { person, objective }), detail, at };
    }),
  );
}

/** What the matrix says: how much is covered, each gap, each no, who is not measured, and what stands outside. */
export function alignmentFindings(facts: PartFacts, words: PartWords): readonly PartFinding[] {
  const made = facts.made.get('alignment');
  if (made === undefined) return [];
  const rows = pairRows(facts);
  if (rows.length === 0)
    return [{ status: 'Grey', title: said(words, 'noObjective'), detail: said(words, 'noObjectiveDetail'), at: null }];
  const { covered, needed, gaps, strays } = matrixIn(facts);
  const placeOf = (pair: Pair) => {
    const own = rows.find((row) => {
      const { objective, function: of } = pairIn(row);
      return foldedText(objective) === foldedText(pair.objective) && foldedText(of) === foldedText(pair.function);
    });
    return own === undefined ? null : cellOfRow(facts, 'alignment', 'pairs', 'function', own.row);
  };
  const refusals = rows.filter((row) => yesOrNoIn(row.value('answer')) === false);
  return [
    {
      status: gaps.length > 0 ? 'Red' : 'Green',
      title: said(words, 'coverage', { covered, needed }),
      detail: said(words, 'coverageDetail'),
      at: cellOfRow(facts, 'alignment', 'pairs', 'state', rows[0]?.row ?? 0),
    },
    ...gaps.map((gap): PartFinding => ({
      status: 'Red',
      title: said(words, 'gap', { objective: gap.objective, function: gap.function }),
      detail: said(words, 'gapDetail'),
      at: placeOf(gap),
    })),
    ...refusals.map((row): PartFinding => ({
      status: 'Red',
      title: said(words, 'no', { objective: row.text('objective'), function: row.text('function') }),
      detail: row.text('question'),
      at: cellOfRow(facts, 'alignment', 'pairs', 'answer', row.row),
    })),
    ...unmeasured(facts, textsIn(rows, 'objective'), words),
    ...(strays.length === 0
      ? []
      : [
          {
            status: 'Yellow' as const,
            title: said(words, 'strays', { count: strays.length }),
            detail: said(words, 'straysDetail'),
            at: null,
          },
        ]),
  ];
}
