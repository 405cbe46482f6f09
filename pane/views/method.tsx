import type { JSX } from 'preact';
import { WORST_FIRST } from '../../core/review/worst-first.ts';
import type { NextLine, PartLine, PartsAnswer, StepLine } from '../engine/method-answers.ts';
import type { Model, View } from '../state.ts';
import { Bar } from './bar.tsx';
import { makingOf, partIn } from './part.tsx';
import { Actions, Body, Button, Facts, Heading, Shape, Stale, Told, Waiting } from './parts.tsx';
import { useShared, type Shared } from './shared.ts';

/** How many findings of each status, or why there is none. */
function Said({ part: { sheet, counts } }: { readonly part: PartLine }): JSX.Element {
  const { words, figures } = useShared();
  const said = WORST_FIRST.filter((status) => counts[status] > 0);
  if (sheet === null || said.length === 0) return <>{sheet === null ? words.noSheet : words.saysNothing}</>;
  return (
    <>
      {said.map((status) => (
        <span key={status} class="count">
          <Shape status={status} /> {figures.count(counts[status])}
          <span class="unseen"> {words[status]}</span>
        </span>
      ))}
    </>
  );
}

function PartRow({ part }: { readonly part: PartLine }): JSX.Element {
  const { words, figures, dispatch } = useShared();
  const { id, name, sheet, progress } = part;
  return (
    <li>
      <button
        type="button"
        class="row part"
        data-focus={`part-${id}`}
        onClick={() => dispatch({ is: 'go', to: { at: 'part', id } })}
      >
        <span class="name">{name}</span>
        {sheet === null ? null : <span class="figure">{words.inUse(figures.about(progress))}</span>}
        <span class="detail">
          <Said part={part} />
        </span>
      </button>
    </li>
  );
}

type StepProps = { readonly step: StepLine; readonly nth: number; readonly isNext: boolean };

function Step({ step, nth, isNext }: StepProps): JSX.Element {
  const { words, figures } = useShared();
  const { name, why, progress, measures, parts } = step;
  const isDone = progress === 1;
  return (
    <li class={`step ${isDone ? 'done' : ''}`} aria-current={isNext ? 'step' : undefined}>
      <h2>
        <span class="nth" aria-hidden="true">
          {isDone ? '✓' : figures.count(nth)}
        </span>
        <span>{name}</span>
        <span class="quiet">
          {figures.about(progress)}
          <span class="unseen"> {words.done}</span>
        </span>
      </h2>
      <Bar share={progress} />
      <p class="quiet">{why}</p>
      {measures.length === 0 ? null : (
        <Facts
          facts={measures.map(({ name: of, done, of: all }) => [
            of,
            words.doneOf(figures.count(done), figures.count(all)),
          ])}
        />
      )}
      {parts.length === 0 ? null : (
        <ul class="rows">
          {parts.map((part) => (
            <PartRow key={part.id} part={part} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Answer({ answer: { steps, next } }: { readonly answer: PartsAnswer }): JSX.Element {
  const { words } = useShared();
  return (
    <>
      <section class="next-step">
        <h2>{words.nextStep}</h2>
        {next === null ? (
          <p>{words.allInUse}</p>
        ) : (
          <>
            <p class="lead">{next.title}</p>
            <p>{next.why}</p>
          </>
        )}
      </section>
      <ol class="steps">
        {steps.map((step, i) => (
          <Step key={step.id} step={step} nth={i + 1} isNext={next?.step === step.id} />
        ))}
      </ol>
    </>
  );
}

/** What the button of the next step is found by: back leads to it. */
const NEXT = 'next-step';

type Going = { readonly label: string; readonly go: () => void };

/** What the next step leads to. A sheet to go on with is shown beside what it says. */
function goingTo({ act, part }: NextLine, model: Model, { words, dispatch }: Shared): Going {
  const go =
    (to: View): (() => void) =>
    () =>
      dispatch({ is: 'go', to, pressed: NEXT });
  if (part !== null && act === 'create')
    return { label: part === 'teams' ? words.takeIn : words.createSheet, go: go(makingOf(part)) };
  if (part !== null) {
    const sheet = partIn(model, part)?.sheet ?? null;
    const open = (): void => {
      if (sheet !== null) dispatch({ is: 'show', cell: sheet.at });
      go({ at: 'part', id: part })();
    };
    return { label: words.goOn, go: open };
  }
  if (act === 'colour') return { label: words.previewColours, go: go({ at: 'preview' }) };
  if (act === 'hang') return { label: words.tabObjectives, go: go({ at: 'objectives' }) };
  const showGrey = (): void => {
    if (model.only !== 'Grey') dispatch({ is: 'filter', only: 'Grey' });
    dispatch({ is: 'go', to: { at: 'status' } });
  };
  return { label: words.showRows, go: showGrey };
}

type NextProps = { readonly next: NextLine; readonly model: Model };

/** The next step as the one thing to press. */
function NextButton({ next, model }: NextProps): JSX.Element {
  const { label, go } = goingTo(next, model, useShared());
  return (
    <Button kind="primary" focus={NEXT} says={go} isDisabled={model.work !== null}>
      {label}
    </Button>
  );
}

/** The method step by step: how far this workbook is, and the one thing to do next. */
export function Method({ model }: { readonly model: Model }): JSX.Element {
  const { words } = useShared();
  const { parts, review, work, settings, isStale } = model;
  const next = parts?.is === 'there' ? parts.value.next : null;
  const isChecked = review !== null;
  // What is next is told by what was read; of a workbook that has changed it is read again first.
  const mayGoOn = next !== null && next.act !== 'plan' && !isStale;
  return (
    <>
      <Body>
        <Heading title={words.methodTitle}>{words.methodHelp}</Heading>
        <Stale model={model} />
        {isChecked || work !== null ? null : <p class="empty">{words.methodEmpty}</p>}
        {parts?.is === 'waiting' ? <Waiting /> : null}
        {parts?.is === 'failed' ? <Told told={parts.told} isAlert /> : null}
        {parts?.is === 'there' ? <Answer answer={parts.value} /> : null}
      </Body>
      <Actions>
        {mayGoOn ? <NextButton next={next} model={model} /> : null}
        <Button
          kind={mayGoOn ? 'plain' : 'primary'}
          says={{ is: 'check' }}
          isDisabled={work !== null || settings === null}
        >
          {isChecked ? words.checkAgain : words.checkMine}
        </Button>
      </Actions>
    </>
  );
}
