import type { Box } from '../../../core/workbook/cells.ts';
import { type Args, asFields } from '../arguments.ts';
import { addressOf, type Areas, boxOfAreas } from '../areas.ts';
import { common } from '../cells.ts';
import { WRONG } from '../envelope.ts';

type Line = { readonly box: Box; readonly index: number; readonly isHidden: boolean };

function rowsOf(at: Areas): Line[] {
  const box = boxOfAreas(at);
  return Array.from({ length: box.bottom - box.top + 1 }, (_, i) => {
    const index = box.top + i;
    return { box: { ...box, top: index, bottom: index }, index, isHidden: at.sheet.hiddenRows.has(index) };
  });
}

function columnsOf(at: Areas): Line[] {
  const box = boxOfAreas(at);
  return Array.from({ length: box.right - box.left + 1 }, (_, i) => {
    const index = box.left + i;
    return { box: { ...box, left: index, right: index }, index, isHidden: at.sheet.hiddenColumns.has(index) };
  });
}

/** The fill that a whole row or column has in common; null where its cells differ. */
function fillOf(at: Areas, line: Line, wish: unknown): Record<string, unknown> {
  const color = asFields(asFields(wish).get('fill') ?? {}).get('color');
  const areas: Areas = { sheet: at.sheet, boxes: [line.box] };
  return color === true ? { fill: { color: common(areas, (style) => style.fill ?? '#FFFFFF') } } : {};
}

function properties(at: Areas, args: Args, which: 'row' | 'column'): unknown {
  const wish = asFields(args.any(0));
  const known = ['address', 'addressLocal', 'format', `${which}Hidden`, `${which}Index`];
  const unknown = [...wish.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) throw WRONG.argument(`no ${which} property ${unknown}`);
  return (which === 'row' ? rowsOf(at) : columnsOf(at)).map((line) => ({
    ...(wish.get('address') === true ? { address: addressOf(at.sheet, line.box) } : {}),
    ...(wish.get('addressLocal') === true ? { addressLocal: addressOf(at.sheet, line.box) } : {}),
    ...(wish.get(`${which}Hidden`) === true ? { [`${which}Hidden`]: line.isHidden } : {}),
    ...(wish.get(`${which}Index`) === true ? { [`${which}Index`]: line.index } : {}),
    ...(wish.has('format') ? { format: fillOf(at, line, wish.get('format')) } : {}),
  }));
}

/** The properties asked for, row by row: `{ rowHidden: true }`. Of formats only the fill. */
export function getRowProperties(at: Areas, args: Args): unknown {
  return properties(at, args, 'row');
}

/** The same, column by column. */
export function getColumnProperties(at: Areas, args: Args): unknown {
  return properties(at, args, 'column');
}
