import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readDropped, writeInto, type Answered } from './answers.ts';
import { localPage, policyOf } from './policies.ts';
import { bodyOf, refusedRequest } from './requests.ts';
import { fileAt, siteFiles, type Site } from './site.ts';

/** A workbench that is served. */
export type RunningWorkbench = { readonly url: string; readonly close: () => Promise<void> };

/** Where nothing is said, and how many ports after it are tried when it is taken. */
export const USUAL_PORT = 4810;
const TRIES = 20;

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  // What is built anew must be what is seen.
  'cache-control': 'no-store',
} as const;

type Reply = {
  readonly status: number;
  readonly body: string | Uint8Array;
  readonly contentType: string;
  readonly policy?: string;
};

function said(status: number, why: string): Reply {
  return { status, body: `${why}\n`, contentType: 'text/plain; charset=utf-8' };
}

function replyOf(answered: Answered): Reply {
  return answered.ok ? { status: 200, ...answered } : said(422, answered.why);
}

function fileReply(site: Site, pathname: string): Reply {
  const file = fileAt(site, pathname);
  if (file === null) return said(404, 'There is nothing at this address.');
  const bytes = readFileSync(file.path);
  const body = pathname === '/excel/taskpane.html' ? localPage(bytes.toString('utf8')) : bytes;
  return { status: 200, body, contentType: file.contentType, policy: policyOf(pathname) };
}

async function replyTo(request: IncomingMessage, site: Site, port: number): Promise<Reply> {
  const refused = refusedRequest(request, port);
  if (refused !== null) return said(refused.status, refused.why);
  const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
  if (request.method !== 'POST') return fileReply(site, url.pathname);
  if (url.pathname !== '/api/read' && url.pathname !== '/api/write') return said(404, 'Nothing is taken here.');
  const body = await bodyOf(request);
  if (body === null) return said(413, 'The file is larger than 512 MB: try a smaller one.');
  return url.pathname === '/api/read'
    ? replyOf(readDropped(body, url.searchParams.get('name') ?? ''))
    : replyOf(await writeInto(body, request.headers['content-type'] ?? ''));
}

async function answer(request: IncomingMessage, response: ServerResponse, site: Site, port: number): Promise<void> {
  const { status, body, contentType, policy } = await replyTo(request, site, port);
  response.writeHead(status, {
    ...HEADERS,
    'content-type': contentType,
    'content-security-policy': policy ?? "default-src 'none'",
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Listens on a port of this machine only; null when another program has it. */
async function listening(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/**
 * Serves the built workbench on 127.0.0.1: on the port, or on the first free one after it; port 0 is any free one. Null
 * where all are taken.
 *
 * @param build the folder of the build
 */
export async function serveWorkbench(wanted: number, build = 'dist'): Promise<RunningWorkbench | null> {
  const site = siteFiles(build);
  for (let port = wanted; port < wanted + TRIES; port++) {
    let own = port;
    const server = createServer((request, response) => {
      answer(request, response, site, own).catch((cause: unknown) => {
        if (!response.headersSent) response.writeHead(500, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' });
        response.end(`The workbench failed at this: ${cause instanceof Error ? cause.message : String(cause)}\n`);
      });
    });
    const got = await listening(server, port);
    if (got === null) continue;
    own = got;
    return {
      url: `http://127.0.0.1:${got}/`,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }
  return null;
}
