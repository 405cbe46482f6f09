import { bestOf, hostValues } from './values.ts';

/** What a programmer writes without the product: a loop over the same values, plain ratios, numbers only. */
const { actuals, targets } = hostValues(Number(process.argv[2] ?? 1_000_000));
console.log(
  bestOf(() => {
    const letters: string[] = [];
    for (let i = 0; i < actuals.length; i++) {
      const actual = actuals[i];
      const target = targets[i];
      if (typeof actual !== 'number' || typeof target !== 'number' || target === 0) letters.push('N');
      else letters.push(actual / target >= 1 ? 'G' : actual / target >= 0.85 ? 'Y' : 'R');
    }
    return letters.length;
  }),
);
