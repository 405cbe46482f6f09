function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const TEXT = /"(?:[^"]|"")*"/g;
/** Sheets from one to another: 'Jan 26:Dec 26'!A1, Jan:Dec!A1 */
const SPAN = /'((?:[^']|'')*:(?:[^']|'')*)'!|([\p{L}\p{N}_.]+:[\p{L}\p{N}_.]+)!/gu;

/**
 * Makes the test whether a formula looks at a sheet: by its name before a '!', in texts as well, which INDIRECT may
 * read, or from a sheet before it to one after it. Better once too often than once too few: what looks at a sheet that
 * goes is broken for good. An address that is put together from parts is not seen.
 *
 *   of Huddle: SUM(Huddle!B2)  '[Plan.xlsx]Huddle'!A1  INDIRECT("huddle!A1")  → true   BigHuddle!A1 → false
 *
 * @param order the names of all sheets, from left to right
 */
export function looksAt(name: string, order: readonly string[]): (formula: string) => boolean {
  const [plain, quoted] = [escaped(name), escaped(name.replaceAll("'", "''"))];
  const named = new RegExp(
    `(?<![\\p{L}\\p{N}_.])${plain}(?:!|:[^'!(),]*!)|['\\]:]${quoted}(?:'!|:(?:[^']|'')*'!)`,
    'iu',
  );
  const places = new Map(order.map((each, i) => [each.toLowerCase(), i]));
  const own = places.get(name.toLowerCase());
  const isSpanned = (ends: string): boolean => {
    const [from, to] = ends
      .replaceAll("''", "'")
      .split(':')
      .map((end) => places.get(end.toLowerCase()));
    if (own === undefined || from === undefined || to === undefined) return false;
    return Math.min(from, to) <= own && own <= Math.max(from, to);
  };
  return (formula) =>
    named.test(formula) ||
    [...formula.replace(TEXT, '').matchAll(SPAN)].some(([, inQuotes, bare]) => isSpanned(inQuotes ?? bare ?? ''));
}
