import { type Box } from '../../core/workbook/cells.ts';
import { boxOf } from '../../core/workbook/references.ts';
import { renameSheet } from '../workbook/rename.ts';
import type { Sheet, StoredRule } from '../workbook/sheet.ts';
import type { StoredProtection } from './extras.ts';
import type { SheetsHost } from './host.ts';

/** What another user does in Google Sheets; typing, inserting and sorting are in `workbook/user.ts`. */
type Place = { readonly host: SheetsHost; readonly sheet: Sheet };

/** Another user's place at a sheet. */
export function besides(host: SheetsHost, sheetName: string): Place {
  const sheet = host.book.sheetByName(sheetName);
  if (sheet === null) throw new Error(`no sheet ${sheetName}`);
  return { host, sheet };
}

function boxAt(address: string): Box {
  const box = boxOf(address);
  if (box === null) throw new Error(`${address} is no address`);
  return box;
}

/** Somebody protects cells so that this user may not edit them; without an address the whole sheet but `open`. */
export function protectCells(
  { host, sheet }: Place,
  address: string | null,
  given: Partial<StoredProtection> = {},
): void {
  const extras = host.extras(sheet);
  const made: StoredProtection = {
    id: host.book.next(),
    box: address === null ? null : boxAt(address),
    open: [],
    description: '',
    isWarning: false,
    canEdit: false,
    ...given,
  };
  host.act((book) => book.dress(extras, 'protections', [...extras.protections, made]));
}

/** Somebody adds a conditional format, at the end as Google does or first. */
export function addRule(
  { host, sheet }: Place,
  rule: Partial<StoredRule> & { readonly address: string },
  isFirst = false,
): void {
  const { address, ...given } = rule;
  const made: StoredRule = {
    id: host.book.nextId(),
    kind: 'Custom',
    areas: [boxAt(address)],
    formula: '',
    fill: null,
    font: null,
    bold: null,
    stopIfTrue: given.kind !== 'ColorScale',
    body: null,
    ...given,
  };
  host.act((book) => book.dress(sheet, 'rules', isFirst ? [made, ...sheet.rules] : [...sheet.rules, made]));
}

/** Somebody renames a sheet. */
export function rename({ host, sheet }: Place, name: string): void {
  host.act((book) => renameSheet(book, sheet, name));
}

/** Somebody deletes a sheet. */
export function remove({ host, sheet }: Place): void {
  host.act((book) => {
    const left = book.sheets.filter((each) => each !== sheet);
    book.put(book, 'sheets', left);
    if (book.active === sheet.id) book.active = left[0]?.id ?? '';
  });
}

/** Somebody moves a sheet to another place among the others, counted from 0. */
export function move({ host, sheet }: Place, index: number): void {
  const others = host.book.sheets.filter((each) => each !== sheet);
  host.act((book) => book.put(book, 'sheets', [...others.slice(0, index), sheet, ...others.slice(index)]));
}

/** Somebody filters a range so that some rows, counted from 0, are hidden. */
export function filter({ host, sheet }: Place, address: string, hidden: readonly number[]): void {
  host.act((book) => {
    book.dress(sheet, 'filter', { box: boxAt(address), criteria: [] });
    book.dress(sheet, 'hiddenRows', new Set(hidden));
  });
}
