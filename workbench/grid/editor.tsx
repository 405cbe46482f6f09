import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { keyOfEvent } from './key-event.ts';
import type { Key } from './keys.ts';

/** How wide the field may grow: a caret beyond the grid's edge would make the browser scroll the sheet. */
function roomFor(field: HTMLElement): number {
  const edge = field.closest('.grid')?.getBoundingClientRect().right ?? innerWidth;
  const cell = field.parentElement?.getBoundingClientRect();
  return Math.max(cell?.width ?? 0, edge - (cell?.left ?? 0) - EDGE);
}

/** Room for the grid's own scroll bar. */
const EDGE = 18;

/** The field in the cell that is edited. */
export function Editor(props: {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** True when the key ended the editing. */
  readonly onKey: (key: Key) => boolean;
}): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (field.current !== null) field.current.style.maxWidth = `${roomFor(field.current)}px`;
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
