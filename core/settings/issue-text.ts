/** What is wrong with a value, as the schema library says it. */
export type SchemaIssue = {
  readonly code?: string | undefined;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly expected?: string;
  readonly origin?: string;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly errors?: readonly (readonly SchemaIssue[])[];
};

/** The place of a wrong setting and what it must be: { path: 'bands.green', text: 'must be a number' }. */
export type IssueText = { readonly path: string; readonly text: string; readonly isUnknownKey: boolean };

/** What stands for the library's own words, which say nothing to people; an issue that says this is put in words here. */
export const SAYS_NOTHING = 'Invalid input';

function numberText(bound: unknown): string {
  return typeof bound === 'number' ? String(bound) : '?';
}

function sizeText(issue: SchemaIssue): string {
  const bound =
    issue.code === 'too_big' ? `at most ${numberText(issue.maximum)}` : `at least ${numberText(issue.minimum)}`;
  if (issue.origin === 'array') return `must have ${bound} entries`;
  return issue.origin === 'string' ? `must have ${bound} characters` : `must be ${bound}`;
}

function plainText(issue: SchemaIssue): string {
  if (issue.message !== SAYS_NOTHING) return issue.message;
  if (issue.code === 'too_big' || issue.code === 'too_small') return sizeText(issue);
  if (issue.values !== undefined) {
    const list = issue.values.map(String).join(', ');
    return issue.values.length > 1 ? `must be one of ${list}` : `must be ${list}`;
  }
  if (issue.expected === undefined) return 'is not valid';
  if (issue.expected === 'int') return 'must be a whole number';
  return `must be ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`;
}

/** Of the ways a value may be written, the one it fits best: the one that went wrong deepest inside. */
function unionText(issue: SchemaIssue): IssueText {
  const path = issue.path.map(String);
  const first = (issue.errors ?? []).flatMap((branch) => branch.slice(0, 1));
  const inside = first.find((each) => each.path.length > 0 || each.code === 'unrecognized_keys');
  if (inside !== undefined) return issueText({ ...inside, path: [...path, ...inside.path] });
  const texts = first.map((each) => plainText(each).replace(/^must be /, ''));
  return { path: path.join('.'), text: `must be ${texts.join(', or ')}`, isUnknownKey: false };
}

/** An issue of the schema in words that name the place and say what must stand there. */
export function issueText(issue: SchemaIssue): IssueText {
  if (issue.errors !== undefined) return unionText(issue);
  const path = issue.path.map(String);
  if (issue.keys !== undefined)
    return { path: [...path, issue.keys.join(', ')].join('.'), text: plainText(issue), isUnknownKey: true };
  return { path: path.join('.'), text: plainText(issue), isUnknownKey: false };
}
