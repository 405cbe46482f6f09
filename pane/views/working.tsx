import type { JSX } from 'preact';
import type { Work } from '../state.ts';
import { Button } from './parts.tsx';
import { useShared } from './shared.ts';

/** Long work: what is done, how far it is, and a way to stop it. */
export function Working({ work }: { readonly work: Work | null }): JSX.Element | null {
  const { words, figures } = useShared();
  if (work === null) return null;
  const { done, of } = work.progress;
  const isMaking = work.kind === 'applying' && work.makes !== null;
  const what = work.isStopping ? words.stopping : isMaking ? words.making : words[work.kind];
  return (
    <div class="working">
      <label>
        <span role="status">{what}</span>
        {of > 0 ? <progress max={of} value={done} /> : <progress />}
      </label>
      <span class="quiet">{of > 0 ? words.doneOf(figures.count(done), figures.count(of)) : ''}</span>
      <Button says={{ is: 'stop' }} isDisabled={work.isStopping}>
        {words.cancel}
      </Button>
    </div>
  );
}
