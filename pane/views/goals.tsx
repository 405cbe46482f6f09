import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { MARK_SIGNS } from '../../core/smart/finding.ts';
import type { GoalAnswer, LetterLine, LettersLine, RowLine } from '../engine/answers.ts';
import type { Model } from '../state.ts';
import { AboutRow } from './about-row.tsx';
import { LetterKey, Letters, letterText } from './letters.tsx';
import { LongList } from './long-list.tsx';
import { Actions, Body, Button, GoTo, Guarded, Heading, Own, Section } from './parts.tsx';
import { useShared } from './shared.ts';

const STEP = 50;

type GoalLine = { readonly row: RowLine; readonly smart: LettersLine };

/** The rows that hold a goal, the least SMART first; those alike as the status has them. */
export function goalsOf(rows: readonly RowLine[]): readonly GoalLine[] {
  const goals = rows.flatMap((row): GoalLine[] => (row.smart === null ? [] : [{ row, smart: row.smart }]));
  return goals.sort((a, b) => a.smart.score - b.smart.score);
}

function isWell({ marks }: LettersLine): boolean {
  return marks.every((mark) => mark === 'pass');
}

function GoalButton({ row, smart }: GoalLine): JSX.Element {
  const { words, dispatch } = useShared();
  const open = (): void => {
    dispatch({ is: 'show', cell: smart.at });
    dispatch({ is: 'go', to: { at: 'goal', id: row.id } });
  };
  return (
    <button type="button" class="row goal" data-focus={`row-${row.id}`} onClick={open}>
      <span class="name">
        <Own text={row.name} />
      </span>
      <Letters marks={smart.marks} />
      <span class="detail">
        {smart.toMend !== null
          ? `${words.letters[smart.toMend.letter]}: ${smart.toMend.title}`
          : isWell(smart)
            ? words.allWell
            : words.nothingToMend}
      </span>
    </button>
  );
}

function GoalItem(goal: GoalLine): JSX.Element {
  const { words } = useShared();
  return (
    <li>
      <Guarded otherwise={<p class="broken">{words.rowBroken}</p>}>
        <GoalButton {...goal} />
      </Guarded>
    </li>
  );
}

/** How SMART each goal is, what most needs mending first. */
export function Goals({ model }: { readonly model: Model }): JSX.Element {
  const { words, figures } = useShared();
  const [listed, setListed] = useState(STEP);
  const goals = useMemo(() => goalsOf(model.rows), [model.rows]);
  const well = goals.filter(({ smart }) => isWell(smart)).length;
  return (
    <>
      <Body>
        <Heading title={words.goalsTitle}>
          {goals.length === 0 ? undefined : words.goalsWell(well, figures.count(well), figures.count(goals.length))}
        </Heading>
        {goals.length === 0 ? (
          model.work === null ? (
            <p class="empty">{words.goalsNone}</p>
          ) : null
        ) : (
          <>
            <p>{words.goalsHelp}</p>
            <LetterKey />
            <LongList
              items={goals}
              listed={listed}
              step={STEP}
              onMore={() => setListed(listed + STEP)}
              line={(goal) => <GoalItem key={goal.row.id} {...goal} />}
            />
          </>
        )}
      </Body>
      <Actions>
        <Button says={{ is: 'back' }}>{words.back}</Button>
      </Actions>
    </>
  );
}

function LetterCard({ letter, mark, told, evidence, isFirst }: LetterLine): JSX.Element {
  const { words } = useShared();
  return (
    <li class={`card finding ${mark}`}>
      <h3>
        <span class={`letter ${mark}`} aria-hidden="true">
          <b>{letterText(letter, mark)}</b> {MARK_SIGNS[mark]}
        </span>{' '}
        {words.letters[letter]}: {words.marks[mark]}
        {isFirst ? <em> {words.mendFirst}</em> : null}
      </h3>
      <p>
        <b>{told.title}.</b> {told.why}
      </p>
      {evidence.length === 0 ? null : (
        <p class="quiet">
          {evidence.map((each, i) => (
            <span key={i}>
              {i === 0 ? '' : ' · '}
              <q>
                <bdi>{each}</bdi>
              </q>
            </span>
          ))}
        </p>
      )}
      {told.next === '' ? null : <p class="next">{told.next}</p>}
    </li>
  );
}

function Answer({ row, smart, sheetName, letters, rewrite }: GoalAnswer): JSX.Element {
  const { words } = useShared();
  return (
    <>
      <Heading title={<Own text={row.name} />}>
        <bdi>{sheetName}</bdi> · <GoTo cell={smart.at} a1={smart.a1} />
        {row.owner === null ? null : (
          <>
            {' · '}
            <bdi>{row.owner}</bdi>
          </>
        )}
      </Heading>
      <Letters marks={smart.marks} />
      <Section title={words.decided}>
        <ul class="cards">
          {letters.map((letter) => (
            <LetterCard key={letter.letter} {...letter} />
          ))}
        </ul>
      </Section>
      {rewrite === null ? null : (
        <Section title={words.couldRead}>
          <blockquote>
            <bdi>{rewrite}</bdi>
          </blockquote>
          <p class="quiet">{words.couldReadHelp}</p>
        </Section>
      )}
    </>
  );
}

/** One goal: what decided each letter, what to mend first, and how it could read. */
export function Goal({ model }: { readonly model: Model }): JSX.Element {
  return <AboutRow answer={model.goal} show={(goal) => <Answer {...goal} />} />;
}
