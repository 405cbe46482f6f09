import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { ProgramName } from '../book/calls.ts';
import { EXAMPLES } from './examples.ts';

const PROGRAMS: readonly (readonly [ProgramName, string])[] = [
  ['excel', 'Excel'],
  ['sheets', 'Google Sheets'],
];

/** The bar at the top: what is open, and what can be opened, downloaded and played. */
export function TopBar(props: {
  readonly name: string;
  /** The example that is open, or '' for a file of the user's. */
  readonly example: string;
  /** The program that is played. */
  readonly program: ProgramName;
  readonly canDownload: boolean;
  readonly onExample: (file: string) => void;
  readonly onFile: (file: File) => void;
  readonly onDownload: () => void;
  readonly onProgram: (program: ProgramName) => void;
}): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  return (
    <div class="top-bar">
      <img src="/excel/icons/planlight-32.png" alt="" width={20} height={20} />
      <h1>Planlight</h1>
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
        {PROGRAMS.map(([id, title]) => (
          <label key={id}>
            <input type="radio" name="program" checked={props.program === id} onChange={() => props.onProgram(id)} />
            <span>{title}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
