/** What a formula cannot have right before the name of a sheet without being part of a longer name. */
const NAME_PART = '[\\p{L}\\p{N}_.]';

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

const TEXT = /"(?:[^"]|"")*"/g;

/** Sheets from one to another, quoted or not: 'Jan 26:Dec 26'!A1, Jan:Dec!A1. */
const SPAN = /'(?:[^']|'')*:(?:[^']|'')*'!|[\p{L}\p{N}_.]+:[\p{L}\p{N}_.]+!/gu;

/** Tells which formulas go from a sheet before a place in the order to one behind it. */
function spans(place: number, order: readonly string[]): (formula: string) => boolean {
  const places = new Map(order.map((name, i) => [name.toUpperCase(), i]));
  const isAround = (span: string): boolean => {
    const [from, to] = span
      .replace(/^'|'?!$/g, '')
      .replace(/''/g, "'")
      .split(':')
      .map((end) => places.get(end.toUpperCase()));
    return from !== undefined && to !== undefined && Math.min(from, to) <= place && place <= Math.max(from, to);
  };
  return (formula) => (formula.replace(TEXT, '').match(SPAN) ?? []).some(isAround);
}

/**
 * Tells which formulas and texts speak of a sheet: its name before a '!', quoted or not, alone or as an end of a row of
 * sheets, or from a sheet before it to one behind it. Names in texts count too, since INDIRECT makes references of them;
 * where it cannot be told, it is a mention: what speaks of a sheet that goes is broken for good.
 *
 *   Huddle: 'SUM(Huddle!A1)', "'Huddle'!B2", 'SUM(Huddle:Log!C3)', 'INDIRECT("huddle!A1")'   → true
 *   Huddle: 'SUM(MyHuddle!A1)', "'My Huddle'!A1", 'Huddle+1'                                 → false
 *   Huddle, between Jan and Dec: 'SUM(Jan:Dec!A1)'                                           → true
 *
 * @param order the names of all sheets, from left to right; none where a program knows no rows of sheets
 */
export function mentionsSheet(name: string, order: readonly string[] = []): (formula: string) => boolean {
  const upper = name.toUpperCase();
  const [plain, quoted] = [escaped(upper), escaped(upper.replace(/'/g, "''"))];
  const patterns = [
    `(?<!${NAME_PART})${plain}!`,
    `(?<!${NAME_PART})${plain}:[^'!(),\\s]*!`,
    `(?<=['\\]:])${quoted}'!`,
    `(?<=['\\]])${quoted}:(?:[^']|'')*'!`,
  ];
  const mention = new RegExp(patterns.join('|'), 'u');
  const place = order.findIndex((each) => each.toUpperCase() === upper);
  const isSpanned = place < 0 ? null : spans(place, order);
  return (formula) => {
    if (!formula.includes('!')) return false;
    return mention.test(formula.toUpperCase()) || (isSpanned?.(formula) ?? false);
  };
}
