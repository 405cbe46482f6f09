import { problem } from '../core/messages/problem.ts';
import { LOCALE_TAG } from '../core/reading/locale.ts';
import { storedText, storeSettings, type StoredTexts } from '../core/settings/generations.ts';
import { asked, Refused } from './errors.ts';
import { removeProperties, storedProperties } from './journal.ts';
import { lock } from './lock.ts';
import type { Answers } from './messages/messages.ts';

const PREFIX = 'planlight.settings.';
/** Characters of a part: at most three bytes each, and about 8 kB fit. */
const LONGEST = 2_600;

function textsIn(stored: ReadonlyMap<string, string>): StoredTexts {
  return new Map([...stored].filter(([key]) => key.startsWith(PREFIX)));
}

/** What the settings of a spreadsheet that has none yet say: how it writes numbers and dates. */
function regionText(): string | null {
  const locale = asked('HOST_NO_ANSWER', () => SpreadsheetApp.getActive().getSpreadsheetLocale()).replace(/_/g, '-');
  return LOCALE_TAG.test(locale) ? JSON.stringify({ version: 1, locale }) : null;
}

/** The settings of this spreadsheet, for everybody who has it open. */
export function storedSettings(): Answers['settings'] {
  const { text, isTorn } = storedText(textsIn(storedProperties()));
  if (text === null && isTorn) throw new Refused(problem('SETTINGS_TORN_WHOLLY'));
  return { text: text ?? regionText(), isOlder: isTorn };
}

/** Keeps settings beside the generation before, which goes only after the new one was read back. */
export function keepSettings(text: string): null {
  lock(() => SpreadsheetApp.getActive().getName());
  const { put, remove } = storeSettings(text, textsIn(storedProperties()), LONGEST);
  asked('SETTINGS_NOT_KEPT', () => PropertiesService.getDocumentProperties().setProperties(Object.fromEntries(put)));
  const present = storedProperties();
  if (!put.every(([key, part]) => present.get(key) === part)) throw new Refused(problem('SETTINGS_NOT_KEPT'));
  removeProperties(remove.filter((key) => present.has(key)));
  return null;
}
