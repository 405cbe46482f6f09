import { describe } from '../../messages/describe.ts';
import { textsOf } from '../../messages/languages.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Status } from '../../stoplight/status.ts';
import type { Cell } from '../../workbook/cells.ts';
import type { PartFinding, PartWords } from './part.ts';

/** A problem as a finding, in the language of a part. */
export function told(problem: Problem, status: Status, { language }: PartWords, at: Cell | null): PartFinding {
  const { title, why, next } = describe(problem, textsOf(language));
  return { status, title, detail: [why, next].filter((part) => part !== '').join(' '), at };
}
