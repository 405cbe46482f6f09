/**
 * How our own conditional formats are known again among everybody else's: their formula carries a text that changes
 * nothing. `N("text")` is 0 in Excel, Google Sheets and LibreOffice alike.
 */
const TAG = /N\("planlight:([^"]*)"\)=0/;

/** The formula of an own rule: true where `condition` is, and tagged with the rule's key. */
export function tagged(condition: string, key: string): string {
  return `AND(N("planlight:${key}")=0,${condition})`;
}

/** The key in a rule's formula, or null when the rule is somebody else's. */
export function keyOf(formula: string): string | null {
  return TAG.exec(formula)?.[1] ?? null;
}
