import { dayOfIso } from '../../../core/calendar/day.ts';
import { defaultDateContext } from '../../../core/reading/date.ts';
import { NO_FACTS } from '../../../core/smart/goal.ts';
import { sentenceReader } from '../../../core/smart/sentence.ts';
import { smart } from '../../../core/smart/smart.ts';
import { say, timed } from '../say.ts';
import { rowsAsked } from '../values.ts';
import { goals } from './sentences.ts';

/** Judges goals by SMART, each read from its words, once. */
const dates = { ...defaultDateContext(), asOf: dayOfIso('2026-01-15') };
const sentences = goals(rowsAsked());
let dated = 0;
const took = await timed(() => {
  const read = sentenceReader(dates, 'en');
  for (const goal of sentences)
    if (
      smart({ ...NO_FACTS, sentence: read(goal), dates }).findings.some(
        ({ letter, mark }) => letter === 'T' && mark === 'pass',
      )
    )
      dated++;
});
say(took, `${dated} with a deadline`);
