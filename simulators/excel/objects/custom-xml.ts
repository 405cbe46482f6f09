import type { Book } from '../../workbook/book.ts';
import { WRONG } from '../envelope.ts';
import { defineType, type HostObject, method, ro } from '../object.ts';

function xmlOf(id: string, book: Book): string {
  const xml = book.customXml.get(id);
  if (xml === undefined) throw WRONG.missing('this XML part');
  return xml;
}

/** The namespace of the outermost element. */
function namespaceOf(xml: string): string {
  return /^\s*(?:<\?[^>]*>\s*)?<(?:[\w.-]+:)?[\w.-]+[^>]*?\sxmlns(?::[\w.-]+)?="([^"]*)"/.exec(xml)?.[1] ?? '';
}

const customXmlPart = defineType<string>({
  name: 'CustomXmlPart',
  since: 5,
  id: (id) => ({ Id: id }),
  check: (id, { book }) => void xmlOf(id, book),
  properties: { id: ro(5, (id) => id), namespaceUri: ro(5, (id, { book }) => namespaceOf(xmlOf(id, book))) },
  methods: {
    delete: method(5, 0, (id, _, { book }) => book.deleteIn(book.customXml, id)),
    getXml: method(5, 0, (id, _, { book }) => xmlOf(id, book)),
    setXml: method(5, 1, (id, args, { book }) => book.setIn(book.customXml, id, args.text(0))),
  },
});

/** The XML parts of the workbook (null), or those of one namespace. */
export const customXmlParts: (at: string | null) => HostObject = defineType<string | null>({
  name: 'CustomXmlPartCollection',
  since: 5,
  items: (namespace, { book }) =>
    [...book.customXml]
      .filter(([, xml]) => namespace === null || namespaceOf(xml) === namespace)
      .map(([id]) => customXmlPart(id)),
  item: (_, key) => customXmlPart(String(key)),
  methods: {
    add: method(5, 1, (_, args, { book }) => {
      if (!/^\s*</.test(args.text(0))) throw WRONG.argument('no XML');
      const id = book.nextId();
      book.setIn(book.customXml, id, args.text(0));
      return customXmlPart(id);
    }),
    getByNamespace: method(5, 1, (_, args) => customXmlParts(args.text(0))),
    getCount: method(5, 0, (_, __, { book }) => book.customXml.size),
    getItem: method(5, 1, (_, args) => customXmlPart(args.text(0))),
    getItemOrNullObject: method(5, 1, (_, args, { book }) =>
      book.customXml.has(args.text(0)) ? customXmlPart(args.text(0)) : null,
    ),
  },
});
