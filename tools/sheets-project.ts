import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { CATALOGUE } from '../core/functions/catalogue.ts';
import { emitSheetsSource } from '../core/functions/emit.ts';
import { MENU, REFRESHING } from '../sheets-addon/menu.ts';
import { scriptText } from './pane-bundle.ts';

/** The files of the project, as `clasp` pushes them. */
export const SHEETS_FILES = ['Code.js', 'Sidebar.html', 'appsscript.json'] as const;

/** The entries besides menu and custom functions: what Google calls, and the one door of the sidebar. */
function entriesSource(isRefreshing: boolean): string {
  const refresh = isRefreshing ? `'${REFRESHING.item}'` : 'null';
  return `/** Puts the menu there when a spreadsheet is opened. */
function onOpen() {
  Planlight.onOpen(${refresh});
}

/** Puts the menu there right after the add-on was installed. */
function onInstall() {
  Planlight.onInstall(${refresh});
}

/** Answers the sidebar: JSON in, JSON out. */
function rpc(json) {
  return Planlight.rpc(json);
}
`;
}

/** What a build that refreshes has besides: the item of the menu, and what Google calls when it is time. */
const REFRESH_ENTRIES = `/** Has the spreadsheet refreshed every morning, or no longer. */
function ${REFRESHING.item}() {
  Planlight.turnRefresh();
}

/** Refreshes the spreadsheet. */
function ${REFRESHING.handler}() {
  Planlight.refreshed(Planlight.refresh);
}
`;

/** What a trigger needs; nothing else of the add-on asks for it. */
const TRIGGER_SCOPE = 'https://www.googleapis.com/auth/script.scriptapp';

/** What the menu calls. */
function menuSource(): string {
  return MENU.map(
    ([name, wish]) => `/** Opens the sidebar. */\nfunction ${name}() {\n  Planlight.openSidebar('${wish}');\n}\n`,
  ).join('\n');
}

/** The top-level functions of the project: all that Google finds. */
export function sheetsEntries(): readonly string[] {
  return ['onOpen', 'onInstall', 'rpc', ...MENU.map(([name]) => name), ...CATALOGUE.map(({ id }) => id)];
}

/**
 * Code.js: the server half as one script with a name, and behind it the functions that Google looks for by their
 * declarations. Readable, since people review it and stack traces name its lines.
 */
async function serverSource(refresh: string | null): Promise<string> {
  const parts = ["export * from './sheets-addon/server.ts';"];
  if (refresh !== null)
    parts.push("export * from './sheets-addon/refresh.ts';", `export { refresh } from './${refresh}';`);
  const { outputFiles } = await build({
    stdin: { contents: parts.join('\n'), resolveDir: '.', sourcefile: 'server.ts' },
    bundle: true,
    format: 'iife',
    globalName: 'Planlight',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    // Lowers what the runtime's documentation does not promise.
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('esbuild wrote no file');
  const entries = [entriesSource(refresh !== null), menuSource(), ...(refresh === null ? [] : [REFRESH_ENTRIES])];
  return [file.text, ...entries, emitSheetsSource(CATALOGUE)].join('\n');
}

/**
 * A script that can stand inside a page of Google's: nothing in it ends it or begins a comment of the page, and no
 * backtick is left for Google's own cleaning of scripts to take for a template. Templates are lowered by the bundler;
 * what remains stands in texts and patterns, where its code says the same.
 */
function inlined(script: string): string {
  return script
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--')
    .replace(/(\\*)`/g, (_, slashes: string) => `${slashes.length % 2 === 1 ? slashes.slice(1) : slashes}\\x60`);
}

/** The sidebar as one page: Google serves no other files of ours. */
async function sidebarPage(): Promise<string> {
  const [pane, engine] = await Promise.all([
    scriptText('sheets-addon/sidebar/sidebar.ts', { supported: { 'template-literal': false } }),
    scriptText('sheets-addon/sidebar/engine.ts', {
      supported: { 'template-literal': false },
      globalName: 'PlanlightEngine',
    }),
  ]);
  const parts = new Map([
    ['%STYLE%', readFileSync('pane/pane.css', 'utf8')],
    ['%ENGINE%', inlined(engine)],
    ['%PANE%', inlined(pane)],
  ]);
  const page = readFileSync('sheets-addon/sidebar/sidebar.html', 'utf8');
  // A function, since minified code is full of what `replace` would take for its own signs.
  return page.replace(/%(?:STYLE|ENGINE|PANE)%/g, (place) => parts.get(place) ?? place);
}

/** The declaration; with the scope for triggers where there is one. */
function declaration(isRefreshing: boolean): string {
  const text = readFileSync('sheets-addon/appsscript.json', 'utf8');
  if (!isRefreshing) return text;
  const { oauthScopes, ...rest } = declared(JSON.parse(text));
  return `${JSON.stringify({ ...rest, oauthScopes: [...oauthScopes, TRIGGER_SCOPE] }, null, 2)}\n`;
}

function declared(parsed: unknown): { readonly oauthScopes: readonly unknown[] } {
  if (typeof parsed === 'object' && parsed !== null && 'oauthScopes' in parsed && Array.isArray(parsed.oauthScopes))
    return { ...parsed, oauthScopes: parsed.oauthScopes };
  throw new Error('the declaration names its scopes');
}

/**
 * Builds the Apps Script project of the Google Sheets add-on.
 *
 * @param refresh the module whose `refresh` says what is written anew every morning, where the user wants that; null for
 *   an add-on without triggers, and without the permission that they need
 */
export async function buildSheetsProject(folder: string, refresh: string | null = null): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [code, page] = await Promise.all([serverSource(refresh), sidebarPage()]);
  writeFileSync(join(folder, 'Code.js'), code);
  writeFileSync(join(folder, 'Sidebar.html'), page);
  writeFileSync(join(folder, 'appsscript.json'), declaration(refresh !== null));
}
