import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { bridgeOver, type Bridge } from '../../sheets-addon/sidebar/bridge.ts';
import { sheetsPaneHost, type SheetsPaneHost } from '../../sheets-addon/sidebar/pane-host.ts';
import type { ScriptRun } from '../../sheets-addon/sidebar/script-run.ts';
import { todayIn } from '../../sheets-addon/sidebar/surroundings.ts';
import { SheetsHost, type SheetsKind } from '../../simulators/sheets/host.ts';
import { openClient } from '../../simulators/sheets/client.ts';
import { nodeRealm } from '../../simulators/sheets/node-realm.ts';
import { runScript, type Entry, type Office, type Outcome, type Project } from '../../simulators/sheets/script-run.ts';
import { bookOf } from '../../simulators/workbook/from-snapshot.ts';
import { engineFromPackage } from '../../simulators/workbook/node-engine.ts';
import { buildSheetsProject } from '../../tools/sheets-project.ts';

const built = new Map<string, Promise<Project>>();

/** The project as it is pushed to Google, built once a test file. */
export function builtProject(folder = '.cache/test/sheets', refresh: string | null = null): Promise<Project> {
  const known = built.get(folder);
  if (known !== undefined) return known;
  const making = buildSheetsProject(folder, refresh).then((): Project => {
    const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
    return {
      code: text('Code.js'),
      html: new Map([['Sidebar', text('Sidebar.html')]]),
      manifest: JSON.parse(text('appsscript.json')) as NonNullable<Project['manifest']>,
    };
  });
  built.set(folder, making);
  return making;
}

/** The add-on over the stand-in Sheets: the built server half, and the sidebar's own host over google.script.run. */
export type OpenAddOn = {
  readonly host: SheetsHost;
  readonly pane: SheetsPaneHost;
  readonly bridge: Bridge;
  /** Runs an entry of the built script. */
  readonly run: (entry: Entry) => Outcome;
  /** The sidebar is opened anew: by anybody who has the spreadsheet. */
  readonly again: () => SheetsPaneHost;
  /** The user comes from the grid to the sidebar, so long after the last look. */
  readonly comeBack: (milliseconds: number) => void;
  readonly pages: readonly string[];
};

/** The page's google.script.run over the script: any name is a function of it, `rpc` among them. */
export function scriptRun(office: Office): ScriptRun {
  const { google } = openClient({ call: (entry) => runScript(office, entry), later: setImmediate });
  return google.script.run as unknown as ScriptRun;
}

export function openAddOn(project: Project, snapshot: WorkbookSnapshot, kind: Partial<SheetsKind> = {}): OpenAddOn {
  engineFromPackage();
  const host = new SheetsHost(bookOf(snapshot), kind);
  const office: Office = { host, project, realm: nodeRealm };
  const bridge = bridgeOver(() => scriptRun(office));
  let clock = 0;
  const returns = new Set<() => void>();
  const pages: string[] = [];
  const again = (): SheetsPaneHost =>
    sheetsPaneHost({
      bridge,
      appearance: () => ({ theme: 'light', language: 'en-US' }),
      onAppearance: () => () => undefined,
      onReturn: (listener) => {
        returns.add(listener);
        return () => returns.delete(listener);
      },
      todayIn: (zone) => todayIn(zone, new Date('2026-06-30T09:00:00Z')),
      now: () => clock,
      offerPage: (_, html) => pages.push(html),
    });
  return {
    host,
    pane: again(),
    bridge,
    run: (entry) => runScript(office, entry),
    again,
    comeBack: (milliseconds) => {
      clock += milliseconds;
      for (const listener of returns) listener();
    },
    pages,
  };
}
