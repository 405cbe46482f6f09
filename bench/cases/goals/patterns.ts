import { say, timed } from '../say.ts';
import { rowsAsked } from '../values.ts';
import { goals } from './sentences.ts';

/** What a programmer writes without the product: five patterns a sentence, which see digits and years, no words' meaning. */
const PATTERNS = [
  /^\p{L}+(?:e|er|ir|en|ar)\b/u,
  /\d+(?:[.,]\d+)?\s*%?/,
  /\b(?:20\d\d|Q[1-4]|FY\d\d)\b/,
  /\s(?:by|bis|até|antes|d’ici)\s/i,
  /\b(?:better|more|overall|improve)\b/i,
];
const sentences = goals(rowsAsked());
let dated = 0;
const took = await timed(() => {
  for (const goal of sentences) {
    const found = PATTERNS.map((pattern) => pattern.test(goal));
    if (found[3] === true) dated++;
  }
});
say(took, `${dated} with a deadline`);
