import { readFileSync } from 'node:fs';
import { readArchive, unpack } from '../headless/zip/archive.ts';

/** What became of a workbook's parts: how many are as they were, changed, and gone. */
export type Fidelity = { readonly same: number; readonly changed: number; readonly gone: readonly string[] };

function partsOf(path: string): Map<string, Buffer> {
  const archive = readArchive(readFileSync(path));
  const files = archive.entries.filter(({ name }) => !name.endsWith('/'));
  return new Map(files.map((entry) => [entry.name, Buffer.from(unpack(archive, entry))]));
}

/** Compares the parts of a workbook with those of what a program made of it, byte by byte. */
export function fidelity(before: string, after: string): Fidelity {
  const now = partsOf(after);
  let [same, changed] = [0, 0];
  const gone: string[] = [];
  for (const [name, bytes] of partsOf(before)) {
    const present = now.get(name);
    if (present === undefined) gone.push(name);
    else if (present.equals(bytes)) same++;
    else changed++;
  }
  return { same, changed, gone };
}
