import type { JSX } from 'preact';
import type { Tally } from '../book/calls.ts';

const FIGURES = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** What the selection comes to, as spreadsheets say below the grid. */
function tallyText({ count, numbers, sum }: Tally): string {
  if (count < 2) return '';
  const all = `Count: ${FIGURES.format(count)}`;
  return numbers === 0 ? all : `Average: ${FIGURES.format(sum / numbers)}   ${all}   Sum: ${FIGURES.format(sum)}`;
}

/** The line at the bottom: what is going on, what the file has beside its cells, and what is selected. */
export function StatusBar(props: {
  readonly doing: string;
  readonly notes: readonly string[];
  readonly tally: Tally;
}): JSX.Element {
  return (
    <footer class="status-bar">
      <span class="doing" role="status">
        {props.doing}
      </span>
      {props.doing === '' ? <span>Ready</span> : null}
      {props.notes.length === 0 ? null : (
        <details class="notes">
          <summary>Not shown here ({props.notes.length})</summary>
          <ul>
            {props.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
      <span class="tally">{tallyText(props.tally)}</span>
    </footer>
  );
}
