import type { JSX } from 'preact';
import type { PastChange } from '../../core/protocol/past-change.ts';
import type { Model } from '../state.ts';
import { Body, Button, Heading, Told, Waiting } from './parts.tsx';
import { useShared } from './shared.ts';

function Entry({ past, isBusy }: { readonly past: PastChange; readonly isBusy: boolean }): JSX.Element {
  const { words, figures } = useShared();
  const when = figures.moment(past.at);
  return (
    <li class="card">
      <h2>{when}</h2>
      <p class="quiet">
        <bdi>{words.editsOn(past.edits, figures.count(past.edits), past.sheets.join(', '))}</bdi>
      </p>
      {past.state === 'writing' ? <p class="hint">{words.cutOff}</p> : null}
      {past.state === 'undone' ? (
        <p class="hint">{words.undone}</p>
      ) : (
        <Button says={{ is: 'restore', id: past.id }} isDisabled={isBusy}>
          {words.restore}
          <span class="unseen">: {when}</span>
        </Button>
      )}
    </li>
  );
}

/** What was changed here, newest first; each change can be taken back. */
export function History({ model }: { readonly model: Model }): JSX.Element {
  const { words } = useShared();
  const { history } = model;
  return (
    <Body>
      <Heading title={words.historyTitle}>{words.historyHelp}</Heading>
      {history.is === 'waiting' ? <Waiting /> : null}
      {history.is === 'failed' ? <Told told={history.told} isAlert /> : null}
      {history.is === 'there' && history.value.length === 0 ? <p class="empty">{words.historyNone}</p> : null}
      {history.is === 'there' ? (
        <ul class="cards">
          {history.value.map((past) => (
            <Entry key={past.id} past={past} isBusy={model.work !== null} />
          ))}
        </ul>
      ) : null}
    </Body>
  );
}
