import type { SidebarStart } from './messages/messages.ts';

/** The items of the menu: the function each calls, and what the sidebar then opens with. */
export const MENU = [
  ['planlightCheck', 'check'],
  ['planlightApply', 'preview'],
  ['planlightRestore', 'history'],
  ['planlightReport', 'report'],
  ['planlightSettings', 'settings'],
  ['planlightHelp', 'help'],
] as const satisfies readonly (readonly [name: string, wish: NonNullable<SidebarStart['wish']>])[];

export type MenuItem = (typeof MENU)[number][0];

type Captions = Readonly<Record<MenuItem, string>>;

const EN: Captions = {
  planlightCheck: 'Check',
  planlightApply: 'Apply…',
  planlightRestore: 'Restore…',
  planlightReport: 'Report',
  planlightSettings: 'Settings',
  planlightHelp: 'Help',
};

const DE: Captions = {
  planlightCheck: 'Prüfen',
  planlightApply: 'Anwenden…',
  planlightRestore: 'Wiederherstellen…',
  planlightReport: 'Bericht',
  planlightSettings: 'Einstellungen',
  planlightHelp: 'Hilfe',
};

const ES: Captions = {
  planlightCheck: 'Revisar',
  planlightApply: 'Aplicar…',
  planlightRestore: 'Restaurar…',
  planlightReport: 'Informe',
  planlightSettings: 'Configuración',
  planlightHelp: 'Ayuda',
};

const CAPTIONS: ReadonlyMap<string, Captions> = new Map([
  ['en', EN],
  ['de', DE],
  ['es', ES],
]);

/** What the items are called in a language, as Google names it: 'de', 'pt-BR'; English where we do not speak it. */
export function captionsIn(language: string): Captions {
  return CAPTIONS.get(language.split(/[-_]/)[0] ?? '') ?? EN;
}
