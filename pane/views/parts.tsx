import type { ComponentChildren, JSX } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import type { Text } from '../../core/messages/text.ts';
import { SIGNS, type Status } from '../../core/stoplight/status.ts';
import type { Cell } from '../../core/workbook/cells.ts';
import type { Event, Model } from '../state.ts';
import { useShared } from './shared.ts';

/** A status as it always stands: shape, word and colour together. */
export function Sign({ status }: { readonly status: Status }): JSX.Element {
  const { words } = useShared();
  return (
    <span class="sign">
      <Shape status={status} /> {words[status]}
    </span>
  );
}

/** The shape alone, where the word stands elsewhere in the same line. */
export function Shape({ status }: { readonly status: Status }): JSX.Element {
  return (
    <span class={`shape ${status}`} aria-hidden="true">
      {SIGNS[status].symbol}
    </span>
  );
}

/** The heading of a view: the focus lands on it when the view opens. */
export function Heading({
  title,
  children,
}: {
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="heading">
      <h1 tabIndex={-1} data-focus="heading">
        {title}
      </h1>
      {children === undefined ? null : <p class="quiet">{children}</p>}
    </div>
  );
}

/** A text the user wrote: never anything but text, in its own direction. */
export function Own({ text }: { readonly text: string }): JSX.Element {
  const { words } = useShared();
  return text.trim() === '' ? <i>{words.unnamed}</i> : <bdi>{text}</bdi>;
}

type Press = {
  readonly says: Event | (() => void);
  readonly kind?: 'primary' | 'plain' | 'link';
  readonly label?: string;
  readonly focus?: string;
  readonly isDisabled?: boolean;
  readonly children: ComponentChildren;
};

/** A button that tells what the user did. */
export function Button({ says, kind = 'plain', label, focus, isDisabled = false, children }: Press): JSX.Element {
  const { dispatch } = useShared();
  return (
    <button
      type="button"
      class={kind}
      disabled={isDisabled}
      aria-label={label}
      data-focus={focus}
      onClick={() => (typeof says === 'function' ? says() : dispatch(says))}
    >
      {children}
    </button>
  );
}

/** A message of ours: what happened, why, what to do. */
export function Told({ told, isAlert = false }: { readonly told: Text; readonly isAlert?: boolean }): JSX.Element {
  const { words } = useShared();
  return (
    <div class="told" role={isAlert ? 'alert' : undefined}>
      <strong>{told.title === '' ? words.problemTitle : told.title}</strong>
      {told.why === '' ? null : <p>{told.why}</p>}
      {told.next === '' ? null : <p class="next">{told.next}</p>}
    </div>
  );
}

/** A button that leads to a cell. */
export function GoTo({ cell, a1 }: { readonly cell: Cell; readonly a1: string }): JSX.Element {
  const { words } = useShared();
  return (
    <Button kind="link" says={{ is: 'show', cell }} label={words.goTo(a1)}>
      <span class="cell">{a1}</span>
    </Button>
  );
}

/** A part of a view with its heading. */
export function Section({
  title,
  children,
}: {
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

type FieldProps = { readonly label: string; readonly hint?: string; readonly children: ComponentChildren };

/** Something to fill in, with what it is above it and what it means below. */
export function Field({ label, hint, children }: FieldProps): JSX.Element {
  return (
    <label class="field">
      <span>
        <bdi>{label}</bdi>
      </span>
      {children}
      {hint === undefined ? null : <small>{hint}</small>}
    </label>
  );
}

/** Facts in two columns: what, and how much. */
export function Facts({ facts }: { readonly facts: readonly (readonly [ComponentChildren, ComponentChildren])[] }) {
  return (
    <dl class="facts">
      {facts.map(([term, fact], i) => (
        <div key={i}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What a view shows, above its actions; it scrolls, they stay. */
export function Body({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class="body" tabIndex={-1}>
      {children}
    </div>
  );
}

/** The actions of a view, always at the same place. */
export function Actions({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <footer class="actions">{children}</footer>;
}

/** That the workbook has changed since its check, with the way to check it again; nothing where it has not. */
export function Stale({ model: { isStale, work } }: { readonly model: Pick<Model, 'isStale' | 'work'> }) {
  const { words } = useShared();
  if (!isStale || work !== null) return null;
  return (
    <div class="banner">
      <p>{words.stale}</p>
      <Button says={{ is: 'check' }}>{words.checkAgain}</Button>
    </div>
  );
}

/** What stands in for a part while it is on its way. */
export function Waiting(): JSX.Element {
  const { words } = useShared();
  return (
    <p class="waiting" role="status">
      {words.loading}
    </p>
  );
}

/** Shows something else where its content cannot be drawn; everything around it stays. */
export function Guarded({
  otherwise,
  children,
}: {
  readonly otherwise: JSX.Element;
  readonly children: ComponentChildren;
}) {
  const boundary: readonly unknown[] = useErrorBoundary();
  return boundary[0] === undefined ? <>{children}</> : otherwise;
}
