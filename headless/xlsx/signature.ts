import type { Archive } from '../zip/archive.ts';

/** Whether the workbook or its macros carry a digital signature, which any change makes invalid. */
export function hasSignature(archive: Archive): boolean {
  return archive.entries.some(({ name }) => /^_xmlsignatures\//i.test(name) || /vbaProjectSignature/i.test(name));
}
