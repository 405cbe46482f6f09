import { sentence } from '../../core/messages/describe.ts';
import type { Edit } from '../../core/changes/edits.ts';
import { editsFrom } from '../../core/protocol/journal-schema.ts';
import { refusing } from '../../headless/errors.ts';
import { editedWorkbook, seeWorkbook } from '../../headless/in-memory.ts';

/** An answer of the server's two doors: a body and its type, or why there is none. */
export type Answered =
  | { readonly ok: true; readonly body: string | Uint8Array; readonly contentType: string }
  | { readonly ok: false; readonly why: string };

/** Reads a file somebody dropped: `POST /api/read?name=plan.xlsx` with its bytes. */
export function readDropped(bytes: Uint8Array, name: string): Answered {
  const seen = refusing(() => seeWorkbook(bytes, name));
  if (!seen.ok) return { ok: false, why: sentence(seen.problem) };
  return { ok: true, body: JSON.stringify(seen.value), contentType: 'application/json' };
}

function editsIn(json: string): readonly Edit[] | null {
  try {
    return editsFrom(JSON.parse(json));
  } catch {
    return null;
  }
}

/** Writes edits into the file they were made on: `POST /api/write` with a form of `file` and `edits`. */
export async function writeInto(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<Answered> {
  const malformed = { ok: false, why: 'The page sent no file with edits: reload it, and try again.' } as const;
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData().catch(() => null);
  const [file, text] = [form?.get('file'), form?.get('edits')];
  if (!(file instanceof File) || typeof text !== 'string') return malformed;
  const edits = editsIn(text);
  if (edits === null) return malformed;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const written = refusing(() => editedWorkbook(bytes, file.name, edits));
  if (!written.ok) return { ok: false, why: sentence(written.problem) };
  return { ok: true, body: written.value, contentType: 'application/octet-stream' };
}
