import type { IncomingMessage } from 'node:http';

/** Larger bodies are refused: a workbook of that size is no planning workbook. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Why a request is refused: the status, and a sentence. */
export type Refused = { readonly status: number; readonly why: string };

/**
 * Whether a request may be answered at all. Other web pages can make a browser ask this server: by a name of theirs that
 * points to this machine (so the Host must be ours), or with a form (so what comes in must come from our own page).
 */
export function refusedRequest(request: IncomingMessage, port: number): Refused | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (host === undefined || !hosts.includes(host))
    return { status: 421, why: `This is a local workbench: open http://127.0.0.1:${port}/ on this machine.` };
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (isRead) return null;
  if (request.method !== 'POST') return { status: 405, why: 'Only GET and POST are answered.' };
  return origin === `http://${host}` ? null : { status: 403, why: 'Only the page of this workbench may send files.' };
}

/** The body of a request; null when it is too large. */
export async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}
