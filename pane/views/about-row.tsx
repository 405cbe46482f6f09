import type { JSX } from 'preact';
import type { Later } from '../state.ts';
import { Actions, Body, Button, Heading, Waiting } from './parts.tsx';
import { useShared } from './shared.ts';

type AboutRowProps<T> = {
  readonly answer: Later<T>;
  /** Draws the answer, its heading first. */
  readonly show: (value: T) => JSX.Element;
};

/** A view about one row of the status: it waits for its answer, says where the row is gone, and leads back. */
export function AboutRow<T>({ answer, show }: AboutRowProps<T>): JSX.Element {
  const { words } = useShared();
  return (
    <>
      <Body>
        {answer.is === 'there' ? show(answer.value) : null}
        {answer.is === 'waiting' ? <Waiting /> : null}
        {answer.is === 'failed' ? (
          <>
            <Heading title={words.problemTitle} />
            <p>{words.whyGone}</p>
          </>
        ) : null}
      </Body>
      <Actions>
        <Button says={{ is: 'back' }}>{words.back}</Button>
      </Actions>
    </>
  );
}
