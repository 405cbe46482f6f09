import { textLiteral, type Expression } from '../../../../native/expressions.ts';
import { fiscalYearOf } from '../../../../reading/date-phrase.ts';
import { yesOrNoIn } from '../../../../reading/yes-no.ts';
import { rollForward, ROLLING_YEARS, type RollingYear } from '../../../roll-forward.ts';
import type { PartFacts } from '../../facts.ts';
import type { Part, PartLine, PartWords, RowCell } from '../../part.ts';
import type { BlockRow } from '../../read-block.ts';
import { rowsOf } from '../../rows-of.ts';
import { multiYearFindings } from './findings.ts';
import { MULTI_YEAR_WORDS } from './words.ts';

/** The ways to what a strategy needs (systems 34). */
const WAYS = ['build', 'buy', 'partner'] as const;

/** What each makes one think of: the key of its words. */
const ASKED: Readonly<Record<(typeof WAYS)[number], string>> = {
  build: 'askBuild',
  buy: 'askBuy',
  partner: 'askPartner',
};

function startOf({ context }: PartFacts): number {
  return context.settings.fiscalStart ?? 1;
}

/** The three years from this one on, each with the row in which somebody wrote its strategy. */
export function rollingYears(facts: PartFacts): readonly RollingYear<BlockRow>[] {
  const written = rowsOf(facts, 'multiYear', 'years', 'year').flatMap((row): RollingYear<BlockRow>[] => {
    const year = row.value('year');
    const isBlank = ['aim', 'growth', 'moves'].every((key) => row.text(key) === '');
    return typeof year === 'number' && !isBlank ? [{ year, plan: row }] : [];
  });
  return rollForward(written, fiscalYearOf(facts.context.asOf, startOf(facts)));
}

function lines(facts: PartFacts): ReadonlyMap<string, readonly PartLine[]> {
  const years = rollingYears(facts).map(({ year }): PartLine => new Map([['year', year]]));
  return new Map([['years', years]]);
}

function word(words: PartWords, key: string): Expression {
  return textLiteral(words.choices[key] ?? key);
}

/** Whether a year is behind us, this one or ahead, today. */
function ageFormula(at: RowCell, words: PartWords, facts: PartFacts): Expression {
  const start = startOf(facts);
  const now = start > 1 ? `(YEAR(TODAY())+IF(MONTH(TODAY())>=${start},1,0))` : 'YEAR(TODAY())';
  const year = at('year');
  const age = `IF(${year}<${now},${word(words, 'past')},IF(${year}=${now},${word(words, 'current')},${word(words, 'ahead')}))`;
  return `IF(ISNUMBER(${year}),${age},"")`;
}

/** The question that goes with the way in a row. */
function askedFormula(at: RowCell, words: PartWords): Expression {
  return WAYS.reduceRight<Expression>(
    (rest, way) => `IF(TRIM(${at('option')})=${word(words, way)},${textLiteral(words.says[ASKED[way]] ?? '')},${rest})`,
    '""',
  );
}

/** The rolling strategy: three years ahead, rolled on every year, with build, buy and partner weighed (semantics 4, systems 34). */
export const MULTI_YEAR: Part = {
  id: 'multiYear',
  blocks: [
    {
      key: 'years',
      identity: ['year'],
      spareRows: 6,
      columns: [
        { key: 'year', width: 10, filledBy: 'you' },
        { key: 'aim', width: 44, filledBy: 'you' },
        { key: 'growth', width: 18, filledBy: 'you' },
        { key: 'moves', width: 44, filledBy: 'you' },
        { key: 'leader', width: 20, filledBy: 'you' },
        {
          key: 'age',
          width: 12,
          filledBy: 'us',
          formula: (at, words, _, facts) => ageFormula(at, words, facts),
          paints: (at, words) => {
            const isPast = `${at('age')}=${word(words, 'past')}`;
            const isBlank = `AND(${at('age')}<>"",${['aim', 'growth', 'moves'].map((key) => `${at(key)}=""`).join(',')})`;
            return [
              { status: 'Grey', when: isPast },
              { status: 'Yellow', when: isBlank },
              { status: 'Green', when: `${at('age')}<>""` },
            ];
          },
        },
      ],
    },
    {
      key: 'options',
      identity: ['capability', 'option'],
      spareRows: 18,
      columns: [
        { key: 'capability', width: 30, filledBy: 'you' },
        { key: 'option', width: 12, filledBy: 'you', takes: { kind: 'choice', of: WAYS } },
        { key: 'asked', width: 40, filledBy: 'us', formula: askedFormula },
        { key: 'consequences', width: 44, filledBy: 'you' },
        { key: 'cost', width: 16, filledBy: 'you' },
        { key: 'ready', width: 14, filledBy: 'you' },
        {
          key: 'chosen',
          width: 10,
          filledBy: 'you',
          takes: { kind: 'choice', of: ['yes', 'no'] },
          paints: (at, words) => [
            { status: 'Yellow', when: `AND(${at('chosen')}=${word(words, 'yes')},${at('consequences')}="")` },
            { status: 'Green', when: `${at('chosen')}=${word(words, 'yes')}` },
          ],
        },
      ],
    },
  ],
  words: MULTI_YEAR_WORDS,
  lines,
  findings: (facts, words) => multiYearFindings(facts, rollingYears(facts), words),
  progress: (facts) => {
    const options = rowsOf(facts, 'multiYear', 'options', 'capability');
    const written = rollingYears(facts).filter(({ plan }) => plan !== null).length;
    // The years are the strategy; a way that is chosen shows that it is acted on.
    const isChosen = options.some((row) => yesOrNoIn(row.value('chosen')) === true);
    return (written + (isChosen ? 1 : 0)) / (ROLLING_YEARS + 1);
  },
};
