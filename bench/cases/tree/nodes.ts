import type { Child } from '../../../core/rollup/child.ts';
import type { TreeNode } from '../../../core/rollup/links.ts';
import { stream } from '../values.ts';

/** A tree with eight children a node, and verdicts for its leaves. */
export function nodes(count: number): { readonly tree: TreeNode[]; readonly rows: Child[] } {
  const next = stream(7);
  const tree: TreeNode[] = [];
  const rows: Child[] = [];
  for (let i = 0; i < count; i++) {
    tree.push({ id: `N${i}`, parents: i === 0 ? '' : `N${Math.floor((i - 1) / 8)}`, shares: '' });
    const attainment = 0.6 + next() * 0.6;
    rows.push({ status: attainment >= 1 ? 'Green' : attainment >= 0.85 ? 'Yellow' : 'Red', attainment });
  }
  return { tree, rows };
}
