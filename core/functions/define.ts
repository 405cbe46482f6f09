import type { CellValue } from '../workbook/cells.ts';
import type { Param } from './params.ts';
import type { Answer, FunctionError, Grid, Scalar } from './values.ts';

/** A worked example: shown on the reference page, and run by the tests. */
export type Example = {
  readonly args: readonly (CellValue | Grid<CellValue>)[];
  readonly gives: Answer;
  readonly note?: string;
};

/** What every function says of itself. */
type Description = {
  /** The name in cells, in capitals. */
  readonly id: string;
  /** One sentence: what comes back. */
  readonly summary: string;
  /** What the result is, for the host's help. */
  readonly returns: string;
  readonly examples: readonly Example[];
  /** What a user should know beyond that, a sentence each. */
  readonly notes?: readonly string[];
  /** When it gives an error, a sentence each, beyond what holds for all functions. */
  readonly errors?: readonly string[];
};

/** What all functions have once they are defined. */
type Defined = Required<Description> & {
  readonly params: readonly Param<unknown>[];
  /** The result is blank where the first so many arguments are all blank. */
  readonly blankWhen: number;
  /** How many arguments must be given; the optional ones stand behind them. */
  readonly required: number;
};

/** A function of single cells; over ranges it is worked out cell by cell. */
export type CellFunction = Defined & {
  readonly kind: 'cells';
  readonly run: (args: readonly unknown[]) => Scalar;
};

/** A function of whole ranges, which may spill. */
export type RangeFunction = Defined & {
  readonly kind: 'range';
  readonly run: (args: readonly unknown[]) => Answer;
};

/** A function as the catalogue lists it. */
export type FunctionDefinition = CellFunction | RangeFunction;

/** What a parameter gives to the function: what its reader returns when it succeeds. */
type ArgOf<P> = P extends { readonly read: (given: never) => infer Read } ? Exclude<Read, FunctionError> : never;

/** The arguments of the parameters, in their order. */
type ArgsOf<Ps extends readonly Param<unknown>[]> = { readonly [Index in keyof Ps]: ArgOf<Ps[Index]> };

type Spec<Ps extends readonly Param<unknown>[], Result> = Description & {
  readonly params: Ps;
  readonly blankWhen?: number;
  readonly run: (...args: ArgsOf<Ps>) => Result;
};

function described<Ps extends readonly Param<unknown>[], Result>(spec: Spec<Ps, Result>): Defined {
  const { id, summary, returns, examples, notes = [], errors = [], params, blankWhen = 1 } = spec;
  const required = params.filter((param) => !param.isOptional).length;
  return { id, summary, returns, examples, notes, errors, params, blankWhen, required };
}

/**
 * Calls a definition's own function with what its parameters read. The type follows from where the arguments come from:
 * each was returned by the reader at its own place, and this is the one door they come in by.
 */
function runWith<Ps extends readonly Param<unknown>[], Result>(
  { id, params, run }: Spec<Ps, Result>,
  args: readonly unknown[],
): Result {
  if (!areReadBy(params, args)) throw new Error(`${id}: the call must bring one argument for each parameter`);
  return run(...args);
}

function areReadBy<Ps extends readonly Param<unknown>[]>(params: Ps, args: readonly unknown[]): args is ArgsOf<Ps> {
  return args.length === params.length;
}

/**
 * Defines a function of cells. The types of `run` follow from the parameters:
 *
 *   params: [number('actual', '…'), choice('direction', '…', ['higher', 'lower'], 'higher')]
 *   → run: (actual: number, direction: 'higher' | 'lower') => …
 *
 * The one definition gives Excel's metadata, the Sheets functions, the reference page and the tests (design.md 7).
 */
export function defineFunction<const Ps extends readonly Param<unknown>[]>(spec: Spec<Ps, Scalar>): CellFunction {
  return { ...described(spec), kind: 'cells', run: (args) => runWith(spec, args) };
}

/** Defines a function of whole ranges. Its other arguments are single cells. */
export function defineRangeFunction<const Ps extends readonly Param<unknown>[]>(spec: Spec<Ps, Answer>): RangeFunction {
  return { ...described(spec), kind: 'range', run: (args) => runWith(spec, args) };
}
