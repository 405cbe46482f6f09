import type { OpenedWorkbook } from '../open.ts';
import { relationsOf } from '../opc.ts';
import type { ChangedParts } from './changed-parts.ts';
import { unrelate, withdrawType } from './package-lists.ts';

/**
 * Takes out the order of calculation (`calcChain`) of a workbook of which formulas went. It lists cells with formulas,
 * and Excel calls a file damaged in which one of them has none; where there is no list it makes a new one.
 *
 * @param isWrong whether the list, as text, names a cell that has no formula any more
 */
export function dropOrder(book: OpenedWorkbook, parts: ChangedParts, isWrong: (order: string) => boolean): void {
  const order = relationsOf(book.archive, book.workbookPart).find((each) => each.type === 'calcChain');
  if (order === undefined || !parts.has(order.target) || !isWrong(parts.text(order.target).text)) return;
  parts.remove(order.target);
  withdrawType(parts, order.target);
  unrelate(parts, book.workbookPart, order.id);
}

/** Whether an order of calculation names cells of a sheet. */
export function namesCellsOf(id: string): (order: string) => boolean {
  const mention = new RegExp(`\\si\\s*=\\s*["']${id}["']`);
  return (order) => mention.test(order);
}
