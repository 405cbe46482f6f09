import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Every way code of ours could reach a network: Node's modules, and what browsers and Node have without import. */
const NETWORK =
  /['"](?:node:)?(?:https?|http2|net|dns|tls|dgram)(?:\/[^'"]*)?['"]|\bfetch\s*\(|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/;

function sourcesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

describe('nothing leaves the machine', () => {
  test.each([
    ["import { request } from 'node:https';", true],
    ["import net from 'net';", true],
    ["await import('node:dns/promises')", true],
    ['fetch(url)', true],
    ['new WebSocket(url)', true],
    ["import { readFileSync } from 'node:fs';", false],
  ])('%s is seen for what it is', (line, isNetwork) => expect(NETWORK.test(line)).toBe(isNetwork));

  test.each(['core', 'report', 'headless', 'pane'])('no file of %s reaches for a network', (folder) => {
    const sources = sourcesOf(folder);
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.filter((path) => NETWORK.test(readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
  });
});
