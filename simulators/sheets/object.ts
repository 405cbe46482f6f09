import { enumName } from './enums.ts';
import type { Execution } from './execution.ts';
import type { Kind } from './faults.ts';
import { host, hostedOf } from './hosted.ts';
import { type Parameter, parametersOf } from './signature.ts';

/** What a call needs to be allowed: a scope of the declaration, a mode, or nothing at all. */
export type Need = 'sheets' | 'ui' | 'menu' | 'storage' | 'script' | 'email' | 'none';

/** A method: what it counts as, which parameters it takes, and what it does. */
export type Method<At> = {
  readonly kind: Kind;
  readonly overloads: readonly (readonly Parameter[])[];
  readonly needs?: Need;
  /** Gives the object itself, as setters do that can be chained. */
  readonly isChained: boolean;
  readonly run: (at: At, args: Args, execution: Execution) => unknown;
};

/** A type of Apps Script, as far as the stand-in has it. */
export type Spec<At> = {
  /** As messages name it: 'SpreadsheetApp.Range'. */
  readonly name: string;
  /** What its methods need where they do not say so themselves. */
  readonly needs: Need;
  /** Throws when what it stands for is gone. Asked before any method but local ones. */
  readonly check?: (at: At, execution: Execution) => void;
  /** Which one it is, so that a stale answer is that of the same place. */
  readonly where?: (at: At) => string;
  /** Enumerations it carries. */
  readonly constants?: Readonly<Record<string, unknown>>;
  readonly methods: Readonly<Record<string, Method<At>>>;
};

/** A type that has been defined. */
export type HostType<At> = {
  readonly name: string;
  /** An object of this type for a script. */
  readonly make: (at: At, execution: Execution) => object;
  /** The place an object of this type stands for; throws at anything else, which no signature lets through. */
  readonly at: (value: unknown) => At;
};

/** Every type that has been defined, by name: what the tests compare with Google's own types. */
export const TYPES = new Map<string, Spec<never>>();

/** The arguments of a call, each taken as what its signature has made sure it is. */
export class Args {
  readonly given: readonly unknown[];

  constructor(given: readonly unknown[]) {
    this.given = given;
  }

  get count(): number {
    return this.given.length;
  }

  text(index: number): string {
    const value = this.given[index];
    if (typeof value !== 'string') throw new Error(`argument ${index} is no text`);
    return value;
  }

  textOrNull(index: number): string | null {
    return this.given[index] === null || this.given[index] === undefined ? null : this.text(index);
  }

  number(index: number): number {
    const value = this.given[index];
    if (typeof value !== 'number') throw new Error(`argument ${index} is no number`);
    return value;
  }

  flag(index: number): boolean {
    return this.given[index] === true;
  }

  list(index: number): readonly unknown[] {
    const value = this.given[index];
    if (!Array.isArray(value)) throw new Error(`argument ${index} is no list`);
    return value;
  }

  grid(index: number): readonly (readonly unknown[])[] {
    return this.list(index).map((row) => (Array.isArray(row) ? (row as unknown[]) : []));
  }

  object<At>(index: number, type: HostType<At>): At {
    return type.at(this.given[index]);
  }

  /** Whether this argument is of an enumeration. */
  isOf(index: number, name: string): boolean {
    return enumName(this.given[index]) === name;
  }
}

/** Names that JavaScript itself looks up on any object it shows, serializes or waits for. */
const ASKED_BY_LANGUAGE: ReadonlySet<string> = new Set(['then', 'toJSON', 'constructor', 'valueOf', 'nodeType']);

/** What an object has under a name; undefined for no member. */
type Find = (name: string) => unknown;

function strict(name: string, find: Find, execution: Execution): object {
  return new Proxy(Object.create(null) as object, {
    get: (_target, key) => {
      if (typeof key === 'symbol') return undefined;
      const member = find(key);
      if (member !== undefined || ASKED_BY_LANGUAGE.has(key)) return member;
      throw execution.realm.error('TypeError', `${name}.${key} is not in the stand-in`);
    },
    has: (_target, key) => typeof key === 'string' && find(key) !== undefined,
    ownKeys: () => [],
    set: (_target, key) => {
      throw execution.realm.error('TypeError', `${name}.${String(key)} cannot be set`);
    },
    deleteProperty: (_target, key) => {
      throw execution.realm.error('TypeError', `${name}.${String(key)} cannot be deleted`);
    },
  });
}

/** Defines a type; what comes back makes objects of it for scripts. */
export function defineType<At>(spec: Spec<At>): HostType<At> {
  TYPES.set(spec.name, spec);
  const short = spec.name.split('.').at(-1) ?? spec.name;
  const methods = new Map(Object.entries(spec.methods));
  const constants = new Map(Object.entries(spec.constants ?? {}));
  return {
    name: spec.name,
    make: (at, execution) => {
      const members = new Map<string, unknown>([['toString', () => short]]);
      // Made when they are asked for: a rectangle of colours is a thousand objects, of which each is asked one thing.
      const find: Find = (name) => {
        const method = methods.get(name);
        if (!members.has(name) && method !== undefined)
          members.set(name, (...given: unknown[]) => execution.perform({ spec, name, method, at, self }, given));
        return members.get(name) ?? constants.get(name);
      };
      const self = strict(spec.name, find, execution);
      host(self, { name: spec.name, at });
      return self;
    },
    at: (value) => {
      const hosted = hostedOf(value);
      if (hosted?.name !== spec.name) throw new Error(`no ${spec.name}`);
      // The name says which spec made it, and the spec says of which type its places are.
      return hosted.at as At;
    },
  };
}

type Run<At> = Method<At>['run'];

function method<At>(kind: Kind, isChained: boolean) {
  return (signatures: readonly string[], run: Run<At>, needs?: Need): Method<At> => ({
    kind,
    isChained,
    overloads: signatures.map(parametersOf),
    run,
    ...(needs === undefined ? {} : { needs }),
  });
}

/** A method that needs no answer of the server. */
export function local<At>(signatures: readonly string[], run: Run<At>, needs?: Need): Method<At> {
  return method<At>('local', false)(signatures, run, needs);
}

/** The same, giving the object itself. */
export function chained<At>(signatures: readonly string[], run: Run<At>, needs?: Need): Method<At> {
  return method<At>('local', true)(signatures, run, needs);
}

/** A method that reads the spreadsheet: what is pending is written first. */
export function read<At>(signatures: readonly string[], run: Run<At>): Method<At> {
  return method<At>('read', false)(signatures, run);
}

/** A method that writes, and gives the object itself. */
export function write<At>(signatures: readonly string[], run: Run<At>): Method<At> {
  return method<At>('write', true)(signatures, run);
}

/** A method that writes and gives nothing, or an object of its own. */
export function writing<At>(signatures: readonly string[], run: Run<At>): Method<At> {
  return method<At>('write', false)(signatures, run);
}

/** A method of another service. */
export function service<At>(kind: Kind, signatures: readonly string[], run: Run<At>, needs?: Need): Method<At> {
  return method<At>(kind, false)(signatures, run, needs);
}

/** The same, giving the object itself. */
export function serviceChained<At>(kind: Kind, signatures: readonly string[], run: Run<At>): Method<At> {
  return method<At>(kind, true)(signatures, run);
}
