import { useEffect, useState } from 'preact/hooks';
import type { Draft } from '../grid/draft.ts';
import { endOfEditing, type Key } from '../grid/keys.ts';
import { moved, type Ground, type Position } from '../grid/selection.ts';
import type { DeskProps } from './desk-props.ts';
import { inputAt } from './use-active-cell.ts';

/** Editing a cell, in it or in the bar. */
export type Editing = {
  readonly draft: Draft | null;
  /** Begins with what the cell holds, or goes on elsewhere. */
  readonly begin: (where: Draft['where']) => void;
  /** Begins with a text in place of what the cell holds. */
  readonly typeOver: (text: string) => void;
  readonly change: (text: string, where: Draft['where']) => void;
  /** Takes a key; true when it ended the editing. */
  readonly onKey: (key: Key) => boolean;
  /** Enters what was typed, if anything is being typed. */
  readonly enter: () => void;
};

/** What is typed, until it is entered or given up. What cannot be entered comes back, with the reason said. */
export function useEditing(props: DeskProps, at: Position, ground: Ground): Editing {
  const { remote, facts, onSelection, onProblem } = props;
  const [draft, setDraft] = useState<Draft | null>(null);
  useEffect(() => setDraft(null), [facts.id]);
  const go = (place: Position): void => onSelection({ active: place, end: place });
  const enter = (given: Draft): void => {
    setDraft(null);
    void remote.type(facts.id, given.at.row, given.at.column, [[given.text]]).then((refusal) => {
      onProblem(refusal);
      if (refusal === null) return;
      go(given.at);
      setDraft(given);
    });
  };
  return {
    draft,
    begin: (where) => {
      if (draft !== null) setDraft({ ...draft, where });
      else void inputAt(props, at).then((text) => setDraft({ at, text, isTyping: false, where }));
    },
    typeOver: (text) => setDraft({ at, text, isTyping: true, where: 'cell' }),
    change: (text, where) => setDraft({ at, isTyping: false, ...draft, text, where }),
    onKey: (key) => {
      const end = draft === null ? null : endOfEditing(key, draft.isTyping && draft.where === 'cell');
      if (draft === null || end === null) return false;
      if (end.enters) enter(draft);
      else setDraft(null);
      if (end.move !== null) go(moved(draft.at, end.move, ground));
      return true;
    },
    enter: () => {
      if (draft !== null) enter(draft);
    },
  };
}
