import { a1 } from '../../core/workbook/cells.ts';
import type { OpenedWorkbook } from '../../headless/xlsx/open.ts';
import { openWorkbook } from '../../headless/xlsx/open.ts';
import { partText, relationsOf } from '../../headless/xlsx/opc.ts';
import { attribute, parseXml } from '../../headless/xml/tree.ts';
import { rewriteArchive } from '../../headless/zip/rewrite.ts';
import { MAIN } from './xlsx.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = '[Content_Types].xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** The part in which Excel keeps the order of calculation, as most files name it. */
export const ORDER = 'xl/calcChain.xml';

/** Every cell with a formula, as an order of calculation names it: the sheet's number and the place. */
function formulaCells({ snapshot }: OpenedWorkbook): string[] {
  return snapshot.sheets.flatMap(({ id, formulas }) =>
    formulas.flatMap((cells, row) =>
      cells.flatMap((formula, column) => (formula === null ? [] : [`${id} ${a1(row, column)}`])),
    ),
  );
}

/** What an order of calculation lists; a sheet's number counts until another comes. Null where a workbook has none. */
export function orderOf({ archive, workbookPart }: OpenedWorkbook): string[] | null {
  const relation = relationsOf(archive, workbookPart).find(({ type }) => type === 'calcChain');
  const text = relation === undefined ? null : partText(archive, relation.target);
  if (text === null) return null;
  let sheet = '';
  return parseXml(text, ORDER).children.map((entry) => {
    sheet = attribute(entry, 'i') ?? sheet;
    return `${sheet} ${attribute(entry, 'r') ?? ''}`;
  });
}

/** Cells that a workbook's order of calculation names although they have no formula: Excel offers to repair such a file. */
export function strayEntries(bytes: Uint8Array): string[] {
  const book = openWorkbook(bytes, 'book.xlsx');
  const known = new Set(formulaCells(book));
  return (orderOf(book) ?? []).filter((entry) => !known.has(entry));
}

/** A workbook as Excel saves it when it has calculated: with every formula in the order of calculation. */
export function calculated(bytes: Uint8Array): Uint8Array {
  const book = openWorkbook(bytes, 'book.xlsx');
  const { archive, workbookPart } = book;
  const entries = formulaCells(book)
    .map((cell) => cell.split(' '))
    .map(([i = '', r = '']) => `<c r="${r}" i="${i}"/>`);
  const order = Buffer.from(`<calcChain xmlns="${MAIN}">${entries.join('')}</calcChain>`);
  const has = relationsOf(archive, workbookPart).find(({ type }) => type === 'calcChain');
  if (has !== undefined) return rewriteArchive(archive, new Map([[has.target, order]]));
  const grown = (part: string, end: string, more: string): [string, Uint8Array] => [
    part,
    Buffer.from((partText(archive, part) ?? '').replace(end, `${more}${end}`)),
  ];
  return rewriteArchive(
    archive,
    new Map([
      [ORDER, order],
      grown(TYPES, '</Types>', `<Override PartName="/${ORDER}" ContentType="application/x"/>`),
      grown(
        RELATIONS,
        '</Relationships>',
        `<Relationship Id="rIdOrder" Type="${OFFICE}/calcChain" Target="calcChain.xml"/>`,
      ),
    ]),
  );
}
