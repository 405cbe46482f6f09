import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

/** The box with the name of the selection: an address that is typed there is gone to. */
export function NameBox({
  name,
  onGo,
}: {
  readonly name: string;
  readonly onGo: (address: string) => boolean;
}): JSX.Element {
  const [text, setText] = useState<string | null>(null);
  return (
    <input
      class="name-box"
      aria-label="Name box"
      spellcheck={false}
      autocomplete="off"
      value={text ?? name}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => setText(event.currentTarget.value)}
      onBlur={() => setText(null)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setText(null);
        if (event.key !== 'Enter' || text === null) return;
        if (onGo(text)) setText(null);
        else event.currentTarget.select();
      }}
    />
  );
}
