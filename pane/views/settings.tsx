import type { JSX } from 'preact';
import type { Settings as Chosen } from '../../core/settings/schema.ts';
import type { Model } from '../state.ts';
import { BandsChoice, BandsOfSheets } from './bands.tsx';
import { CountTotals } from './totals.tsx';
import { Actions, Body, Button, Field, Heading, Section, Told, Waiting } from './parts.tsx';
import { LookChoice } from './preview.tsx';
import { useShared } from './shared.ts';

type Part = { readonly draft: Chosen; readonly model: Model };

const PACES = ['days', 'workdays', 'months'] as const;

type Pace = Chosen['pace'];

/** The choice that a pace is: one of the names, last year's months, or weights of one's own. */
function choiceOf(pace: Pace, season: Model['season']): string {
  if (typeof pace === 'string') return pace;
  return season !== null && pace.join() === season.join() ? 'season' : 'own';
}

type PaceProps = { readonly pace: Pace; readonly season: Model['season']; readonly choose: (pace: Pace) => void };

/** How time counts: evenly, or as last year where the workbook holds it. */
function PaceChoice({ pace, season, choose }: PaceProps): JSX.Element {
  const { words } = useShared();
  const chosen = choiceOf(pace, season);
  const pick = (value: string): void => {
    if (value === 'season' && season !== null) return choose([...season]);
    choose(PACES.find((each) => each === value) ?? pace);
  };
  return (
    <Field label={words.pace}>
      <select value={chosen} onChange={({ currentTarget: { value } }) => pick(value)}>
        {PACES.map((each) => (
          <option key={each} value={each}>
            {words.paces[each]}
          </option>
        ))}
        {season === null ? null : <option value="season">{words.asLastYear}</option>}
        {chosen === 'own' ? <option value="own">{words.ownPace}</option> : null}
      </select>
    </Field>
  );
}

function Time({ draft, model }: Part): JSX.Element {
  const { words, figures, dispatch } = useShared();
  const change = (part: Partial<Chosen>): void => dispatch({ is: 'draft', change: part });
  return (
    <>
      <Field label={words.asOfLabel} hint={words.asOfHint(figures.day(model.today))}>
        <input
          type="date"
          value={draft.asOf ?? ''}
          onChange={({ currentTarget: { value } }) => change({ asOf: value === '' ? null : value })}
        />
      </Field>
      <PaceChoice pace={draft.pace} season={model.season} choose={(pace) => change({ pace })} />
      <Field label={words.warnDays}>
        <input
          type="number"
          min={0}
          max={365}
          value={draft.warnDays}
          onChange={({ currentTarget: { value } }) => {
            const days = Math.round(Number(value));
            if (value !== '' && days >= 0 && days <= 365) change({ warnDays: days });
          }}
        />
      </Field>
    </>
  );
}

function LocaleChoice({ draft: { locale } }: Part): JSX.Element {
  const { words, dispatch } = useShared();
  const known = Object.entries(words.locales);
  return (
    <Field label={words.locale}>
      <select
        value={locale}
        onChange={(event) => dispatch({ is: 'draft', change: { locale: event.currentTarget.value } })}
      >
        {known.map(([tag, name]) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
        {known.some(([tag]) => tag === locale) ? null : <option value={locale}>{locale}</option>}
      </select>
    </Field>
  );
}

/** What the settings as they stand in the form would change, before they are saved. */
function Effect({ model }: { readonly model: Model }): JSX.Element | null {
  const { words, figures } = useShared();
  const { compared } = model;
  if (model.review === null) return <small>{words.effectNoCheck}</small>;
  if (compared === null) return null;
  if (compared.is === 'waiting') return <small>{words.effectWaiting}</small>;
  if (compared.is === 'failed') return <Told told={compared.told} isAlert />;
  const { changed, of, counts } = compared.value;
  return (
    <div class="effect" role="status">
      <p>{changed === 0 ? words.effectNone : words.effect(changed, figures.count(changed), figures.count(of))}</p>
      <CountTotals counts={counts} />
    </div>
  );
}

/** How rows are judged and coloured, with what each choice would change. */
export function Settings({ model }: { readonly model: Model }): JSX.Element {
  const { words, dispatch } = useShared();
  const { draft, settings } = model;
  if (draft === null || settings === null) return <Waiting />;
  const hasChanged = JSON.stringify(draft) !== JSON.stringify(settings.settings);
  return (
    <>
      <Body>
        <Heading title={words.settingsTitle}>{settings.mayKeep ? words.settingsHelp : words.settingsLocked}</Heading>
        <Section title={words.helpColours}>
          <BandsChoice draft={draft} />
          <LookChoice settings={draft} change={(change) => dispatch({ is: 'draft', change })} />
        </Section>
        <BandsOfSheets draft={draft} model={model} />
        <Section title={words.timeTitle}>
          <Time draft={draft} model={model} />
        </Section>
        <Section title={words.readingTitle}>
          <LocaleChoice draft={draft} model={model} />
        </Section>
      </Body>
      <Actions>
        <Effect model={model} />
        <Button kind="primary" says={{ is: 'save-draft' }} isDisabled={!hasChanged || model.work !== null}>
          {words.save}
        </Button>
        <Button says={hasChanged ? { is: 'discard-draft' } : { is: 'back' }}>
          {hasChanged ? words.discard : words.back}
        </Button>
      </Actions>
    </>
  );
}
