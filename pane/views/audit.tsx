import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isStatus } from '../../core/stoplight/status.ts';
import type { AuditAnswer, FactsLine, LightLine, StoplightLine } from '../engine/answers.ts';
import type { Model } from '../state.ts';
import { LongList } from './long-list.tsx';
import { Actions, Body, Button, GoTo, Heading, Own, Section, Sign, Stale, Told } from './parts.tsx';
import { useShared, type Shared } from './shared.ts';

const STEP = 25;

/** The numbers of a light in a sentence: '6.4% of 5% is 28.0% behind.' */
function factsText(facts: FactsLine, { words, figures }: Shared): string {
  if (facts.kind === 'milestone') return words.overdue(figures.day(facts.due), figures.day(facts.asOf));
  const { gap, gapShown, expected, isPercent } = facts;
  const shown = (value: string | number | null): string =>
    value === null ? words.blank : typeof value === 'number' ? figures.amount(value, isPercent) : value;
  const actual = shown(facts.actual);
  const asked = shown(expected ?? facts.target);
  if (gap === null) return words.actualAndTarget(actual, asked);
  if (gap === 0) return words.isExact(actual, asked);
  if (gapShown === null) return words.isOf(actual, asked);
  const far = figures.gap(gapShown);
  return gap > 0 ? words.isBehind(actual, asked, far) : words.isAhead(actual, asked, far);
}

function Light({ light }: { readonly light: LightLine }): JSX.Element {
  const shared = useShared();
  const { words, dispatch } = shared;
  const { name, at, a1, shows, should, why, facts } = light;
  return (
    <li>
      <button type="button" class="row light" onClick={() => dispatch({ is: 'show', cell: at })}>
        <span class="name">
          <Own text={name} />
        </span>
        <span class="figure cell">
          <span aria-hidden="true">{a1}</span>
          <span class="unseen">{words.goTo(a1)}</span>
        </span>
        <span class="turn">
          <span class="unseen">{words.shows} </span>
          {isStatus(shows) ? <Sign status={shows} /> : <bdi>{shows}</bdi>}
          <span class="arrow" aria-hidden="true">
            →
          </span>
          <span class="unseen">, {words.should} </span>
          <Sign status={should} />
        </span>
        <span class="detail">
          {why}. <bdi>{factsText(facts, shared)}</bdi>
        </span>
      </button>
    </li>
  );
}

function Lights({ lights, of }: { readonly lights: readonly LightLine[]; readonly of: number }): JSX.Element {
  const { words, figures } = useShared();
  const [listed, setListed] = useState(STEP);
  return (
    <>
      <LongList
        items={lights}
        listed={listed}
        step={STEP}
        onMore={() => setListed(listed + STEP)}
        line={(light) => <Light key={light.a1} light={light} />}
      />
      {listed >= lights.length && of > lights.length ? (
        <p class="quiet">{words.doneOf(figures.count(lights.length), figures.count(of))}</p>
      ) : null}
    </>
  );
}

function Stoplight({ stoplight }: { readonly stoplight: StoplightLine }): JSX.Element {
  const { words, figures } = useShared();
  const { sheetName, place, at, kind, judged, wrong, lights, choices, flaws, confidence } = stoplight;
  return (
    <Section
      title={
        <>
          {words.lightKinds[kind]} <span class="quiet">{words.sure(figures.share(confidence))}</span>
        </>
      }
    >
      <p class="quiet">
        <Own text={sheetName} /> · <GoTo cell={at} a1={place} /> ·{' '}
        {words.judgedWrong(judged, figures.count(judged), figures.count(wrong))}
      </p>
      {flaws.map(({ told, where }, i) => (
        <Told key={i} told={{ ...told, why: `${told.why} ${where}` }} />
      ))}
      {lights.length === 0 ? null : <Lights lights={lights} of={wrong} />}
      {choices.length === 0 ? null : (
        <details class="found">
          <summary>{words.ownChoices(choices.length, figures.count(choices.length))}</summary>
          <Lights lights={choices} of={choices.length} />
        </details>
      )}
    </Section>
  );
}

function Answer({ audit }: { readonly audit: AuditAnswer }): JSX.Element {
  const { words, figures } = useShared();
  const { stoplights, wrong, judged, unseenRules } = audit;
  return (
    <>
      {stoplights.length === 0 ? (
        <div class="empty">
          <p>{words.auditNone}</p>
          <p>{words.auditNoneWhy}</p>
        </div>
      ) : (
        <p class={`verdict ${wrong === 0 ? 'Green' : 'Red'}`}>
          <b>{words.lightsWrong(wrong, figures.count(wrong), figures.count(judged))}</b>
          <br />
          {wrong === 0 ? words.noLightWrong : words.auditFix}
        </p>
      )}
      {unseenRules === 0 ? null : <p class="hint">{words.rulesUnseen(unseenRules, figures.count(unseenRules))}</p>}
      {stoplights.map((stoplight, i) => (
        <Stoplight key={i} stoplight={stoplight} />
      ))}
    </>
  );
}

/** Trying lights out with other numbers may take a while: the pane stays free, and the look can be given up. */
function Looking(): JSX.Element {
  const { words } = useShared();
  return (
    <div class="working waiting">
      <label>
        <span role="status">{words.auditing}</span>
        <progress />
      </label>
      <Button says={{ is: 'stop-audit' }}>{words.cancel}</Button>
    </div>
  );
}

/** Home-made stoplights and their lights that are wrong: where, what they show, what they should, and why. */
export function Audit({ model }: { readonly model: Model }): JSX.Element {
  const { words } = useShared();
  const { audit, work, isStale, review } = model;
  const isBusy = work !== null;
  const mayFix = audit?.is === 'there' && audit.value.wrong > 0 && review !== null && review.tables.length > 0;
  return (
    <>
      <Body>
        <Heading title={words.auditTitle}>{words.auditHelp}</Heading>
        <Stale model={model} />
        {audit?.is === 'waiting' ? <Looking /> : null}
        {audit?.is === 'failed' ? <Told told={audit.told} isAlert /> : null}
        {audit?.is === 'there' ? <Answer audit={audit.value} /> : null}
        {audit === null && !isBusy ? <p class="empty">{words.auditStopped}</p> : null}
      </Body>
      <Actions>
        {mayFix && !isStale ? (
          <Button kind="primary" says={{ is: 'go', to: { at: 'preview' } }} isDisabled={isBusy}>
            {words.previewColours}
          </Button>
        ) : null}
        {audit === null || audit.is === 'failed' ? (
          <Button kind="primary" says={{ is: 'audit' }} isDisabled={isBusy}>
            {words.lookForLights}
          </Button>
        ) : null}
        <Button says={{ is: 'back' }}>{words.back}</Button>
      </Actions>
    </>
  );
}
