import { POLICY as PANE_POLICY } from '../excel-site.ts';

/** Where Office demands its library to be loaded from; the workbench has the same files from the npm package. */
const HOSTED_LIBRARY = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const LOCAL_LIBRARY = '/office-js/';

/** What the workbench's own page and its worker may do: their own files, their own server, WebAssembly, no inline code. */
const WORKBENCH_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The pane's own policy, with the library from here. The library looks into a page of its own for whether its host is
 * trusted, in a frame.
 */
const PANE_IN_WORKBENCH = [
  PANE_POLICY.replace(' https://appsforoffice.microsoft.com', ''),
  "frame-src 'self'",
  "frame-ancestors 'self'",
].join('; ');

/**
 * What the frame of a sidebar may do: it becomes the page that the add-on's script shows, which has its scripts and
 * styles inside and starts its engine from a text, as Google lets it. It may load and send nothing.
 */
const SIDEBAR_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** The policy of an address. */
export function policyOf(pathname: string): string {
  if (pathname === '/workbench/sidebar.html') return SIDEBAR_POLICY;
  if (pathname === '/' || pathname.startsWith('/workbench/')) return WORKBENCH_POLICY;
  return PANE_IN_WORKBENCH;
}

/**
 * The built task pane's page as it is served here: the library's address is the local one, and the policy, which a
 * header gives, knows that. Everything else is as built.
 */
export function localPage(html: string): string {
  return html
    .replaceAll(HOSTED_LIBRARY, LOCAL_LIBRARY)
    .replace(/\s*<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
}
