import type { JSX } from 'preact';
import type { PartLine } from '../engine/method-answers.ts';
import type { Making, Model } from '../state.ts';
import { endTitle } from './end-title.ts';
import { partIn } from './part.tsx';
import { PartMore } from './part-more.tsx';
import { Actions, Body, Button, Heading, Section, Told } from './parts.tsx';
import { PlaceByPlace } from './preview.tsx';
import { useShared } from './shared.ts';
import { ToldCells } from './told-cells.tsx';

/** The way to the sheet that was made, once it is known where it is. */
function ToSheet({ sheet }: { readonly sheet: PartLine['sheet'] }): JSX.Element {
  const { words, dispatch } = useShared();
  return (
    <Button
      kind="primary"
      isDisabled={sheet === null}
      says={() => {
        if (sheet !== null) dispatch({ is: 'show', cell: sheet.at });
      }}
    >
      {words.goToSheet}
    </Button>
  );
}

/** What comes after something was made: its sheet, or what the past says by now. */
function AfterMaking({ model, made }: { readonly model: Model; readonly made: Making }): JSX.Element {
  const { words } = useShared();
  if (made !== 'record') return <ToSheet sheet={partIn(model, made)?.sheet ?? null} />;
  return (
    <Button kind="primary" focus="past" says={{ is: 'go', to: { at: 'past' } }} isDisabled={model.work !== null}>
      {words.pastTitle}
    </Button>
  );
}

/** How a change ended: all of it, nothing, taken back, or every cell for which neither is sure. */
export function Outcome({ model }: { readonly model: Model }): JSX.Element | null {
  const { words } = useShared();
  if (model.ended === null) return null;
  const isBusy = model.work !== null;
  const { outcome, problems, skipped, unsettled } = model.ended;
  const { journal } = outcome;
  return (
    <>
      <Body>
        <Heading title={endTitle(model, words)} />
        <p>{words.endWhy[outcome.end]}</p>
        {model.written.length === 0 ? null : (
          <Section title={words.historyTitle}>
            <PlaceByPlace will={model.written} />
          </Section>
        )}
        <PartMore of={model.made} model={model} />
        {problems.map((told, i) => (
          <Told key={i} told={told} isAlert />
        ))}
        <ToldCells title={words.unsettledTitle} cells={unsettled} />
        <ToldCells title={words.skippedTitle} cells={skipped} />
      </Body>
      <Actions>
        {model.made === null || (model.isStale && !isBusy) ? (
          <Button kind="primary" says={{ is: 'check' }} isDisabled={isBusy}>
            {words.checkAgain}
          </Button>
        ) : (
          <AfterMaking model={model} made={model.made} />
        )}
        {journal === null ? null : (
          <Button says={{ is: 'restore', id: journal.id }} isDisabled={isBusy}>
            {words.restore}
          </Button>
        )}
        {model.made === null || model.made === 'record' ? null : (
          <Button kind="link" says={{ is: 'go', to: { at: 'method' } }}>
            {words.tabMethod}
          </Button>
        )}
      </Actions>
    </>
  );
}
