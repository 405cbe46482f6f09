import { request } from 'node:http';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveWorkbench, type RunningWorkbench } from '../../tools/workbench/server.ts';
import { buildWorkbench } from '../../tools/workbench-bundle.ts';
import { localPage } from '../../tools/workbench/policies.ts';

const SITE = '.cache/test/served';

type Got = { readonly status: number; readonly text: string; readonly headers: Readonly<Record<string, unknown>> };

/** Asks without the courtesies of `fetch`, which tidies addresses and allows no Host. */
function ask(
  url: string,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: Uint8Array | string } = {},
): Promise<Got> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(chunks).toString('utf8'),
          headers: response.headers,
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

describe('the workbench’s server', () => {
  let running: RunningWorkbench;
  const at = (path: string, more: Parameters<typeof ask>[2] = {}): Promise<Got> => ask(running.url, path, more);
  const own = (): Record<string, string> => ({ origin: running.url.replace(/\/$/, '') });

  beforeAll(async () => {
    await buildWorkbench(`${SITE}/workbench`);
    const started = await serveWorkbench(0, SITE);
    if (started === null) throw new Error('no free port');
    running = started;
  });
  afterAll(() => running.close());

  test('is on this machine only', () => expect(new URL(running.url).hostname).toBe('127.0.0.1'));

  test.each([
    '/../package.json',
    '/workbench/../../package.json',
    '/workbench/%2e%2e/%2e%2e/package.json',
    '/workbench/..%2f..%2fpackage.json',
    '/office-js/../package.json',
    '/office-js/..%5c..%5cpackage.json',
    '/examples/../package.json',
    '//etc/passwd',
    '/workbench/%00',
    '/package.json',
    '/dist/workbench/main.js',
    '/excel',
    '/constructor',
  ])('%s is not there', async (path) => expect((await at(path)).status).toBe(404));

  test('the examples are there, and what was made from them', async () => {
    expect((await at('/examples/okr.xlsx')).status).toBe(200);
  });

  test.each([
    ['a name that points to this machine', { host: 'evil.example' }, 421],
    ['another port', { host: '127.0.0.1:1' }, 421],
  ])('a request by %s is refused', async (_, headers, status) => {
    const got = await at('/', { headers });
    expect([got.status, got.text]).toEqual([status, expect.stringContaining(`open ${running.url}`)]);
  });

  test.each([
    ['without an origin', {}],
    ['from another page', { origin: 'https://evil.example' }],
    ['from a page of this machine on another port', { origin: 'http://127.0.0.1:1' }],
    ['from nowhere', { origin: 'null' }],
  ])('a file sent %s is refused', async (_, headers) => {
    const body = readFileSync('examples/okr.xlsx');
    expect((await at('/api/read?name=okr.xlsx', { method: 'POST', headers, body })).status).toBe(403);
  });

  test('nothing can be put or deleted', async () => {
    expect((await at('/examples/okr.xlsx', { method: 'PUT', headers: own() })).status).toBe(405);
    expect((await at('/examples/okr.xlsx', { method: 'DELETE', headers: own() })).status).toBe(405);
  });

  test('a workbook of ours is read', async () => {
    const body = readFileSync('examples/okr.xlsx');
    const got = await at('/api/read?name=okr.xlsx', { method: 'POST', headers: own(), body });
    expect([got.status, got.headers['content-type']]).toEqual([200, 'application/json']);
    expect(got.text).toContain('"snapshot":{"name":"okr.xlsx"');
  });

  test.each([
    ['a file that is none', 'plan.xlsx', 'hello', /neither \.xlsx/],
    ['an old workbook', 'plan.xls', '\xd0\xcf\x11\xe0 and more', /\.xlsx/],
    ['a workbook cut short', 'plan.xlsx', 'PK\u0003\u0004 and then nothing', /./],
    ['nothing', 'plan.xlsx', '', /empty/i],
  ])('%s is refused in a sentence', async (_, name, body, sentence) => {
    const sent = { method: 'POST', headers: own(), body: Buffer.from(body, 'latin1') };
    const got = await at(`/api/read?name=${name}`, sent);
    expect(got.status).toBe(422);
    expect(got.text).toMatch(sentence);
    expect(got.text.trim().split('\n')).toHaveLength(1);
  });

  test.each([
    ['no form', 'text/plain', 'hello'],
    ['a form without a file', 'application/x-www-form-urlencoded', 'edits=[]'],
  ])('edits sent as %s are refused', async (_, type, body) => {
    const headers = { ...own(), 'content-type': type };
    const got = await at('/api/write', { method: 'POST', headers, body });
    expect([got.status, got.text]).toEqual([422, expect.stringContaining('reload')]);
  });

  test.each([
    ['no edits', '{}'],
    ['an edit of a kind there is not', '[{"kind":"delete"}]'],
    ['edits on cells that are none', '[{"kind":"fill","area":{"sheet":"1","top":"x"},"before":[],"after":[]}]'],
  ])('a form with %s is refused', async (_, edits) => {
    const form = new FormData();
    form.set('file', new File([readFileSync('examples/okr.xlsx')], 'okr.xlsx'));
    form.set('edits', edits);
    const got = await fetch(`${running.url}api/write`, { method: 'POST', body: form, headers: own() });
    expect(got.status).toBe(422);
  });

  test('no page may load or send anything elsewhere, or be framed by others', async () => {
    const policy = String((await at('/')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-inline|'unsafe-eval'/);
  });

  test('the task pane is as built, but for where its library comes from', () => {
    const page = readFileSync('excel-addin/taskpane.html', 'utf8');
    const local = localPage(page);
    expect(local).toContain('<script src="/office-js/office.js"></script>');
    expect(local).not.toContain('appsforoffice');
    expect(local.replace('/office-js/', '')).toBe(
      page.replace(/\s*<meta http-equiv[^>]*>/, '').replace('https://appsforoffice.microsoft.com/lib/1/hosted/', ''),
    );
  });

  test('a port that is taken is passed over', async () => {
    const taken = Number(new URL(running.url).port);
    const second = await serveWorkbench(taken, SITE);
    expect(second).not.toBeNull();
    expect(Number(new URL(second?.url ?? '').port)).toBeGreaterThan(taken);
    await second?.close();
  });
});
