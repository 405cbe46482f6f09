import type { JSX } from 'preact';
import type { Model, View } from '../state.ts';
import { Audit } from './audit.tsx';
import { Columns } from './columns.tsx';
import { Create } from './create.tsx';
import { endTitle } from './end-title.ts';
import { Goal, Goals } from './goals.tsx';
import { Help } from './help.tsx';
import { History } from './history.tsx';
import { Method } from './method.tsx';
import { Objective, Objectives } from './objectives.tsx';
import { Outcome } from './outcome.tsx';
import { Send, TakeIn } from './packets.tsx';
import { PartView } from './part.tsx';
import { Button, Guarded, Told } from './parts.tsx';
import { Keep, Past } from './past.tsx';
import { Preview } from './preview.tsx';
import { Settings } from './settings.tsx';
import { SharedContext, useShared, type Shared } from './shared.ts';
import { StatusView } from './status.tsx';
import { Welcome } from './welcome.tsx';
import { Why } from './why.tsx';
import { Working } from './working.tsx';

function Present({ model }: { readonly model: Model }): JSX.Element {
  const { view } = model;
  switch (view.at) {
    case 'welcome':
      return <Welcome model={model} />;
    case 'status':
      return <StatusView model={model} />;
    case 'columns':
      return <Columns model={model} table={view.table} role={view.role} />;
    case 'why':
      return <Why model={model} />;
    case 'goals':
      return <Goals model={model} />;
    case 'goal':
      return <Goal model={model} />;
    case 'audit':
      return <Audit model={model} />;
    case 'method':
      return <Method model={model} />;
    case 'part':
      return <PartView model={model} id={view.id} />;
    case 'create':
      return <Create model={model} part={view.part} />;
    case 'send':
      return <Send model={model} />;
    case 'take-in':
      return <TakeIn model={model} />;
    case 'past':
      return <Past model={model} />;
    case 'keep':
      return <Keep model={model} />;
    case 'preview':
      return <Preview model={model} />;
    case 'outcome':
      return <Outcome model={model} />;
    case 'objectives':
      return <Objectives model={model} />;
    case 'objective':
      return <Objective model={model} index={view.index} />;
    case 'history':
      return <History model={model} />;
    case 'settings':
      return <Settings model={model} />;
    case 'help':
      return <Help />;
  }
}

type Tabs = 'status' | 'objectives' | 'method' | 'history' | 'settings' | 'help';

/** The tab that a view belongs to. */
const TAB_OF: Readonly<Record<View['at'], Tabs>> = {
  welcome: 'status',
  status: 'status',
  columns: 'status',
  why: 'status',
  goals: 'status',
  goal: 'status',
  audit: 'status',
  send: 'status',
  'take-in': 'method',
  past: 'status',
  keep: 'status',
  preview: 'status',
  outcome: 'status',
  method: 'method',
  part: 'method',
  create: 'method',
  objectives: 'objectives',
  objective: 'objectives',
  history: 'history',
  settings: 'settings',
  help: 'help',
};

/** The tab a view belongs to; how the making of a sheet ended belongs to the method. */
function tabOf({ view, made, behind: [left] }: Pick<Model, 'view' | 'made' | 'behind'>): Tabs {
  if (view.at === 'send' && left !== undefined) return TAB_OF[left.view.at];
  return view.at === 'outcome' && made !== null && made !== 'record' ? 'method' : TAB_OF[view.at];
}

function Tab({ to, now, children, label }: { to: View; now: Tabs; children: JSX.Element | string; label?: string }) {
  const { dispatch } = useShared();
  return (
    <button
      type="button"
      class="tab"
      aria-label={label}
      title={label}
      aria-current={TAB_OF[to.at] === now ? 'page' : undefined}
      onClick={() => dispatch({ is: 'go', to })}
    >
      {children}
    </button>
  );
}

function TabBar({ model }: { readonly model: Model }): JSX.Element {
  const { words } = useShared();
  const { review } = model;
  const now = tabOf(model);
  return (
    <nav class="tabs" aria-label={words.navigation}>
      <Tab to={{ at: review === null ? 'welcome' : 'status' }} now={now}>
        {words.tabStatus}
      </Tab>
      <Tab to={{ at: 'objectives' }} now={now}>
        {words.tabObjectives}
      </Tab>
      <Tab to={{ at: 'method' }} now={now}>
        {words.tabMethod}
      </Tab>
      <span class="gap" />
      <Tab to={{ at: 'history' }} now={now} label={words.tabHistory}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M4.5 7.5A6.2 6.2 0 1 1 3.8 11M4.2 3.8v3.8H8M10 6.8v3.6l2.4 1.5" />
        </svg>
      </Tab>
      <Tab to={{ at: 'settings' }} now={now} label={words.settings}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M3 6h8M15 6h2M3 14h2M9 14h8M13 4v4M7 12v4" />
        </svg>
      </Tab>
      <Tab to={{ at: 'help' }} now={now} label={words.help}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M7 7.5a3 3 0 1 1 4.4 2.6c-.9.5-1.4 1-1.4 2M10 15v.3" />
        </svg>
      </Tab>
    </nav>
  );
}

/** What is read out when something happened that the eye would see. */
function spokenText(model: Model, { words, figures }: Shared): string {
  const { saying, review, audit } = model;
  const count = figures.count;
  switch (saying) {
    case 'checked': {
      const counts = review?.counts;
      return counts === undefined
        ? ''
        : words.saidChecked(count(counts.Red), count(counts.Yellow), count(counts.Green), count(counts.Grey));
    }
    case 'corrected':
      return words.saidCorrected;
    case 'saved':
      return words.saved;
    case 'audited':
      return audit?.is === 'there' ? words.saidAudited(audit.value.wrong, count(audit.value.wrong)) : '';
    case 'reported':
      return words.reportMade;
    case 'page-made':
      return words.pageMade;
    case 'copied':
      return words.copied;
    case 'selected':
      return words.copySelected;
    case 'ended':
      return endTitle(model, words);
    case null:
      return '';
  }
}

/** Whether a change was cut off and the user looks at something else. */
function isCutOff({ history, view, work }: Model): boolean {
  if (view.at === 'history' || work !== null) return false;
  return history.is === 'there' && history.value.some(({ state }) => state === 'writing');
}

function Frame({ model }: { readonly model: Model }): JSX.Element {
  const shared = useShared();
  const { words } = shared;
  return (
    <>
      <header>
        <TabBar model={model} />
      </header>
      <main>
        {model.problem === null ? null : (
          <div class="banner">
            <Told told={model.problem} isAlert />
            <Button says={{ is: 'close-problem' }}>{words.close}</Button>
          </div>
        )}
        {isCutOff(model) ? (
          <div class="banner">
            <p>{words.cutOff}</p>
            <Button says={{ is: 'go', to: { at: 'history' } }}>{words.tabHistory}</Button>
          </div>
        ) : null}
        {model.isSample && model.review !== null ? (
          <div class="banner">
            <p>{words.sampleNote}</p>
            <Button says={{ is: 'check' }}>{words.checkMine}</Button>
          </div>
        ) : null}
        <Working work={model.work} />
        <Guarded
          key={model.view.at}
          otherwise={<Told told={{ title: words.brokenTitle, why: words.brokenWhy, next: '' }} isAlert />}
        >
          <Present model={model} />
        </Guarded>
      </main>
      <div class="unseen" role="status" aria-live="polite">
        {spokenText(model, shared)}
      </div>
    </>
  );
}

/** The whole pane, as a function of what it knows. */
export function Pane({ model, shared }: { readonly model: Model; readonly shared: Shared }): JSX.Element {
  return (
    <SharedContext.Provider value={shared}>
      <Frame model={model} />
    </SharedContext.Provider>
  );
}
