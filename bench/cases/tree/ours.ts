import { rollUpForest } from '../../../core/rollup/rollup-tree.ts';
import { buildForest } from '../../../core/rollup/tree.ts';
import { say, timed } from '../say.ts';
import { rowsAsked } from '../values.ts';
import { nodes } from './nodes.ts';

/** Builds and rolls up a tree from ids and parent texts, once, as a check does. */
const { tree, rows } = nodes(rowsAsked());
let score: number | null = null;
const took = await timed(() => {
  score = rollUpForest(buildForest(tree), rows).score[0] ?? null;
});
say(took, Number(score).toFixed(9));
