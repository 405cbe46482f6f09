import { finding } from '../finding.ts';
import type { SmartRule } from '../rule.ts';

/** Relevant: it serves a goal above it, or is the top one itself. */
export const relevant: SmartRule = {
  id: 'r-relevant',
  letter: 'R',
  marks: ['pass', 'weak', 'fail', 'unknown'],
  judge: ({ parent, isParentMissing, isTop }) => {
    if (isTop) return finding('R', 'pass', 'TOP_GOAL', [parent]);
    if (parent === null) return finding('R', 'unknown', 'PARENT_UNKNOWN');
    if (parent === '') return finding('R', 'fail', 'NO_PARENT');
    if (isParentMissing) return finding('R', 'weak', 'PARENT_NOT_FOUND', [parent]);
    return finding('R', 'pass', 'SERVES', [parent]);
  },
};
