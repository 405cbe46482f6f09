/** What a formula cannot have right before the name of a sheet without being part of a longer name. */
const NAME_PART = '[\\p{L}\\p{N}_.]';

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/**
 * Tells which formulas and texts speak of a sheet: its name before a '!', quoted or not, alone or as an end of a row of
 * sheets. Names in texts count too, since INDIRECT makes references of them; where it cannot be told, it is a mention.
 *
 *   Huddle: 'SUM(Huddle!A1)', "'Huddle'!B2", 'SUM(Huddle:Log!C3)', 'INDIRECT("huddle!A1")'   → true
 *   Huddle: 'SUM(MyHuddle!A1)', "'My Huddle'!A1", 'Huddle+1'                                 → false
 */
export function mentionsSheet(name: string): (formula: string) => boolean {
  const upper = name.toUpperCase();
  const [plain, quoted] = [escaped(upper), escaped(upper.replace(/'/g, "''"))];
  const patterns = [
    `(?<!${NAME_PART})${plain}!`,
    `(?<!${NAME_PART})${plain}:[^'!(),\\s]*!`,
    `(?<=['\\]:])${quoted}'!`,
    `(?<=['\\]])${quoted}:(?:[^']|'')*'!`,
  ];
  const mention = new RegExp(patterns.join('|'), 'u');
  return (formula) => formula.includes('!') && mention.test(formula.toUpperCase());
}
