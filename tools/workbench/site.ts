import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, sep } from 'node:path';

/** A file of the build that may be served: where it is, and as what. */
export type SiteFile = { readonly path: string; readonly contentType: string };

/** The files of the workbench by the path of their address, and nothing else: what is not in the map is not there. */
export type Site = ReadonlyMap<string, SiteFile>;

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['.png', 'image/png'],
  ['.wasm', 'application/wasm'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['.csv', 'text/csv; charset=utf-8'],
]);

/** The folders whose files are served, by the first step of their address. The library is a development dependency. */
function folders(build: string): readonly (readonly [prefix: string, folder: string])[] {
  return [
    ['/workbench', join(build, 'workbench')],
    ['/excel', join(build, 'excel')],
    ['/sheets', join(build, 'sheets')],
    ['/examples', 'examples'],
    ['/office-js', dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'))],
  ];
}

/**
 * Lists what is served. The list is made once, from folders of the build: an address is looked up in it and never
 * becomes a path, so no address leads elsewhere.
 */
export function siteFiles(build: string): Site {
  const files = new Map<string, SiteFile>();
  for (const [prefix, root] of folders(build)) {
    if (!existsSync(root)) continue;
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      const contentType = TYPES.get(extname(name).toLowerCase());
      const path = join(root, name);
      // The library asks for its files with capitals that the package does not have.
      const address = `${prefix}/${name.split(sep).join('/')}`;
      if (contentType === undefined || !statSync(path).isFile()) continue;
      files.set(prefix === '/office-js' ? address.toLowerCase() : address, { path, contentType });
    }
  }
  return files;
}

/** The file of an address, or null. */
export function fileAt(site: Site, pathname: string): SiteFile | null {
  if (pathname === '/') return site.get('/workbench/index.html') ?? null;
  const isLibrary = pathname.startsWith('/office-js/');
  return site.get(isLibrary ? pathname.toLowerCase() : pathname) ?? null;
}
