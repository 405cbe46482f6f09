import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Since when a member is there by Microsoft's own types: 9 is ExcelApi 1.9; null where it is in no ExcelApi set. */
export type Declared = { readonly since: number | null; readonly isReadonly: boolean };

function sinceIn(comment: string): number | null {
  const found = /\[Api set: ExcelApi 1\.(\d+)/.exec(comment);
  return found === null ? null : Number(found[1]);
}

/**
 * The classes of the namespace Excel with their members, read from `@types/office-js` by its layout: four spaces before
 * a class, eight before a member, a comment with the API set above each. Parsing nine megabytes properly takes seconds.
 */
export function excelTypes(): ReadonlyMap<string, ReadonlyMap<string, Declared>> {
  const text = readFileSync(createRequire(import.meta.url).resolve('@types/office-js/index.d.ts'), 'utf8');
  const from = text.indexOf('\ndeclare namespace Excel {');
  const lines = text.slice(from, text.indexOf('\n}', from + 1)).split('\n');
  const classes = new Map<string, Map<string, Declared>>();
  let members: Map<string, Declared> | null = null;
  let ofClass: number | null = null;
  let comment = '';
  for (const line of lines) {
    if (/^\s+\/\*\*/.test(line)) comment = '';
    if (/^\s+(?:\/\*\*|\*)/.test(line)) {
      comment += line;
      continue;
    }
    const name = /^ {4}class (\w+)/.exec(line)?.[1];
    if (name !== undefined) {
      members = new Map();
      classes.set(name, members);
      ofClass = sinceIn(comment);
    } else if (/^ {4}\S/.test(line)) members = null;
    const member = /^ {8}(readonly )?(\w+)\??[:(<]/.exec(line);
    if (member?.[2] !== undefined && members !== null && !members.has(member[2]))
      members.set(member[2], { since: sinceIn(comment) ?? ofClass, isReadonly: member[1] !== undefined });
  }
  return classes;
}
