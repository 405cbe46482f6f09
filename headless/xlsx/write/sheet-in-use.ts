import { mentionsSheet } from '../../../core/changes/mentions-sheet.ts';
import { childrenOf, parseXml, type Element } from '../../xml/tree.ts';
import { cutSheet, readCells } from '../sheet-text.ts';
import type { ChangedParts } from './changed-parts.ts';

/** Elements of a sheet that hold formulas, besides its cells: conditional formats and validations, of newer Excels too. */
const FORMULAS: ReadonlySet<string> = new Set(['formula', 'formula1', 'formula2', 'f']);

/** Parts besides sheets in which formulas stand. */
const BESIDE = /\/(?:charts\/[^/]*|pivotCache\/pivotCacheDefinition[^/]*)\.xml$/i;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]);

function formulasIn(element: Element): string[] {
  return element.children.flatMap((each) => (FORMULAS.has(each.name) ? [each.text] : formulasIn(each)));
}

function isInSheet(text: string, part: string, isMention: (formula: string) => boolean): boolean {
  const sheet = cutSheet(text, part);
  if (formulasIn(sheet.root).some(isMention)) return true;
  let isFound = false;
  const skip = (): void => undefined;
  readCells(sheet, () => ({
    row: skip,
    rowEnd: skip,
    lost: skip,
    cell: ({ formula }) => {
      isFound ||= formula !== null && isMention(formula);
    },
  }));
  return isFound;
}

/** Charts and pivot tables are only searched as text: what else they hold is none of our business. */
function isInText(text: string, name: string, isMention: (formula: string) => boolean): boolean {
  const decoded = text.replace(/&(?:amp|lt|gt|quot|apos);/g, (found) => ENTITIES.get(found) ?? found);
  return decoded.includes(` sheet="${name}"`) || isMention(decoded);
}

/** Where formulas of a workbook can stand. */
export type Workings = {
  readonly parts: ChangedParts;
  readonly workbookPart: string;
  /** The parts of the sheets there are. */
  readonly sheets: readonly string[];
  /** The names of all sheets before any went, from left to right. */
  readonly order: readonly string[];
};

/** Whether anything of a workbook, as it is now, refers to a sheet of that name. */
export function isSheetInUse({ parts, workbookPart, sheets, order }: Workings, name: string): boolean {
  const isMention = mentionsSheet(name, order);
  const names = childrenOf(parseXml(parts.text(workbookPart).text, workbookPart), 'definedNames');
  return (
    names.flatMap(({ children }) => children).some(({ text }) => isMention(text)) ||
    sheets.some((part) => isInSheet(parts.text(part).text, part, isMention)) ||
    parts.names().some((part) => BESIDE.test(part) && isInText(parts.text(part).text, name, isMention))
  );
}
