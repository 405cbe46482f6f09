import { a1OnSheet } from '../../../core/workbook/cells.ts';
import type { BookComment } from '../../workbook/book.ts';
import { cellOfKey, keyOfCell, type Sheet } from '../../workbook/sheet.ts';
import { type Args, asText } from '../arguments.ts';
import { areasAt, boxOfAreas } from '../areas.ts';
import { WRONG } from '../envelope.ts';
import { defineType, type HostObject, method, ro, rw } from '../object.ts';
import type { Session } from '../session.ts';
import { range } from './range.ts';

function commentOf(id: string, { book }: Session): BookComment {
  const found = book.comments.find((each) => each.id === id);
  if (found === undefined) throw WRONG.missing('this comment');
  return found;
}

const comment = defineType<string>({
  name: 'Comment',
  since: 10,
  id: (id) => ({ Id: id }),
  check: (id, session) => void commentOf(id, session),
  properties: {
    authorEmail: ro(10, () => 'user@example.com'),
    authorName: ro(10, () => 'User'),
    content: rw(
      10,
      (id, session) => commentOf(id, session).content,
      asText,
      (id, content, session) => {
        const { book } = session;
        book.put(
          book,
          'comments',
          book.comments.map((each) => (each.id === id ? { ...each, content } : each)),
        );
      },
    ),
    id: ro(10, (id) => id),
    resolved: ro(11, () => false),
  },
  methods: {
    delete: method(10, 0, (id, _, { book }) =>
      book.put(
        book,
        'comments',
        book.comments.filter((each) => each.id !== id),
      ),
    ),
    getLocation: method(10, 0, (id, _, session) => {
      const { sheet: home, key } = commentOf(id, session);
      const sheet = session.book.sheetById(home);
      if (sheet === null) throw WRONG.missing('the sheet of this comment');
      const { row, column } = cellOfKey(key);
      return range({ sheet, boxes: [{ top: row, left: column, bottom: row, right: column }] });
    }),
  },
});

function added(home: Sheet | null, args: Args, session: Session): HostObject {
  const { book } = session;
  const active = home ?? book.sheetById(book.active);
  if (active === null) throw WRONG.argument('no sheet');
  const areas = typeof args.any(0) === 'string' ? areasAt(book, args.text(0), active) : args.areas(0);
  const { top, left } = boxOfAreas(areas);
  const key = keyOfCell(top, left);
  if (book.comments.some((each) => each.sheet === areas.sheet.id && each.key === key))
    throw WRONG.argument(`${a1OnSheet(areas.sheet.name, top, left)} has a comment`);
  const content = args.text(1);
  const id = book.nextId();
  book.put(book, 'comments', [...book.comments, { id, sheet: areas.sheet.id, key, content }]);
  return comment(id);
}

function idsOf(home: Sheet | null, { book }: Session): string[] {
  return book.comments.filter((each) => home === null || each.sheet === home.id).map(({ id }) => id);
}

/** The comments of the workbook (null), or of one sheet. */
export const comments: (at: Sheet | null) => HostObject = defineType<Sheet | null>({
  name: 'CommentCollection',
  since: 10,
  items: (home, session) => idsOf(home, session).map(comment),
  item: (_, key) => comment(String(key)),
  methods: {
    add: method(10, 3, added),
    getCount: method(10, 0, (home, _, session) => idsOf(home, session).length),
    getItem: method(10, 1, (_, args) => comment(args.text(0))),
  },
});
