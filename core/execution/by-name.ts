import { foldedText, withoutAccents } from '../reading/text.ts';

/**
 * Orders names as a list does, without case and accents: 'Anna' before 'Émile' before 'zoe'. Names that are alike by
 * that are told apart letter by letter, so that the order never depends on where they stood.
 */
export function byName(a: string, b: string): number {
  const [first, second] = [withoutAccents(foldedText(a)), withoutAccents(foldedText(b))];
  if (first !== second) return first < second ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}
