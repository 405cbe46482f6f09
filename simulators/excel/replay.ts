import type { RequestBody } from './envelope.ts';
import type { ExcelHost } from './host.ts';

/** A request as it was sent once, and what was answered. */
export type Recorded = { readonly flags: number; readonly request: RequestBody; readonly response: unknown };

/** Names that every host gives as it likes: the answers agree when each of theirs is always the same one of ours. */
const NAME = /^(?:ref_\d+|\{[^}]*\}|\d+|Chart \d+)$/;

/**
 * Where two answers differ, by the path to it. Names are paired as they come up in `names`; the wording of errors, and
 * what each host calls the place of one, is left out.
 */
export function differences(theirs: unknown, ours: unknown, names: Map<string, string>, at = ''): string[] {
  if (at === '/Error/Message' || at === '/Error/Location') return [];
  if (typeof theirs === 'string' && typeof ours === 'string' && NAME.test(theirs) && NAME.test(ours)) {
    const known = names.get(theirs);
    names.set(theirs, ours);
    return known === undefined || known === ours ? [] : [`${at}: ${ours} was ${known} before`];
  }
  if (typeof theirs !== 'object' || theirs === null || typeof ours !== 'object' || ours === null)
    return theirs === ours ? [] : [`${at}: ${JSON.stringify(theirs)} there, ${JSON.stringify(ours)} here`];
  const [left, right] = [new Map(Object.entries(theirs)), new Map(Object.entries(ours))];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    differences(left.get(key), right.get(key), names, `${at}/${key}`),
  );
}

/** Sends a recorded request to the stand-in, with its own names for theirs; where the answers differ. */
export async function replayed(
  { request, flags, response }: Recorded,
  host: ExcelHost,
  names: Map<string, string>,
): Promise<string[]> {
  const text = JSON.stringify(request, (_, value: unknown) =>
    typeof value === 'string' ? (names.get(value) ?? value) : value,
  );
  const reply = await host.answer(text, flags);
  const ours: unknown = reply !== 'never' && 'body' in reply ? reply.body : reply;
  return differences(response, JSON.parse(JSON.stringify(ours)), names);
}
