import { render } from 'preact';
import { update } from './answer.ts';
import { effectRunner } from './effects.ts';
import type { RemoteEngine } from './engine/remote.ts';
import { figuresOf } from './figures.ts';
import type { PaneHost } from './pane-host.ts';
import { initial, type Event, type Model } from './state.ts';
import { Pane } from './views/pane.tsx';
import type { Shared } from './views/shared.ts';
import { ENGLISH, type LanguageSource, type SpokenWords } from './words/language-source.ts';
import { directionOf } from './words/languages.ts';

/** What a program gives the pane to live in. */
export type Mounting = {
  /** The element that becomes the pane; what is in it is replaced. */
  readonly root: HTMLElement;
  readonly host: PaneHost;
  readonly engine: RemoteEngine;
  /** Where the words of the host's language come from: files beside the pane, or all of them built in. */
  readonly languages: LanguageSource;
};

/** So many milliseconds nothing is shown while the words of the language are on their way; then English is. */
const PATIENCE = 1500;

/** Theme, language and direction stand on the root, so that styles and screen readers know them. */
function dress(root: HTMLElement, { appearance }: Model, { spoken }: Shared): void {
  root.dataset['theme'] = appearance.theme;
  root.lang = spoken;
  root.dir = directionOf(appearance.language);
}

/** A line of a long list is drawn some frames later: so many are waited for it. */
const MOST_FRAMES = 60;

/** The focus goes where the model says, as soon as it is drawn; else to the heading. */
function giveFocus(root: HTMLElement, id: string, isWanted: () => boolean, frames = MOST_FRAMES): void {
  const find = (name: string): HTMLElement | null =>
    root.querySelector<HTMLElement>(`[data-focus="${CSS.escape(name)}"]`);
  const wanted = find(id);
  if (wanted === null && frames > 0 && isWanted())
    requestAnimationFrame(() => giveFocus(root, id, isWanted, frames - 1));
  else if (isWanted()) (wanted ?? find('heading'))?.focus();
}

/**
 * Calls back with the words of a language, at once where they are there. Nothing is shown before the first words, so
 * that nobody sees the pane change its language; the words of an earlier wish that come late are not used.
 */
function speaker(languages: LanguageSource, use: (said: SpokenWords) => void): (language: string) => void {
  let last = 0;
  let isSilent = true;
  const say = (said: SpokenWords): void => {
    isSilent = false;
    use(said);
  };
  return (language) => {
    const wish = ++last;
    const said = languages(language);
    if (!(said instanceof Promise)) return say(said);
    setTimeout(() => {
      if (isSilent && wish === last) say(ENGLISH);
    }, PATIENCE);
    void said.then((words) => {
      if (wish === last) say(words);
    });
  };
}

/**
 * Starts the pane: one model, one pure update, one drawing. Gives the function that ends it.
 *
 * Events are taken one after the other; drawing happens once for all events of a task.
 */
export function mountPane({ root, host, engine, languages }: Mounting): () => void {
  let model = initial(host);
  let isDrawing = false;
  let hasEnded = false;
  /** The language that was asked for last. Its words are in `shared` once they are there. */
  let language = '';
  let shared: Shared | null = null;
  let lastFocus: string | null = null;
  const dispatch = (event: Event): void => {
    if (hasEnded) return;
    const [next, effects] = update(model, event);
    const hasChanged = next !== model;
    model = next;
    for (const effect of effects) run(effect);
    if (hasChanged) drawSoon();
  };
  const drawSoon = (): void => {
    if (isDrawing) return;
    isDrawing = true;
    queueMicrotask(draw);
  };
  const run = effectRunner({ host, engine, dispatch });
  const draw = (): void => {
    isDrawing = false;
    if (hasEnded) return;
    if (language !== model.appearance.language) {
      language = model.appearance.language;
      speak(language);
    }
    if (shared === null) return;
    dress(root, model, shared);
    render(<Pane model={model} shared={shared} />, root);
    const { focus } = model;
    if (focus === null) return;
    lastFocus = focus;
    const { view } = model;
    requestAnimationFrame(() => giveFocus(root, focus, () => lastFocus === focus && model.view === view));
    dispatch({ is: 'focused' });
  };
  // The same words and figures as long as the language is the same: making formats is slow.
  const speak = speaker(languages, (said) => {
    shared = { language, spoken: said.language, words: said.words, figures: figuresOf(language), dispatch };
    drawSoon();
  });
  const unlisten = host.onEvent((event) => dispatch({ is: 'host', event, appearance: host.appearance() }));
  run({ do: 'open' });
  draw();
  return () => {
    hasEnded = true;
    unlisten();
    render(null, root);
  };
}
