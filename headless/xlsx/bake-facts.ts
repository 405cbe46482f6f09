import { bakedFormula, type BakeFacts } from '../../core/changes/bake.ts';
import type { NamedRanges } from '../../core/changes/bake-args.ts';
import type { Skipped } from '../../core/changes/edits.ts';
import { boxOf, rangeOf, type SheetRange } from '../../core/workbook/references.ts';
import { SaxTokens } from '../xml/sax-tokens.ts';
import { attribute, child, childrenOf } from '../xml/tree.ts';
import { walkCells } from './cell-events.ts';
import type { OpenedWorkbook } from './open.ts';
import { partTree, relationsOf } from './opc.ts';

/** A reference that is the same wherever it is used: 'Plan!$C$1', "'Plan 26'!$A$1:$B$9". */
const FIXED = /!\$[A-Z]{1,3}\$\d+(?::\$[A-Z]{1,3}\$\d+)?$/;

/** The names of cells. A name that is another thing on some sheet is none: what it stands for depends on the place. */
function namesOf({ archive, workbookPart }: OpenedWorkbook): NamedRanges {
  const main = partTree(archive, workbookPart);
  const list = main === null ? null : child(main, 'definedNames');
  const found = new Map<string, SheetRange | null>();
  for (const each of list === null ? [] : childrenOf(list, 'definedName')) {
    const name = (attribute(each, 'name') ?? '').toLowerCase();
    const isPlain = attribute(each, 'localSheetId') === null && FIXED.test(each.text.trim()) && !found.has(name);
    found.set(name, isPlain ? rangeOf(each.text) : null);
  }
  return (name) => found.get(name.toLowerCase()) ?? null;
}

const ARRAYS = new Set(['array', 'dataTable']);

/** The cells of a sheet whose formulas are worked out over arrays, as 'row column'. */
function arraysIn(text: string, part: string): Set<string> {
  const found = new Set<string>();
  const nothing = (): void => undefined;
  walkCells(new SaxTokens(text, part), {
    row: nothing,
    rowEnd: nothing,
    lost: nothing,
    cell: ({ row, column, formulaType }) => {
      if (ARRAYS.has(formulaType ?? '')) found.add(`${row} ${column}`);
    },
  });
  return found;
}

/** What only the file tells of what can be baked. */
export function bakeFacts(book: OpenedWorkbook): BakeFacts {
  const arrays = new Map<string, Set<string>>();
  const arraysOf = (sheet: string): Set<string> => {
    const part = book.parts.get(sheet) ?? '';
    const known = arrays.get(sheet) ?? arraysIn(book.texts.get(part)?.text ?? '', part);
    arrays.set(sheet, known);
    return known;
  };
  return {
    names: namesOf(book),
    isArray: (sheet, row, column) => arraysOf(sheet).has(`${row} ${column}`),
  };
}

/** Columns of tables that fill one of our functions into new rows, told where their formulas begin. */
export function filledColumns({ archive, parts }: OpenedWorkbook): Skipped[] {
  const found: Skipped[] = [];
  for (const [sheet, part] of parts) {
    for (const { type, target } of relationsOf(archive, part)) {
      const root = type === 'table' ? partTree(archive, target) : null;
      const box = root === null ? null : boxOf(attribute(root, 'ref') ?? '');
      const columns = root === null ? null : child(root, 'tableColumns');
      if (root === null || box === null || columns === null) continue;
      const row = box.top + Number(attribute(root, 'headerRowCount') ?? 1);
      childrenOf(columns, 'tableColumn').forEach((column, i) => {
        const formula = child(column, 'calculatedColumnFormula')?.text ?? '';
        if (bakedFormula(formula, () => null) !== null)
          found.push({ sheet, row, column: box.left + i, why: 'BAKE_NEW_ROWS' });
      });
    }
  }
  return found;
}
