import { hostedOf } from './hosted.ts';
import { isDate } from './signature.ts';

/** What google.script.run throws in the page. */
function illegal(index: number): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${index}`);
}

type Crossing = { readonly onDate: () => never; readonly onOther: () => never; readonly seen: readonly object[] };

/** A copy of a value that may cross; objects as maps, so that each side makes them its own. */
function copy(value: unknown, crossing: Crossing): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object') return crossing.onOther();
  if (isDate(value)) return crossing.onDate();
  if (crossing.seen.includes(value)) throw new TypeError('Failed due to circular reference.');
  const inner = { ...crossing, seen: [...crossing.seen, value] };
  if (Array.isArray(value)) return value.map((each: unknown) => copy(each, inner));
  const isPlain = Object.prototype.toString.call(value) === '[object Object]' && hostedOf(value) === null;
  if (!isPlain) return crossing.onOther();
  return new Map(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [key, copy(each, inner)]),
  );
}

/** The arguments of a google.script.run call as the script gets them; throws in the page at what may not cross. */
export function sentArguments(args: readonly unknown[]): readonly unknown[] {
  return args.map((value, index) => {
    const refuse = (): never => {
      throw illegal(index);
    };
    return copy(value, { onDate: refuse, onOther: refuse, seen: [] });
  });
}

/** Why a result could not be handed over. */
export const NO_RESULT = 'The script completed but the returned value is not a supported return type.';

const HAS_DATE = new Error('a Date');

/** A result as the page gets it: with a Date anywhere in it null for the whole, and an error for what cannot cross. */
export function sentResult(value: unknown): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    const crossed = copy(value, {
      onDate: () => {
        throw HAS_DATE;
      },
      onOther: () => {
        throw new TypeError(NO_RESULT);
      },
      seen: [],
    });
    return { ok: true, value: plain(crossed) };
  } catch (error) {
    if (error === HAS_DATE) return { ok: true, value: null };
    if (error instanceof TypeError) return { ok: false };
    throw error;
  }
}

/** The maps of a copy as plain objects of this side. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!(value instanceof Map)) return value;
  return Object.fromEntries([...(value as Map<string, unknown>)].map(([key, each]) => [key, plain(each)]));
}
