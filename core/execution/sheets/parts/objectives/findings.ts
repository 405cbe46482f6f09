import { foldedText } from '../../../../reading/text.ts';
import type { Problem } from '../../../../messages/problem.ts';
import { directionWord } from '../../../../review/direction.ts';
import type { Status } from '../../../../stoplight/status.ts';
import type { Cell } from '../../../../workbook/cells.ts';
import { byKey } from '../../../by-key.ts';
import { kpiCap } from '../../../caps.ts';
import { driverOf } from '../../../driver-of.ts';
import { EXECUTION_LANGUAGES, executionWordsOf } from '../../../execution-languages.ts';
import { driverCoverage } from '../../../growth-drivers.ts';
import { goalLints, kpiLints, metricLints } from '../../../lints.ts';
import type { PartFacts } from '../../facts.ts';
import type { PartFinding, PartWords } from '../../part.ts';
import { problemFinding } from '../../problem-finding.ts';
import type { BlockRow } from '../../read-block.ts';
import { cellOfRow, rowsOf } from '../../rows-of.ts';
import { said } from '../../said.ts';

/** An objective with its rows. What one of them says of the goal, such as its priority, holds for the goal. */
type Goal = { readonly id: string; readonly priority: string; readonly driver: string; readonly row: number };

function goalsIn(rows: readonly BlockRow[]): readonly Goal[] {
  const named = rows.filter((row) => row.text('objective') !== '');
  return byKey(named, (row) => row.text('objective')).map(({ text, things }) => {
    const first = (key: string): string => things.map((row) => row.text(key)).find((each) => each !== '') ?? '';
    return { id: text, priority: first('priority'), driver: first('driver'), row: things[0]?.row ?? 0 };
  });
}

function hasTexts(row: BlockRow, texts: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(texts).every(([key, text]) => foldedText(row.text(key)) === foldedText(String(text)));
}

/** Units that pull one KPI in opposite directions: its functional area, else whoever owns it. */
function opposedIn(rows: readonly BlockRow[]): readonly Problem[] {
  return metricLints(
    rows.flatMap((row) => {
      const direction = directionWord(row.text('direction'));
      const unit = row.text('area') || row.text('owner');
      return direction === null || unit === '' ? [] : [{ metric: row.text('kpi'), unit, direction }];
    }),
  );
}

/** What the list of objectives and KPIs says, worst first: at cross purposes, too many, something missing, drivers. */
export function objectiveFindings(facts: PartFacts, words: PartWords): readonly PartFinding[] {
  const rows = rowsOf(facts, 'objectives', 'kpis', 'kpi');
  if (rows.length === 0) return [];
  const at = (column: string, row: number | undefined): Cell | null =>
    cellOfRow(facts, 'objectives', 'kpis', column, row ?? 0);
  const told = (found: readonly Problem[], status: Status, place: (found: Problem) => Cell | null): PartFinding[] =>
    found.map((each) => problemFinding(each, status, place(each), words));
  const goals = goalsIn(rows);
  const tagged = goals.map(({ id, driver }) => ({ id, driver: driverOf(driver, EXECUTION_LANGUAGES) }));
  const coverage = driverCoverage(tagged);
  const named = executionWordsOf(words.language).drivers;
  const used = coverage.drivers.length - coverage.unused.length;
  const unused = coverage.unused.map((driver) => named[driver].name).join(', ');
  return [
    ...told(opposedIn(rows), 'Red', ({ args }) =>
      at('direction', rows.find((row) => hasTexts(row, { kpi: args['metric'] }))?.row),
    ),
    ...told(
      kpiCap(rows.map((row) => ({ objective: row.text('objective') || null, area: row.text('area') || null }))),
      'Red',
      ({ args }) =>
        at('area', rows.find((row) => hasTexts(row, { objective: args['objective'], area: args['area'] }))?.row),
    ),
    ...rows.flatMap((row) =>
      told(
        kpiLints([{ id: row.text('kpi'), objective: row.text('objective'), owner: row.text('owner') }]),
        'Yellow',
        ({ code }) => at(code === 'KPI_NO_OWNER' ? 'owner' : 'objective', row.row),
      ),
    ),
    ...rows.flatMap((row): PartFinding[] =>
      row.text('direction') === ''
        ? [
            {
              status: 'Yellow',
              title: said(words, 'noDirection', { kpi: row.text('kpi') }),
              detail: said(words, 'noDirectionDetail'),
              at: at('direction', row.row),
            },
          ]
        : [],
    ),
    ...goals.flatMap((goal) =>
      told(goalLints([goal]), 'Yellow', ({ code }) => at(code === 'GOAL_NO_DRIVER' ? 'driver' : 'priority', goal.row)),
    ),
    {
      status: unused === '' ? 'Green' : 'Grey',
      title: said(words, 'drivers', { used, all: coverage.drivers.length }),
      detail: unused === '' ? '' : said(words, 'driversDetail', { unused }),
      at: at('driver', rows[0]?.row),
    },
  ];
}
