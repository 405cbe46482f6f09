import type { ChangeSet, Content, Edit } from '../../core/changes/edits.ts';
import { tagged } from '../../core/changes/rule-tag.ts';
import type { Dress, SheetDraft } from '../../core/changes/sheet-draft.ts';
import type { Box, CellValue } from '../../core/workbook/cells.ts';
import { digestOf } from '../../core/workbook/digest.ts';

/** A cell as drafts have it: a text that begins with '=' is a formula. */
function cell(drawn: CellValue): Content {
  return typeof drawn === 'string' && drawn.startsWith('=')
    ? { value: null, formula: drawn.slice(1) }
    : { value: drawn, formula: null };
}

/** Rows and columns counted from 0, both ends included. */
export function box(top: number, left: number, bottom = top, right = left): Box {
  return { top, left, bottom, right };
}

export function dress(boxes: readonly Box[], part: Partial<Dress>): Dress {
  return { boxes, fill: null, font: null, size: null, bold: null, wrap: null, format: null, ...part };
}

/** 2026-06-30 as a serial number. */
export const DAY = 46_203;

const RULE = {
  key: 'huddle/red',
  areas: [box(2, 1, 4, 1)],
  formula: tagged('$B3="Red"', 'huddle/red'),
  look: { fill: '#F9705F', font: null },
};

/** A sheet with everything a draft can have. */
export const HUDDLE: SheetDraft = {
  name: 'Team huddle',
  isHidden: false,
  contents: [
    ['Huddle', null, null, null, null],
    ['Who', 'Status', 'Share', 'Due', 'Code'],
    ['Ann', '=IF(Plan!B2>=Plan!C2,"Green","Red")', 0.5, DAY, '0123'],
    ["d'Arc", '=IF(Plan!B3>=Plan!C3,"Green","Red")', 1, DAY, 'x'],
    ['Bo', 'Red', null, null, null],
  ].map((row) => row.map(cell)),
  dress: [
    dress([box(0, 0, 1, 4)], { bold: true, fill: '#1F4E5F', font: '#FFFFFF' }),
    dress([box(0, 0)], { size: 16 }),
    dress([box(1, 1)], { fill: '#DDDDDD', bold: false }),
    dress([box(2, 2, 4, 2)], { format: '0 %' }),
    dress([box(2, 3, 4, 3)], { format: 'yyyy-mm-dd' }),
    dress([box(2, 4, 4, 4)], { format: '@', wrap: true }),
  ],
  widths: [24, 12, 12, 20],
  frozenRows: 2,
  validations: [
    { kind: 'list', box: box(2, 1, 4, 1), choices: ['Green', 'Yellow', 'Red'] },
    { kind: 'number', box: box(2, 2, 4, 2), least: 0, most: 1 },
    { kind: 'date', box: box(2, 3, 4, 3) },
  ],
  rules: [RULE],
};

/** A sheet with one of each thing, for whoever makes it often. */
export const SLIP: SheetDraft = {
  name: 'Slip',
  isHidden: true,
  contents: [['Who', 'Status'].map(cell), ['Ann', '=Plan!B2'].map(cell)],
  dress: [dress([box(0, 0, 0, 1)], { bold: true })],
  widths: [20],
  frozenRows: 1,
  validations: [{ kind: 'list', box: box(2, 1, 3, 1), choices: ['Green', 'Red'] }],
  rules: [{ ...RULE, areas: [box(1, 1, 3, 1)], formula: tagged('$B2>100', 'huddle/red') }],
};

/** The change that makes sheets, and what else belongs to it. */
export function making(drafts: readonly SheetDraft[], others: readonly Edit[] = []): ChangeSet {
  const sheets = drafts.map((after): Edit => ({ kind: 'sheet', name: after.name, before: null, after }));
  const edits = [...sheets, ...others];
  return { version: 1, id: digestOf(JSON.stringify(edits)), edits, guards: [], skipped: [] };
}
