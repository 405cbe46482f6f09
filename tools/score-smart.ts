import { existsSync, readFileSync } from 'node:fs';
import { dayOfIso } from '../core/calendar/day.ts';
import { defaultDateContext } from '../core/reading/date.ts';
import { inheritedDue } from '../core/smart/inherited-due.ts';
import { NO_FACTS } from '../core/smart/goal.ts';
import { sentenceReader } from '../core/smart/sentence.ts';
import { smart } from '../core/smart/smart.ts';

/** Where the shared material lies beside the project; not part of it. */
export const GOALS_FILE = '../shared/data/goals.tsv';

/** The letters a person can judge from the sentence alone. */
const JUDGED = ['S', 'M', 'T'] as const;
type Judged = (typeof JUDGED)[number];

const MARK_OF: ReadonlyMap<string, string> = new Map([
  ['yes', 'pass'],
  ['weak', 'weak'],
  ['no', 'fail'],
]);

/** How often we agree with a person on one letter. */
export type Agreement = {
  right: number;
  wrong: number;
  /** The same question, asked only whether it passes. */
  sameSide: number;
  /** We say unknown, or the person does: neither right nor wrong. */
  abstained: number;
};

type Label = { readonly text: string; readonly source: string; readonly marks: ReadonlyMap<Judged, string> };

/** A cell of a tab-separated file; quotes inside of quotes are doubled. */
function unquoted(cell: string): string {
  return /^".*"$/.test(cell) ? cell.slice(1, -1).replace(/""/g, '"') : cell;
}

function labelsIn(path: string): Label[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t').map(unquoted);
    const at = (name: string): string => cells[names.indexOf(name)] ?? '';
    return { text: at('text'), source: at('source'), marks: new Map(JUDGED.map((letter) => [letter, at(letter)])) };
  });
}

/**
 * What stands above the sentences in their source. The person who judged them saw it: lists of goals of one quarter,
 * whose heading is the only date they have.
 */
const HEADINGS: readonly (readonly [source: RegExp, heading: string])[] = [
  [/sales-performance-goals/, 'Q1'],
  [/ OKR\//, 'Q1'],
];

/** A day on which all deadlines of these goals were ahead. */
const AS_OF = '2025-01-01';

/** Scores the reading of goal sentences against a person's; `withHeadings` gives each the heading of its list. */
export function scoreGoals(
  path: string,
  withHeadings: boolean,
): { readonly agreement: ReadonlyMap<Judged, Agreement>; readonly remarks: readonly string[] } {
  const dates = { ...defaultDateContext(), asOf: dayOfIso(AS_OF) };
  const read = sentenceReader(dates, 'en');
  const agreement = new Map<Judged, Agreement>(
    JUDGED.map((letter) => [letter, { right: 0, wrong: 0, sameSide: 0, abstained: 0 }]),
  );
  const remarks: string[] = [];
  for (const { text, source, marks } of labelsIn(path)) {
    const heading = withHeadings ? (HEADINGS.find(([pattern]) => pattern.test(source))?.[1] ?? null) : null;
    const inherited = heading === null ? null : inheritedDue([heading], dates);
    const { letters, findings } = smart({ ...NO_FACTS, inherited, sentence: read(text), dates });
    for (const finding of findings) {
      const letter = JUDGED.find((each) => each === finding.letter);
      if (letter === undefined) continue;
      const wanted = MARK_OF.get(marks.get(letter) ?? '');
      const tally = agreement.get(letter);
      if (tally === undefined) continue;
      if (wanted === undefined || finding.mark === 'unknown') {
        tally.abstained++;
        continue;
      }
      if ((wanted === 'pass') === (finding.mark === 'pass')) tally.sameSide++;
      if (wanted === finding.mark) {
        tally.right++;
        continue;
      }
      tally.wrong++;
      remarks.push(`${letter} ${finding.mark} (${finding.code}), a person says ${wanted}: ${letters} ${text}`);
    }
  }
  return { agreement, remarks };
}

function lines(title: string, agreement: ReadonlyMap<Judged, Agreement>): string[] {
  const percent = (part: number, of: number): string => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`;
  return [
    title,
    ...[...agreement].map(([letter, { right, wrong, sameSide, abstained }]) => {
      const judged = right + wrong;
      return `  ${letter}  ${percent(right, judged).padStart(7)} the same of three marks (${right} of ${judged}), ${percent(sameSide, judged).padStart(7)} the same side of a pass, ${abstained} abstained`;
    }),
  ];
}

if (process.argv[1]?.includes('score-smart') === true && process.env['VITEST'] === undefined) {
  const path = process.argv[2] ?? GOALS_FILE;
  if (!existsSync(path)) console.error(`There are no judged goals at ${path}; give a file like goals.tsv.`);
  else {
    const alone = scoreGoals(path, false);
    const headed = scoreGoals(path, true);
    console.log(
      [
        ...lines('From the sentences alone', alone.agreement),
        ...lines('With the headings their lists stand under', headed.agreement),
        'Differences (with headings):',
        ...headed.remarks.map((remark) => `  ${remark}`),
      ].join('\n'),
    );
  }
}
