import { a1Box, quotedSheet } from '../../../core/workbook/cells.ts';
import { rangeOf } from '../../../core/workbook/references.ts';
import type { Sheet as SheetAt } from '../../workbook/sheet.ts';
import type { Execution } from '../execution.ts';
import { defineType, local, read, write, writing } from '../object.ts';
import type { RangeAt } from '../place.ts';
import { refuse, TEXTS } from '../wrong.ts';
import { Range } from './range.ts';

/** The cells a name stands for; null where they are gone. */
function rangeAt(name: string, { host }: Execution): RangeAt | null {
  const formula = host.book.names.find((each) => each.name.toLowerCase() === name.toLowerCase())?.formula;
  const found = formula === undefined ? null : rangeOf(formula.replace(/\$/g, ''));
  const sheet = found?.sheet == null ? null : host.book.sheetByName(found.sheet);
  return found === null || sheet === null ? null : { sheet, box: found.box };
}

function formulaOf({ sheet, box }: RangeAt): string {
  const absolute = a1Box(box).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `${quotedSheet(sheet.name)}!${absolute}`;
}

const NAME = /^(?!\d)(?!(?:true|false)$)[\p{L}\p{N}_]{1,250}$/iu;

/** Queues a name for a range; one that exists already is given to it. */
export function setName(name: string, range: RangeAt, execution: Execution): void {
  const { host } = execution;
  if (!NAME.test(name) || rangeOf(name) !== null) refuse('The name is invalid.');
  const made = { name, formula: formulaOf(range), comment: '', scope: null, isVisible: true };
  execution.later({
    steps: [
      () => {
        const others = host.book.names.filter((each) => each.name.toLowerCase() !== name.toLowerCase());
        host.book.put(host.book, 'names', [...others, made]);
      },
    ],
  });
}

/** Queues the end of a name. */
export function removeName(name: string, execution: Execution): void {
  const { host } = execution;
  const isNamed = (each: { readonly name: string }): boolean => each.name.toLowerCase() === name.toLowerCase();
  if (!host.book.names.some(isNamed)) refuse(`The named range ${name} does not exist.`);
  execution.later({
    steps: [
      () =>
        host.book.put(
          host.book,
          'names',
          host.book.names.filter((each) => !isNamed(each)),
        ),
    ],
  });
}

/** A named range, known by its name. */
export const NamedRange = defineType<{ name: string }>({
  name: 'SpreadsheetApp.NamedRange',
  needs: 'sheets',
  where: ({ name }) => name,
  methods: {
    getName: local([''], ({ name }) => name),
    getRange: read([''], ({ name }, _args, execution) => {
      const range = rangeAt(name, execution);
      return range === null ? refuse(TEXTS.noRange) : execution.give(Range, range);
    }),
    setRange: write(['Range'], ({ name }, args, execution) => setName(name, args.object(0, Range), execution)),
    remove: writing([''], ({ name }, _args, execution) => removeName(name, execution)),
  },
});

/** The names of the spreadsheet, or of those on one sheet. */
export function namesOn(sheet: SheetAt | null, execution: Execution): object[] {
  return execution.host.book.names
    .filter(({ name }) => sheet === null || rangeAt(name, execution)?.sheet === sheet)
    .map(({ name }) => execution.give(NamedRange, { name }));
}

/** The range of a name, or null. */
export function rangeByName(name: string, execution: Execution): object | null {
  const range = rangeAt(name, execution);
  return range === null ? null : execution.give(Range, range);
}
