import { WRONG } from '../envelope.ts';
import { defineType, type HostObject, method, ro } from '../object.ts';

const setting = defineType<string>({
  name: 'Setting',
  since: 4,
  id: (key) => ({ _Id: key }),
  check: (key, { book }) => {
    if (!book.settings.has(key)) throw WRONG.missing(`setting ${key}`);
  },
  properties: {
    key: ro(4, (key) => key),
    value: {
      since: 4,
      get: (key, { book }) => book.settings.get(key) ?? null,
      set: (key, value, { book }) => book.setIn(book.settings, key, value),
    },
  },
  methods: { delete: method(4, 0, (key, _, { book }) => book.deleteIn(book.settings, key)) },
});

/** Settings are kept as they come over the wire: dates stay texts 'Date(1735776000000)', which the library turns back. */
export const settings: (at: 'all') => HostObject = defineType<'all'>({
  name: 'SettingCollection',
  since: 4,
  items: (_, { book }) => [...book.settings.keys()].map(setting),
  item: (_, key) => setting(String(key)),
  methods: {
    add: method(4, 2, (_, args, { book }) => {
      const value = args.any(1);
      if (value === null) throw WRONG.argument('a setting needs a value');
      book.setIn(book.settings, args.text(0), value);
      return setting(args.text(0));
    }),
    getCount: method(4, 0, (_, __, { book }) => book.settings.size),
    getItem: method(4, 1, (_, args) => setting(args.text(0))),
    getItemOrNullObject: method(4, 1, (_, args, { book }) =>
      book.settings.has(args.text(0)) ? setting(args.text(0)) : null,
    ),
  },
});
