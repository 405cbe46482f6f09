import type { JSX } from 'preact';
import type { Model } from '../state.ts';
import { Body, Button, Heading, Shape } from './parts.tsx';
import { useShared } from './shared.ts';

/** The first screen: what it gives, that it is safe, and two ways to begin. */
export function Welcome({ model }: { readonly model: Model }): JSX.Element {
  const { words } = useShared();
  const isBusy = model.work !== null || model.settings === null;
  return (
    <Body>
      <div class="welcome">
        <p class="mark">
          <Shape status="Green" /> <Shape status="Yellow" /> <Shape status="Red" />
        </p>
        <Heading title={words.welcomeTitle} />
        <p class="lead">{words.welcomeValue}</p>
        <p>{words.welcomeSafe}</p>
        <div class="buttons">
          <Button kind="primary" says={{ is: 'check' }} isDisabled={isBusy}>
            {words.checkMine}
          </Button>
          <Button says={{ is: 'try-sample' }} isDisabled={isBusy}>
            {words.trySample}
          </Button>
        </div>
      </div>
    </Body>
  );
}
