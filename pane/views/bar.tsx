import type { JSX } from 'preact';

/** How far something is, as a line: a picture, the figure is beside it. */
export function Bar({ share }: { readonly share: number }): JSX.Element {
  return (
    <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="whole" x={0} y={0} width={100} height={4} />
      <rect x={0} y={0} width={share * 100} height={4} />
    </svg>
  );
}
