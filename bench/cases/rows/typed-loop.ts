import { middleOf, say } from '../say.ts';
import { countOf, hostValues, rowsAsked } from '../values.ts';

/** The limit: numbers that already lie in typed arrays, NaN for none, no reading, no reasons, a code a row. */
const { actuals, targets } = hostValues(rowsAsked());
const number = (value: unknown): number => (typeof value === 'number' ? value : NaN);
const actual = Float64Array.from(actuals, number);
const target = Float64Array.from(targets, number);
const codes = new Uint8Array(actual.length);
const NAMES = ['Grey', 'Red', 'Yellow', 'Green'];

function judge(): void {
  for (let i = 0; i < codes.length; i++) {
    const a = actual[i] ?? NaN;
    const t = target[i] ?? NaN;
    const gap = t === 0 ? (a >= 0 ? 0 : 1) : Math.round(((t - a) / Math.abs(t)) * 1e9) / 1e9;
    codes[i] = a === a ? 1 + Number(gap <= 0.15) + Number(gap <= 0) : 0;
  }
}
judge();
const answer = countOf((row) => NAMES[codes[row] ?? 0], codes.length);
say(await middleOf(judge), answer);
