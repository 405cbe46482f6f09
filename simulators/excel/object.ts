import type { Areas } from './areas.ts';
import { Args } from './arguments.ts';
import type { Session } from './session.ts';

/** A property of an object: since which ExcelApi 1.x, how to read it and, where it can be set, how. */
export type Property<At> = {
  readonly since: number;
  readonly get: (at: At, session: Session) => unknown;
  readonly set?: (at: At, value: unknown, session: Session) => void;
};

/** A part of an object that is an object itself; null where it is a null object. */
export type Part<At> = { readonly since: number; readonly get: (at: At, session: Session) => HostObject | null };

/** A method: how many arguments it takes at most, and what it does. It gives an object, a value, or nothing. */
export type Method<At> = {
  readonly since: number;
  readonly takes: number;
  readonly run: (at: At, args: Args, session: Session) => unknown;
};

/** A type of Excel's object model, as far as the stand-in has it. Member names are those of the library. */
export type Spec<At> = {
  readonly name: string;
  readonly since: number;
  /** What identifies an object on the wire: `{ Id: … }`. */
  readonly id?: (at: At) => Readonly<Record<string, unknown>>;
  /** Throws when the object is gone. Asked before anything is done with it. */
  readonly check?: (at: At, session: Session) => void;
  /** The cells it stands for; such objects are kept by reference. */
  readonly cells?: (at: At) => Areas;
  readonly properties?: Readonly<Record<string, Property<At>>>;
  readonly parts?: Readonly<Record<string, Part<At>>>;
  readonly methods?: Readonly<Record<string, Method<At>>>;
  /** Makes it a collection. */
  readonly items?: (at: At, session: Session) => readonly HostObject[];
  /** What `getItem` finds; for collections whose items are reached by key. */
  readonly item?: (at: At, key: unknown, session: Session) => HostObject;
};

/** The names of a type and since when each is there: what the tests compare with Microsoft's own types. */
export type TypeInfo = {
  readonly name: string;
  readonly since: number;
  readonly members: ReadonlyMap<
    string,
    {
      readonly name: string;
      readonly kind: 'property' | 'part' | 'method';
      readonly since: number;
      readonly isSettable: boolean;
    }
  >;
};

/** One object of the host, with the place it stands for bound in. Names are those of the wire: 'Values'. */
export type HostObject = {
  readonly type: TypeInfo;
  readonly cells: Areas | null;
  readonly identity: () => Readonly<Record<string, unknown>>;
  readonly check: (session: Session) => void;
  readonly read: (name: string, session: Session) => unknown;
  readonly write: (name: string, value: unknown, session: Session) => void;
  readonly part: (name: string, session: Session) => HostObject | null;
  readonly call: (name: string, given: readonly unknown[], session: Session) => unknown;
  readonly items: ((session: Session) => readonly HostObject[]) | null;
  readonly item: ((key: unknown, session: Session) => HostObject) | null;
};

/** Every type that has been defined, by name. */
export const TYPES = new Map<string, TypeInfo>();

const OBJECT = Symbol('host object');

/** Whether a value is an object of the host. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && OBJECT in value;
}

/** The name of a member on the wire: 'values' → 'Values'. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function infoOf<At>(spec: Spec<At>): TypeInfo {
  const members = new Map<
    string,
    { name: string; kind: 'property' | 'part' | 'method'; since: number; isSettable: boolean }
  >();
  const add = (name: string, kind: 'property' | 'part' | 'method', since: number, isSettable: boolean): void => {
    members.set(wireName(name), { name, kind, since, isSettable });
  };
  for (const [name, each] of Object.entries(spec.properties ?? {}))
    add(name, 'property', each.since, each.set !== undefined);
  for (const [name, each] of Object.entries(spec.parts ?? {})) add(name, 'part', each.since, false);
  for (const [name, each] of Object.entries(spec.methods ?? {})) add(name, 'method', each.since, false);
  return { name: spec.name, since: spec.since, members };
}

function byWireName<T>(members: Readonly<Record<string, T>> | undefined): ReadonlyMap<string, T> {
  return new Map(Object.entries(members ?? {}).map(([name, member]) => [wireName(name), member]));
}

function memberOf<T>(members: ReadonlyMap<string, T>, name: string, type: string): T {
  const member = members.get(name);
  if (member === undefined) throw new Error(`${type}.${name} must be looked up before it is used`);
  return member;
}

/** Defines a type; what comes back makes an object of it for a place in the workbook. */
export function defineType<At>(spec: Spec<At>): (at: At) => HostObject {
  const type = infoOf(spec);
  TYPES.set(spec.name, type);
  const properties = byWireName(spec.properties);
  const parts = byWireName(spec.parts);
  const methods = byWireName(spec.methods);
  const { items, item } = spec;
  return (at) => {
    const object: HostObject & { [OBJECT]: true } = {
      [OBJECT]: true,
      type,
      cells: spec.cells?.(at) ?? null,
      identity: () => spec.id?.(at) ?? {},
      check: (session) => spec.check?.(at, session),
      read: (name, session) => memberOf(properties, name, spec.name).get(at, session),
      write: (name, value, session) => memberOf(properties, name, spec.name).set?.(at, value, session),
      part: (name, session) => memberOf(parts, name, spec.name).get(at, session),
      call: (name, given, session) => {
        const method = memberOf(methods, name, spec.name);
        return method.run(at, new Args(given, method.takes), session);
      },
      items: items === undefined ? null : (session) => items(at, session),
      item: item === undefined ? null : (key, session) => item(at, key, session),
    };
    return object;
  };
}

/** A property that can only be read. */
export function ro<At>(since: number, get: Property<At>['get']): Property<At> {
  return { since, get };
}

/** A property that can be set: `as` says what its value must be. */
export function rw<At, V>(
  since: number,
  get: Property<At>['get'],
  as: (value: unknown) => V,
  set: (at: At, value: V, session: Session) => void,
): Property<At> {
  return { since, get, set: (at, value, session) => set(at, as(value), session) };
}

/** A part. */
export function part<At>(since: number, get: Part<At>['get']): Part<At> {
  return { since, get };
}

/** A method. */
export function method<At>(since: number, takes: number, run: Method<At>['run']): Method<At> {
  return { since, takes, run };
}

/** A method for the library's own use, which has no version: registering events and the like. */
export function hidden<At>(takes: number, run: Method<At>['run'] = () => null): Method<At> {
  return { since: 0, takes, run };
}
