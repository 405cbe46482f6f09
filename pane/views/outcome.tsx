import type { JSX } from 'preact';
import type { Model, ToldCell } from '../state.ts';
import { Actions, Body, Button, GoTo, Heading, Section, Told } from './parts.tsx';
import { useShared } from './shared.ts';

function Cells({ title, cells }: { readonly title: string; readonly cells: readonly ToldCell[] }): JSX.Element | null {
  if (cells.length === 0) return null;
  return (
    <Section title={title}>
      <ul class="lines">
        {cells.map(({ at, a1, why }, i) => (
          <li key={i}>
            <span>
              {why.title}
              <small>{why.why}</small>
            </span>
            <GoTo cell={at} a1={a1} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

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
        {problems.map((told, i) => (
          <Told key={i} told={told} isAlert />
        ))}
        <Cells title={words.unsettledTitle} cells={unsettled} />
        <Cells title={words.skippedTitle} cells={skipped} />
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
