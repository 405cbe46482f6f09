import { problem } from '../messages/problem.ts';
import { storedText, type StoredTexts } from './generations.ts';
import { parseSettings, type SettingsResult } from './parse.ts';
import { defaultSettings, type Settings } from './schema.ts';

/**
 * Reads what `storeSettings` wrote: the last complete generation. Where a later save was cut short that is noted as
 * SETTINGS_TORN; where nothing complete is left, the last good settings stay in force.
 */
export function readStoredSettings(stored: StoredTexts, lastGood: Settings = defaultSettings()): SettingsResult {
  const { text, isTorn } = storedText(stored);
  if (text === null && isTorn) return { ok: false, settings: lastGood, problem: problem('SETTINGS_TORN_WHOLLY') };
  const read = parseSettings(text ?? '', lastGood);
  return read.ok && isTorn ? { ...read, notes: [...read.notes, problem('SETTINGS_TORN')] } : read;
}
