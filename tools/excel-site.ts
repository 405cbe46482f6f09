import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE } from '../core/functions/catalogue.ts';
import { emitExcelMetadata } from '../core/functions/emit.ts';
import { ICONS, ICON_SIZES, iconPng } from './icons.ts';
import { manifestProblems } from './manifest.ts';
import { bundlePane, bundleScript } from './pane-bundle.ts';

/** The address in the manifest of the sources: where the add-in is served from while it is worked on. */
export const DEVELOPMENT_URL = 'https://localhost:3000';

/**
 * What the pane may load: its own files and Microsoft's library, which Office demands to be loaded from there. No
 * address to send anything to, so that nothing can leave the workbook.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self'",
  // Microsoft's library sets style attributes on two elements of its own; other than sheets, these style one element only.
  "style-src-attr 'unsafe-inline'",
  "worker-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Office counts versions in four parts. */
function officeVersion(version: string): string {
  return `${version.replace(/-.*$/, '')}.0`;
}

/** Builds the add-in as a static site: `dist/excel` can be put on any web server that is reached by https. */
export async function buildExcelSite(folder: string, baseUrl: string, version: string): Promise<void> {
  if (!/^https:\/\/[^\s"<>&]+[^\s"<>&/]$/.test(baseUrl))
    throw new Error(`the address of the add-in must be https://… without a slash at its end, not ${baseUrl}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'icons'), { recursive: true });
  await bundlePane('excel-addin/taskpane.ts', folder);
  await bundleScript('excel-addin/functions-entry.ts', join(folder, 'functions.js'));
  const page = readFileSync('excel-addin/taskpane.html', 'utf8');
  writeFileSync(join(folder, 'taskpane.html'), page.replace('%POLICY%', POLICY));
  cpSync('excel-addin/help.html', join(folder, 'help.html'));
  writeFileSync(join(folder, 'functions.json'), emitExcelMetadata(CATALOGUE));
  for (const name of ICONS.keys())
    for (const size of ICON_SIZES) writeFileSync(join(folder, 'icons', `${name}-${size}.png`), iconPng(name, size));
  const manifest = readFileSync('manifest.xml', 'utf8')
    .replaceAll(DEVELOPMENT_URL, baseUrl)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${officeVersion(version)}</Version>`)
    .replace(/<!--[^]*?-->\n/, '');
  const problems = manifestProblems(manifest, { baseUrl, folder });
  if (problems.length > 0) throw new Error(`manifest.xml: ${problems.join('; ')}`);
  writeFileSync(join(folder, 'manifest.xml'), manifest);
}
