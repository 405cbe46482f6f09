import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { EXAMPLES } from './examples.ts';

/** The program that is played beside the grid. */
export type Program = 'excel' | 'sheets';

const PROGRAMS: readonly (readonly [Program, string])[] = [
  ['excel', 'Excel'],
  ['sheets', 'Google Sheets'],
];

/** The bar at the top: what is open, and what can be opened, downloaded and played. */
export function TopBar(props: {
  readonly name: string;
  /** The example that is open, or '' for a file of the user's. */
  readonly example: string;
  readonly program: Program;
  /** The programs whose add-ins are built. */
  readonly programs: readonly Program[];
  readonly canDownload: boolean;
  readonly onExample: (file: string) => void;
  readonly onFile: (file: File) => void;
  readonly onDownload: () => void;
  readonly onProgram: (program: Program) => void;
}): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  return (
    <header class="top-bar">
      <img src="/excel/icons/planlight-32.png" alt="" width={20} height={20} />
      <strong>Planlight</strong>
      <span class="name">{props.name}</span>
      <label class="pick">
        <span class="unseen">Example</span>
        <select value={props.example} onChange={(event) => props.onExample(event.currentTarget.value)}>
          <option value="" disabled>
            Examples
          </option>
          {EXAMPLES.map(({ file, title, about }) => (
            <option key={file} value={file}>
              {title}: {about}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => field.current?.click()}>
        Open file…
      </button>
      <input
        ref={field}
        type="file"
        hidden
        aria-label="Workbook"
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) props.onFile(file);
        }}
      />
      <button type="button" disabled={!props.canDownload} onClick={() => props.onDownload()}>
        Download
      </button>
      <div class="programs" role="radiogroup" aria-label="Program">
        {PROGRAMS.filter(([id]) => props.programs.includes(id)).map(([id, title]) => (
          <label key={id}>
            <input type="radio" name="program" checked={props.program === id} onChange={() => props.onProgram(id)} />
            <span>{title}</span>
          </label>
        ))}
      </div>
    </header>
  );
}
