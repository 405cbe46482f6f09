import { rangeOf } from '../../../core/workbook/references.ts';
import type { DefinedName } from '../../workbook/book.ts';
import { isFormula } from '../../workbook/enter.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { type Args, asFlag, asText } from '../arguments.ts';
import { addressOf, areasOfName, boxOfAreas } from '../areas.ts';
import { HostError, WRONG } from '../envelope.ts';
import { defineType, type HostObject, method, ro, rw } from '../object.ts';
import type { Session } from '../session.ts';
import { range } from './range.ts';

/** A name, in the workbook (null) or on a sheet. */
type NameAt = { readonly name: string; readonly sheet: Sheet | null };

function isThis(at: NameAt): (each: DefinedName) => boolean {
  return (each) => each.name.toLowerCase() === at.name.toLowerCase() && each.scope === (at.sheet?.id ?? null);
}

function nameOf(at: NameAt, { book }: Session): DefinedName {
  const found = book.names.find(isThis(at));
  if (found === undefined) throw WRONG.missing(`name ${at.name}`);
  return found;
}

function change(at: NameAt, to: Partial<DefinedName>, session: Session): void {
  const { book } = session;
  nameOf(at, session);
  book.put(
    book,
    'names',
    book.names.map((each) => (isThis(at)(each) ? { ...each, ...to } : each)),
  );
}

function typeOf({ formula }: DefinedName): string {
  if (rangeOf(formula) !== null) return 'Range';
  if (/^LAMBDA\(/i.test(formula)) return 'Error';
  if (/^-?\d+(\.\d+)?$/.test(formula)) return 'Double';
  return formula.startsWith('"') ? 'String' : 'Error';
}

function rangeAt(at: NameAt, session: Session): HostObject | null {
  const home = at.sheet ?? session.book.sheetById(session.book.active);
  const areas = home === null ? null : areasOfName(session.book, nameOf(at, session).name, home);
  return areas === null ? null : range({ sheet: areas.sheet, boxes: [boxOfAreas(areas)] });
}

const namedItem = defineType<NameAt>({
  name: 'NamedItem',
  since: 1,
  id: ({ name }) => ({ _Id: name }),
  check: (at, session) => void nameOf(at, session),
  properties: {
    comment: rw(
      4,
      (at, session) => nameOf(at, session).comment,
      asText,
      (at, comment, session) => change(at, { comment }, session),
    ),
    formula: rw(
      7,
      (at, session) => `=${nameOf(at, session).formula}`,
      asText,
      (at, formula, session) => change(at, { formula: formula.replace(/^=/, '') }, session),
    ),
    name: ro(1, (at, session) => nameOf(at, session).name),
    scope: ro(4, ({ sheet }) => (sheet === null ? 'Workbook' : 'Worksheet')),
    type: ro(1, (at, session) => typeOf(nameOf(at, session))),
    value: ro(1, (at, session) =>
      /^LAMBDA\(/i.test(nameOf(at, session).formula) ? '#CALC!' : nameOf(at, session).formula,
    ),
    visible: rw(
      1,
      (at, session) => nameOf(at, session).isVisible,
      asFlag,
      (at, isVisible, session) => change(at, { isVisible }, session),
    ),
  },
  methods: {
    delete: method(4, 0, (at, _, session) => {
      nameOf(at, session);
      session.book.put(
        session.book,
        'names',
        session.book.names.filter((each) => !isThis(at)(each)),
      );
    }),
    getRange: method(1, 0, (at, _, session) => {
      const found = rangeAt(at, session);
      if (found === null) throw WRONG.argument('the name stands for no range');
      return found;
    }),
    getRangeOrNullObject: method(4, 0, (at, _, session) => rangeAt(at, session)),
  },
});

/** Names Excel accepts: no cell address, no reserved word (AFE#10). */
function isName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) &&
    rangeOf(name) === null &&
    !/^[rc]$|^(?:table|group)$/i.test(name)
  );
}

function added(sheet: Sheet | null, args: Args, session: Session): HostObject {
  const { book } = session;
  const name = args.text(0);
  if (!isName(name)) throw WRONG.argument(`${name} is no name`);
  const at: NameAt = { name, sheet };
  if (book.names.some(isThis(at)))
    throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);
  const given = args.any(1);
  const formula = typeof given === 'string' ? given.replace(/^=/, '') : absolute(args);
  if (typeof given === 'string' && !isFormula(formula)) throw WRONG.argument('the formula of the name');
  const comment = args.textOr(2, '');
  if (comment.length > 255) throw WRONG.argument('a comment of more than 255 characters (Excel-Labs#50)');
  book.put(book, 'names', [...book.names, { name, formula, comment, scope: sheet?.id ?? null, isVisible: true }]);
  return namedItem(at);
}

function absolute(args: Args): string {
  const areas = args.areas(1);
  const [home = '', cells = ''] = addressOf(areas.sheet, boxOfAreas(areas)).split(/!(?=[^!]*$)/);
  return `${home}!${cells.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

function itemsOf(sheet: Sheet | null, { book }: Session): NameAt[] {
  return book.names.filter((each) => each.scope === (sheet?.id ?? null)).map(({ name }) => ({ name, sheet }));
}

function found(sheet: Sheet | null, name: string, { book }: Session): HostObject | null {
  return book.names.some(isThis({ name, sheet })) ? namedItem({ name, sheet }) : null;
}

/** The names of the workbook (null), or of one sheet. */
export const names: (at: Sheet | null) => HostObject = defineType<Sheet | null>({
  name: 'NamedItemCollection',
  since: 1,
  items: (sheet, session) => itemsOf(sheet, session).map(namedItem),
  item: (sheet, key) => namedItem({ name: String(key), sheet }),
  methods: {
    add: method(4, 3, added),
    addFormulaLocal: method(4, 3, added),
    getCount: method(4, 0, (sheet, _, session) => itemsOf(sheet, session).length),
    getItem: method(1, 1, (sheet, args, session) => {
      const item = found(sheet, args.text(0), session);
      if (item === null) throw WRONG.missing(`name ${args.text(0)}`);
      return item;
    }),
    getItemOrNullObject: method(4, 1, (sheet, args, session) => found(sheet, args.text(0), session)),
  },
});
