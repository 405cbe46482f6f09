import { byKey } from '../../../by-key.ts';
import type { RollingYear } from '../../../roll-forward.ts';
import { yesOrNoIn } from '../../../../reading/yes-no.ts';
import { foldedText } from '../../../../reading/text.ts';
import type { PartFacts } from '../../facts.ts';
import type { PartFinding, PartWords } from '../../part.ts';
import type { BlockRow } from '../../read-block.ts';
import { cellOfRow, rowsOf } from '../../rows-of.ts';
import { said } from '../../said.ts';

function yearFindings(facts: PartFacts, years: readonly RollingYear<BlockRow>[], words: PartWords): PartFinding[] {
  const rows = rowsOf(facts, 'multiYear', 'years', 'year');
  return years.flatMap(({ year, plan }): PartFinding[] => {
    if (plan !== null) return [];
    const row = rows.find((each) => each.value('year') === year)?.row;
    const at = row === undefined ? null : cellOfRow(facts, 'multiYear', 'years', 'aim', row);
    return [{ status: 'Yellow', title: said(words, 'blank', { year }), detail: said(words, 'blankDetail'), at }];
  });
}

/** What is needed, with the ways that were weighed for it: two at least, one chosen, and what follows from it said. */
function optionFindings(facts: PartFacts, words: PartWords): PartFinding[] {
  const rows = rowsOf(facts, 'multiYear', 'options', 'capability');
  return byKey(rows, (row) => row.text('capability')).flatMap(({ text: capability, things }): PartFinding[] => {
    const chosen = things.filter((row) => yesOrNoIn(row.value('chosen')) === true);
    const finding = (status: 'Red' | 'Yellow', key: string, column: string, row?: BlockRow): PartFinding => ({
      status,
      title: said(words, key, { capability }),
      detail: said(words, `${key}Detail`, { option: row?.text('option') ?? '' }),
      at: cellOfRow(facts, 'multiYear', 'options', column, (row ?? things[0])?.row ?? 0),
    });
    if (chosen.length > 1) return [finding('Red', 'twice', 'chosen', chosen[1])];
    const [one] = chosen;
    const ways = new Set(things.map((row) => foldedText(row.text('option'))).filter((way) => way !== ''));
    return [
      ...(ways.size < 2 ? [finding('Yellow', 'single', 'option')] : []),
      ...(one === undefined ? [finding('Yellow', 'unchosen', 'chosen')] : []),
      ...(one !== undefined && one.text('consequences') === ''
        ? [finding('Yellow', 'unweighed', 'consequences', one)]
        : []),
    ];
  });
}

/** What the rolling strategy says: choices that contradict each other first, then years and ways that are open. */
export function multiYearFindings(
  facts: PartFacts,
  years: readonly RollingYear<BlockRow>[],
  words: PartWords,
): readonly PartFinding[] {
  if (!facts.made.has('multiYear')) return [];
  const found = [...yearFindings(facts, years, words), ...optionFindings(facts, words)];
  const isRed = ({ status }: PartFinding): boolean => status === 'Red';
  return [...found.filter(isRed), ...found.filter((each) => !isRed(each))];
}
