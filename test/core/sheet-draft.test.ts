import { describe, expect, test } from 'vitest';
import { draftStanding, type SheetDraft } from '../../core/changes/sheet-draft.ts';
import type { Content } from '../../core/changes/edits.ts';

const BLANK: Content = { value: null, formula: null };
const cell = (value: Content['value'], formula: string | null = null): Content => ({ value, formula });

const DRAFT: SheetDraft = {
  name: 'Huddle',
  isHidden: false,
  contents: [
    [cell('Who'), cell('Status')],
    [cell('Ann'), cell('Green', 'IF(1,"Green")')],
    [BLANK, BLANK],
  ],
  dress: [],
  widths: [],
  frozenRows: 1,
  validations: [],
  rules: [],
};

describe('a sheet of ours and its draft', () => {
  test.each<readonly [stands: string, why: string, contents: readonly (readonly Content[])[] | null]>([
    ['absent', 'there is no such sheet', null],
    ['whole', 'all is as drafted', DRAFT.contents],
    ['whole', 'trailing blanks are not read', DRAFT.contents.slice(0, 2)],
    [
      'whole',
      'a formula has another value today',
      [
        [cell('Who'), cell('Status')],
        [cell('Ann'), cell('Red', 'IF(1,"Green")')],
      ],
    ],
    ['part', 'writing was cut off', [[cell('Who'), cell('Status')]]],
    ['part', 'it is blank', []],
    ['other', 'somebody typed into a blank cell', [...DRAFT.contents, [cell('mine')]]],
    [
      'other',
      'somebody typed over a cell',
      [
        [cell('Who'), cell('Status')],
        [cell('Bo'), cell('Green', 'IF(1,"Green")')],
      ],
    ],
    [
      'other',
      'somebody typed over a formula',
      [
        [cell('Who'), cell('Status')],
        [cell('Ann'), cell('Green')],
      ],
    ],
    ['other', 'somebody typed beside it', [[cell('Who'), cell('Status'), cell('mine')]]],
  ])('is %s when %s', (stands, _, contents) => {
    expect(draftStanding(DRAFT, contents)).toBe(stands);
  });
});
