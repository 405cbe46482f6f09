/** What stands behind an object that a script holds: its type by Google's name, and the place it stands for. */
export type Hosted = { readonly name: string; readonly at: unknown };

const HOSTED = new WeakMap<object, Hosted>();

/** Remembers what stands behind an object. */
export function host(object: object, hosted: Hosted): void {
  HOSTED.set(object, hosted);
}

/** What stands behind a value, or null for anything that is no object of a service. */
export function hostedOf(value: unknown): Hosted | null {
  return typeof value === 'object' && value !== null ? (HOSTED.get(value) ?? null) : null;
}

/** The type of such an object: 'SpreadsheetApp.Range'. */
export function hostedName(value: unknown): string | null {
  return hostedOf(value)?.name ?? null;
}
