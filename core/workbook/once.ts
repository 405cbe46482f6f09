/**
 * What `make` makes, made when it is first asked for and kept from then on. Every call of a function in Google Sheets
 * loads the whole program anew, so that whatever a program makes while it loads is waited for in every cell.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
