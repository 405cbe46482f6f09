import { say, timed } from '../say.ts';
import { rowsAsked } from '../values.ts';
import { nodes } from './nodes.ts';

/** What a programmer writes without the product: a map of children and a recursive mean, no rules, no flags. */
const { tree, rows } = nodes(rowsAsked());
let top = 0;
const took = await timed(() => {
  const children = new Map<string, number[]>();
  tree.forEach(({ parents }, i) => {
    const known = children.get(parents);
    if (known === undefined) children.set(parents, [i]);
    else known.push(i);
  });
  const mean = (node: number): number => {
    const own = children.get(tree[node]?.id ?? '');
    if (own === undefined) return Math.min(1, rows[node]?.attainment ?? 0);
    return own.reduce((sum, child) => sum + mean(child), 0) / own.length;
  };
  top = mean(0);
});
say(took, top.toFixed(9));
