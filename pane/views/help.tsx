import type { JSX } from 'preact';
import { WORST_FIRST } from '../../core/review/worst-first.ts';
import { PRESETS } from '../../core/stoplight/bands.ts';
import { Actions, Body, Button, Heading, Section, Sign } from './parts.tsx';
import { useShared } from './shared.ts';

/** What the colours mean, what is safe, and how to get around. */
export function Help(): JSX.Element {
  const { words, figures } = useShared();
  const { green, yellow } = PRESETS.sbi;
  return (
    <>
      <Body>
        <Heading title={words.helpTitle} />
        <Section title={words.helpColours}>
          <ul class="plain">
            {WORST_FIRST.map((status) => (
              <li key={status}>
                <Sign status={status} />
              </li>
            ))}
          </ul>
          <p>{words.helpBands(words.limits(figures.share(1 - green), figures.share(1 - yellow)))}</p>
        </Section>
        <Section title={words.helpSafe}>
          <p>{words.helpSafeText}</p>
        </Section>
        <Section title={words.helpWords}>
          <p>{words.helpWordsText}</p>
        </Section>
        <Section title={words.helpKeys}>
          <p>{words.helpKeysText}</p>
        </Section>
      </Body>
      <Actions>
        <Button says={{ is: 'back' }}>{words.back}</Button>
      </Actions>
    </>
  );
}
