import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { SheetsHost, type SheetsKind } from '../../simulators/sheets/host.ts';
import { nodeRealm } from '../../simulators/sheets/node-realm.ts';
import { type Entry, type Office, type Outcome, runScript } from '../../simulators/sheets/script-run.ts';
import { bookOf } from '../../simulators/workbook/from-snapshot.ts';
import { engineFromPackage } from '../../simulators/workbook/node-engine.ts';

/** A spreadsheet that is open, and what a script does with it. */
export type OpenSheets = {
  readonly host: SheetsHost;
  readonly office: (code: string, html?: ReadonlyMap<string, string>) => Office;
  /** Runs an entry of a script. */
  readonly run: (code: string, entry: Entry) => Outcome;
  /** Runs a few lines with `ss` and `sheet` at hand and gives what they return; throws what they throw. */
  readonly script: (lines: string) => unknown;
};

const AT_HAND = `
  const ss = SpreadsheetApp.getActive();
  const sheet = ss.getSheets()[0];
`;

/** Opens a drawn workbook in the stand-in for Google Sheets. */
export function openSheets(snapshot: WorkbookSnapshot, kind: Partial<SheetsKind> = {}): OpenSheets {
  engineFromPackage();
  const host = new SheetsHost(bookOf(snapshot), kind);
  const office = (code: string, html: ReadonlyMap<string, string> = new Map()): Office => ({
    host,
    project: { code, html },
    realm: nodeRealm,
  });
  const run = (code: string, entry: Entry): Outcome => runScript(office(code), entry);
  return {
    host,
    office,
    run,
    script: (lines) => {
      const outcome = run(`function go() { ${AT_HAND} ${lines} }`, { kind: 'call', name: 'go', args: [] });
      if (outcome.kind === 'returned') return outcome.value;
      throw new Error(outcome.message);
    },
  };
}

/** The message with which some lines fail; 'none' when they do not. */
export function failureOf(run: () => unknown): string {
  try {
    run();
    return 'none';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
