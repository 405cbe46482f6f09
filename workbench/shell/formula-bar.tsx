import type { JSX } from 'preact';
import { keyOfEvent } from '../grid/key-event.ts';
import type { Key } from '../grid/keys.ts';
import { NameBox } from './name-box.tsx';

/** The bar above the grid: where the selection is, and what its cell holds. */
export function FormulaBar(props: {
  readonly name: string;
  readonly text: string;
  readonly onGo: (address: string) => boolean;
  readonly onBegin: () => void;
  readonly onText: (text: string) => void;
  readonly onKey: (key: Key) => boolean;
}): JSX.Element {
  return (
    <div class="formula-bar">
      <NameBox name={props.name} onGo={props.onGo} />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <input
        class="formula"
        aria-label="Formula bar"
        spellcheck={false}
        autocomplete="off"
        value={props.text}
        onFocus={() => props.onBegin()}
        onInput={(event) => props.onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!event.isComposing && props.onKey(keyOfEvent(event))) event.preventDefault();
        }}
      />
    </div>
  );
}
