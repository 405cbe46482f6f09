import type { Entry, Outcome } from '../../simulators/sheets/script-run.ts';

/** A call of the sidebar to the script, on its way to the workbench. */
export type SidebarCall = { readonly call: number; readonly entry: Entry & { readonly kind: 'call' } };

/** What the sidebar's frame tells the workbench: that it is there, or a call. */
export type FromSidebar = { readonly is: 'there' } | ({ readonly is: 'call' } & SidebarCall);

/** What the workbench tells the frame: the page to become, or what came of a call. */
export type ToSidebar =
  | { readonly is: 'page'; readonly html: string }
  | { readonly is: 'answer'; readonly call: number; readonly outcome: Outcome };
