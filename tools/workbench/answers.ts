import * as z from 'zod/mini';
import { sentence } from '../../core/messages/describe.ts';
import type { Edit } from '../../core/changes/edits.ts';
import { refusing } from '../../headless/errors.ts';
import { editedWorkbook, seeWorkbook } from '../../headless/in-memory.ts';

/** An answer of the server's two doors: a body and its type, or why there is none. */
export type Answered =
  | { readonly ok: true; readonly body: string | Uint8Array; readonly contentType: string }
  | { readonly ok: false; readonly why: string };

const box = { top: z.number(), left: z.number(), bottom: z.number(), right: z.number() };
const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.strictObject({ error: z.string() })]);
const content = z.strictObject({ value, formula: z.nullable(z.string()) });
const fills = z.array(z.array(z.nullable(z.string())));
const contents = z.array(z.array(content));
const rule = z.nullable(
  z.strictObject({
    areas: z.array(z.strictObject(box)),
    formula: z.string(),
    look: z.strictObject({ fill: z.string(), font: z.nullable(z.string()) }),
  }),
);
const area = z.strictObject({ sheet: z.string(), ...box });

/** Edits as the page sends them. */
const EDITS = z.array(
  z.union([
    z.strictObject({ kind: z.literal('rule'), sheet: z.string(), key: z.string(), before: rule, after: rule }),
    z.strictObject({ kind: z.literal('fill'), area, before: fills, after: fills }),
    z.strictObject({ kind: z.literal('content'), area, before: contents, after: contents }),
  ]),
);

/** Reads a file somebody dropped: `POST /api/read?name=plan.xlsx` with its bytes. */
export function readDropped(bytes: Uint8Array, name: string): Answered {
  const seen = refusing(() => seeWorkbook(bytes, name));
  if (!seen.ok) return { ok: false, why: sentence(seen.problem) };
  return { ok: true, body: JSON.stringify(seen.value), contentType: 'application/json' };
}

function editsIn(json: string): readonly Edit[] | null {
  try {
    const checked = EDITS.safeParse(JSON.parse(json));
    return checked.success ? checked.data : null;
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
