import type { HostWish } from '../pane/pane-host.ts';

/** The ribbon's buttons by the names in the manifest, and what each wants of the pane. */
export const COMMANDS = {
  planlightCheck: 'check',
  planlightApply: 'preview',
  planlightRestore: 'history',
  planlightReport: 'report',
  planlightHelp: 'help',
} as const satisfies Readonly<Record<string, HostWish>>;

/**
 * Ties the ribbon's buttons to the pane, which lives in the same runtime. The pane is opened because the user pressed a
 * button, and never otherwise; Apply shows what will change and asks, like everywhere.
 */
export function associateCommands(office: typeof Office, wish: (wanted: HostWish) => void): void {
  const carriedOut = async (wanted: HostWish, event: Office.AddinCommands.Event): Promise<void> => {
    try {
      await office.addin.showAsTaskpane();
      wish(wanted);
    } finally {
      event.completed();
    }
  };
  for (const [name, wanted] of Object.entries(COMMANDS))
    office.actions.associate(name, (event: Office.AddinCommands.Event) => void carriedOut(wanted, event));
}
