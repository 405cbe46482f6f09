import { problem } from '../core/messages/problem.ts';
import { storeSettings, type StoredTexts } from '../core/settings/generations.ts';
import { digestOf } from '../core/workbook/digest.ts';
import { Refused } from './errors.ts';
import { askRegion } from './region.ts';
import { reading, writing, type Doors, type Sync } from './run.ts';

const PREFIX = 'planlight.settings.';
/** A setting holds a few megabytes; the parts stay small enough for a slow line. */
const LONGEST = 100_000;

async function storedTexts(context: Excel.RequestContext, sync: Sync): Promise<StoredTexts> {
  const { settings } = context.workbook;
  settings.load('items/key,items/value');
  await sync();
  const texts = new Map<string, string>();
  for (const { key, value } of settings.items) {
    const text: unknown = value;
    if (key.startsWith(PREFIX) && typeof text === 'string') texts.set(key, text);
  }
  return texts;
}

/** The texts of settings that the workbook holds, by their keys. */
function readSettings(doors: Doors): Promise<StoredTexts> {
  return reading(doors, storedTexts);
}

/** What the workbook holds, and what settings begin with where it holds none. */
export type Beginning = { readonly stored: StoredTexts; readonly region: string | null };

/** The settings of the workbook, and how its user's Excel writes numbers and dates, in one request. */
export function readBeginning(doors: Doors): Promise<Beginning> {
  return reading(doors, async (context, sync) => {
    const region = askRegion(doors, context);
    return { stored: await storedTexts(context, sync), region: region() };
  });
}

/**
 * Keeps settings in the workbook, beside the generation before: that one goes only after the new one was read back, and
 * a save that Excel reports as done but has lost (office-js#761) is told.
 */
export async function writeSettings(doors: Doors, text: string): Promise<void> {
  const { put, remove } = storeSettings(text, await readSettings(doors), LONGEST);
  await writing(doors, async (context, sync) => {
    for (const [key, part] of put) context.workbook.settings.add(key, part);
    await sync();
  });
  const present = await readSettings(doors);
  if (!put.every(([key, part]) => digestOf(present.get(key) ?? '') === digestOf(part)))
    throw new Refused(problem('SETTINGS_NOT_KEPT'));
  const left = remove.filter((key) => present.has(key));
  if (left.length === 0) return;
  await writing(doors, async (context, sync) => {
    for (const key of left) context.workbook.settings.getItem(key).delete();
    await sync();
  });
}
