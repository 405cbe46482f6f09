import type { SheetsHost } from '../host.ts';
import { defineType, local, service, serviceChained } from '../object.ts';
import { byteLength } from '../bytes.ts';
import { refuse, TEXTS } from '../wrong.ts';

type Scope = keyof SheetsHost['properties'];

/** Google's limits: 9 KB a value, 500 KB a store. */
export const MOST_VALUE_BYTES = 9 * 1024;
export const MOST_STORE_BYTES = 500 * 1024;

function sizeOf(store: ReadonlyMap<string, string>): number {
  return [...store].reduce((sum, [key, value]) => sum + byteLength(key) + byteLength(value), 0);
}

/** Sets values, all or none. */
function set(host: SheetsHost, scope: Scope, values: readonly (readonly [string, unknown])[], isOnly: boolean): void {
  const next = new Map(isOnly ? [] : host.properties[scope]);
  for (const [key, value] of values) {
    if (typeof value !== 'string') refuse(TEXTS.signature('(class)', 'PropertiesService.Properties.setProperties'));
    if (key === '' || byteLength(key) > MOST_VALUE_BYTES) refuse(TEXTS.longKey);
    if (byteLength(String(value)) > MOST_VALUE_BYTES) refuse(TEXTS.longValue);
    next.set(key, String(value));
  }
  if (sizeOf(next) > MOST_STORE_BYTES) refuse(TEXTS.storage);
  host.properties[scope].clear();
  for (const [key, value] of next) host.properties[scope].set(key, value);
}

/** A store of texts. What is set is there at once: it does not wait for a flush. */
export const Properties = defineType<Scope>({
  name: 'PropertiesService.Properties',
  needs: 'storage',
  where: (scope) => scope,
  methods: {
    getProperty: service(
      'properties',
      ['String'],
      (scope, args, { host }) => host.properties[scope].get(args.text(0)) ?? null,
    ),
    getProperties: service('properties', [''], (scope, _args, { host }) => new Map(host.properties[scope])),
    getKeys: service('properties', [''], (scope, _args, { host }) => [...host.properties[scope].keys()]),
    setProperty: serviceChained('properties', ['String,String'], (scope, args, { host }) =>
      set(host, scope, [[args.text(0), args.text(1)]], false),
    ),
    setProperties: serviceChained('properties', ['Record', 'Record,Boolean'], (scope, args, { host }) =>
      set(host, scope, Object.entries(args.given[0] as object), args.count > 1 && args.flag(1)),
    ),
    deleteProperty: serviceChained('properties', ['String'], (scope, args, { host }) => {
      host.properties[scope].delete(args.text(0));
    }),
    deleteAllProperties: serviceChained('properties', [''], (scope, _args, { host }) => host.properties[scope].clear()),
  },
});

/** The stores: of the document, of the script, of the user. */
export const PropertiesService = defineType<null>({
  name: 'PropertiesService',
  needs: 'storage',
  methods: {
    getDocumentProperties: local([''], (_at, _args, execution) => execution.give(Properties, 'document')),
    getScriptProperties: local([''], (_at, _args, execution) => execution.give(Properties, 'script')),
    getUserProperties: local([''], (_at, _args, execution) => execution.give(Properties, 'user')),
  },
});
