import { byKey } from '../../../by-key.ts';
import { executionWordsOf } from '../../../execution-languages.ts';
import { textLiteral } from '../../../../native/expressions.ts';
import type { PartFacts } from '../../facts.ts';
import { kpiCount, knownKpis, type KnownKpi } from '../../known-kpis.ts';
import { foldedText } from '../../../../reading/text.ts';
import type { LineCell, Paint, Part, PartLine, PartWords, RowCell } from '../../part.ts';
import { alignmentFindings, matrixIn } from './findings.ts';
import { ASKED, askedFunction } from './function-questions.ts';
import { ALIGNMENT_WORDS } from './words.ts';

function isSame(a: string, b: string): boolean {
  return foldedText(a) === foldedText(b);
}

function textsOf(kpis: readonly KnownKpi[], key: 'objective' | 'area'): readonly string[] {
  return byKey(kpis, (kpi) => kpi[key]).flatMap(({ text }) => (text === '' ? [] : [text]));
}

/** A count that no formula can work out is worked out here, and kept up to date; null leaves it to the formula. */
function counted(facts: PartFacts, cells: Parameters<typeof kpiCount>[1], count: () => number): LineCell {
  return kpiCount(facts, cells) === null ? count() : null;
}

function lineOf(cells: readonly (readonly [string, LineCell | undefined])[]): PartLine {
  return new Map(cells.flatMap(([key, cell]) => (cell === undefined ? [] : [[key, cell] as const])));
}

/** Every objective with every function that has a KPI anywhere; where no function is known, the four that are asked. */
function pairLines(kpis: readonly KnownKpi[], facts: PartFacts, words: PartWords): readonly PartLine[] {
  const questions = executionWordsOf(words.language).readiness;
  const known = textsOf(kpis, 'area');
  const functions = known.length > 0 ? known : ASKED.map((asked) => words.choices[asked] ?? asked);
  return textsOf(kpis, 'objective').flatMap((objective) =>
    functions.map((each) => {
      const asked = askedFunction(each);
      const own = (kpi: KnownKpi): boolean => isSame(kpi.objective, objective) && isSame(kpi.area, each);
      return lineOf([
        ['objective', objective],
        ['function', each],
        [
          'kpis',
          counted(
            facts,
            pairCells((key) => key),
            () => kpis.filter(own).length,
          ),
        ],
        ['question', asked === null ? undefined : questions[`alignment.${asked}`]],
      ]);
    }),
  );
}

/** Whoever owns a KPI of an objective works for it. */
function peopleLines(kpis: readonly KnownKpi[], facts: PartFacts): readonly PartLine[] {
  const named = kpis.filter(({ objective, owner }) => objective !== '' && owner !== '');
  return byKey(named, ({ objective }) => objective).flatMap(({ text: objective, things }) =>
    byKey(things, ({ owner }) => owner).map(({ text: person, things: { length } }) =>
      lineOf([
        ['goal', objective],
        ['person', person],
        [
          'owned',
          counted(
            facts,
            personCells((key) => key),
            () => length,
          ),
        ],
      ]),
    ),
  );
}

function pairCells(at: RowCell): Parameters<typeof kpiCount>[1] {
  return [
    ['objective', at('objective')],
    ['area', at('function')],
  ];
}

function personCells(at: RowCell): Parameters<typeof kpiCount>[1] {
  return [
    ['objective', at('goal')],
    ['owner', at('person')],
  ];
}

/** A count where both names are given; '' where they are not, or nothing in cells tells it. */
function countFormula(facts: PartFacts, cells: Parameters<typeof kpiCount>[1]): string {
  const isBlank = `OR(${cells.map(([, cell]) => `${cell}=""`).join(',')})`;
  return `IF(${isBlank},"",${kpiCount(facts, cells) ?? '""'})`;
}

function word(words: PartWords, key: string): string {
  return textLiteral(words.choices[key] ?? key);
}

/** Needed and covered, needed and a gap, or not needed (semantics 4). */
function stateFormula(at: RowCell, words: PartWords): string {
  const notNeeded = `TRIM(${at('needed')})=${word(words, 'notNeeded')}`;
  const isBlank = `OR(${at('objective')}="",${at('function')}="")`;
  const counted = `IF(N(${at('kpis')})>0,${word(words, 'covered')},${word(words, 'gap')})`;
  return `IF(${isBlank},"",IF(${notNeeded},${word(words, 'notNeeded')},${counted}))`;
}

function paintedBy(column: string, paints: readonly (readonly [Paint['status'], string])[]) {
  return (at: RowCell, words: PartWords): readonly Paint[] =>
    paints.map(([status, key]) => ({ status, when: `${at(column)}=${word(words, key)}` }));
}

/**
 * Alignment: which function carries which objective, and who is measured on it (semantics 4, systems 21 and 22). The
 * matrix stands as a list, a row for each objective and function: it grows with both, sorts and filters, and has room
 * beside each pair for why it is not needed and for what the function is asked.
 */
export const ALIGNMENT: Part = {
  id: 'alignment',
  blocks: [
    {
      key: 'pairs',
      identity: ['objective', 'function'],
      spareRows: 15,
      columns: [
        { key: 'objective', width: 34, filledBy: 'you' },
        { key: 'function', width: 18, filledBy: 'you' },
        {
          key: 'kpis',
          width: 8,
          filledBy: 'us',
          formula: (at, _, __, facts) => countFormula(facts, pairCells(at)),
        },
        { key: 'needed', width: 14, filledBy: 'you', takes: { kind: 'choice', of: ['needed', 'notNeeded'] } },
        {
          key: 'state',
          width: 14,
          filledBy: 'us',
          formula: stateFormula,
          paints: paintedBy('state', [
            ['Green', 'covered'],
            ['Red', 'gap'],
            ['Grey', 'notNeeded'],
          ]),
        },
        { key: 'question', width: 44, filledBy: 'us' },
        {
          key: 'answer',
          width: 10,
          filledBy: 'you',
          takes: { kind: 'choice', of: ['yes', 'no'] },
          paints: (at, words) => [
            { status: 'Red', when: `${at('answer')}=${word(words, 'no')}` },
            { status: 'Yellow', when: `AND(${at('answer')}=${word(words, 'yes')},${at('evidence')}="")` },
            { status: 'Green', when: `${at('answer')}=${word(words, 'yes')}` },
          ],
        },
        { key: 'evidence', width: 34, filledBy: 'you' },
      ],
    },
    {
      key: 'people',
      identity: ['goal', 'person'],
      spareRows: 15,
      columns: [
        { key: 'goal', width: 34, filledBy: 'you' },
        { key: 'person', width: 20, filledBy: 'you' },
        {
          key: 'owned',
          width: 10,
          filledBy: 'us',
          formula: (at, _, __, facts) => countFormula(facts, personCells(at)),
        },
        {
          key: 'measured',
          width: 10,
          filledBy: 'us',
          formula: (at, words) =>
            `IF(OR(${at('goal')}="",${at('person')}=""),"",IF(N(${at('owned')})>0,${word(words, 'yes')},${word(words, 'no')}))`,
          paints: paintedBy('measured', [
            ['Green', 'yes'],
            ['Yellow', 'no'],
          ]),
        },
      ],
    },
  ],
  words: ALIGNMENT_WORDS,
  lines: (facts, words) => {
    const kpis = knownKpis(facts);
    return new Map([
      ['pairs', pairLines(kpis, facts, words)],
      ['people', peopleLines(kpis, facts)],
    ]);
  },
  findings: alignmentFindings,
  progress: (facts) => {
    const { cells, gaps } = matrixIn(facts);
    const all = cells.flat().length;
    return all === 0 ? 0 : (all - gaps.length) / all;
  },
};
