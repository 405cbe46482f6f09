import { statusFormula } from '../../../../native/status-logic.ts';
import { sopLogic } from '../../../../native/sop-logic.ts';
import { byKey } from '../../../by-key.ts';
import { sopCap, SOP_KPIS, type PositionStandards } from '../../../caps.ts';
import { sopLight } from '../../../sop-light.ts';
import { foldedText } from '../../../../reading/text.ts';
import type { PartFacts } from '../../facts.ts';
import { kpiValue } from '../../kpi-value.ts';
import { columnsOfBlock } from '../../other-block.ts';
import { paintedByStatus, type BlockShape, type Part, type PartFinding, type PartWords } from '../../part.ts';
import { problemFinding } from '../../problem-finding.ts';
import type { BlockRow } from '../../read-block.ts';
import { cellOfRow, rowsOf } from '../../rows-of.ts';
import { said } from '../../said.ts';
import { SOPS_WORDS } from './words.ts';

function standardRows(facts: PartFacts): readonly BlockRow[] {
  return rowsOf(facts, 'sops', 'standards', 'kpi').filter((row) => row.text('position') !== '');
}

/** Every position with its standards and what is said of it in words; one that is only described has no KPI yet. */
function positionsIn(facts: PartFacts): readonly PositionStandards[] {
  const standards = standardRows(facts).map((row) => ({ position: row.text('position'), row: null }));
  const described = rowsOf(facts, 'sops', 'positions', 'role').map((row) => ({ position: row.text('role'), row }));
  return byKey([...standards, ...described], ({ position }) => position).map(({ text: position, things }) => {
    const saying = (key: string): string | null =>
      things.flatMap(({ row }) => (row === null || row.text(key) === '' ? [] : [row.text(key)]))[0] ?? null;
    const kpis = things.filter(({ row }) => row === null).length;
    return { position, kpis, quantity: saying('quantity'), quality: saying('quality') };
  });
}

/** A standard below its line, or without lines: what is excellent and what is just good enough say what it is. */
function standardFinding(row: BlockRow, facts: PartFacts, words: PartWords): PartFinding[] {
  const [value, excellent, minimum] = [row.value('value'), row.value('excellent'), row.value('minimum')];
  const about = { position: row.text('position'), kpi: row.text('kpi') };
  const at = (column: string) => cellOfRow(facts, 'sops', 'standards', column, row.row);
  if (typeof excellent !== 'number' || typeof minimum !== 'number') {
    const [title, detail] = [said(words, 'noLines', about), said(words, 'noLinesDetail')];
    return [{ status: 'Yellow', title, detail, at: at('excellent') }];
  }
  if (typeof value !== 'number' || sopLight(value, excellent, minimum).status !== 'Red') return [];
  const [title, detail] = [said(words, 'below', about), said(words, 'belowDetail', { value, minimum })];
  return [{ status: 'Red', title, detail, at: at('light') }];
}

function findings(facts: PartFacts, words: PartWords): readonly PartFinding[] {
  const rows = standardRows(facts);
  const placeOf = (position: string) => {
    const isIts = (row: BlockRow, key: string): boolean => foldedText(row.text(key)) === foldedText(position);
    const own = rows.find((row) => isIts(row, 'position'));
    if (own !== undefined) return cellOfRow(facts, 'sops', 'standards', 'position', own.row);
    const described = rowsOf(facts, 'sops', 'positions', 'role').find((row) => isIts(row, 'role'));
    return described === undefined ? null : cellOfRow(facts, 'sops', 'positions', 'role', described.row);
  };
  const standards = rows.flatMap((row) => standardFinding(row, facts, words));
  const caps = sopCap(positionsIn(facts)).map((found) =>
    problemFinding(found, 'Yellow', placeOf(String(found.args['position'] ?? '')), words),
  );
  const isRed = ({ status }: PartFinding): boolean => status === 'Red';
  return [...standards.filter(isRed), ...caps, ...standards.filter((each) => !isRed(each))];
}

const STANDARDS: BlockShape = {
  key: 'standards',
  identity: ['position', 'kpi'],
  spareRows: 40,
  columns: [
    { key: 'position', width: 24, filledBy: 'you' },
    { key: 'kpi', width: 32, filledBy: 'you' },
    { key: 'excellent', width: 12, filledBy: 'you' },
    { key: 'minimum', width: 14, filledBy: 'you' },
    { key: 'value', width: 12, filledBy: 'us', formula: (at, _, __, facts) => kpiValue(at('kpi'), facts) },
    {
      key: 'light',
      width: 10,
      filledBy: 'us',
      formula: (at) => {
        const logic = sopLogic(at('value'), at('excellent'), at('minimum'));
        return `IF(${at('kpi')}="","",${statusFormula(logic)})`;
      },
      paints: paintedByStatus('light'),
    },
  ],
};

const POSITIONS: BlockShape = {
  key: 'positions',
  identity: ['role'],
  spareRows: 12,
  columns: [
    { key: 'role', width: 24, filledBy: 'you' },
    { key: 'quantity', width: 44, filledBy: 'you' },
    { key: 'quality', width: 44, filledBy: 'you' },
    {
      key: 'count',
      width: 8,
      filledBy: 'us',
      formula: (at, _, __, facts) => {
        const positions = columnsOfBlock(facts, 'sops', [STANDARDS], 'standards')('position');
        return positions === null ? '""' : `IF(${at('role')}="","",COUNTIFS(${positions},"="&${at('role')}))`;
      },
      paints: (at) => {
        const count = at('count');
        return [
          {
            status: 'Green',
            when: `IF(ISNUMBER(${count}),AND(${count}>=${SOP_KPIS.least},${count}<=${SOP_KPIS.most}),FALSE)`,
          },
          { status: 'Yellow', when: `ISNUMBER(${count})` },
        ];
      },
    },
  ],
};

/** Standards of performance: six to eight KPIs a position, each with its two lines, and both said in words (semantics 4, systems 45). */
export const SOPS: Part = {
  id: 'sops',
  blocks: [STANDARDS, POSITIONS],
  words: SOPS_WORDS,
  // Positions are nowhere in a plan: whoever has them says which KPIs are theirs, and the values come by their names.
  lines: () => new Map(),
  findings,
  progress: (facts) => {
    const positions = positionsIn(facts);
    const whole = positions.filter((position) => sopCap([position]).length === 0).length;
    return positions.length === 0 ? 0 : whole / positions.length;
  },
};
