import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PartId } from '../../core/execution/sheets/part.ts';
import type { FindingLine, PartLine, SaidBy } from '../engine/method-answers.ts';
import type { Making, Model, View } from '../state.ts';
import { Bar } from './bar.tsx';
import { LongList } from './long-list.tsx';
import { PartMore } from './part-more.tsx';
import { Actions, Body, Button, Heading, Own, Section, Shape, Stale, Told, Waiting } from './parts.tsx';
import { useShared } from './shared.ts';

const STEP = 25;

/** The line of a part in what was told of the method, or null where that is not there. */
export function partIn({ parts }: Pick<Model, 'parts'>, id: Making): PartLine | null {
  if (parts?.is !== 'there') return null;
  return parts.value.steps.flatMap((step) => step.parts).find((part) => part.id === id) ?? null;
}

function FindingText({ finding: { status, title, detail, a1 } }: { readonly finding: FindingLine }): JSX.Element {
  const { words } = useShared();
  return (
    <>
      <Shape status={status} />
      <span class="line">
        <span class="name">
          <Own text={title} />
        </span>
        {a1 === '' ? null : (
          <span class="figure cell">
            <span aria-hidden="true">{a1}</span>
            <span class="unseen">{words.goTo(a1)}</span>
          </span>
        )}
      </span>
      <span class="detail">
        <b>{words[status]}</b>
        {detail === '' ? '' : ' · '}
        {detail}
      </span>
    </>
  );
}

/** Something the sheet says; a press shows the cell it is about. */
function Finding({ finding }: { readonly finding: FindingLine }): JSX.Element {
  const { dispatch } = useShared();
  const { at } = finding;
  return (
    <li>
      {at === null ? (
        <div class="row">
          <FindingText finding={finding} />
        </div>
      ) : (
        <button type="button" class="row" onClick={() => dispatch({ is: 'show', cell: at })}>
          <FindingText finding={finding} />
        </button>
      )}
    </li>
  );
}

type FindingsProps = { readonly of: SaidBy; readonly none: string };

/** What a sheet or the past says, and where; else that there is nothing. */
export function Findings({ of: { findings, counts }, none }: FindingsProps): JSX.Element {
  const { words, figures } = useShared();
  const [listed, setListed] = useState(STEP);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <Section
      title={
        <>
          {words.findingsTitle} {all === 0 ? null : <span class="quiet">{figures.count(all)}</span>}
        </>
      }
    >
      {all === 0 ? <p class="quiet">{none}</p> : null}
      <LongList
        items={findings}
        listed={listed}
        step={STEP}
        onMore={() => setListed(listed + STEP)}
        line={(finding) => <Finding key={findings.indexOf(finding)} finding={finding} />}
      />
      {listed >= findings.length && all > findings.length ? (
        <p class="quiet">{words.doneOf(figures.count(findings.length), figures.count(all))}</p>
      ) : null}
    </Section>
  );
}

function Answer({ part }: { readonly part: PartLine }): JSX.Element {
  const { words, figures } = useShared();
  const { id, name, purpose, sheet, progress } = part;
  return (
    <>
      <Heading title={name}>{sheet === null ? words.noSheet : words.inUse(figures.about(progress))}</Heading>
      {sheet === null ? null : <Bar share={progress} />}
      <p class="lead">{purpose}</p>
      {sheet === null ? (
        <p class="quiet">{makingOf(id).at === 'create' ? words.createHelp : words.packetsHelp}</p>
      ) : (
        <Findings of={part} none={words.findingsNone} />
      )}
    </>
  );
}

/** What makes the sheet of a part: the preview of it; that of teams is made of what they have sent. */
export function makingOf(part: PartId): View {
  return part === 'teams' ? { at: 'take-in' } : { at: 'create', part };
}

type PartActionsProps = { readonly part: PartLine; readonly isBusy: boolean };

/** What can be done with a part: its sheet is made, or gone to and brought up to date. */
function PartActions({ part: { id, sheet }, isBusy }: PartActionsProps): JSX.Element {
  const { words } = useShared();
  const making = makingOf(id);
  return (
    <>
      {sheet === null ? null : (
        <Button kind="primary" says={{ is: 'show', cell: sheet.at }}>
          {words.goToSheet}
          <span class="unseen"> {sheet.name}</span>
        </Button>
      )}
      <Button
        kind={sheet === null ? 'primary' : 'plain'}
        focus={making.at === 'create' ? `create-${id}` : making.at}
        says={{ is: 'go', to: making }}
        isDisabled={isBusy}
      >
        {making.at === 'take-in' ? words.takeIn : sheet === null ? words.createSheet : words.renewSheet}
      </Button>
    </>
  );
}

/** A part of the method: what it is for, what its sheet says, and the way to it. */
export function PartView({ model, id }: { readonly model: Model; readonly id: PartId }): JSX.Element {
  const { words } = useShared();
  const { parts, work } = model;
  const part = partIn(model, id);
  return (
    <>
      <Body>
        {part === null ? null : <Answer part={part} />}
        {part === null ? null : <PartMore of={id} model={model} />}
        <Stale model={model} />
        {parts?.is === 'waiting' ? <Waiting /> : null}
        {parts?.is === 'failed' ? <Told told={parts.told} isAlert /> : null}
      </Body>
      <Actions>
        {part === null ? null : <PartActions part={part} isBusy={work !== null} />}
        <Button says={{ is: 'back' }}>{words.back}</Button>
      </Actions>
    </>
  );
}
