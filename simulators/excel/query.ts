import { WRONG, type QueryInfo } from './envelope.ts';
import type { HostObject } from './object.ts';
import { wireName } from './object.ts';
import type { Session } from './session.ts';

/** What a request wants of an object: its own properties, and what it wants of each part. */
type Wanted = {
  readonly isEverything: boolean;
  readonly properties: readonly string[];
  readonly parts: ReadonlyMap<string, readonly string[]>;
};

/** Throws when this Excel is too old for a member, or the stand-in lacks it. */
export function checkMember(object: HostObject, name: string, session: Session): void {
  const member = object.type.members.get(name);
  if (member === undefined) throw WRONG.api(`${object.type.name}.${name}: not in the stand-in`);
  const since = Math.max(member.since, member.since === 0 ? 0 : object.type.since);
  if (since > session.excel.apiLevel) throw WRONG.api(`${object.type.name}.${name} needs ExcelApi 1.${since}`);
}

function wantedOf(object: HostObject, select: readonly string[]): Wanted {
  const properties: string[] = [];
  const parts = new Map<string, string[]>();
  let isEverything = select.length === 0;
  for (const path of select) {
    const [head = '', ...rest] = path.split(/[/.]/);
    if (head === '*') {
      isEverything = true;
      continue;
    }
    const name = wireName(head);
    const kind = object.type.members.get(name)?.kind;
    if (kind === 'property' && rest.length === 0) properties.push(name);
    else if (kind === 'part') parts.set(name, [...(parts.get(name) ?? []), rest.join('/') || '*']);
    else throw WRONG.argument(`${object.type.name} has no property ${path}`);
  }
  return { isEverything, properties, parts };
}

function available(object: HostObject, session: Session): string[] {
  return [...object.type.members]
    .filter(
      ([, member]) => member.kind === 'property' && Math.max(member.since, object.type.since) <= session.excel.apiLevel,
    )
    .map(([name]) => name);
}

/** How an object is named in answers: its id, and the reference under which it is kept. */
export function identityOf(object: HostObject, reference: string | null): Record<string, unknown> {
  return { ...object.identity(), ...(reference === null ? {} : { _ReferenceId: reference }) };
}

function oneObject(object: HostObject, select: readonly string[], session: Session): Record<string, unknown> {
  object.check(session);
  const wanted = wantedOf(object, select);
  const answer: Record<string, unknown> = { ...object.identity() };
  for (const name of wanted.isEverything ? available(object, session) : wanted.properties) {
    checkMember(object, name, session);
    answer[name] = object.read(name, session);
  }
  for (const [name, inner] of wanted.parts) {
    checkMember(object, name, session);
    const part = object.part(name, session);
    answer[name] = part === null ? null : queried(part, { Select: inner }, session);
  }
  return answer;
}

/** What an object answers to a query. Of a collection, its items do, unless only the collection's own are asked for. */
export function queried(object: HostObject, query: QueryInfo | undefined, session: Session): Record<string, unknown> {
  const select = [...(query?.Select ?? []), ...(query?.Expand ?? [])];
  if (object.items === null) return oneObject(object, select, session);
  object.check(session);
  const own = select.filter((path) => object.type.members.get(wireName(path))?.kind === 'property');
  const ofItems = select.filter((path) => !own.includes(path)).map((path) => path.replace(/^items\/?/, '') || '*');
  const items = object.items(session);
  const from = query?.Skip ?? 0;
  const page = items.slice(from, query?.Top === undefined ? undefined : from + query.Top);
  const isOnlyOwn = own.length > 0 && ofItems.length === 0;
  return {
    ...(own.length > 0 || select.length === 0 ? oneObject(object, own, session) : object.identity()),
    ...(isOnlyOwn ? {} : { _Items: page.map((item) => oneObject(item, ofItems, session)) }),
  };
}
