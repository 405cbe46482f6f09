import { render } from 'preact';
import { update } from './answer.ts';
import { effectRunner } from './effects.ts';
import type { RemoteEngine } from './engine/remote.ts';
import { figuresOf } from './figures.ts';
import type { PaneHost } from './pane-host.ts';
import { initial, type Event, type Model } from './state.ts';
import { Pane } from './views/pane.tsx';
import type { Shared } from './views/shared.ts';
import { directionOf, spoken, wordsOf } from './words/languages.ts';
import type { Words } from './words/words.ts';

/** What a program gives the pane to live in. */
export type Mounting = {
  /** The element that becomes the pane; what is in it is replaced. */
  readonly root: HTMLElement;
  readonly host: PaneHost;
  readonly engine: RemoteEngine;
  /** Texts other than those of the host's language: for trying out translations. */
  readonly words?: Words;
};

/** Theme, language and direction stand on the root, so that styles and screen readers know them. */
function dress(root: HTMLElement, { appearance }: Model): void {
  root.dataset['theme'] = appearance.theme;
  root.lang = spoken(appearance.language);
  root.dir = directionOf(appearance.language);
}

/** The focus goes where the model says, without scrolling past the heading. */
function giveFocus(root: HTMLElement, id: string): void {
  const wanted = root.querySelector<HTMLElement>(`[data-focus="${CSS.escape(id)}"]`);
  const element = wanted ?? root.querySelector<HTMLElement>('[data-focus="heading"]');
  element?.focus();
}

/**
 * Starts the pane: one model, one pure update, one drawing. Gives the function that ends it.
 *
 * Events are taken one after the other; drawing happens once for all events of a task.
 */
export function mountPane({ root, host, engine, words }: Mounting): () => void {
  let model = initial(host);
  let isDrawing = false;
  let hasEnded = false;
  let shared: Shared | null = null;
  const dispatch = (event: Event): void => {
    if (hasEnded) return;
    const [next, effects] = update(model, event);
    const hasChanged = next !== model;
    model = next;
    for (const effect of effects) run(effect);
    if (hasChanged && !isDrawing) {
      isDrawing = true;
      queueMicrotask(draw);
    }
  };
  const run = effectRunner({ host, engine, dispatch });
  const draw = (): void => {
    isDrawing = false;
    if (hasEnded) return;
    const { language } = model.appearance;
    // The same words and figures as long as the language is the same: making formats is slow.
    if (shared?.language !== language)
      shared = { language, words: words ?? wordsOf(language), figures: figuresOf(language), dispatch };
    dress(root, model);
    render(<Pane model={model} shared={shared} />, root);
    const { focus } = model;
    if (focus === null) return;
    requestAnimationFrame(() => giveFocus(root, focus));
    dispatch({ is: 'focused' });
  };
  const unlisten = host.onEvent((event) => dispatch({ is: 'host', event, appearance: host.appearance() }));
  run({ do: 'open' });
  draw();
  return () => {
    hasEnded = true;
    unlisten();
    render(null, root);
  };
}
