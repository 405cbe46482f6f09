import type { Model } from '../state.ts';
import type { Words } from '../words/words.ts';

/** How a change ended, in a few words: that of a part's sheet by what became of the sheet. */
export function endTitle({ ended, made, written }: Pick<Model, 'ended' | 'made' | 'written'>, words: Words): string {
  if (ended === null) return '';
  if (made === null) return words.ends[ended.outcome.end];
  if (made === 'record') return words.periodKept;
  const added = written.find(({ what }) => what === 'sheet');
  return added === undefined ? words.sheetRenewed : words.sheetMade(added.sheetName);
}
