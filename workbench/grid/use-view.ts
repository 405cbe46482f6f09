import { useEffect, useRef, useState } from 'preact/hooks';
import type { View, Wanted } from '../book/view.ts';

/** One question under way, and the newest that came up meanwhile. */
type Asking = { isUnderWay: boolean; next: Wanted | null };

/**
 * The cells to draw: those of the last answer, until the next one is there. One question is under way at a time, and
 * after it the newest one, so that scrolling never waits behind what was scrolled past.
 */
export function useView(ask: (wanted: Wanted) => Promise<View>, wanted: Wanted, version: number): View | null {
  const [view, setView] = useState<View | null>(null);
  const asking = useRef<Asking>({ isUnderWay: false, next: null });
  useEffect(() => {
    const now = asking.current;
    now.next = wanted;
    if (now.isUnderWay) return;
    const goOn = async (): Promise<void> => {
      now.isUnderWay = true;
      while (now.next !== null) {
        const next = now.next;
        now.next = null;
        setView(await ask(next));
      }
      now.isUnderWay = false;
    };
    void goOn();
  }, [wanted, version]);
  return view !== null && view.sheet === wanted.sheet ? view : null;
}
