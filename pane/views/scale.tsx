import type { JSX } from 'preact';
import type { WhyAnswer } from '../engine/answers.ts';
import { scaleOf } from '../scale.ts';
import { useShared } from './shared.ts';

const WIDTH = 300;
/** Labels nearer than this would run into each other. */
const LABEL_WIDTH = 58;

/** The colours around an actual, drawn to scale, with the mark where the row stands. */
export function ScaleBar({ why }: { readonly why: WhyAnswer }): JSX.Element | null {
  const { words, figures } = useShared();
  const { actual, status, isPercent } = why.row;
  const scale = actual === null ? null : scaleOf(actual, status, why.flips);
  if (scale === null || actual === null) return null;
  const amount = (value: number): string => figures.amount(value, isPercent);
  const told = why.flips.map(({ to, at }) => words.scaleEdge(words[to], amount(at))).join(' ');
  const placed: number[] = [];
  const labels = [
    { at: actual, x: scale.mark, isMark: true },
    ...scale.edges.map((edge) => ({ ...edge, isMark: false })),
  ]
    .map((label) => ({ ...label, x: Math.min(Math.max(label.x * WIDTH, LABEL_WIDTH / 2), WIDTH - LABEL_WIDTH / 2) }))
    .filter(({ x }) => {
      if (placed.some((other) => Math.abs(other - x) < LABEL_WIDTH)) return false;
      placed.push(x);
      return true;
    });
  return (
    <svg class="scale" viewBox={`0 0 ${WIDTH} 46`} role="img" aria-label={words.scaleOf(amount(actual), told)}>
      {scale.stretches.map(({ status: colour, from, to }, i) => (
        <rect key={i} class={colour} x={from * WIDTH} y={9} width={(to - from) * WIDTH} height={10} />
      ))}
      {scale.edges.map(({ x }, i) => (
        <line key={i} class="edge" x1={x * WIDTH} x2={x * WIDTH} y1={9} y2={22} />
      ))}
      <line class="marker" x1={scale.mark * WIDTH} x2={scale.mark * WIDTH} y1={3} y2={25} />
      {labels.map(({ at, x, isMark }, i) => (
        <text key={i} class={isMark ? 'own' : ''} x={x} y={40}>
          {amount(at)}
        </text>
      ))}
    </svg>
  );
}
