import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EventEntry } from '../../simulators/excel/fire.ts';
import { openExcelPane, type ExcelPane } from './excel-pane.ts';
import { ribbonButtons, type RibbonButton } from './ribbon-buttons.ts';
import { openSheetsPane, type SheetsPane } from './sheets-pane.ts';
import type { OpenWorkbook, Workbook } from './use-workbook.ts';

/** The add-in beside the grid. */
export type AddIn = {
  /** Where its frame is put. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly buttons: readonly RibbonButton[];
  readonly press: (button: RibbonButton) => Promise<void>;
  readonly deliver: (entries: readonly EventEntry[]) => void;
};

/** Google's menu as buttons: it has no icons. */
function menuButtons({ opened }: OpenWorkbook): RibbonButton[] {
  return opened.menu.map(({ caption, runs }) => ({ id: runs, runs, label: caption, tip: '', icon: null }));
}

/** Opens the add-in anew with every workbook, and says which buttons it has. */
export function usePane({ remote, open }: Workbook, onProblem: (why: string) => void): AddIn {
  const place = useRef<HTMLDivElement>(null);
  const excel = useRef<ExcelPane | null>(null);
  const sheets = useRef<SheetsPane | null>(null);
  const [ribbon, setRibbon] = useState<readonly RibbonButton[]>([]);
  useEffect(() => {
    void fetch('/excel/manifest.xml')
      .then((response) => response.text())
      .then((text) => setRibbon(ribbonButtons(text)));
  }, []);
  useEffect(() => {
    const into = place.current;
    if (open === null || into === null) return undefined;
    if (open.program === 'excel') excel.current = openExcelPane(remote, open.name, into);
    else {
      const pane = openSheetsPane(remote, into);
      sheets.current = pane;
      // In Google Sheets the user opens the menu; here the sidebar is what they came for.
      const [first] = open.opened.menu;
      if (first !== undefined) pane.press(first.runs).catch((error: unknown) => onProblem(String(error)));
    }
    return () => {
      excel.current?.close();
      sheets.current?.close();
      excel.current = null;
      sheets.current = null;
    };
  }, [open]);
  return {
    place,
    buttons: open?.program === 'sheets' ? menuButtons(open) : ribbon,
    press: async ({ runs, id }) => {
      await excel.current?.press(runs, id);
      await sheets.current?.press(runs);
    },
    deliver: (entries) => excel.current?.deliver(entries),
  };
}
