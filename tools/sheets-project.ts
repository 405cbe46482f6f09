import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { CATALOGUE } from '../core/functions/catalogue.ts';
import { emitSheetsSource } from '../core/functions/emit.ts';
import { MENU } from '../sheets-addon/menu.ts';
import { scriptText } from './pane-bundle.ts';

/** The files of the project, as `clasp` pushes them. */
export const SHEETS_FILES = ['Code.js', 'Sidebar.html', 'appsscript.json'] as const;

/** The entries besides menu and custom functions: what Google calls, and the one door of the sidebar. */
const ENTRIES = `/** Puts the menu there when a spreadsheet is opened. */
function onOpen(e) {
  Planlight.onOpen(e);
}

/** Puts the menu there right after the add-on was installed. */
function onInstall(e) {
  Planlight.onInstall(e);
}

/** Answers the sidebar: JSON in, JSON out. */
function rpc(json) {
  return Planlight.rpc(json);
}
`;

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
async function serverSource(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['sheets-addon/server.ts'],
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
  return [file.text, ENTRIES, menuSource(), emitSheetsSource(CATALOGUE)].join('\n');
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

/** Builds the Apps Script project of the Google Sheets add-on. */
export async function buildSheetsProject(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [code, page] = await Promise.all([serverSource(), sidebarPage()]);
  writeFileSync(join(folder, 'Code.js'), code);
  writeFileSync(join(folder, 'Sidebar.html'), page);
  cpSync('sheets-addon/appsscript.json', join(folder, 'appsscript.json'));
}
