import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { BookNews, Tally } from '../book/calls.ts';
import { selecting } from './desk-props.ts';
import { Ribbon } from './ribbon.tsx';
import { SheetDesk } from './sheet-desk.tsx';
import { SheetTabs } from './sheet-tabs.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useDark } from './use-dark.ts';
import { useDrop } from './use-drop.ts';
import { useFiles } from './use-files.ts';
import { usePane } from './use-pane.ts';
import { usePlaces, type Places } from './use-places.ts';
import { useWorkbook, type Workbook } from './use-workbook.ts';

const NOTHING: Tally = { count: 0, numbers: 0, sum: 0 };

/** Why something could not be done, until it is closed. */
function Problem({ why, onClose }: { readonly why: string | null; readonly onClose: () => void }): JSX.Element | null {
  if (why === null) return null;
  return (
    <div class="problem" role="alert">
      <span>{why}</span>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </div>
  );
}

/** The workbook: its sheet, and the tabs of the others. */
function Sheets(props: {
  readonly workbook: Workbook;
  readonly places: Places;
  readonly onTally: (tally: Tally) => void;
  readonly onProblem: (why: string | null) => void;
}): JSX.Element {
  const { workbook, places, onTally, onProblem } = props;
  const { open, state, remote, version } = workbook;
  const isDark = useDark();
  const sheets = state?.sheets ?? [];
  const facts = sheets.find(({ id }) => id === places.shown);
  // Sheets come and go: what the file says of one is found by where it stood when it was opened.
  const number = open?.opened.state.sheets.findIndex(({ id }) => id === places.shown) ?? -1;
  const look = open?.opened.looks[number] ?? facts?.look ?? undefined;
  return (
    <section class="sheet" aria-label="Workbook">
      {facts === undefined || look === undefined ? (
        <div class="waiting" />
      ) : (
        <SheetDesk
          remote={remote}
          facts={facts}
          look={look}
          version={version}
          isDark={isDark}
          selection={places.selection}
          onSelection={(selection) => places.select(facts.id, selection)}
          onTally={onTally}
          onSheet={(name, box) => places.goTo(sheets, name, box)}
          onNextSheet={(step) => places.next(sheets, step)}
          onProblem={onProblem}
        />
      )}
      <SheetTabs sheets={sheets} shown={places.shown} onShow={places.show} />
    </section>
  );
}

/** The whole page: a workbook in a grid, and the add-in beside it. */
export function App(): JSX.Element {
  const [problem, setProblem] = useState<string | null>(null);
  const [tally, setTally] = useState(NOTHING);
  const places = usePlaces();
  const workbook = useWorkbook((news: BookNews) => {
    if (news.news === 'events') addIn.deliver(news.entries);
    if (news.news === 'selected') places.select(news.sheet, selecting(news.box));
  });
  const { open, state, remote } = workbook;
  const addIn = usePane(workbook, setProblem);
  const files = useFiles(workbook, setProblem);
  const { isDropping, target } = useDrop((file) => void files.openFile(file));
  useEffect(() => {
    if (open !== null) places.begin(open.opened.state.active);
  }, [open]);
  const program = open?.program ?? 'excel';
  return (
    <div class="workbench" data-program={program} {...target}>
      <header>
        <TopBar
          name={open?.name ?? ''}
          example={open?.example ?? ''}
          program={program}
          canDownload={open !== null}
          onExample={(file) => void files.openExample(file)}
          onFile={(file) => void files.openFile(file)}
          onDownload={() => void files.save()}
          onProgram={(next) => void files.play(next)}
        />
        <Ribbon
          title={program === 'sheets' ? 'Extensions › Planlight' : ''}
          buttons={addIn.buttons}
          canUndo={state?.canUndo === true}
          canRedo={state?.canRedo === true}
          canPress={open !== null}
          onPress={(button) => void addIn.press(button).catch((error: unknown) => setProblem(String(error)))}
          onUndo={() => void remote.undo()}
          onRedo={() => void remote.redo()}
        />
        <Problem why={problem} onClose={() => setProblem(null)} />
      </header>
      <main>
        <Sheets workbook={workbook} places={places} onTally={setTally} onProblem={setProblem} />
        <aside class="pane" aria-label="Add-in">
          {program === 'sheets' ? <h2>Planlight</h2> : null}
          <div class="frame" ref={addIn.place} />
        </aside>
      </main>
      <StatusBar doing={workbook.doing} notes={open?.opened.notes ?? []} tally={tally} />
      {isDropping ? <div class="drop-here">Drop an .xlsx, .xlsm or .csv file: it stays on this machine</div> : null}
    </div>
  );
}
