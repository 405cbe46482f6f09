import { describe } from '../../messages/describe.ts';
import { textsOf } from '../../messages/languages.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Status } from '../../stoplight/status.ts';
import type { Cell } from '../../workbook/cells.ts';
import type { PartFinding, PartWords } from './part.ts';

/** A lint or cap as a finding: its title, why it matters and what to do, in the language of the sheet. */
export function problemFinding(found: Problem, status: Status, at: Cell | null, words: PartWords): PartFinding {
  const { title, why, next } = describe(found, textsOf(words.language));
  return { status, title, detail: `${why} ${next}`, at };
}
