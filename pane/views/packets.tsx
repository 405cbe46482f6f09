import type { JSX } from 'preact';
import type { PacketsRead } from '../engine/answers.ts';
import type { Model } from '../state.ts';
import { Promise } from './create.tsx';
import { Actions, Body, Button, Facts, Field, Heading, Own, Section, Stale, Told } from './parts.tsx';
import { ApplyActions } from './preview.tsx';
import { useShared } from './shared.ts';

/** A name is one line in a text that people read. */
const LONGEST_NAME = 80;

/** How the team stands, as text that is seen whole before it is sent. */
export function Send({ model }: { readonly model: Model }): JSX.Element {
  const { words, dispatch } = useShared();
  const { packet, team, saying, work, isStale } = model;
  const told = packet.is === 'failed' ? packet.told : packet.is === 'there' ? packet.value.problem : null;
  const text = packet.is === 'there' ? packet.value.text : '';
  return (
    <>
      <Body>
        <Heading title={words.sendTitle}>{words.sendHelp}</Heading>
        <Stale model={model} />
        <Field label={words.teamName} hint={words.teamHint}>
          <input
            type="text"
            maxLength={LONGEST_NAME}
            value={team}
            onInput={(event) => dispatch({ is: 'name-team', team: event.currentTarget.value })}
          />
        </Field>
        {told === null ? null : <Told told={told} isAlert />}
        {text === '' ? null : (
          <Field label={words.packetText}>
            <textarea
              readOnly
              dir="auto"
              rows={10}
              data-focus="packet"
              value={text}
              onFocus={(event) => event.currentTarget.select()}
            />
          </Field>
        )}
      </Body>
      <Actions>
        <Button kind="primary" says={{ is: 'copy' }} isDisabled={text === '' || work !== null || isStale}>
          {words.copy}
        </Button>
        <Button says={{ is: 'back' }}>{words.back}</Button>
        <small>{saying === 'copied' ? words.copied : saying === 'selected' ? words.copySelected : ''}</small>
      </Actions>
    </>
  );
}

function Read({ packets: { read, refused } }: { readonly packets: PacketsRead }): JSX.Element {
  const { words, figures } = useShared();
  return (
    <>
      <p class="unseen" role="status">
        {words.packetsSaid(figures.count(read.length), figures.count(refused.length))}
      </p>
      {read.length === 0 ? null : (
        <Section title={words.packetsRead}>
          <Facts
            facts={read.map(({ team, asOf, lines }) => [
              <Own key={0} text={team} />,
              `${words.filledRows(lines, figures.count(lines))} · ${words.asOf(figures.day(asOf))}`,
            ])}
          />
        </Section>
      )}
      {refused.length === 0 ? null : (
        <Section title={words.packetsRefused}>
          {refused.map((told, i) => (
            <Told key={i} told={told} />
          ))}
        </Section>
      )}
    </>
  );
}

/** Packets of other teams: what was pasted, what was read of it, and what their sheet will get. */
export function TakeIn({ model }: { readonly model: Model }): JSX.Element {
  const { words, dispatch } = useShared();
  const { preview, pasted, work } = model;
  const there = preview.is === 'there' ? preview.value : null;
  return (
    <>
      <Body>
        <Heading title={words.takeIn}>{words.previewPromise}</Heading>
        <Field label={words.pasteHere} hint={words.pasteHint}>
          <textarea
            dir="auto"
            rows={6}
            value={pasted}
            disabled={work !== null}
            onInput={(event) => dispatch({ is: 'paste', text: event.currentTarget.value })}
          />
        </Field>
        {preview.is === 'failed' ? <Told told={preview.told} isAlert /> : null}
        {there === null || there.packets === null ? null : <Read packets={there.packets} />}
        {there === null || there.packets?.read.length === 0 ? null : <Promise preview={there} />}
      </Body>
      <ApplyActions model={model} />
    </>
  );
}
