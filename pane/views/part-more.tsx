import type { JSX } from 'preact';
import type { Making, Model } from '../state.ts';
import { Button, Section } from './parts.tsx';
import { useShared } from './shared.ts';

type MoreProps = { readonly of: Making | null; readonly model: Model };

/** The monthly meeting as a page to print or to send, as it is by the last check. */
function MeetingPage({ model: { work, isStale, saying } }: Pick<MoreProps, 'model'>): JSX.Element {
  const { words } = useShared();
  return (
    <Section title={words.meetingPage}>
      <p class="quiet">{words.meetingPageHelp}</p>
      <Button says={{ is: 'monthly-page' }} isDisabled={work !== null || isStale}>
        {words.makePage}
      </Button>
      {saying === 'page-made' ? <p class="quiet">{words.pageMade}</p> : null}
    </Section>
  );
}

/** How teams tell each other how they stand: by text, without links or permissions. */
function Packets({ model: { work } }: Pick<MoreProps, 'model'>): JSX.Element {
  const { words } = useShared();
  return (
    <Section title={words.packetsTitle}>
      <Button focus="send" says={{ is: 'go', to: { at: 'send' } }} isDisabled={work !== null}>
        {words.sendTitle}
      </Button>
    </Section>
  );
}

/** What a part can do beside its sheet; nothing for most. */
export function PartMore({ of, model }: MoreProps): JSX.Element | null {
  if (of === 'monthly') return <MeetingPage model={model} />;
  return of === 'teams' ? <Packets model={model} /> : null;
}
