import type { JSX } from 'preact';
import type { SheetFacts } from '../book/calls.ts';

/** The sheets of the workbook, one of them shown. Hidden sheets have no tab. */
export function SheetTabs(props: {
  readonly sheets: readonly SheetFacts[];
  readonly shown: string;
  readonly onShow: (sheet: string) => void;
}): JSX.Element {
  const sheets = props.sheets.filter((sheet) => sheet.isVisible);
  const go = (from: number, step: number): void => {
    const next = sheets[(from + step + sheets.length) % sheets.length];
    if (next === undefined) return;
    props.onShow(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label="Sheets">
      {sheets.map(({ id, name, isProtected }, i) => (
        <button
          key={id}
          id={`tab-${id}`}
          role="tab"
          type="button"
          aria-selected={id === props.shown}
          tabIndex={id === props.shown ? 0 : -1}
          onClick={() => props.onShow(id)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') go(i, 1);
            if (event.key === 'ArrowLeft') go(i, -1);
          }}
        >
          {name}
          {isProtected ? <span class="quiet"> (protected)</span> : null}
        </button>
      ))}
    </div>
  );
}
