import { foldedText, withoutAccents } from '../reading/text.ts';
import type { ExecutionWords } from './execution-words.ts';
import { GROWTH_DRIVERS, type GrowthDriver } from './growth-drivers.ts';

function key(text: string): string {
  return withoutAccents(foldedText(text));
}

/** The growth driver that a cell names in one of some languages, or null: 'Kunden', 'Products & services', 'Marca'. */
export function driverOf(text: string, languages: readonly ExecutionWords[]): GrowthDriver | null {
  const typed = key(text);
  const isNamed = (driver: GrowthDriver): boolean =>
    languages.some(({ drivers }) =>
      [drivers[driver].name, ...drivers[driver].typed].some((word) => key(word) === typed),
    );
  return GROWTH_DRIVERS.find((driver) => driver === typed || isNamed(driver)) ?? null;
}
