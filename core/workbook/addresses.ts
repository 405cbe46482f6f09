import { columnOf, LAST_COLUMN, LAST_ROW, type Box } from './cells.ts';

const SHEET_PART = /(?:'(?:[^']|'')*'|[^',!]+)!/g;

const ENDS = /^\$?([A-Z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Z]{1,3})?\$?([1-9]\d*)?)?$/;

/**
 * One address as hosts give it: 'B2', 'B2:D9', 'B:D', '2:9'. What people type is read by `references.ts`,
 * whose parser would be an eighth of the pane; addresses of hosts need none of it.
 */
function boxOf(address: string): Box | null {
  const [, fromColumn, fromRow, toColumn, toRow] = ENDS.exec(address) ?? [];
  const isRange = address.includes(':');
  const isWhole = fromColumn === undefined || fromRow === undefined;
  const isEven =
    (fromColumn === undefined) === (toColumn === undefined) && (fromRow === undefined) === (toRow === undefined);
  if ((fromColumn === undefined && fromRow === undefined) || (isRange ? !isEven : isWhole)) return null;
  const left = fromColumn === undefined ? 0 : columnOf(fromColumn);
  const top = fromRow === undefined ? 0 : Number(fromRow) - 1;
  const right = !isRange ? left : toColumn === undefined ? LAST_COLUMN : columnOf(toColumn);
  const bottom = !isRange ? top : toRow === undefined ? LAST_ROW : Number(toRow) - 1;
  return right > LAST_COLUMN || bottom > LAST_ROW || left > right || top > bottom ? null : { top, left, bottom, right };
}

/** The boxes of an address as hosts give it: "'My plan'!B2:B9,'My plan'!B12"; null when it names no cells. */
export function boxesOf(address: string): Box[] | null {
  const boxes = address.replace(SHEET_PART, '').split(',').map(boxOf);
  return boxes.every((box) => box !== null) ? boxes : null;
}
