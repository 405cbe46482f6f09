import type { DateSystem } from '../../core/calendar/serial.ts';
import { attribute, booleanAttribute, child, childrenOf, prefixedAttribute, type Element } from '../xml/tree.ts';

/** A sheet as the workbook part lists it. */
export type SheetEntry = {
  readonly name: string;
  /** The workbook's own number for the sheet; it stays when sheets are moved or renamed. */
  readonly id: string;
  readonly relation: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
};

/** What the workbook part says. */
export type WorkbookFacts = {
  readonly dates: DateSystem;
  readonly sheets: readonly SheetEntry[];
  /** True when formulas are only recalculated by hand, so that stored values may be stale. */
  readonly isManual: boolean;
};

function visibilityOf(state: string | null): SheetEntry['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

/** Reads the workbook part. */
export function readWorkbookPart(root: Element): WorkbookFacts {
  const properties = child(root, 'workbookPr');
  const sheets = child(root, 'sheets');
  const calculation = child(root, 'calcPr');
  return {
    dates: properties !== null && booleanAttribute(properties, 'date1904') ? 1904 : 1900,
    isManual: calculation !== null && attribute(calculation, 'calcMode') === 'manual',
    sheets: (sheets === null ? [] : childrenOf(sheets, 'sheet')).map((each) => ({
      name: attribute(each, 'name') ?? '',
      id: attribute(each, 'sheetId') ?? '',
      relation: prefixedAttribute(each, 'id') ?? '',
      visibility: visibilityOf(attribute(each, 'state')),
    })),
  };
}
