import type { Rule } from '../core/changes/edits.ts';
import type { Dress, SheetDraft, Validation } from '../core/changes/sheet-draft.ts';
import { contains, type Area, type Box } from '../core/workbook/cells.ts';
import { once } from '../core/workbook/once.ts';
import { addressable, addressOf, contentPieces } from './batches.ts';
import { inputOf } from './contents.ts';
import type { Named } from './named-sheets.ts';
import { rangeOf } from './read-contents.ts';
import { formatsOf } from './rules.ts';
import { BYTES, type Place, type Step, type Writer } from './steps.ts';
import { addRule } from './write-rule.ts';

/** The sheet that is made, by the first who asks. */
type Made = () => Excel.Worksheet;

/** What a digit of the usual font takes, and what a column takes besides, in pixels; 96 of them are 72 points. */
const DIGIT = 7;
const PADDING = 5;
const POINTS_A_PIXEL = 72 / 96;

/** A width in characters as the points that Excel's library counts in (office-js#187): 8.43 → 48. */
export function pointsOf(characters: number): number {
  return (Math.round(characters * DIGIT) + PADDING) * POINTS_A_PIXEL;
}

/** A day that both ways of counting dates have: any date after it is one. */
const FIRST_DAY = '1904-01-02';

function ruleOf(validation: Validation): Excel.DataValidationRule {
  switch (validation.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: validation.choices.join(',') } };
    case 'number':
      return { decimal: { formula1: validation.least, formula2: validation.most, operator: 'Between' } };
    case 'date':
      return { date: { formula1: FIRST_DAY, operator: 'GreaterThanOrEqualTo' } };
  }
}

/** Half a sheet of ours is made anew where it stands: what looks at it goes on looking at it. */
function emptied(sheet: Excel.Worksheet): Excel.Worksheet {
  const whole = sheet.getRange();
  whole.untrack();
  whole.clear();
  whole.conditionalFormats.clearAll();
  whole.dataValidation.clear();
  return sheet;
}

function dressed({ format }: Excel.RangeAreas, { fill, font, size, bold, wrap }: Dress): void {
  if (fill !== null) format.fill.color = fill;
  if (font !== null) format.font.color = font;
  if (size !== null) format.font.size = size;
  if (bold !== null) format.font.bold = bold;
  if (wrap !== null) format.wrapText = wrap;
}

function isDressed({ fill, font, size, bold, wrap }: Dress): boolean {
  return [fill, font, size, bold, wrap].some((part) => part !== null);
}

function rangeIn(sheet: Excel.Worksheet, box: Box): Excel.Range {
  return rangeOf(sheet, { ...box, sheet: '' });
}

function dressSteps({ dress }: SheetDraft, made: Made): Step[] {
  return dress.flatMap((each) => {
    const groups = isDressed(each) ? addressable(each.boxes).map(addressOf) : [];
    const { format } = each;
    return [
      ...groups.map((address): Step => ({
        bytes: 2 * BYTES.dress + address.length,
        run: () => {
          const areas = made().getRanges(address);
          areas.untrack();
          dressed(areas, each);
        },
      })),
      ...(format === null ? [] : each.boxes).map((box): Step => ({
        bytes: BYTES.dress,
        // One format for all cells of a range: Excel takes that, whatever the types of the library say.
        run: () => void Object.assign(rangeIn(made(), box), { numberFormat: format }),
      })),
    ];
  });
}

function widthSteps({ widths }: SheetDraft, made: Made): Step[] {
  return widths.map((width, column): Step => ({
    bytes: BYTES.dress,
    run: () => {
      const range = rangeIn(made(), { top: 0, left: column, bottom: 0, right: column });
      range.format.columnWidth = pointsOf(width);
    },
  }));
}

function validationSteps({ validations }: SheetDraft, made: Made): Step[] {
  return validations.map((validation): Step => ({
    bytes: 2 * BYTES.dress,
    run: () => {
      rangeIn(made(), validation.box).dataValidation.rule = ruleOf(validation);
    },
  }));
}

/** Whichever is added last comes first: so the first one of the draft does. */
function ruleSteps({ rules }: SheetDraft, made: Made): Step[] {
  return [...rules]
    .reverse()
    .flatMap(formatsOf)
    .map((rule: Rule): Step => ({
      bytes: BYTES.rule + addressOf(rule.areas).length,
      run: () => addRule(made(), rule, 0),
    }));
}

/** The number format that a cell of a draft has; the last one that names any wins. */
function formatAt({ dress }: SheetDraft, row: number, column: number): string {
  const last = dress
    .filter((each) => each.format !== null && each.boxes.some((box) => contains(box, row, column)))
    .at(-1);
  return last?.format ?? 'General';
}

function contentSteps(draft: SheetDraft, made: Made): Step[] {
  const { contents } = draft;
  const area: Area = { sheet: '', top: 0, left: 0, bottom: contents.length - 1, right: (contents[0]?.length ?? 0) - 1 };
  if (area.bottom < 0 || area.right < 0) return [];
  return contentPieces(area, contents).map((piece): Step => ({
    bytes: BYTES.cells + piece.bytes,
    run: () => {
      rangeOf(made(), piece.area).formulas = piece.contents.map((row, r) =>
        row.map((content, c) => inputOf(content, formatAt(draft, piece.area.top + r, c))),
      );
    },
  }));
}

/** The contents come last: where they are whole, all the rest is there. */
function made(draft: SheetDraft, present: Named | null, { worksheets }: Place): Step[] {
  const isThere = present !== null && !present.sheet.isNullObject;
  const sheet = once(() => (isThere ? emptied(present.sheet) : worksheets.add(draft.name)));
  // Rows of a sheet that nobody sees cannot be frozen everywhere (office-js#1463); hiding it came after that.
  const isSeen = !isThere || present.sheet.visibility === 'Visible';
  const freeze: Step = { bytes: BYTES.cells, run: () => sheet().freezePanes.freezeRows(draft.frozenRows) };
  const hide: Step = { bytes: BYTES.cells, run: () => void (sheet().visibility = 'Hidden') };
  return [
    { bytes: BYTES.cells, run: () => void sheet() },
    ...dressSteps(draft, sheet),
    ...widthSteps(draft, sheet),
    ...(isSeen && draft.frozenRows > 0 ? [freeze] : []),
    ...validationSteps(draft, sheet),
    ...ruleSteps(draft, sheet),
    ...(draft.isHidden ? [hide] : []),
    ...contentSteps(draft, sheet),
  ];
}

function takenAway({ sheet }: Named): Step[] {
  if (sheet.isNullObject) return [];
  const run = (): void => {
    // What is very hidden cannot be deleted.
    if (sheet.visibility === 'VeryHidden') sheet.visibility = 'Hidden';
    sheet.delete();
  };
  return [{ bytes: BYTES.cells, run }];
}

/** Makes a sheet at the end, or takes one away. What the user looks at stays in front. */
export const writeSheet: Writer<'sheet'> = ({ name, after }, place) => {
  const present = place.named(name);
  if (after !== null) return made(after, present, place);
  return present === null ? [] : takenAway(present);
};
