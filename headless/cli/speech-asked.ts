import { speechOf, type Speech } from '../../report/speech.ts';
import { Refusal } from '../errors.ts';

/** The language of the page. One that is not spoken is refused: nobody wants to find out from a finished page. */
export function speechAsked(tag: string | null): Speech {
  const speech = speechOf(tag ?? 'en');
  if (tag !== null && tag.toLowerCase().split('-')[0] !== speech.language)
    throw new Refusal('BAD_OPTION', { option: 'lang', text: tag, message: 'must be en, de or es' });
  return speech;
}
