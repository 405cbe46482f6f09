import type { Sheet } from '../../workbook/sheet.ts';
import { asText } from '../arguments.ts';
import { defineType, type HostObject, method, part, ro, rw } from '../object.ts';

/** A chart by its name only: nothing is drawn, and nothing of it is kept beyond the request's object. */
type ChartAt = { readonly id: string; name: string; title: string };

const chartTitle = defineType<ChartAt>({
  name: 'ChartTitle',
  since: 1,
  properties: {
    text: rw(
      1,
      ({ title }) => title,
      asText,
      (at, text) => void (at.title = text),
    ),
  },
});

const chart = defineType<ChartAt>({
  name: 'Chart',
  since: 1,
  id: ({ id }) => ({ Id: id }),
  properties: {
    id: ro(7, ({ id }) => id),
    name: rw(
      1,
      ({ name }) => name,
      asText,
      (at, name) => void (at.name = name),
    ),
  },
  parts: { title: part(1, chartTitle) },
  methods: { setPosition: method(1, 2, () => null), delete: method(1, 0, () => null) },
});

export const charts: (at: Sheet) => HostObject = defineType<Sheet>({
  name: 'ChartCollection',
  since: 1,
  items: () => [],
  methods: {
    add: method(1, 3, (_, args, { book }) => {
      args.areas(1);
      const number = book.next();
      return chart({ id: `{CH${number}}`, name: `Chart ${number}`, title: args.textOr(0, '') });
    }),
    getCount: method(4, 0, () => 0),
  },
});
