import type { JSX } from 'preact';
import type { Model } from '../state.ts';
import { Actions, Body, Button, Heading, Section, Told } from './parts.tsx';
import { PlaceByPlace } from './preview.tsx';
import { useShared } from './shared.ts';
import { ToldCells } from './told-cells.tsx';

/** How a change ended: all of it, nothing, taken back, or every cell for which neither is sure. */
export function Outcome({ model }: { readonly model: Model }): JSX.Element | null {
  const { words } = useShared();
  if (model.ended === null) return null;
  const { outcome, problems, skipped, unsettled } = model.ended;
  const { journal } = outcome;
  return (
    <>
      <Body>
        <Heading title={words.ends[outcome.end]} />
        <p>{words.endWhy[outcome.end]}</p>
        {model.written.length === 0 ? null : (
          <Section title={words.historyTitle}>
            <PlaceByPlace will={model.written} />
          </Section>
        )}
        {problems.map((told, i) => (
          <Told key={i} told={told} isAlert />
        ))}
        <ToldCells title={words.unsettledTitle} cells={unsettled} />
        <ToldCells title={words.skippedTitle} cells={skipped} />
      </Body>
      <Actions>
        <Button kind="primary" says={{ is: 'check' }} isDisabled={model.work !== null}>
          {words.checkAgain}
        </Button>
        {journal === null ? null : (
          <Button says={{ is: 'restore', id: journal.id }} isDisabled={model.work !== null}>
            {words.restore}
          </Button>
        )}
      </Actions>
    </>
  );
}
