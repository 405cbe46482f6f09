import { byteLength } from '../bytes.ts';
import type { SheetsHost } from '../host.ts';
import { defineType, local, service } from '../object.ts';
import { refuse, TEXTS } from '../wrong.ts';

type Scope = keyof SheetsHost['caches'];

/** Google's limits: 250 characters a key, 100 KB a value, six hours, a thousand entries. */
const MOST = { key: 250, value: 100 * 1024, seconds: 21_600, entries: 1000 };
/** What an entry lives where nothing is said. */
const USUAL_SECONDS = 600;

function put(host: SheetsHost, scope: Scope, entries: readonly (readonly [string, unknown])[], seconds: number): void {
  if (seconds < 1 || seconds > MOST.seconds) refuse(TEXTS.argument('expirationInSeconds'));
  for (const [key, value] of entries) {
    if (key.length > MOST.key) refuse(TEXTS.longKey);
    if (typeof value !== 'string') refuse(TEXTS.signature('(class)', 'CacheService.Cache.putAll'));
    if (byteLength(String(value)) > MOST.value) refuse(TEXTS.longValue);
  }
  const cache = host.caches[scope];
  for (const [key, value] of entries) cache.set(key, { value: String(value), until: host.now + seconds * 1000 });
  // Full: the ones that would go soonest are let go.
  for (const [key] of [...cache]
    .sort(([, a], [, b]) => a.until - b.until)
    .slice(0, Math.max(0, cache.size - MOST.entries)))
    cache.delete(key);
}

function get(host: SheetsHost, scope: Scope, key: string): string | null {
  if (key.length > MOST.key) refuse(TEXTS.longKey);
  const entry = host.caches[scope].get(key);
  return entry === undefined || entry.until <= host.now ? null : entry.value;
}

/** Texts that are kept for a while, and may be gone earlier. */
export const Cache = defineType<Scope>({
  name: 'CacheService.Cache',
  needs: 'storage',
  where: (scope) => scope,
  methods: {
    get: service('cache', ['String'], (scope, args, { host }) => get(host, scope, args.text(0))),
    getAll: service('cache', ['String[]'], (scope, args, { host }) => {
      const found = args.list(0).map((key) => [String(key), get(host, scope, String(key))] as const);
      return new Map(found.filter(([, value]) => value !== null));
    }),
    put: service('cache', ['String,String', 'String,String,Integer'], (scope, args, { host }) =>
      put(host, scope, [[args.text(0), args.text(1)]], args.count > 2 ? args.number(2) : USUAL_SECONDS),
    ),
    putAll: service('cache', ['Record', 'Record,Integer'], (scope, args, { host }) =>
      put(host, scope, Object.entries(args.given[0] as object), args.count > 1 ? args.number(1) : USUAL_SECONDS),
    ),
    remove: service('cache', ['String'], (scope, args, { host }) => void host.caches[scope].delete(args.text(0))),
    removeAll: service('cache', ['String[]'], (scope, args, { host }) => {
      for (const key of args.list(0)) host.caches[scope].delete(String(key));
    }),
  },
});

/** The caches: of the document, of the script, of the user. */
export const CacheService = defineType<null>({
  name: 'CacheService',
  needs: 'storage',
  methods: {
    getDocumentCache: local([''], (_at, _args, execution) => execution.give(Cache, 'document')),
    getScriptCache: local([''], (_at, _args, execution) => execution.give(Cache, 'script')),
    getUserCache: local([''], (_at, _args, execution) => execution.give(Cache, 'user')),
  },
});
