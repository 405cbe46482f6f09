import { performance } from 'node:perf_hooks';
import { rollUpForest } from '../../core/rollup/rollup-tree.ts';
import { buildForest } from '../../core/rollup/tree.ts';
import { nodes } from './tree-nodes.ts';

/** Builds and rolls up a tree of a million nodes from ids and parent texts, once, as a check does. */
const { tree, rows } = nodes(Number(process.argv[2] ?? 1_000_000));
const started = performance.now();
const rolled = rollUpForest(buildForest(tree), rows);
const took = performance.now() - started;
if (rolled.status[0] === undefined) throw new Error('nothing was rolled up');
console.log(took);
