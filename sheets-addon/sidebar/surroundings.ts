import type { Appearance } from '../../pane/pane-host.ts';

const CONTRAST = '(forced-colors: active)';

/** Sidebars of Sheets are light, whatever the system is; contrast is the system's. Google writes languages like 'pt_BR'. */
export function appearanceOf(language: string): Appearance {
  return { theme: matchMedia(CONTRAST).matches ? 'contrast' : 'light', language: language.replace(/_/g, '-') };
}

/** Calls back when contrast is switched on or off. */
export function onAppearance(listener: () => void): () => void {
  const media = matchMedia(CONTRAST);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** Calls back when the user comes from the grid to the sidebar, or back to the tab. */
export function onReturn(listener: () => void): () => void {
  const shown = (): void => {
    if (document.visibilityState === 'visible') listener();
  };
  window.addEventListener('focus', listener);
  document.addEventListener('visibilitychange', shown);
  return () => {
    window.removeEventListener('focus', listener);
    document.removeEventListener('visibilitychange', shown);
  };
}

/** The day it is in a time zone, as an ISO date. */
export function todayIn(zone: string | null, now = new Date()): string {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', calendar: 'gregory' } as const;
  const format = new Intl.DateTimeFormat('en-US', zone === null ? options : { ...options, timeZone: zone });
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}
