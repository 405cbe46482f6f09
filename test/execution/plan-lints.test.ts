import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignment, type Pair } from '../../core/execution/alignment.ts';
import { csfCap, kpiCap, sopCap, type PlacedKpi, type PositionStandards } from '../../core/execution/caps.ts';
import { driverCoverage, GROWTH_DRIVERS } from '../../core/execution/growth-drivers.ts';
import {
  activityLints,
  goalLints,
  kpiLints,
  metricLints,
  type LintedActivity,
  type LintedGoal,
  type LintedKpi,
} from '../../core/execution/lints.ts';
import { personCoverage } from '../../core/execution/person-coverage.ts';
import { callFunction } from '../../core/functions/call.ts';
import { describe as told } from '../../core/messages/describe.ts';
import type { Problem } from '../../core/messages/problem.ts';
import { vectors } from '../support/vectors.ts';

/** A problem with its facts behind its code, as the worked cases write it. */
function shown({ code, args }: Problem): string {
  return [code, ...Object.values(args)].join(':');
}

type GivenLint = {
  csfs?: Record<string, number>;
  kpis?: (PlacedKpi & LintedKpi)[];
  sop?: PositionStandards[];
  activities?: LintedActivity[];
  goals?: LintedGoal[];
};

function linted({ csfs = {}, kpis = [], sop = [], activities = [], goals = [] }: GivenLint): readonly Problem[] {
  const factors = Object.entries(csfs).flatMap(([team, count]) => Array.from({ length: count }, () => ({ team })));
  return [
    ...csfCap(factors),
    ...kpiCap(kpis),
    ...kpiLints(kpis),
    ...sopCap(sop),
    ...activityLints(activities),
    ...goalLints(goals),
  ];
}

describe('caps and lints', () => {
  test.each(vectors<GivenLint, { issues: string[] }>('lints'))('$id $why', ({ given, expected }) => {
    expect(linted(given).map(shown)).toEqual(expected.issues);
  });

  test('the sixth KPI of a function for one objective is one too many', () => {
    const kpis = (count: number): PlacedKpi[] =>
      Array.from({ length: count }, () => ({ objective: 'O', area: 'Sales' }));
    expect(kpiCap(kpis(5))).toEqual([]);
    expect(kpiCap(kpis(6)).map(shown)).toEqual(['KPI_OVER_5:Sales:O:6']);
    expect(kpiCap([...kpis(5), { objective: null, area: 'Sales' }, { objective: 'O', area: null }])).toEqual([]);
  });

  test('a team, an area or an objective is the same however it is typed', () => {
    const factors = ['Sales', 'sales ', 'SALES', 'Sales'].map((team) => ({ team }));
    expect(csfCap(factors).map(shown)).toEqual(['CSF_OVER_3:Sales:4']);
  });

  test.each([
    [6, []],
    [8, []],
    [9, ['SOP_KPI_COUNT:AE:9']],
    [0, ['SOP_KPI_COUNT:AE:0']],
  ])('a position with %d KPIs', (kpis, issues) => {
    expect(sopCap([{ position: 'AE', kpis, quality: 'notes complete' }]).map(shown)).toEqual(issues);
  });

  test('quantity is asked for where the sheet has a place for it', () => {
    const standards = { position: 'AE', kpis: 7, quality: 'good' };
    expect(sopCap([standards])).toEqual([]);
    expect(sopCap([{ ...standards, quantity: ' ' }]).map(shown)).toEqual(['SOP_NO_QUANTITY:AE']);
  });

  test('the three caps do not touch each other: factors, KPIs and standards are counted apart', () => {
    expect(linted({ csfs: { Sales: 3 }, sop: [{ position: 'AE', kpis: 8, quality: 'x' }] })).toEqual([]);
  });

  test('a blank cell is told, a column that is not there is not', () => {
    expect(kpiLints([{ id: 'K1' }])).toEqual([]);
    expect(kpiLints([{ id: 'K1', objective: null, owner: ' ' }]).map(shown)).toEqual([
      'KPI_NO_OBJECTIVE:K1',
      'KPI_NO_OWNER:K1',
    ]);
    expect(goalLints([{ id: 'G1', priority: 0, driver: null }]).map(shown)).toEqual(['GOAL_NO_DRIVER:G1']);
  });

  test('where the KPIs are known, an activity must name one of them', () => {
    const activities = [
      { name: 'Call', kpi: 'k2 ' },
      { name: 'Tidy', kpi: 'K9' },
    ];
    expect(activityLints(activities, ['K1', 'K2']).map(shown)).toEqual(['ACTIVITY_NO_KPI:Tidy']);
  });

  test('two units that pull one metric in opposite directions are named, one unit of two minds is not', () => {
    const metric = (unit: string, direction: 'higher' | 'lower') => ({ metric: 'Discount', unit, direction });
    expect(metricLints([metric('Sales', 'higher'), metric('Finance', 'lower')]).map(shown)).toEqual([
      'METRIC_OPPOSED:Discount:Sales:Finance',
    ]);
    expect(metricLints([metric('Sales', 'higher'), metric('sales', 'lower')])).toEqual([]);
    expect(metricLints([metric('Sales', 'higher'), metric('Finance', 'higher')])).toEqual([]);
  });

  test('each is told with the names it is about', () => {
    const [first] = csfCap(['A', 'A', 'A', 'A'].map((team) => ({ team })));
    expect(first === undefined ? '' : told(first).why).toBe('Team "A" has 4; more than three are none.');
  });
});

type GivenMatrix = { objectives: string[]; functions: string[]; kpis: Pair[]; notNeeded?: Pair[] };

describe('objectives by functions', () => {
  test.each(vectors<GivenMatrix, { coverage: number; gaps: Pair[] }>('alignment'))(
    '$id $why',
    ({ given, expected }) => {
      expect(alignment(given)).toMatchObject(expected);
    },
  );

  const launch = { objectives: ['Launch X', 'Renew'], functions: ['Product', 'Legal'] };

  test('gaps are listed, and KPIs of something else are told', () => {
    const found = alignment({
      ...launch,
      kpis: [
        { objective: 'launch x ', function: 'PRODUCT' },
        { objective: 'Launch X', function: 'Product' },
        { objective: 'Other', function: 'Legal' },
      ],
      notNeeded: [{ objective: 'Renew', function: 'Product' }],
    });
    expect(found.gaps).toEqual([
      { objective: 'Launch X', function: 'Legal' },
      { objective: 'Renew', function: 'Legal' },
    ]);
    expect(found).toMatchObject({ covered: 1, needed: 3, coverage: 0.333333333 });
    expect(found.cells[0]?.map(({ kpis, state }) => [kpis, state])).toEqual([
      [2, 'covered'],
      [0, 'gap'],
    ]);
    expect(found.strays).toEqual([{ objective: 'Other', function: 'Legal' }]);
  });

  test('where nothing is needed there is no share', () => {
    expect(alignment({ objectives: [], functions: ['Legal'], kpis: [] }).coverage).toBeNull();
  });

  const name = fc.constantFrom('a', 'A ', 'b', '__proto__', 'constructor');
  const pairs = fc.array(fc.record({ objective: name, function: name }));

  test('a KPI more never makes a gap, and the matrix does not depend on the order of the KPIs', () => {
    fc.assert(
      fc.property(pairs, fc.record({ objective: name, function: name }), pairs, (kpis, more, notNeeded) => {
        const given = { objectives: ['a', 'b', '__proto__'], functions: ['b', 'constructor'], notNeeded };
        const before = alignment({ ...given, kpis });
        expect(alignment({ ...given, kpis: [...kpis, more] }).gaps.length).toBeLessThanOrEqual(before.gaps.length);
        expect(alignment({ ...given, kpis: [...kpis].reverse() }).cells).toEqual(before.cells);
        expect(before.covered + before.gaps.length).toBe(before.needed);
      }),
    );
  });

  test('ALIGNMENT in a cell counts the same', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ objective: name, function: name }), { minLength: 1 }), (kpis) => {
        const { cells } = alignment({ ...launch, objectives: ['a', 'b'], functions: ['A', 'B'], kpis });
        const answer = callFunction('ALIGNMENT', [
          [['a'], ['b']],
          [['A', 'B']],
          kpis.map((kpi) => [kpi.objective]),
          kpis.map((kpi) => [kpi.function]),
        ]);
        expect(answer).toEqual(cells.map((row) => row.map((cell) => cell.kpis)));
      }),
    );
  });

  test('everybody who works for an objective owns a KPI of it, or is named', () => {
    const of = (objective: string, person: string) => ({ objective, person });
    expect(
      personCoverage(
        ['Launch X', 'Renew', 'Idle'],
        [of('Launch X', 'Ann'), of('launch x', 'Bo'), of('Renew', 'Bo'), of('Renew', '')],
        [of('Launch X', 'ann'), of('Renew', 'Cy')],
      ),
    ).toEqual([
      { objective: 'Launch X', measured: ['Ann'], unmeasured: ['Bo'], coverage: 0.5 },
      { objective: 'Renew', measured: ['Cy'], unmeasured: ['Bo'], coverage: 0.5 },
      { objective: 'Idle', measured: [], unmeasured: [], coverage: null },
    ]);
  });
});

describe('growth drivers', () => {
  test('show which of the five the goals use', () => {
    const found = driverCoverage([
      { id: 'G1', driver: 'customers' },
      { id: 'G2', driver: 'customers' },
      { id: 'G3', driver: null },
      { id: 'G4', driver: 'brand' },
    ]);
    expect(found).toMatchObject({ coverage: 0.4, unused: ['products', 'markets', 'profitability'], untagged: ['G3'] });
    expect(found.drivers.map(({ goals }) => goals)).toEqual([['G1', 'G2'], [], [], [], ['G4']]);
    expect(found.drivers.map(({ driver }) => driver)).toEqual([...GROWTH_DRIVERS]);
  });
});
