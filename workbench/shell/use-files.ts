import { useEffect } from 'preact/hooks';
import type { ProgramName } from '../book/calls.ts';
import { EXAMPLES, FIRST_EXAMPLE } from './examples.ts';
import { download, downloadName, exampleBytes } from './files.ts';
import type { Workbook } from './use-workbook.ts';

/** What can be opened, saved and played. Each says why it could not be done. */
export type Files = {
  readonly openExample: (file: string) => Promise<void>;
  readonly openFile: (file: File) => Promise<void>;
  readonly save: () => Promise<void>;
  /** Takes the workbook, as it is now, to the other program. */
  readonly play: (program: ProgramName) => Promise<void>;
};

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What the address asks for: `/#okr.xlsx`, `/#sheets:okr.xlsx`; else the first example in Excel. */
function asked(): { readonly file: string; readonly program: ProgramName } {
  const [file = '', program = 'excel'] = location.hash.slice(1).split(':').reverse();
  const known = EXAMPLES.find((each) => each.file === file);
  return { file: known?.file ?? FIRST_EXAMPLE, program: program === 'sheets' ? 'sheets' : 'excel' };
}

/** Opening, saving and moving workbooks; the first example is opened with the page. */
export function useFiles(workbook: Workbook, onProblem: (why: string | null) => void): Files {
  const { open, remote, openBytes } = workbook;
  const opening = async (
    read: () => Promise<ArrayBuffer>,
    name: string,
    more: { readonly example: string; readonly program?: ProgramName },
  ): Promise<void> => {
    onProblem(null);
    const program = more.program ?? open?.program ?? 'excel';
    onProblem(
      await read()
        .then((bytes) => openBytes(bytes, { name, example: more.example, program }))
        .catch(messageOf),
    );
  };
  const written = (): ReturnType<typeof remote.write> =>
    remote.write().catch((error: unknown) => ({ ok: false, why: messageOf(error) }) as const);
  useEffect(() => {
    const { file, program } = asked();
    void opening(() => exampleBytes(file), file, { example: file, program });
  }, []);
  return {
    openExample: (file) => opening(() => exampleBytes(file), file, { example: file }),
    openFile: (file) => opening(() => file.arrayBuffer(), file.name, { example: '' }),
    save: async () => {
      const outcome = await written();
      if (!outcome.ok || open === null) return onProblem(outcome.ok ? null : outcome.why);
      download(outcome.bytes, downloadName(open.name));
      onProblem(outcome.unsaid.length === 0 ? null : `Written without ${outcome.unsaid.join(' and ')}.`);
    },
    play: async (program) => {
      const outcome = await written();
      if (!outcome.ok || open === null) return onProblem(outcome.ok ? null : outcome.why);
      const name = open.name.replace(/\.(?:csv|tsv|txt)$/i, '.xlsx');
      await opening(() => Promise.resolve(outcome.bytes), name, { example: open.example, program });
    },
  };
}
