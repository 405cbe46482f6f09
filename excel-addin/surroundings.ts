import type { Appearance } from '../pane/pane-host.ts';
import type { Sign } from './appearance-watch.ts';

const CONTRAST = '(forced-colors: active)';

function isDark(colour: string | undefined): boolean {
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '');
  if (hex === null) return false;
  const [red = 255, green = 255, blue = 255] = hex.slice(1).map((part) => parseInt(part, 16));
  // Perceived brightness, as broadcasters weigh it.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** Theme and display language as Office and the system say; contrast wins over the theme. */
export function appearanceOf(office: typeof Office): Appearance {
  const contrast = matchMedia(CONTRAST).matches;
  // Not there on all platforms, whatever the types say.
  const theme = office.context.officeTheme as Office.OfficeTheme | undefined;
  const dark = isDark(theme?.bodyBackgroundColor);
  return { theme: contrast ? 'contrast' : dark ? 'dark' : 'light', language: office.context.displayLanguage };
}

/** Where it is heard that Excel may look otherwise: contrast is switched, or the user comes back to the pane. */
export function appearanceSigns(): readonly Sign[] {
  return [
    [matchMedia(CONTRAST), 'change'],
    [window, 'focus'],
    [document, 'visibilitychange'],
    [document, 'pointerenter'],
  ];
}

/** Today by the user's calendar, as an ISO date. */
export function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
