import type { JSX } from 'preact';
import { LETTERS, MARK_SIGNS, type Letter, type Mark } from '../../core/smart/finding.ts';
import { useShared } from './shared.ts';

/** A letter as SMART writes it: a capital passes. */
export function letterText(letter: Letter, mark: Mark): string {
  return mark === 'pass' ? letter : letter.toLowerCase();
}

/** The five letters of a goal in a line: a capital passes, the sign says the rest, and both are read out in words. */
export function Letters({ marks }: { readonly marks: readonly Mark[] }): JSX.Element {
  const { words } = useShared();
  return (
    <span class="letters">
      {LETTERS.map((letter, i) => {
        const mark = marks[i] ?? 'unknown';
        return (
          <span key={letter} class={`letter ${mark}`}>
            <span aria-hidden="true">
              <b>{letterText(letter, mark)}</b> {MARK_SIGNS[mark]}
            </span>
            <span class="unseen">
              {words.letters[letter]}: {words.marks[mark]}.{' '}
            </span>
          </span>
        );
      })}
    </span>
  );
}

const MARKS: readonly Mark[] = ['pass', 'weak', 'fail', 'unknown'];

/** What the signs mean. */
export function LetterKey(): JSX.Element {
  const { words } = useShared();
  return (
    <p class="quiet key">
      {MARKS.map((mark) => (
        <span key={mark}>
          <span class={`letter ${mark}`} aria-hidden="true">
            <b>{letterText('S', mark)}</b> {MARK_SIGNS[mark]}
          </span>{' '}
          {words.marks[mark]}
        </span>
      ))}
    </p>
  );
}
