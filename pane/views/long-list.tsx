import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './parts.tsx';
import { useShared } from './shared.ts';

/** So many lines are drawn before the next frame: a view with four lists stays well below 50 ms a task. */
const LINES_A_FRAME = 6;

/** How many of so many lines to draw now: a few at first, and a few more with each frame. */
function useGradually(wanted: number): number {
  const [drawn, setDrawn] = useState(LINES_A_FRAME);
  useEffect(() => {
    if (drawn >= wanted) return;
    const frame = requestAnimationFrame(() => setDrawn(drawn + LINES_A_FRAME));
    return () => cancelAnimationFrame(frame);
  }, [drawn, wanted]);
  return Math.min(drawn, wanted);
}

type LongListProps<Item extends object> = {
  readonly items: readonly Item[];
  /** So many are listed; the rest with further requests. */
  readonly listed: number;
  /** So many more come with a request. */
  readonly step: number;
  readonly onMore: () => void;
  /** A line, made of its item alone: it is made once for an item. */
  readonly line: (item: Item) => JSX.Element;
  readonly kind?: 'rows' | 'rows tree' | 'lines';
};

/** A list that may be very long: it is drawn as far as asked for, and so that the pane never stops answering. */
export function LongList<Item extends object>(props: LongListProps<Item>): JSX.Element {
  const { items, listed, step, onMore, line, kind = 'rows' } = props;
  const { words, figures } = useShared();
  const wanted = Math.min(listed, items.length);
  const drawn = useGradually(wanted);
  const lines = useRef(new WeakMap<Item, JSX.Element>()).current;
  const left = items.length - listed;
  return (
    <>
      <ul class={kind} aria-busy={drawn < wanted}>
        {items.slice(0, drawn).map((item) => {
          // The very same element again tells the library that nothing of it has changed.
          const known = lines.get(item) ?? line(item);
          lines.set(item, known);
          return known;
        })}
      </ul>
      {left <= 0 ? null : <Button says={onMore}>{words.showMore(figures.count(Math.min(left, step)))}</Button>}
    </>
  );
}
