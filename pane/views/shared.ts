import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Figures } from '../figures.ts';
import type { Event } from '../state.ts';
import type { Language } from '../words/languages.ts';
import type { Words } from '../words/words.ts';

/** What every view needs: its texts, its figures, and a way to say what the user did. */
export type Shared = {
  /** The display language, which figures are written in. */
  readonly language: string;
  /** The language of the words: English where the display language is not spoken. */
  readonly spoken: Language;
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
