import { middleOf, say } from '../say.ts';
import { countOf, hostValues, rowsAsked } from '../values.ts';

/** What a programmer writes without the product: a loop over the same values, numbers only, no reasons. */
const { actuals, targets } = hostValues(rowsAsked());
function statuses(): string[] {
  const found: string[] = [];
  for (let i = 0; i < actuals.length; i++) {
    const actual = actuals[i];
    const target = targets[i];
    if (typeof actual !== 'number' || typeof target !== 'number') found.push('Grey');
    else if (target === 0) found.push(actual >= 0 ? 'Green' : 'Red');
    else {
      const gap = Math.round(((target - actual) / Math.abs(target)) * 1e9) / 1e9;
      found.push(gap <= 0 ? 'Green' : gap <= 0.15 ? 'Yellow' : 'Red');
    }
  }
  return found;
}
const found = statuses();
say(
  await middleOf(statuses),
  countOf((row) => found[row], actuals.length),
);
