import type { Appearance } from '../pane/pane-host.ts';

/** Something that tells when Excel may look otherwise: what to listen to, and for what. */
export type Sign = readonly [target: EventTarget, type: string];

/**
 * Calls back when theme or language are others than before. Excel has no event for its theme (`OfficeThemeChanged` is
 * Outlook's alone), so that it is looked at again at every sign that the user has come back, and told only when it changed.
 * Gives the function that ends it.
 */
export function watchAppearance(look: () => Appearance, signs: readonly Sign[], listener: () => void): () => void {
  let last = look();
  const heard = (): void => {
    const now = look();
    const isSame = now.theme === last.theme && now.language === last.language;
    last = now;
    if (!isSame) listener();
  };
  for (const [target, type] of signs) target.addEventListener(type, heard);
  return () => {
    for (const [target, type] of signs) target.removeEventListener(type, heard);
  };
}
