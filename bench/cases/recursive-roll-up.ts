import { performance } from 'node:perf_hooks';
import { nodes } from './tree-nodes.ts';

/** What a programmer writes without the product: a map of children and a recursive mean, no rules, no flags. */
const { tree, rows } = nodes(Number(process.argv[2] ?? 1_000_000));
const started = performance.now();
const children = new Map<string, number[]>();
tree.forEach(({ parents }, i) => {
  const known = children.get(parents);
  if (known === undefined) children.set(parents, [i]);
  else known.push(i);
});
function mean(node: number): number {
  const own = children.get(tree[node]?.id ?? '');
  if (own === undefined) return Math.min(1, rows[node]?.attainment ?? 0);
  return own.reduce((sum, child) => sum + mean(child), 0) / own.length;
}
const top = mean(0);
const took = performance.now() - started;
if (!(top > 0)) throw new Error('nothing was rolled up');
console.log(took);
