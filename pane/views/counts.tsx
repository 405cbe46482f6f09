import type { JSX } from 'preact';
import { WORST_FIRST } from '../../core/review/worst-first.ts';
import type { Status } from '../../core/stoplight/status.ts';
import type { Counts } from '../engine/answers.ts';
import { Shape } from './parts.tsx';
import { useShared } from './shared.ts';

/** The shares of the four colours as one line: a picture of the counts above it. */
export function Proportions({ counts }: { readonly counts: Counts }): JSX.Element | null {
  const total = WORST_FIRST.reduce((sum, status) => sum + counts[status], 0);
  if (total === 0) return null;
  let at = 0;
  return (
    <svg class="proportions" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      {WORST_FIRST.map((status) => {
        const x = at;
        const width = (counts[status] / total) * 100;
        at += width;
        return <rect key={status} class={status} x={x} y={0} width={width} height={6} />;
      })}
    </svg>
  );
}

/** How many of each, to press for seeing only those. */
export function CountTiles({ counts, only }: { readonly counts: Counts; readonly only: Status | null }): JSX.Element {
  const { words, figures, dispatch } = useShared();
  return (
    <div class="tiles" role="group" aria-label={words.filterBy}>
      {WORST_FIRST.map((status) => (
        <button
          key={status}
          type="button"
          class={`tile ${status}`}
          aria-pressed={only === status}
          onClick={() => dispatch({ is: 'filter', only: status })}
        >
          <span class="amount">
            <b>{figures.count(counts[status])}</b> <Shape status={status} />
          </span>
          <span>{words[status]}</span>
        </button>
      ))}
    </div>
  );
}
