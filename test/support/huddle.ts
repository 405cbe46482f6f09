import type { ChangeSet, Content, Edit } from '../../core/changes/edits.ts';
import { tagged } from '../../core/changes/rule-tag.ts';
import type { Dress, SheetDraft } from '../../core/changes/sheet-draft.ts';

const value = (each: Content['value']): Content => ({ value: each, formula: null });
const dress = (part: Partial<Dress>): Dress => ({
  boxes: [],
  fill: null,
  font: null,
  size: null,
  bold: null,
  wrap: null,
  format: null,
  ...part,
});
const column = (left: number, bottom: number, top = 2) => ({ top, left, bottom, right: left });

/** A sheet with something of everything, for a plan with goals from B2 on: a title, a header and a row for each goal. */
export function huddle(rows = 3, change: Partial<SheetDraft> = {}): SheetDraft {
  const bottom = rows + 1;
  return {
    name: "Ann's huddle",
    isHidden: false,
    contents: [
      [value('=Huddle'), value(null), value(null), value(null)],
      ['Goal', 'Actual', 'Due', 'Done?'].map(value),
      ...Array.from({ length: rows }, (_, i): Content[] => [
        value(`0${i}`),
        { value: null, formula: `Plan!B${i + 2}*2` },
        value(46_203 + i),
        value(null),
      ]),
    ],
    dress: [
      dress({
        boxes: [{ top: 0, left: 0, bottom: 0, right: 3 }],
        size: 16,
        bold: true,
        fill: '#1F3864',
        font: '#FFFFFF',
      }),
      dress({ boxes: [{ top: 1, left: 0, bottom: 1, right: 3 }, column(0, bottom)], wrap: true, bold: true }),
      dress({ boxes: [column(0, bottom)], bold: false, format: '@' }),
      dress({ boxes: [column(2, bottom)], format: 'yyyy-mm-dd' }),
    ],
    widths: [30, 12, 12, 8],
    frozenRows: 2,
    validations: [
      { box: column(3, bottom), kind: 'list', choices: ['Yes', 'No', 'Not yet'] },
      { box: column(1, bottom), kind: 'number', least: 0, most: 1_000 },
      { box: column(2, bottom), kind: 'date' },
    ],
    rules: ['Green', 'Red'].map((status, i) => ({
      key: `made-huddle.${status}`,
      areas: [column(1, bottom)],
      formula: tagged(i === 0 ? '$B3>100' : '$B3>50', `made-huddle.${status}`),
      look: { fill: i === 0 ? '#8FCBB5' : '#F9705F', font: null },
    })),
    ...change,
  };
}

/** A change that adds sheets, besides other edits. */
export function adding(drafts: readonly SheetDraft[], others: readonly Edit[] = []): ChangeSet {
  const made = drafts.map((draft): Edit => ({ kind: 'sheet', name: draft.name, before: null, after: draft }));
  return { version: 1, id: 'new-sheet', edits: [...made, ...others], guards: [], skipped: [] };
}
