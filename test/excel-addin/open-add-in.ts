import { IDBFactory } from 'fake-indexeddb';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { journalStore, type JournalStore } from '../../excel-addin/journal.ts';
import { excelPaneHost, type ExcelPaneHost } from '../../excel-addin/pane-host.ts';
import { keepsUndoOnMerges } from '../../excel-addin/platform.ts';
import type { Doors } from '../../excel-addin/run.ts';
import type { ExcelHost } from '../../simulators/excel/host.ts';
import type { Excel as ExcelKind } from '../../simulators/excel/session.ts';
import { withUndoGroups } from '../../simulators/excel/undo-overlay.ts';
import { openExcel, reopenExcel } from '../simulators/open-excel.ts';

/** The add-in's own host over the stand-in Excel, with the real library between them. */
export type OpenAddIn = {
  readonly host: ExcelHost;
  readonly pane: ExcelPaneHost;
  readonly doors: Doors;
  readonly journals: JournalStore;
  /** The add-in starts anew: its page was closed, the workbook and the browser's store are as they were. */
  readonly again: () => ExcelPaneHost;
};

export type OpenOptions = {
  readonly kind?: Partial<ExcelKind>;
  /** A library of its own: for tests that leave requests without an answer, or listen to events. */
  readonly isOwn?: boolean;
  readonly patience?: number;
  /** Whether the library knows undo groups: a layer over the one on npm, which does not. */
  readonly hasUndoGroups?: boolean;
  /** What Office says it runs on. */
  readonly platform?: string;
  readonly factory?: IDBFactory;
};

export function openAddIn(snapshot: WorkbookSnapshot, options: OpenOptions = {}): OpenAddIn {
  const {
    kind = {},
    isOwn = false,
    patience = 10_000,
    platform = 'OfficeOnline',
    factory = new IDBFactory(),
    hasUndoGroups = false,
  } = options;
  const { host, ...globals } = isOwn ? openExcel(snapshot, kind) : reopenExcel(snapshot, kind);
  const doors: Doors = {
    excel: hasUndoGroups ? withUndoGroups(globals) : globals.Excel,
    has: (version) => globals.Office.context.requirements.isSetSupported('ExcelApi', version),
    keepsUndoOnMerges: keepsUndoOnMerges(platform),
    wait: () => new Promise((go) => setTimeout(go, 1)),
    patience,
  };
  const journals = journalStore(factory, () => Promise.resolve({ now: host.book.name, before: null }));
  let ticks = 0;
  // Patience is short only where a test leaves requests without an answer: a busy machine must not look like that.
  const again = (own: Doors = { ...doors, patience: 10_000 }): ExcelPaneHost =>
    excelPaneHost({
      doors: own,
      journals,
      book: host.book.name,
      appearance: () => ({ theme: 'light', language: 'en-US' }),
      onAppearance: () => () => undefined,
      today: () => '2026-06-30',
      now: () => `2026-06-30T09:00:${String(ticks++).padStart(2, '0')}Z`,
      offerPage: () => undefined,
    });
  return { host, pane: again(doors), doors, journals, again };
}
