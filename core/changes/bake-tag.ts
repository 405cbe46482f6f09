import { piecesOf, textOfPieces, type Call } from './formula-calls.ts';

/**
 * A baked call carries what it was: CHOOSE gives its first choice, the native form, and has the arguments behind it,
 * never worked out. They are real references, so that they move along when people insert rows, sort or fill down.
 *
 *   STOPLIGHT(A2,B2,"lower") → CHOOSE(1+N("planlight:STOPLIGHT"),IF(…),A2,B2,"lower")
 *   ATTAINMENT(A2,B2,,C2)    → CHOOSE(1+N("planlight:ATTAINMENT 1 2 4/4"),…,A2,B2,C2)
 */
export function bakedCall(name: string, native: string, args: readonly string[]): string {
  const given = args.flatMap((arg, i) => (arg.trim() === '' ? [] : [i + 1]));
  const places = given.length === args.length ? '' : ` ${given.join(' ')}/${args.length}`;
  const kept = given.map((place) => args[place - 1] ?? '');
  return `CHOOSE(${[`1+N("planlight:${name}${places}")`, native, ...kept].join(',')})`;
}

const TAG = /^\s*1\s*\+\s*N\(\s*"planlight:([\w.]+)(?: ([\d ]*)\/(\d+))?"\s*\)\s*$/i;

function isChoose(name: string): boolean {
  return name.toUpperCase() === 'CHOOSE';
}

function unbaked(call: Call): string {
  const args = call.args.map((arg) => textOfPieces(arg, unbaked));
  const [, name, places, count] = TAG.exec(args[0] ?? '') ?? [];
  if (name === undefined) return `${call.name}(${args.join(',')})`;
  const kept = args.slice(2);
  if (count === undefined) return `${name}(${kept.join(',')})`;
  const all: string[] = Array.from({ length: Number(count) }, () => '');
  (places ?? '').split(' ').forEach((place, i) => {
    if (place !== '') all[Number(place) - 1] = kept[i] ?? '';
  });
  return `${name}(${all.join(',')})`;
}

/** The formula with its functions again; null where none was baked. */
export function unbakedFormula(formula: string): string | null {
  if (!formula.includes('planlight:')) return null;
  const text = textOfPieces(piecesOf(formula, isChoose), unbaked);
  return text === formula ? null : text;
}
