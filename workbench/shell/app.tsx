import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Box } from '../../core/workbook/cells.ts';
import type { BookNews, SheetFacts, Tally } from '../book/calls.ts';
import { at, type Selection } from '../grid/selection.ts';
import { openExcelPane, type ExcelPane } from './excel-pane.ts';
import { EXAMPLES, FIRST_EXAMPLE } from './examples.ts';
import { download, downloadName, exampleBytes } from './files.ts';
import { ribbonButtons, type RibbonButton } from './ribbon-buttons.ts';
import { Ribbon } from './ribbon.tsx';
import { SheetDesk } from './sheet-desk.tsx';
import { SheetTabs } from './sheet-tabs.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar, type Program } from './top-bar.tsx';
import { useDark } from './use-dark.ts';
import { useWorkbook } from './use-workbook.ts';

const NOTHING: Tally = { count: 0, numbers: 0, sum: 0 };

function selectionOf(box: Box): Selection {
  return { active: { row: box.top, column: box.left }, end: { row: box.bottom, column: box.right } };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The example the address asks for (`/#okr.xlsx`), else the first. */
function firstExample(): string {
  const wanted = location.hash.slice(1);
  return EXAMPLES.find(({ file }) => file === wanted)?.file ?? FIRST_EXAMPLE;
}

/** The whole page: a workbook in a grid, and the add-in beside it. */
export function App(): JSX.Element {
  const [problem, setProblem] = useState<string | null>(null);
  const [shown, setShown] = useState('');
  const [selections, setSelections] = useState<ReadonlyMap<string, Selection>>(new Map());
  const [tally, setTally] = useState(NOTHING);
  const [buttons, setButtons] = useState<readonly RibbonButton[]>([]);
  const [isDropping, setIsDropping] = useState(false);
  const [program, setProgram] = useState<Program>('excel');
  const pane = useRef<ExcelPane | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const isDark = useDark();

  const select = (sheet: string, selection: Selection): void => {
    setShown(sheet);
    setSelections((now) => new Map(now).set(sheet, selection));
  };
  const heard = (news: BookNews): void => {
    if (news.news === 'events') pane.current?.deliver(news.entries);
    if (news.news === 'selected') select(news.sheet, selectionOf(news.box));
  };
  const workbook = useWorkbook(heard);
  const { remote, open, state, version } = workbook;

  const openBytes = async (read: () => Promise<ArrayBuffer>, name: string, example: string): Promise<void> => {
    setProblem(null);
    const why = await read()
      .then((bytes) => workbook.openFile(bytes, name, example))
      .catch(messageOf);
    setProblem(why);
  };
  const openExample = (file: string): Promise<void> => openBytes(() => exampleBytes(file), file, file);
  const openFile = (file: File): Promise<void> => openBytes(() => file.arrayBuffer(), file.name, '');
  useEffect(() => {
    void openExample(firstExample());
    void fetch('/excel/manifest.xml')
      .then((response) => response.text())
      .then((text) => setButtons(ribbonButtons(text)));
  }, []);
  useEffect(() => {
    if (open === null || place.current === null) return;
    setSelections(new Map());
    setShown(open.opened.state.active);
    pane.current = openExcelPane(remote, open.name, place.current);
    return () => pane.current?.close();
  }, [open]);

  const save = async (): Promise<void> => {
    if (open === null) return;
    const written = await remote.write().catch((error: unknown) => ({ ok: false, why: messageOf(error) }) as const);
    if (!written.ok) return setProblem(written.why);
    download(written.bytes, downloadName(open.name));
    setProblem(written.unsaid.length === 0 ? null : `Written without ${written.unsaid.join(' and ')}.`);
  };
  const sheets = state?.sheets ?? [];
  const facts: SheetFacts | undefined = sheets.find(({ id }) => id === shown);
  const look = open?.opened.looks[sheets.findIndex(({ id }) => id === shown)] ?? open?.opened.looks[0];
  const nextSheet = (step: 1 | -1): void => {
    const visible = sheets.filter(({ isVisible }) => isVisible);
    const next = visible[visible.findIndex(({ id }) => id === shown) + step];
    if (next !== undefined) setShown(next.id);
  };
  return (
    <div
      class={`workbench${isDropping ? ' dropping' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setIsDropping(true);
      }}
      onDragLeave={() => setIsDropping(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsDropping(false);
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) void openFile(file);
      }}
    >
      <TopBar
        name={open?.name ?? ''}
        example={open?.example ?? ''}
        program={program}
        programs={['excel']}
        canDownload={open !== null}
        onExample={(file) => void openExample(file)}
        onFile={(file) => void openFile(file)}
        onDownload={() => void save()}
        onProgram={setProgram}
      />
      <Ribbon
        buttons={buttons}
        canUndo={state?.canUndo === true}
        onPress={({ runs, id }) =>
          void pane.current?.press(runs, id).catch((error: unknown) => setProblem(messageOf(error)))
        }
        onUndo={() => void remote.undo()}
      />
      {problem === null ? null : (
        <div class="problem" role="alert">
          <span>{problem}</span>
          <button type="button" onClick={() => setProblem(null)}>
            Close
          </button>
        </div>
      )}
      <main>
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
              selection={selections.get(shown) ?? at(0, 0)}
              onSelection={(selection) => select(shown, selection)}
              onTally={setTally}
              onSheet={(name, box) => {
                const named = sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
                if (named !== undefined) select(named.id, selectionOf(box));
                return named !== undefined;
              }}
              onNextSheet={nextSheet}
              onProblem={setProblem}
            />
          )}
          <SheetTabs sheets={sheets} shown={shown} onShow={setShown} />
        </section>
        <aside class="pane" aria-label="Add-in">
          <div class="frame" ref={place} />
        </aside>
      </main>
      <StatusBar doing={workbook.doing} notes={open?.opened.notes ?? []} tally={tally} />
      {isDropping ? <div class="drop-here">Drop an .xlsx, .xlsm or .csv file: it stays in this browser</div> : null}
    </div>
  );
}
