import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { keyOfEvent } from './key-event.ts';
import type { Key } from './keys.ts';

/** The field in the cell that is edited. */
export function Editor(props: {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** True when the key ended the editing. */
  readonly onKey: (key: Key) => boolean;
}): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(props.text.length, props.text.length);
  }, []);
  return (
    <input
      ref={field}
      class="editor"
      aria-label="Cell"
      spellcheck={false}
      autocomplete="off"
      value={props.text}
      style={{ width: `calc(${Math.max(props.text.length, 4)}ch + 2rem)` }}
      onInput={(event) => props.onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (!event.isComposing && props.onKey(keyOfEvent(event))) event.preventDefault();
      }}
    />
  );
}
