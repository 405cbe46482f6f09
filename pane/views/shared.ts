import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Figures } from '../figures.ts';
import type { Event } from '../state.ts';
import type { Words } from '../words/words.ts';

/** What every view needs: its texts, its figures, and a way to say what the user did. */
export type Shared = {
  readonly language: string;
  readonly words: Words;
  readonly figures: Figures;
  readonly dispatch: (event: Event) => void;
};

/** Given by the frame. */
export const SharedContext = createContext<Shared | null>(null);

/** The surroundings of a view. */
export function useShared(): Shared {
  const shared = useContext(SharedContext);
  if (shared === null) throw new Error('views are drawn inside the frame');
  return shared;
}
