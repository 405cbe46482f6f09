import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { a1Box, type Box } from '../../core/workbook/cells.ts';
import { rangeOf } from '../../core/workbook/references.ts';
import type { SheetLook } from '../../headless/xlsx/looks.ts';
import type { SheetFacts, Tally } from '../book/calls.ts';
import type { RemoteBook } from '../book/remote.ts';
import type { Draft } from '../grid/draft.ts';
import { Grid } from '../grid/grid.tsx';
import { endOfEditing, type Action, type Key } from '../grid/keys.ts';
import { everything, layoutOf, type Layout } from '../grid/layout.ts';
import {
  boxOfSelection,
  cellBox,
  moved,
  type Ground,
  type Move,
  type Position,
  type Selection,
} from '../grid/selection.ts';
import { pastedRows } from './files.ts';
import { FormulaBar } from './formula-bar.tsx';

/** What somebody works with: a sheet, where they are in it, and whom to tell. */
export type DeskProps = {
  readonly remote: RemoteBook;
  readonly facts: SheetFacts;
  readonly look: SheetLook;
  readonly version: number;
  readonly isDark: boolean;
  readonly selection: Selection;
  readonly onSelection: (selection: Selection) => void;
  readonly onTally: (tally: Tally) => void;
  /** Goes to another sheet, by its name; false when there is none. */
  readonly onSheet: (name: string, box: Box) => boolean;
  readonly onNextSheet: (step: 1 | -1) => void;
  /** Says why something could not be done. */
  readonly onProblem: (why: string | null) => void;
};

function selecting(box: Box): Selection {
  return { active: { row: box.top, column: box.left }, end: { row: box.bottom, column: box.right } };
}

/** The sheet with the bar above it: selecting, typing, copying, undoing. */
export function SheetDesk(props: DeskProps): JSX.Element {
  const { remote, facts, look, version, selection, onSelection, onProblem } = props;
  const [draft, setDraft] = useState<Draft | null>(null);
  const [input, setInput] = useState('');
  const layout = useMemo(() => layoutOf(facts, look), [facts, look]);
  const box = boxOfSelection(selection, facts.merged);
  const { top: row, left: column } = cellBox(selection.active, facts.merged);
  const ground = (page: number): Ground => ({ layout, used: facts.used, merged: facts.merged, page });

  const inputAt = async (place: Position): Promise<string> => {
    const view = await remote.view({ sheet: facts.id, rows: [place.row], columns: [place.column] });
    return view.cells[0]?.[0]?.input ?? '';
  };
  useEffect(() => {
    let isLate = false;
    void inputAt({ row, column }).then((text) => {
      if (!isLate) setInput(text);
    });
    return () => {
      isLate = true;
    };
  }, [facts.id, row, column, version]);
  useEffect(() => {
    void remote.select(facts.id, box).then(props.onTally);
  }, [facts.id, box.top, box.left, box.bottom, box.right, version]);
  useEffect(() => setDraft(null), [facts.id]);

  const go = (active: Position, end: Position = active): void => onSelection({ active, end });
  const told = (refusal: string | null): void => onProblem(refusal);
  const step = (move: Move, from: Position, page: number, extending: boolean): void => {
    const next = moved(extending ? selection.end : from, move, ground(page));
    if (extending) onSelection({ active: selection.active, end: next });
    else go(next);
  };
  const commit = (given: Draft): void => {
    setDraft(null);
    void remote.type(facts.id, given.at.row, given.at.column, [[given.text]]).then((refusal) => {
      told(refusal);
      if (refusal === null) return;
      go(given.at);
      setDraft(given);
    });
  };
  const begin = (where: Draft['where']): void => {
    if (draft !== null) setDraft({ ...draft, where });
    else void inputAt({ row, column }).then((text) => setDraft({ at: { row, column }, text, isTyping: false, where }));
  };
  const copy = async (isCut: boolean): Promise<void> => {
    await navigator.clipboard.writeText(await remote.copy(facts.id, clipped(box, facts.used)));
    if (isCut) told(await remote.clear(facts.id, box));
  };
  const act = (action: Action, page: number): void => {
    switch (action.does) {
      case 'move':
        return step(action.move, selection.active, page, action.extends);
      case 'home':
        return go({ row: action.ofSheet ? layout.frozenRows : row, column: action.ofSheet ? layout.frozenColumns : 0 });
      case 'end':
        return go({ row: facts.used.bottom, column: facts.used.right });
      case 'edit':
        return begin('cell');
      case 'type':
        return setDraft({ at: { row, column }, text: action.text, isTyping: true, where: 'cell' });
      case 'clear':
        return void remote.clear(facts.id, box).then(told);
      case 'copy':
      case 'cut':
        return void copy(action.does === 'cut').catch(() => onProblem('The browser did not allow copying.'));
      case 'undo':
        return void remote.undo();
      case 'select-all':
        return onSelection(selecting(everything(layout)));
      case 'sheet':
        return props.onNextSheet(action.step);
    }
  };
  const draftKey = (key: Key): boolean => {
    const end = draft === null ? null : endOfEditing(key, draft.isTyping && draft.where === 'cell');
    if (draft === null || end === null) return false;
    if (end.enters) commit(draft);
    else setDraft(null);
    if (end.move !== null) go(moved(draft.at, end.move, ground(1)));
    return true;
  };
  return (
    <>
      <FormulaBar
        name={a1Box({ top: row, left: column, bottom: row, right: column })}
        text={draft?.text ?? input}
        onGo={(address) => {
          const range = rangeOf(address);
          if (range === null) return false;
          if (range.sheet !== null && range.sheet !== facts.name) return props.onSheet(range.sheet, range.box);
          onSelection(selecting(within(range.box, layout)));
          return true;
        }}
        onBegin={() => begin('bar')}
        onText={(text) => setDraft({ at: { row, column }, isTyping: false, ...draft, text, where: 'bar' })}
        onKey={draftKey}
      />
      <Grid
        facts={facts}
        look={look}
        version={version}
        selection={selection}
        draft={draft}
        isDark={props.isDark}
        view={(wanted) => remote.view(wanted)}
        onSelect={(active, end) => {
          if (draft !== null) commit(draft);
          onProblem(null);
          onSelection({ active, end });
        }}
        onAction={(action, page) => {
          onProblem(null);
          act(action, page);
        }}
        onDraft={(text) => setDraft((now) => (now === null ? null : { ...now, text }))}
        onDraftKey={draftKey}
        onPaste={(text) => void remote.type(facts.id, row, column, pastedRows(text)).then(told)}
      />
    </>
  );
}

/** A box cut to what is used: nobody wants a million blank lines in the clipboard. */
function clipped(box: Box, used: Box): Box {
  return {
    ...box,
    bottom: Math.min(box.bottom, Math.max(used.bottom, box.top)),
    right: Math.min(box.right, Math.max(used.right, box.left)),
  };
}

function within(box: Box, { rows, columns }: Layout): Box {
  const row = (value: number): number => Math.min(value, rows.count - 1);
  const column = (value: number): number => Math.min(value, columns.count - 1);
  return { top: row(box.top), bottom: row(box.bottom), left: column(box.left), right: column(box.right) };
}
