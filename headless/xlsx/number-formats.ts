/** The format codes Excel numbers below 164 and does not write into files (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'mm-dd-yy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yy h:mm'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

/** Ids 27-36 and 50-58 are dates in East Asian Excel; elsewhere nobody writes them. */
function isEastAsianDate(id: number): boolean {
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** The code of a number format id: the file's own first, then Excel's built-in ones. */
export function formatCode(id: number, custom: ReadonlyMap<number, string>): string {
  return custom.get(id) ?? BUILT_IN.get(id) ?? (isEastAsianDate(id) ? 'yyyy-mm-dd' : 'General');
}

/** Numbers whose codes mean the same in every language of the program; dates and money are as the user's system has them. */
const SAME_EVERYWHERE: ReadonlySet<number> = new Set([0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 45, 46, 47, 48, 49]);

/** The program's own number for a format code, where it says the same everywhere: '0%' → 9. */
export function builtInFormat(code: string): number | undefined {
  for (const [id, known] of BUILT_IN) if (known === code && SAME_EVERYWHERE.has(id)) return id;
  return undefined;
}
