/** What of a spreadsheet's locale the stand-in plays: how numbers and formulas are written. */
export type Separators = { readonly decimal: '.' | ','; readonly list: ',' | ';' };

const POINT: Separators = { decimal: '.', list: ',' };
const COMMA: Separators = { decimal: ',', list: ';' };

/** The separators of a locale as Google writes it: 'en_US', 'de_DE'. */
export function separatorsOf(locale: string): Separators {
  const parts = new Intl.NumberFormat(locale.replace('_', '-')).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? COMMA : POINT;
}

/** A formula with texts and quoted sheet names left alone, the rest changed character by character. */
function rewritten(formula: string, change: (sign: string, isArray: boolean, next: string) => string): string {
  let depth = 0;
  let result = '';
  for (const part of formula.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+|["']/g) ?? []) {
    if (part.startsWith('"') || part.startsWith("'")) {
      result += part;
      continue;
    }
    for (let at = 0; at < part.length; at++) {
      const sign = part.charAt(at);
      if (sign === '{') depth++;
      if (sign === '}') depth--;
      result += change(sign, depth > 0, part.charAt(at + 1));
    }
  }
  return result;
}

/**
 * A formula as a script writes it in this locale, as the workbook stores it: with points and commas.
 *
 *   '=IF(A1>0,5;1;2)' in Germany → '=IF(A1>0.5,1,2)'    '=IF(A1>0;1;2)' in America → '=IF(A1>0,1,2)'
 */
export function stored(formula: string, { decimal }: Separators): string {
  return rewritten(formula, (sign, isArray) => {
    if (decimal === ',' && sign === ',') return '.';
    if (decimal === ',' && isArray && sign === '\\') return ',';
    return sign === ';' && !isArray ? ',' : sign;
  });
}

/** The reverse: a stored formula as this locale writes it. */
export function shownFormula(formula: string, { decimal }: Separators): string {
  if (decimal === '.') return formula;
  return rewritten(formula, (sign, isArray, next) => {
    if (sign === ',') return isArray ? '\\' : ';';
    return sign === '.' && /\d/.test(next) ? ',' : sign;
  });
}

/** A number a person typed, as an English keyboard would have it; other texts as they are. */
export function typedNumber(text: string, { decimal }: Separators): string {
  if (decimal === '.' || !/^\s*[-+]?[€$£]?(?:\d{1,3}(?:\.\d{3})+|\d+)?(?:,\d+)?\s*%?\s*$/.test(text)) return text;
  return text.replace(/\./g, '').replace(',', '.');
}

/** A date a person typed with points, as 'yyyy-mm-dd'; other texts as they are. */
export function typedDate(text: string, { decimal }: Separators): string {
  const found = decimal === ',' ? /^\s*(\d{1,2})[./](\d{1,2})[./](\d{4})\s*$/.exec(text) : null;
  return found === null ? text : `${found[3] ?? ''}-${found[2] ?? ''}-${found[1] ?? ''}`;
}
