import { callFunction } from '../core/functions/call.ts';
import { CATALOGUE } from '../core/functions/catalogue.ts';
import type { FunctionDefinition } from '../core/functions/define.ts';
import { ERROR_SIGNS, isFunctionError, type Answer, type Scalar } from '../core/functions/values.ts';

/** The part of Excel's custom-function runtime that is used; Microsoft's types of it are a package of their own. */
export type FunctionRuntime = {
  readonly associate: (functions: Readonly<Record<string, (...args: unknown[]) => unknown>>) => void;
  readonly Error: new (code: string, message?: string) => unknown;
};

/** The runtime names its errors as cells show them. It knows none for #REF! and #NAME? in old clients, which show #VALUE! then. */
const ERROR_TEXTS: ReadonlySet<unknown> = new Set(Object.values(ERROR_SIGNS));

/** An argument as the core takes it: error cells arrive as objects of the runtime. */
function cellFrom(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(cellFrom);
  if (typeof given !== 'object' || given === null) return given;
  const { code } = given as { readonly code?: unknown };
  return { error: ERROR_TEXTS.has(code) ? String(code) : '#VALUE!' };
}

/** The arguments of a call: the runtime fills those left out with null, and always puts an object of its own last. */
function argumentsOf({ params }: FunctionDefinition, given: readonly unknown[]): unknown[] {
  const args = given.slice(0, -1).slice(0, params.length).map(cellFrom);
  while (args.length > 0 && (args[args.length - 1] ?? null) === null) args.pop();
  return args;
}

/** An answer as the runtime takes it: always a rectangle, with its own errors in the cells. */
function rectangle(answer: Answer, { Error: FunctionFailed }: FunctionRuntime): unknown {
  const cell = (value: Scalar): unknown =>
    isFunctionError(value) ? new FunctionFailed(ERROR_SIGNS[value.error], value.why) : value;
  if (Array.isArray(answer)) return (answer as readonly (readonly Scalar[])[]).map((row) => row.map(cell));
  return [[cell(answer as Scalar)]];
}

/** Gives Excel the functions of the catalogue: the very list its metadata is made from. */
export function associateFunctions(runtime: FunctionRuntime): void {
  runtime.associate(
    Object.fromEntries(
      CATALOGUE.map((definition) => [
        definition.id,
        (...given: unknown[]) => {
          const answer = callFunction(definition.id, argumentsOf(definition, given));
          // An error alone is thrown: only so does Excel show its message beside the cell.
          if (isFunctionError(answer)) throw new runtime.Error(ERROR_SIGNS[answer.error], answer.why);
          return rectangle(answer, runtime);
        },
      ]),
    ),
  );
}
