import type { JSX } from 'preact';
import type { RoleClaim, TableLine } from '../engine/answers.ts';
import { Button, Own } from './parts.tsx';
import { useShared } from './shared.ts';

type ChipProps = { readonly claim: RoleClaim; readonly table: TableLine; readonly isFar?: boolean };

/** A role with its column; far from its table it names the sheet too. */
function Chip({ claim, table, isFar = false }: ChipProps): JSX.Element {
  const { words, dispatch } = useShared();
  const role = words.roles[claim.role];
  const kind = claim.isCorrected ? 'corrected' : claim.isGuess ? 'guess' : '';
  return (
    <li>
      <button
        type="button"
        class={`chip ${kind}`}
        disabled={!table.isCorrectable}
        onClick={() => dispatch({ is: 'go', to: { at: 'columns', table: table.index, role: claim.role } })}
      >
        {isFar ? <bdi>{table.sheetName}: </bdi> : null}
        {role} <b>{claim.letters}</b>
        {claim.isGuess ? '?' : ''}
        <span class="unseen">
          . {claim.isGuess ? `${words.guess}. ` : ''}
          {words.change}
        </span>
      </button>
    </li>
  );
}

/** So many rows are named in a hint. */
const NAMED = 3;

/** More would push the rows off the first screen; all stand with their tables. */
const MOST_GUESSES = 4;

function Table({ table }: { readonly table: TableLine }): JSX.Element {
  const { words, figures } = useShared();
  const lower = table.guessedLower;
  return (
    <li class="card">
      <h2>
        <Own text={table.sheetName} /> <span class="quiet">{table.place}</span>
      </h2>
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

/** Roles that were guessed stand out before anything is opened: each is one press from being settled. */
export function Guesses({ tables }: { readonly tables: readonly TableLine[] }): JSX.Element | null {
  const guesses = tables.flatMap((table) =>
    table.claims.filter((claim) => claim.isGuess).map((claim) => ({ table, claim })),
  );
  if (guesses.length === 0) return null;
  return (
    <ul class="chips">
      {guesses.slice(0, MOST_GUESSES).map(({ table, claim }) => (
        <Chip key={`${table.index} ${claim.role}`} claim={claim} table={table} isFar />
      ))}
    </ul>
  );
}

/** What was found, as a claim that can be corrected: each role with its column, guesses marked as such. */
export function FoundTables({ tables }: { readonly tables: readonly TableLine[] }): JSX.Element {
  const { words, figures } = useShared();
  const guesses = tables.flatMap((table) =>
    table.claims.filter((claim) => claim.isGuess).map((claim) => ({ table, claim })),
  );
  return (
    <details class="found">
      <summary>
        {words.found}{' '}
        <span class="quiet">
          {words.tables(tables.length, figures.count(tables.length))}
          {guesses.length === 0 ? '' : ` · ${words.guesses(guesses.length, figures.count(guesses.length))}`}
        </span>
      </summary>
      <ul class="cards">
        {tables.map((table) => (
          <Table key={table.index} table={table} />
        ))}
      </ul>
    </details>
  );
}
