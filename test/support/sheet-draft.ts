import type { Content, Edit } from '../../core/changes/edits.ts';
import { tagged } from '../../core/changes/rule-tag.ts';
import type { SheetDraft } from '../../core/changes/sheet-draft.ts';

const BLANK: Content = { value: null, formula: null };

/** A cell of a draft: a plain value, or a formula and what it comes to. */
export function content(value: Content['value'], formula: string | null = null): Content {
  return { value, formula };
}

const column = (left: number, top = 1, bottom = 3) => ({ top, left, bottom, right: left });

/** A drafted sheet with one of everything: texts that need escaping, formulas, dress, widths, validations, rules. */
export function draft(more: Partial<SheetDraft> = {}): SheetDraft {
  return {
    name: 'Huddle <Q1> & "co"',
    isHidden: false,
    contents: [
      [content('Who'), content('Status'), content('Done by'), content('Share'), content('Note')],
      [content('Ann & Ben'), content('Green', 'IF(1<2,"Green","Red")'), content(46112), content(0.5), content('=1+1')],
      [content(' Zoë '), content('Red'), content(46113), content(0.25, 'D2/2'), content('a_x000D_b\nc')],
      [BLANK, BLANK, BLANK, content({ error: '#N/A' }, 'NA()'), content(true)],
    ],
    dress: [
      {
        boxes: [{ top: 0, left: 0, bottom: 0, right: 4 }],
        fill: '#24404E',
        font: '#FFFFFF',
        size: 14,
        bold: true,
        wrap: true,
        format: null,
      },
      { boxes: [column(2)], fill: null, font: null, size: null, bold: null, wrap: null, format: 'yyyy-mm-dd' },
      { boxes: [column(3)], fill: '#F2F2F2', font: null, size: null, bold: null, wrap: null, format: '0%' },
      {
        boxes: [column(3, 2, 2), column(4, 4, 5)],
        fill: '#FFF2CC',
        font: null,
        size: null,
        bold: null,
        wrap: true,
        format: null,
      },
    ],
    widths: [24, 12.5, 11],
    frozenRows: 1,
    validations: [
      { kind: 'list', box: column(1), choices: ['Green', 'Yellow "soon"', 'Red & late'] },
      { kind: 'date', box: column(2) },
      { kind: 'number', box: column(3), least: 0, most: 1 },
    ],
    rules: [
      {
        key: 'huddle.green',
        areas: [column(1)],
        formula: tagged('$B2="Green"', 'huddle.green'),
        look: { fill: '#8FCBB5', font: '#0B3D2E' },
      },
      {
        key: 'huddle.red',
        areas: [column(1), column(3)],
        formula: tagged('AND($B2="Red",$D2<1)', 'huddle.red'),
        look: { fill: '#E8A79C', font: null },
      },
    ],
    ...more,
  };
}

/** The edit that adds a drafted sheet. */
export function adding(after: SheetDraft): Edit {
  return { kind: 'sheet', name: after.name, before: null, after };
}

/** The edit that takes it away. */
export function takingAway(before: SheetDraft): Edit {
  return { kind: 'sheet', name: before.name, before, after: null };
}
