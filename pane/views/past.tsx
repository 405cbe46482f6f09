import type { JSX } from 'preact';
import type { PastAnswer } from '../engine/method-answers.ts';
import type { Model } from '../state.ts';
import { Findings } from './part.tsx';
import { Actions, Body, Button, Heading, Section, Stale, Told, Waiting } from './parts.tsx';
import { ApplyActions, PlaceByPlace } from './preview.tsx';
import { useShared } from './shared.ts';
import { ToldCells } from './told-cells.tsx';

function Record({ record }: Pick<PastAnswer, 'record'>): JSX.Element {
  const { words, figures } = useShared();
  return record === null ? (
    <p>
      <b>{words.noRecord}</b> {words.recordHelp}
    </p>
  ) : (
    <p>{words.recordOf(record.periods, figures.count(record.periods), record.name)}</p>
  );
}

/** What the past says of each row, and how much of it is recorded. */
export function Past({ model }: { readonly model: Model }): JSX.Element {
  const { words } = useShared();
  const { past, review, work, isStale } = model;
  return (
    <>
      <Body>
        <Heading title={words.pastTitle} />
        <Stale model={model} />
        {past?.is === 'waiting' ? <Waiting /> : null}
        {past?.is === 'failed' ? <Told told={past.told} isAlert /> : null}
        {past?.is === 'there' ? (
          <>
            <Record record={past.value.record} />
            <Findings of={past.value} none={words.pastNone} />
          </>
        ) : null}
      </Body>
      <Actions>
        <Button
          kind="primary"
          focus="keep"
          says={{ is: 'go', to: { at: 'keep' } }}
          isDisabled={review === null || work !== null || isStale}
        >
          {words.keepPeriod}
        </Button>
        <Button says={{ is: 'back' }}>{words.back}</Button>
      </Actions>
    </>
  );
}

/** Exactly what keeping the results of the period will do, and that only those who keep them have such a sheet. */
export function Keep({ model }: { readonly model: Model }): JSX.Element {
  const { words, figures } = useShared();
  const { preview, review, work } = model;
  const will = preview.is === 'there' ? preview.value.will : [];
  return (
    <>
      <Body>
        <Heading title={words.keepPeriod}>{words.previewPromise}</Heading>
        <p>{words.keepHelp(figures.day(review?.asOf ?? model.today))}</p>
        {preview.is === 'waiting' && work === null ? <Waiting /> : null}
        {preview.is === 'failed' ? <Told told={preview.told} isAlert /> : null}
        {preview.is === 'there' ? (
          <>
            <Section title={words.willChange}>
              {will.length === 0 ? <p>{words.nothingToKeep}</p> : <PlaceByPlace will={will} />}
            </Section>
            <Section title={words.stays}>
              <ul class="ticks">
                <li>{words.staysSheets}</li>
                {will[0]?.what === 'hidden-sheet' ? null : <li>{words.staysKept}</li>}
              </ul>
            </Section>
            <ToldCells title={words.leftTitle} cells={preview.value.notLive} />
          </>
        ) : null}
      </Body>
      <ApplyActions model={model} />
    </>
  );
}
