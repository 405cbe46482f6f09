import type { JSX } from 'preact';
import type { PartId } from '../../core/execution/sheets/part.ts';
import type { PreviewAnswer } from '../engine/answers.ts';
import type { Model } from '../state.ts';
import { partIn } from './part.tsx';
import { PartMore } from './part-more.tsx';
import { Body, Facts, Heading, Section, Told, Waiting } from './parts.tsx';
import { ApplyActions, PlaceByPlace } from './preview.tsx';
import { useShared } from './shared.ts';
import { ToldCells } from './told-cells.tsx';

function isNewSheet({ will }: Pick<PreviewAnswer, 'will'>): boolean {
  return will.some(({ what }) => what === 'sheet');
}

/** What a new sheet is filled in with. */
function Fills({ fills }: { readonly fills: PreviewAnswer['fills'] }): JSX.Element {
  const { words, figures } = useShared();
  return (
    <Section title={words.filledIn}>
      {fills.length === 0 ? (
        <p>{words.filledNothing}</p>
      ) : (
        <Facts facts={fills.map(({ caption, rows }) => [caption, words.filledRows(rows, figures.count(rows))])} />
      )}
    </Section>
  );
}

/** What making a sheet or bringing it up to date does, and what stays. */
export function Promise({ preview }: { readonly preview: PreviewAnswer }): JSX.Element {
  const { words } = useShared();
  const { will, fills, notLive } = preview;
  const isNew = isNewSheet(preview);
  return (
    <>
      <Section title={words.willChange}>
        {will.length === 0 ? <p>{words.nothingToRenew}</p> : <PlaceByPlace will={will} />}
      </Section>
      {isNew ? <Fills fills={fills} /> : null}
      <Section title={words.stays}>
        <ul class="ticks">
          <li>{isNew ? words.staysSheets : words.staysTyped}</li>
          {isNew ? null : <li>{words.staysDress}</li>}
        </ul>
      </Section>
      <ToldCells title={words.leftTitle} cells={notLive} />
    </>
  );
}

/** Exactly what making the sheet of a part will do, or bringing it up to date. */
export function Create({ model, part: id }: { readonly model: Model; readonly part: PartId }): JSX.Element {
  const { words } = useShared();
  const { preview, work } = model;
  const name = partIn(model, id)?.name;
  return (
    <>
      <Body>
        <Heading title={name === undefined ? words.previewTitle : words.previewOf(name)}>
          {words.previewPromise}
        </Heading>
        {preview.is === 'waiting' && work === null ? <Waiting /> : null}
        {preview.is === 'failed' ? <Told told={preview.told} isAlert /> : null}
        {preview.is === 'there' ? <Promise preview={preview.value} /> : null}
        {preview.is === 'there' && preview.value.will.length === 0 ? <PartMore of={id} model={model} /> : null}
      </Body>
      <ApplyActions model={model} />
    </>
  );
}
