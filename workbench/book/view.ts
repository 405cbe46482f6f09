import type { CellValue } from '../../core/workbook/cells.ts';
import type { SeenWorkbook } from '../../headless/in-memory.ts';
import { PLAIN_LOOK, type StyleLook } from '../../headless/xlsx/looks.ts';
import type { Book } from '../../simulators/workbook/book.ts';
import type { Calculator } from '../../simulators/workbook/calculator.ts';
import { keyOfCell, type Sheet } from '../../simulators/workbook/sheet.ts';
import { inputOf } from './input.ts';

/** How a cell is drawn. Colours are '#RRGGBB'; null is the page's own. */
export type Dress = {
  readonly fill: string | null;
  readonly colour: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly size: number;
  readonly align: 'left' | 'center' | 'right';
  readonly indent: number;
  readonly wrap: boolean;
  readonly line: string | null;
};

/** A cell as it is shown: its text, what editing begins with, its value's kind, and the number of its dress. */
export type ViewCell = {
  readonly text: string;
  readonly input: string;
  readonly kind: 'text' | 'number' | 'logical' | 'error' | 'blank';
  readonly dress: number;
};

/** Which cells of a sheet are wanted: those in these rows and these columns. */
export type Wanted = { readonly sheet: string; readonly rows: readonly number[]; readonly columns: readonly number[] };

/** Cells of a sheet as they are shown, row by row of `Wanted`; null is a blank, plain cell. */
export type View = Wanted & {
  readonly cells: readonly (readonly (ViewCell | null)[])[];
  readonly dresses: readonly Dress[];
};

function kindOf(value: CellValue): ViewCell['kind'] {
  if (value === null) return 'blank';
  if (typeof value === 'object') return 'error';
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'logical';
}

/** Where nothing is said, numbers stand on the right, truth and errors in the middle. */
function alignmentOf(align: string, kind: ViewCell['kind']): Dress['align'] {
  if (align === 'Left' || align === 'Justify' || align === 'Distributed') return 'left';
  if (align === 'Center') return 'center';
  if (align === 'Right') return 'right';
  return kind === 'number' ? 'right' : kind === 'logical' || kind === 'error' ? 'center' : 'left';
}

/** What a file says of cells by their place, which the stand-in does not keep: sizes, underlines, lines. */
function lookAt({ snapshot, looks }: SeenWorkbook, at: number, row: number, column: number): StyleLook {
  const sheet = snapshot.sheets[at];
  const number = sheet?.styles[row - sheet.top]?.[column - sheet.left] ?? 0;
  return looks.styles[number] ?? PLAIN_LOOK;
}

/** What a view is made of. */
export type Shown = { readonly book: Book; readonly calculator: Calculator; readonly seen: SeenWorkbook };

/** Draws cells of a sheet: texts under their formats, colours as rules and fills make them now. */
export function viewOf({ book, calculator, seen }: Shown, sheet: Sheet, wanted: Wanted): View {
  const at = book.sheets.indexOf(sheet);
  const numbers = new Map<string, number>();
  const dresses: Dress[] = [];
  const dressNumber = (dress: Dress): number => {
    const key = JSON.stringify(dress);
    const number = numbers.get(key) ?? dresses.push(dress) - 1;
    numbers.set(key, number);
    return number;
  };
  const hasRules = sheet.rules.some((rule) => rule.formula !== '');
  const cellAt = (row: number, column: number): ViewCell | null => {
    const stored = sheet.cells.get(keyOfCell(row, column));
    const isSpilled = stored === undefined && calculator.spillParent(sheet, row, column) !== null;
    if (stored === undefined && !isSpilled && !hasRules) return null;
    const cell = stored ?? book.cell(sheet, row, column);
    const value = calculator.value(sheet, row, column);
    const kind = kindOf(value);
    const { style } = cell;
    const painted = calculator.painted(sheet, row, column);
    if (stored === undefined && kind === 'blank' && painted.fill === null) return null;
    const look = lookAt(seen, at, row, column);
    const text = calculator.text(sheet, row, column);
    return {
      text,
      input: inputOf(cell, text),
      kind,
      dress: dressNumber({
        fill: painted.fill,
        colour: painted.font,
        bold: style.bold,
        italic: style.italic,
        underline: look.underline,
        size: style.size ?? look.size,
        align: alignmentOf(style.align, kind),
        indent: style.indent,
        wrap: style.wrap,
        line: look.line,
      }),
    };
  };
  const cells = wanted.rows.map((row) => wanted.columns.map((column) => cellAt(row, column)));
  return { ...wanted, cells, dresses };
}
