import { dayOfIso } from '../../../../calendar/day.ts';
import { serialOfDay } from '../../../../calendar/serial.ts';
import { byKey } from '../../../by-key.ts';
import { GROWTH_DRIVERS } from '../../../growth-drivers.ts';
import { driverOf } from '../../../driver-of.ts';
import { EXECUTION_LANGUAGES } from '../../../execution-languages.ts';
import type { PartFacts } from '../../facts.ts';
import { linkedSides, linkedStatuses } from '../../kpi-links.ts';
import { paintedByStatus, type LineCell, type Part, type PartLine, type PartWords } from '../../part.ts';
import { planKpis, type PlanKpi } from '../../plan-kpis.ts';
import { rowsOf } from '../../rows-of.ts';
import { objectiveFindings } from './findings.ts';
import { ownStatus } from './own-status.ts';
import { OBJECTIVES_WORDS } from './words.ts';

const MAIN = 'kpis';

/** What the plan says of a growth driver, as the sheet's language has it. */
function driverIn(kpi: PlanKpi, words: PartWords): LineCell {
  const driver = driverOf(kpi.driver, EXECUTION_LANGUAGES);
  return driver === null ? null : (words.choices[driver] ?? null);
}

function dayCell(iso: string | null, { book }: PartFacts): LineCell {
  const day = iso === null ? null : dayOfIso(iso);
  return day === null ? null : serialOfDay(day, book.dates);
}

/** What is known of a KPI; what its plan says nothing of is left to people. */
function lineOf(kpi: PlanKpi, status: string | undefined, facts: PartFacts, words: PartWords): PartLine {
  const { row } = kpi;
  const { target, actual } = linkedSides(kpi, facts);
  const isWide = kpi.table.table.periods.length > 0;
  const cells: readonly (readonly [string, LineCell])[] = [
    ['parent', kpi.parent],
    ['objective', kpi.objective],
    ['kpi', kpi.name],
    ['owner', row.owner],
    ['area', kpi.area],
    ['driver', driverIn(kpi, words)],
    ['priority', kpi.priority],
    ['direction', row.direction === null ? null : (words.choices[row.direction] ?? null)],
    ['unit', row.unit],
    ['target', target],
    ['actual', actual],
    // A sum to date is due already, and of a level all is due at any time.
    ['start', row.kind === 'flow' && !isWide ? dayCell(row.start, facts) : null],
    ['due', isWide ? null : dayCell(row.due, facts)],
    ['status', status === undefined ? null : { formula: status }],
    ['source', kpi.source],
  ];
  return new Map(cells.filter(([, cell]) => cell !== null && cell !== ''));
}

function lines(facts: PartFacts, words: PartWords): ReadonlyMap<string, readonly PartLine[]> {
  const kpis = planKpis(facts);
  const statuses = linkedStatuses(kpis, facts);
  // KPIs of one objective stand together, in the order in which the plan first names it.
  const ordered = byKey(kpis, ({ objective }) => objective).flatMap(({ things }) => things);
  return new Map([[MAIN, ordered.map((kpi) => lineOf(kpi, statuses.get(kpi), facts, words))]]);
}

/** Objectives and KPIs: the hierarchy of the plan in one list, the stoplight of each KPI beside it (semantics 4, systems 20 to 24). */
export const OBJECTIVES: Part = {
  id: 'objectives',
  blocks: [
    {
      key: MAIN,
      identity: ['source'],
      spareRows: 25,
      columns: [
        // The reader of plans takes the leftmost group for the outermost.
        { key: 'parent', width: 24, filledBy: 'us' },
        { key: 'objective', width: 30, filledBy: 'us' },
        { key: 'kpi', width: 30, filledBy: 'us' },
        { key: 'owner', width: 18, filledBy: 'us' },
        { key: 'area', width: 16, filledBy: 'us' },
        { key: 'driver', width: 22, filledBy: 'you', takes: { kind: 'choice', of: GROWTH_DRIVERS } },
        { key: 'priority', width: 10, filledBy: 'you' },
        { key: 'direction', width: 18, filledBy: 'us', takes: { kind: 'choice', of: ['higher', 'lower'] } },
        { key: 'unit', width: 10, filledBy: 'us' },
        { key: 'target', width: 14, filledBy: 'us' },
        { key: 'actual', width: 14, filledBy: 'us' },
        { key: 'start', width: 12, filledBy: 'us', format: 'yyyy-mm-dd', takes: { kind: 'date' } },
        { key: 'due', width: 12, filledBy: 'us', format: 'yyyy-mm-dd', takes: { kind: 'date' } },
        {
          key: 'status',
          width: 10,
          filledBy: 'us',
          formula: (at, words, _, facts) => ownStatus(at, words, facts),
          paints: paintedByStatus('status'),
        },
        { key: 'source', width: 36, filledBy: 'us' },
      ],
    },
  ],
  words: OBJECTIVES_WORDS,
  lines,
  findings: objectiveFindings,
  progress: (facts) => {
    const rows = rowsOf(facts, 'objectives', MAIN, 'kpi');
    const whole = rows.filter((row) => ['objective', 'owner', 'area', 'driver'].every((key) => row.text(key) !== ''));
    return rows.length === 0 ? 0 : whole.length / rows.length;
  },
};
