import type { JSX } from 'preact';
import { WORST_FIRST } from '../../core/review/worst-first.ts';
import type { Status } from '../../core/stoplight/status.ts';
import type { ReviewAnswer, RowLine } from '../engine/answers.ts';
import { LIST_MORE, type Model } from '../state.ts';
import { CountTiles, Proportions } from './counts.tsx';
import { FoundTables, Guesses } from './found.tsx';
import { LongList } from './long-list.tsx';
import { Actions, Body, Button, Heading, Own, Section, Sign, Told } from './parts.tsx';
import { Row } from './row.tsx';
import { useShared } from './shared.ts';
import { Welcome } from './welcome.tsx';

function isOwners(row: RowLine, owner: string | null): boolean {
  return owner === null || (row.owner ?? '') === owner;
}

function Group({ status, rows, listed }: { status: Status; rows: readonly RowLine[]; listed: number }) {
  const { figures, dispatch } = useShared();
  if (rows.length === 0) return null;
  return (
    <Section
      title={
        <>
          <Sign status={status} /> <span class="quiet">{figures.count(rows.length)}</span>
        </>
      }
    >
      <LongList
        items={rows}
        listed={listed}
        step={LIST_MORE}
        onMore={() => dispatch({ is: 'list-more', status })}
        line={(row) => <Row key={row.id} row={row} />}
      />
    </Section>
  );
}

function OwnerChoice({ owner, owners }: { readonly owner: string | null; readonly owners: readonly string[] }) {
  const { words, dispatch } = useShared();
  if (owners.length < 2) return null;
  // The position stands for the owner: a value of 'all' could be somebody's name.
  const value = owner === null ? 'all' : owner === '' ? 'none' : String(owners.indexOf(owner));
  const choose = (chosen: string): void =>
    dispatch({
      is: 'choose-owner',
      owner: chosen === 'all' ? null : chosen === 'none' ? '' : (owners[Number(chosen)] ?? null),
    });
  return (
    <label class="field inline">
      <span>{words.owner}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="all">{words.everyone}</option>
        {owners.map((each, i) => (
          <option key={i} value={String(i)}>
            {each}
          </option>
        ))}
        <option value="none">{words.noOwner}</option>
      </select>
    </label>
  );
}

function Groups({ model }: { readonly model: Model }): JSX.Element {
  const { words } = useShared();
  const mine = model.rows.filter((row) => isOwners(row, model.owner));
  const wanted = WORST_FIRST.filter((status) => model.only === null || model.only === status);
  const groups = wanted.map((status) => ({ status, rows: mine.filter((row) => row.status === status) }));
  if (model.work === null && model.rows.length > 0 && groups.every(({ rows }) => rows.length === 0))
    return <p class="empty">{words.noneHere}</p>;
  return (
    <>
      {groups.map(({ status, rows }) => (
        <Group key={status} status={status} rows={rows} listed={model.listed[status]} />
      ))}
    </>
  );
}

/** What else can be seen of this check. */
function More({ model }: { readonly model: Model }): JSX.Element {
  const { words, figures } = useShared();
  const goals = model.rows.filter(({ smart }) => smart !== null).length;
  return (
    <nav class="more" aria-label={words.more}>
      {goals === 0 ? null : (
        <Button kind="link" says={{ is: 'go', to: { at: 'goals' } }}>
          {words.smartGoals} <span class="quiet">{figures.count(goals)}</span>
        </Button>
      )}
      <Button kind="link" says={{ is: 'go', to: { at: 'audit' } }} isDisabled={model.work !== null}>
        {words.auditTitle}
      </Button>
      <Button kind="link" focus="past" says={{ is: 'go', to: { at: 'past' } }}>
        {words.pastTitle}
      </Button>
      <Button kind="link" focus="send" says={{ is: 'go', to: { at: 'send' } }} isDisabled={model.work !== null}>
        {words.sendTitle}
      </Button>
      <Button kind="link" says={{ is: 'report' }} isDisabled={model.work !== null}>
        {words.report}
      </Button>
      {model.saying === 'reported' ? <span class="quiet">{words.reportMade}</span> : null}
    </nav>
  );
}

/** What was wrong with the workbook as a whole, and what a press mends of it. */
function Problems({ model, review }: { readonly model: Model; readonly review: ReviewAnswer }): JSX.Element {
  const { words } = useShared();
  return (
    <>
      {review.problems.map((told, i) => (
        <Told key={i} told={told} />
      ))}
      {review.hasAsleep && model.canCalculate && !model.isSample ? (
        <Button says={{ is: 'calculate' }} isDisabled={model.work !== null}>
          {words.calculateAgain}
        </Button>
      ) : null}
    </>
  );
}

function NothingFound({ model, review }: { readonly model: Model; readonly review: ReviewAnswer }): JSX.Element {
  const { words } = useShared();
  return (
    <div class="empty">
      <Problems model={model} review={review} />
      <Button says={{ is: 'try-sample' }}>{words.trySample}</Button>
    </div>
  );
}

function subtitle(review: ReviewAnswer, { words, figures }: ReturnType<typeof useShared>): string {
  const tables = review.tables.length;
  const rows = words.rowsIn(review.rows, figures.count(review.rows), tables, figures.count(tables));
  return `${rows} · ${words.asOf(figures.day(review.asOf))}`;
}

/** How things stand: how many of each, then the rows, what needs attention first. */
export function StatusView({ model }: { readonly model: Model }): JSX.Element {
  const shared = useShared();
  const { words } = shared;
  const { review } = model;
  if (review === null) return <Welcome model={model} />;
  const hasTables = review.tables.length > 0;
  return (
    <>
      <Body>
        <Heading title={<Own text={review.book} />}>{subtitle(review, shared)}</Heading>
        {model.isStale && model.work === null ? (
          <div class="banner">
            <p>{words.stale}</p>
          </div>
        ) : null}
        {hasTables ? (
          <>
            <CountTiles counts={review.counts} only={model.only} />
            <Proportions counts={review.counts} />
            <More model={model} />
            <FoundTables tables={review.tables} />
            <Guesses tables={review.tables} />
            <Problems model={model} review={review} />
            <OwnerChoice owner={model.owner} owners={review.owners} />
            <Groups model={model} />
          </>
        ) : (
          <NothingFound model={model} review={review} />
        )}
      </Body>
      <Actions>
        {hasTables && !model.isStale ? (
          <Button kind="primary" says={{ is: 'go', to: { at: 'preview' } }} isDisabled={model.work !== null}>
            {words.previewColours}
          </Button>
        ) : null}
        <Button
          kind={hasTables && !model.isStale ? 'plain' : 'primary'}
          says={{ is: 'check' }}
          isDisabled={model.work !== null}
        >
          {words.checkAgain}
        </Button>
      </Actions>
    </>
  );
}
