import Papa from 'papaparse';
import type { CellValue } from '../../core/workbook/cells.ts';
import { PLAIN_STYLE, plainSheet, type WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { Refusal } from '../errors.ts';

/** Numbers as every program writes them; '007' is an id, '1,5' is for the locale to tell. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

function decoded(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Excel on Windows writes "CSV" in the code page of Western Europe; every byte means something there.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function cellOf(text: string): CellValue {
  if (text === '') return null;
  return PLAIN_NUMBER.test(text.trim()) ? Number(text) : text;
}

/** Reads a CSV file as a workbook of one sheet. The separator is found out; a text that begins with '=' stays text. */
export function readCsv(bytes: Uint8Array, name: string): WorkbookSnapshot {
  const parsed = Papa.parse<string[]>(decoded(bytes), { header: false, skipEmptyLines: false });
  const fatal = parsed.errors.find((error) => error.type === 'Quotes');
  if (fatal !== undefined)
    throw new Refusal('FILE_BAD_CSV', { detail: `A quote is not closed near line ${(fatal.row ?? 0) + 1}.` });
  const values = parsed.data.map((row) => row.map(cellOf));
  return { name, dates: 1900, sheets: [plainSheet(values, { id: '1', name: 'CSV' })], styles: [PLAIN_STYLE] };
}
