import { contentsDigest } from '../../core/changes/compare.ts';
import type { ChangeSet, Content, Edit } from '../../core/changes/edits.ts';
import type { SheetDraft } from '../../core/changes/sheet-draft.ts';
import { MemoryHost, type Fault } from './memory-host.ts';

/** The one sheet of the workbook. */
export const SHEET = 's1';
const BLANK: Content = { value: null, formula: null };
const area = (top: number, left: number, bottom = top, right = left) => ({ sheet: SHEET, top, left, bottom, right });
/** A cell that holds a value. */
export const value = (content: Content['value']): Content => ({ value: content, formula: null });
const rule = (formula: string) => ({
  areas: [{ top: 1, left: 2, bottom: 4, right: 2 }],
  formula,
  look: { fill: '#8FCBB5', font: null },
});

const KEY_CELLS = area(1, 0, 4, 1);
const KEYS: Content[][] = [0, 1, 2, 3].map((i) => [value(`KPI ${i}`), value(100)]);

/** A sheet that the change adds. */
const DRAFT: SheetDraft = {
  name: 'Huddle',
  isHidden: false,
  contents: [
    [value('Who'), value('Status')],
    [value('Ann'), { value: 'Green', formula: 'IF(1,"Green")' }],
    [BLANK, BLANK],
  ],
  dress: [],
  widths: [12, 10],
  frozenRows: 1,
  validations: [],
  rules: [{ key: 'made-huddle.0.green', ...rule('$B1="Green"') }],
};

/** One of each kind of edit, more cells than fit into one block. */
const EDITS: Edit[] = [
  { kind: 'rule', sheet: SHEET, key: 'old', before: rule('A'), after: null },
  { kind: 'rule', sheet: SHEET, key: 'green', before: null, after: rule('B') },
  {
    kind: 'fill',
    area: area(1, 2, 4, 2),
    before: [[null], ['#FFFFFF'], [null], [null]],
    after: [['#8FCBB5'], ['#8FCBB5'], ['#FFF399'], [null]],
  },
  {
    kind: 'content',
    area: area(0, 3, 4, 3),
    before: [[BLANK], [BLANK], [BLANK], [value('old')], [BLANK]],
    after: [
      [value('Status')],
      [{ value: 'Green', formula: 'IF(1,2)' }],
      [value('Red')],
      [value('Grey')],
      [value('Grey')],
    ],
  },
  { kind: 'sheet', name: DRAFT.name, before: null, after: DRAFT },
];

/** A change of every kind of thing. */
export const CHANGES: ChangeSet = {
  version: 1,
  id: 'c1',
  edits: EDITS,
  guards: [{ area: KEY_CELLS, digest: contentsDigest(KEYS) }],
  skipped: [],
};

/** The workbook that the change is for, in a host that writes four cells at a time. */
export function workbook(faults: ReadonlyMap<number, Fault> = new Map()): MemoryHost {
  const host = new MemoryHost(4, faults);
  KEYS.forEach((cells, r) => cells.forEach((content, c) => host.put(SHEET, r + 1, c, content)));
  host.put(SHEET, 3, 3, value('old'));
  host.sheet(SHEET).fills.set('2,2', '#FFFFFF');
  host.sheet(SHEET).rules.set('old', rule('A'));
  host.sheet(SHEET).foreign = 3;
  return host;
}
