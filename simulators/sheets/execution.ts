import type { Call, Fault } from './faults.ts';
import { COST } from './faults.ts';
import { permit } from './permit.ts';
import type { SheetsHost } from './host.ts';
import { Args, type Method, type Spec } from './object.ts';
import { given, type Realm } from './realm.ts';
import { fitsAny, namesOf } from './signature.ts';
import { KILLED, ScriptError, TEXTS } from './wrong.ts';

/** How a script was started: what it may do follows from it. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

/** A write: what refuses it, and its steps, each of which can be the last. */
export type Write = { readonly check?: () => void; readonly steps: readonly (() => void)[] };

/** A write that waits to be committed; `failure` is what a fault makes of it. */
type Pending = Write & { readonly failure: string | null };

/** A call of a method, as the object's proxy hands it over. */
type Performed<At> = {
  readonly spec: Spec<At>;
  readonly name: string;
  readonly method: Method<At>;
  readonly at: At;
  readonly self: object;
};

/** Milliseconds a script may take: custom functions and simple triggers 30 s, all others 6 minutes. */
export const BUDGET = { short: 30_000, long: 360_000 } as const;

/** One run of a script: its clock, its calls, the writes it has not committed, the locks it holds. */
export class Execution {
  readonly host: SheetsHost;
  readonly realm: Realm;
  readonly mode: AuthMode;
  started: number;
  readonly budget: number;
  /** Locks it holds, by scope. */
  readonly locks = new Set<string>();
  /** Set when the execution was cut; nothing it does counts any more. */
  isOver = false;
  #pending: Pending[] = [];
  #fault: Fault | undefined;

  constructor(host: SheetsHost, realm: Realm, mode: AuthMode, budget: number) {
    this.host = host;
    this.realm = realm;
    this.mode = mode;
    this.budget = budget;
    this.started = host.now;
  }

  /** Does one call of the script, with all that can happen on the way. */
  perform<At>(call: Performed<At>, args: readonly unknown[]): unknown {
    if (this.isOver) throw KILLED;
    try {
      return this.#checked(call, args);
    } catch (error) {
      if (error instanceof ScriptError) throw this.realm.error(error.name, error.message);
      throw error;
    }
  }

  #checked<At>(call: Performed<At>, args: readonly unknown[]): unknown {
    const { spec, method } = call;
    const fullName = `${spec.name}.${call.name}`;
    permit(this, { need: method.needs ?? spec.needs, isWrite: method.kind === 'write', fullName, name: call.name });
    if (!fitsAny(args, method.overloads)) throw new ScriptError(TEXTS.signature(namesOf(args), fullName));
    if (method.kind === 'local') {
      this.host.localCalls.push(fullName);
      return this.#given(call, method.run(call.at, new Args(args), this));
    }
    return this.#served(call, fullName, args);
  }

  /** A call that goes to the server: it costs time, is logged, and can fail. */
  #served<At>(call: Performed<At>, fullName: string, args: readonly unknown[]): unknown {
    const { method } = call;
    const logged = this.host.log(fullName, method.kind);
    const fault = this.host.chooseFault(logged);
    this.spend(COST[method.kind] + (fault?.fault === 'slow' ? fault.milliseconds : 0));
    this.host.meanwhile(logged);
    if (fault !== undefined) this.#before(fault);
    this.#fault = fault;
    try {
      const result = this.#run(call, args, logged, fault);
      if (fault?.fault === 'killed') this.kill(fault.pending === 'written');
      if (fault?.fault === 'reject') throw new ScriptError(fault.message ?? TEXTS.timedOut(this.host.id));
      return result;
    } finally {
      this.#fault = undefined;
    }
  }

  #run<At>(call: Performed<At>, args: readonly unknown[], logged: Call, fault: Fault | undefined): unknown {
    const { spec, method, at } = call;
    if (method.kind === 'flush' || method.kind === 'read')
      this.commit(fault?.fault === 'part' ? { steps: fault.steps, message: fault.message } : null);
    if (method.kind === 'read' || method.kind === 'write') spec.check?.(at, this);
    const key = `${logged.name} ${spec.where?.(at) ?? ''} ${JSON.stringify(args.map(String))}`;
    if (method.kind === 'read' && fault?.fault === 'stale' && this.host.answers.has(key))
      return this.#given(call, this.host.answers.get(key));
    const result = method.run(at, new Args(args), this);
    if (method.kind === 'read') this.host.answers.set(key, result);
    if (method.kind === 'write') this.#afterWrite(fault);
    return this.#given(call, result);
  }

  #given<At>({ method, self }: Performed<At>, result: unknown): unknown {
    return method.isChained ? self : given(this.realm, result);
  }

  #before(fault: Fault): void {
    if (fault.fault === 'protected') this.host.protectAll();
    if (!('when' in fault) || fault.when !== 'before') return;
    if (fault.fault === 'killed') this.kill(fault.pending === 'written');
    if (fault.fault === 'reject') throw new ScriptError(fault.message ?? TEXTS.timedOut(this.host.id));
  }

  #afterWrite(fault: Fault | undefined): void {
    if (fault?.fault === 'part') this.commit({ steps: fault.steps, message: fault.message });
    if (fault?.fault === 'reject') this.commit();
  }

  /** Queues a write: done at the flush, at the next read of the spreadsheet, or at the end. */
  later(write: Write): void {
    const fault = this.#fault;
    if (this.host.reports === 'immediately') write.check?.();
    if (fault?.fault === 'dropped') return;
    const failure = fault?.fault === 'deferred' ? (fault.message ?? TEXTS.timedOut(this.host.id)) : null;
    this.#pending.push({ ...write, failure });
  }

  /** Does all pending writes in order. The first that fails is told, and those behind it are lost. */
  commit(limit: { readonly steps: number; readonly message: string | undefined } | null = null): void {
    const pending = this.#pending;
    this.#pending = [];
    let left = limit?.steps ?? Infinity;
    for (const { check, steps, failure } of pending) {
      if (failure !== null) throw new ScriptError(failure);
      check?.();
      for (const step of steps) {
        if (left-- <= 0) throw new ScriptError(limit?.message ?? TEXTS.timedOut(this.host.id));
        this.host.book.together(step);
      }
    }
    if (limit !== null) throw new ScriptError(limit.message ?? TEXTS.timedOut(this.host.id));
  }

  /** Lets time pass; the execution ends when it has taken longer than it may. */
  spend(milliseconds: number): void {
    this.host.now += milliseconds;
    if (this.elapsed > this.budget) this.kill(false);
  }

  /** Milliseconds since the start, by the simulated clock. */
  get elapsed(): number {
    return this.host.now - this.started;
  }

  /** Starts anew in the same realm, as if nothing had been before. */
  again(): void {
    this.started = this.host.now;
    this.isOver = false;
    this.#pending = [];
  }

  /** Cuts the execution: its locks are free again, and nothing it does counts any more. */
  kill(isPendingWritten: boolean): never {
    if (isPendingWritten) this.commit();
    this.#pending = [];
    this.close();
    throw KILLED;
  }

  /** The end, good or bad: locks are let go. */
  close(): void {
    this.isOver = true;
    for (const scope of this.locks) this.host.locks.delete(scope);
    this.locks.clear();
  }

  /** An object of a service for this script. */
  give<At>(type: { readonly make: (at: At, execution: Execution) => object }, at: At): object {
    return type.make(at, this);
  }
}
