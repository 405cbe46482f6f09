/** Literals and conditions of a format code: they hold letters that mean nothing. */
const LITERALS = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** The code without its literals, sections after the first left out. */
function bare(format: string): string {
  return format.replace(LITERALS, '').split(';')[0] ?? '';
}

/**
 * Whether a number format shows its number as a date or a time.
 *
 *   'yyyy-mm-dd' → true    '0.0%' → false    '#,##0 "days"' → false    '[Red]0' → false
 */
export function isDateFormat(format: string): boolean {
  return (
    format !== 'General' &&
    format !== '@' &&
    /[ymdhs年月日]|aaa|ggge|am\/pm/i.test(bare(format).replace(/general/i, ''))
  );
}

/** Whether a number format shows its number as a percentage: 0.85 as 85%. */
export function isPercentFormat(format: string): boolean {
  return bare(format).includes('%');
}

/**
 * How many decimals a number format always shows.
 *
 *   '0.0%' → 1    '#,##0.00' → 2    '0.##' → 0    'General' → 0    '0.0,,"M"' → 0 (thousands are left off: no decimals of ours)
 */
export function decimalsOf(format: string): number {
  const decimals = /\.(0*)[#?]*(.?)/.exec(bare(format));
  return decimals === null || decimals[2] === ',' ? 0 : (decimals[1] ?? '').length;
}

/** Whether a number format shows an amount of money. */
export function isMoneyFormat(format: string): boolean {
  return /[$€£¥₹]|\[\$[^\]-]+/.test(format) || /"(?:EUR|USD|GBP|CHF|Kč|zł|kr)"/.test(format);
}
