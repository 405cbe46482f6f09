import type { JSX } from 'preact';
import { WORST_FIRST } from '../../core/review/worst-first.ts';
import type { Counts } from '../engine/answers.ts';
import { Shape } from './parts.tsx';
import { useShared } from './shared.ts';

/** How many of each, in one line: ■ 4 Off track ▲ 6 At risk. */
export function CountTotals({ counts }: { readonly counts: Counts }): JSX.Element {
  const { words, figures } = useShared();
  return (
    <p class="totals">
      {WORST_FIRST.filter((status) => counts[status] > 0).map((status) => (
        <span key={status}>
          <Shape status={status} /> {figures.count(counts[status])} {words[status]}
        </span>
      ))}
    </p>
  );
}
