import type { JSX } from 'preact';
import type { RoleClaim, TableLine } from '../engine/answers.ts';
import { Button, Own } from './parts.tsx';
import { useShared } from './shared.ts';

function Chip({ claim, table }: { readonly claim: RoleClaim; readonly table: TableLine }): JSX.Element {
  const { words, dispatch } = useShared();
  const role = words.roles[claim.role];
  const kind = claim.isCorrected ? 'corrected' : claim.isGuess ? 'guess' : '';
  return (
    <li>
      <button
        type="button"
        class={`chip ${kind}`}
        disabled={!table.isCorrectable}
        aria-label={`${words.changeRole(role, claim.letters)}${claim.isGuess ? `. ${words.guess}` : ''}`}
        onClick={() => dispatch({ is: 'go', to: { at: 'columns', table: table.index, role: claim.role } })}
      >
        {role} <b>{claim.letters}</b>
        {claim.isGuess ? ' ?' : ''}
      </button>
    </li>
  );
}

/** So many rows are named in a hint. */
const NAMED = 3;

function Table({ table }: { readonly table: TableLine }): JSX.Element {
  const { words, figures } = useShared();
  const lower = table.guessedLower;
  return (
    <li class="card">
      <h3>
        <Own text={table.sheetName} /> <span class="quiet">{table.place}</span>
      </h3>
      <p class="quiet">{words.confident(figures.share(table.confidence))}</p>
      <ul class="chips">
        {table.claims.map((claim) => (
          <Chip key={claim.role} claim={claim} table={table} />
        ))}
        {table.periods === 0 ? null : (
          <li class="chip still">{words.periodColumns(table.periods, figures.count(table.periods))}</li>
        )}
      </ul>
      {lower.length === 0 ? null : (
        <p class="hint">
          {words.lowerGuessed(lower.length, figures.count(lower.length))} <bdi>{lower.slice(0, NAMED).join(', ')}</bdi>
          {lower.length > NAMED ? ' …' : ''}
        </p>
      )}
      {table.isCorrectable ? (
        <Button kind="link" says={{ is: 'go', to: { at: 'columns', table: table.index, role: null } }}>
          {words.correct}
          <span class="unseen"> {table.sheetName}</span>
        </Button>
      ) : (
        <p class="quiet">{words.sideways}</p>
      )}
    </li>
  );
}

/** What was found, as a claim that can be corrected: each role with its column, guesses marked as such. */
export function FoundTables({ tables }: { readonly tables: readonly TableLine[] }): JSX.Element {
  const { words, figures } = useShared();
  const guesses = tables.some((table) => table.claims.some((claim) => claim.isGuess));
  return (
    <details class="found" open={guesses || tables.length === 1}>
      <summary>
        {words.found} <span class="quiet">{figures.count(tables.length)}</span>
      </summary>
      <ul class="cards">
        {tables.map((table) => (
          <Table key={table.index} table={table} />
        ))}
      </ul>
    </details>
  );
}
