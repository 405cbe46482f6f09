import { stringifyTokens, tokenize } from '@borgar/fx';

/** Functions to which cells below the last used row are nothing, so that a column may end there. */
const PASS_OVER_BLANKS: ReadonlySet<string> = new Set(
  'SUMIFS SUMIF COUNTIFS COUNTIF AVERAGEIFS AVERAGEIF MAXIFS MINIFS MATCH INDEX SUM COUNT COUNTA MAX MIN AVERAGE'.split(
    ' ',
  ),
);

const WHOLE_COLUMNS = /^(.*!)?(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})$/i;

/**
 * A formula whose whole columns end at a row, where that makes no difference: the engine looks at every row of them, a
 * million for each, and takes seconds for what takes a moment.
 *
 *   SUMIFS($C:$C,$A:$A,$F6), 500 → SUMIFS($C$1:$C$500,$A$1:$A$500,$F6)
 *   ROWS(C:C), 500               → ROWS(C:C)
 *
 * Only a count of blanks by COUNTIFS comes out as if the sheet ended there.
 */
export function cutColumns(formula: string, lastRow: number): string {
  if (!/[A-Z]:\$?[A-Z]/i.test(formula)) return formula;
  const calls: string[] = [];
  let name = '';
  const tokens = tokenize(`=${formula}`).slice(1);
  return stringifyTokens(
    tokens.map((token) => {
      if (token.type === 'operator' && token.value === '(') calls.push(name);
      else if (token.type === 'operator' && token.value === ')') calls.pop();
      name = token.type === 'func' ? token.value.toUpperCase() : '';
      if (token.type !== 'range_beam' || !PASS_OVER_BLANKS.has(calls[calls.length - 1] ?? '')) return token;
      const [, sheet = '', from, to] = WHOLE_COLUMNS.exec(token.value) ?? [];
      return from === undefined || to === undefined ? token : { ...token, value: `${sheet}${from}$1:${to}$${lastRow}` };
    }),
  );
}
