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

/** In a build that refreshes: the function of its item, and the one that Google calls when it is time. */
export const REFRESHING = { item: 'planlightRefresh', handler: 'refreshOnTime' } as const;

/** What the item for refreshing is called, and what is said when it was clicked. */
type RefreshTexts = { readonly caption: string; readonly isOn: string; readonly isOff: string };

const REFRESH_EN: RefreshTexts = {
  caption: 'Refresh every morning',
  isOn: 'Your sheets are refreshed every morning from now on. Click again to end it.',
  isOff: 'Your sheets are no longer refreshed every morning.',
};

const REFRESH: ReadonlyMap<string, RefreshTexts> = new Map([
  ['en', REFRESH_EN],
  [
    'de',
    {
      caption: 'Jeden Morgen auffrischen',
      isOn: 'Ihre Blätter werden ab jetzt jeden Morgen aufgefrischt. Ein weiterer Klick beendet das.',
      isOff: 'Ihre Blätter werden nicht mehr jeden Morgen aufgefrischt.',
    },
  ],
  [
    'es',
    {
      caption: 'Actualizar cada mañana',
      isOn: 'Sus hojas se actualizan cada mañana a partir de ahora. Otro clic lo termina.',
      isOff: 'Sus hojas ya no se actualizan cada mañana.',
    },
  ],
]);

function spoken(language: string): string {
  return language.split(/[-_]/)[0] ?? '';
}

/** The words of refreshing in a language, like those of the other items. */
export function refreshTextsIn(language: string): RefreshTexts {
  return REFRESH.get(spoken(language)) ?? REFRESH_EN;
}

/** What the items are called in a language, as Google names it: 'de', 'pt-BR'; English where we do not speak it. */
export function captionsIn(language: string): Captions {
  return CAPTIONS.get(spoken(language)) ?? EN;
}
