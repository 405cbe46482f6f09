import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { WORST_FIRST } from '../../core/review/worst-first.ts';
import type { ChildLine, ObjectiveLine } from '../engine/answers.ts';
import type { Model } from '../state.ts';
import { LongList } from './long-list.tsx';
import { Actions, Body, Button, Facts, Heading, Own, Section, Shape, Sign, Told } from './parts.tsx';
import { useShared } from './shared.ts';

/** Deeper levels are not set in further: there is no room in a pane. */
const DEEPEST = 4;
const STEP = 50;

/** The children of an objective are few; a long list is cut and says by how much. */
const MOST_CHILDREN = 100;

function Node({ objective }: { readonly objective: ObjectiveLine }): JSX.Element {
  const { words, figures, dispatch } = useShared();
  return (
    <li class={`level-${Math.min(objective.level, DEEPEST)}`}>
      <button
        type="button"
        class="row"
        onClick={() => dispatch({ is: 'go', to: { at: 'objective', index: objective.index } })}
      >
        <Shape status={objective.status} />
        <span class="name">
          <span class="unseen">{words[objective.status]}: </span>
          <Own text={objective.name} />
        </span>
        <span class="figure">{objective.score === null ? '' : figures.share(objective.score)}</span>
        <span class="detail">
          {WORST_FIRST.filter((status) => objective.counts[status] > 0).map((status) => (
            <span key={status} class="count">
              <Shape status={status} /> {figures.count(objective.counts[status])}
              <span class="unseen"> {words[status]}</span>
            </span>
          ))}
        </span>
      </button>
    </li>
  );
}

/** The tree of objectives with their roll-ups. */
export function Objectives({ model }: { readonly model: Model }): JSX.Element {
  const { words } = useShared();
  const [listed, setListed] = useState(STEP);
  const objectives = model.review?.objectives ?? [];
  return (
    <>
      <Body>
        <Heading title={words.objectivesTitle} />
        {objectives.length === 0 ? <p class="empty">{words.objectivesNone}</p> : null}
        <LongList
          kind="rows tree"
          items={objectives}
          listed={listed}
          step={STEP}
          onMore={() => setListed(listed + STEP)}
          line={(objective) => <Node key={objective.index} objective={objective} />}
        />
      </Body>
      {model.review === null ? (
        <Actions>
          <Button kind="primary" says={{ is: 'check' }} isDisabled={model.work !== null || model.settings === null}>
            {words.checkMine}
          </Button>
        </Actions>
      ) : null}
    </>
  );
}

function Child({ child, isAlone }: { readonly child: ChildLine; readonly isAlone: boolean }): JSX.Element {
  const { words, figures } = useShared();
  const { rowId } = child;
  return (
    <li class="card">
      {rowId === null ? (
        <Own text={child.name} />
      ) : (
        <Button kind="link" says={{ is: 'go', to: { at: 'why', id: rowId } }}>
          <Own text={child.name} />
        </Button>
      )}
      <p>
        <Sign status={child.status} />
      </p>
      <p class="quiet">
        {words.weight(figures.share(child.weight))}
        {child.contribution === null ? '' : ` · ${words.contributes(figures.share(child.contribution))}`}
      </p>
      {isAlone ? null : (
        <p>
          <Shape status={child.without} /> {words.withoutChild(words[child.without])}
        </p>
      )}
    </li>
  );
}

/** One objective: what its children bring, and what it would be without each of them. */
export function Objective({ model, index }: { readonly model: Model; readonly index: number }): JSX.Element | null {
  const { words, figures } = useShared();
  const objective = model.review?.objectives[index];
  if (objective === undefined) return null;
  const { score, status, children, counts } = objective;
  return (
    <>
      <Body>
        <Heading title={<Own text={objective.name} />}>
          <bdi>{objective.sheetName}</bdi>
        </Heading>
        <p class={`verdict ${status}`}>
          <b>
            <Sign status={status} />
          </b>
          <br />
          {score === null ? words.noScore : words.explanation(figures.share(score), words[status])}
        </p>
        <Facts
          facts={WORST_FIRST.filter((each) => counts[each] > 0).map((each) => [
            <Sign status={each} />,
            figures.count(counts[each]),
          ])}
        />
        <p class="quiet">{words.coverage(figures.share(objective.coverage))}</p>
        {objective.flags.map((told, i) => (
          <Told key={i} told={told} />
        ))}
        <Section title={words.childrenTitle}>
          <ul class="cards">
            {children.slice(0, MOST_CHILDREN).map((child, i) => (
              <Child key={i} child={child} isAlone={children.length === 1} />
            ))}
          </ul>
          {children.length > MOST_CHILDREN ? (
            <p class="quiet">+ {figures.count(children.length - MOST_CHILDREN)}</p>
          ) : null}
        </Section>
      </Body>
      <Actions>
        <Button says={{ is: 'back' }}>{words.back}</Button>
      </Actions>
    </>
  );
}
