import { problem } from '../../core/messages/problem.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import type { Given, Watch } from '../../pane/pane-host.ts';
import type { Outline } from '../messages/messages.ts';
import { assemblyOf, loadsOf } from '../messages/pages.ts';
import type { Bridge } from './bridge.ts';

/** Reads the sheets of a spreadsheet in pages; stops between two of them. */
export async function readWorkbook(
  bridge: Bridge,
  outline: Outline,
  { progress, signal }: Watch,
): Promise<Given<WorkbookSnapshot>> {
  const { take, workbook } = assemblyOf(outline);
  const of = outline.sheets.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const pieces of loadsOf(outline)) {
    if (signal.aborted) return { ok: false, problem: problem('STOPPED') };
    progress({ done, of });
    const given = await bridge({ is: 'pages', zone: outline.zone, locale: outline.locale, pieces: [...pieces] });
    if (!given.ok) return given;
    take(pieces, given.value);
    done += pieces.reduce((rows, { top, bottom }) => rows + bottom - top + 1, 0);
  }
  progress({ done: of, of });
  return { ok: true, value: workbook() };
}
