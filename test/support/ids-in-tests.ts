import ts from 'typescript';

const ID = /\bB\d{3}\b/g;
/** An id at the start of a table's cell, as titles print it: 'B197', 'B197 a missing file'. */
const PRINTED = /^B\d{3}(?=$|[ :])/;
/** A title that begins with the first value of a row, or that names the row's `id`. */
const PRINTS_FIRST = /^%[sj]/;
const PRINTS_ID = /\$id\b/;
/** What runs only at times is a test; what never runs is none. */
const NEVER = new Set(['skip', 'todo', 'fails']);

/** What a name stands for where it is used, so that `test.each(CASES)` is read like a list in its place. */
function meant(name: ts.Identifier): ts.Expression | null {
  for (let scope: ts.Node = name; !ts.isSourceFile(scope); scope = scope.parent) {
    const block = scope.parent;
    if (!ts.isBlock(block) && !ts.isSourceFile(block)) continue;
    const declared = block.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => [...declarationList.declarations])
      .find((each) => ts.isIdentifier(each.name) && each.name.text === name.text);
    if (declared !== undefined) return declared.initializer ?? null;
  }
  return null;
}

/** The text that a template or string begins with; '' for anything else. */
function textOf(node: ts.Node | undefined): string {
  if (node === undefined) return '';
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.head.text;
  return '';
}

function idsInTable(table: ts.Node, title: string): string[] {
  if (ts.isIdentifier(table)) {
    const named = meant(table);
    return named === null ? [] : idsInTable(named, title);
  }
  const found: string[] = [];
  const take = (node: ts.Node | undefined): void => {
    found.push(...(PRINTED.exec(textOf(node)) ?? []));
  };
  const visit = (node: ts.Node): void => {
    if (PRINTS_FIRST.test(title) && ts.isArrayLiteralExpression(node)) take(node.elements[0]);
    if (PRINTS_ID.test(title) && ts.isPropertyAssignment(node) && node.name.getText() === 'id') take(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(table);
  return found;
}

/** `test`, `describe.each(…)`, `test.skipIf(…)`: the words of the chain, and the table it goes through, if any. */
function chainOf(called: ts.Expression): { words: string[]; table: ts.Expression | null } {
  if (ts.isIdentifier(called)) return { words: [called.text], table: null };
  if (ts.isPropertyAccessExpression(called)) {
    const { words, table } = chainOf(called.expression);
    return { words: [...words, called.name.text], table };
  }
  if (!ts.isCallExpression(called)) return { words: [], table: null };
  const { words, table } = chainOf(called.expression);
  return { words, table: words[words.length - 1] === 'each' ? (called.arguments[0] ?? null) : table };
}

/**
 * The ids that a test file is answerable for: those in the title of a test (or of a group of tests) that expects
 * something, and those in a table of cases whose title prints them. An id in a comment, in a helper or in a value that no
 * title shows is none: whoever looks for it in the report of a run would not find it.
 */
export function idsInTests(source: string): Set<string> {
  const file = ts.createSourceFile('some.test.ts', source, ts.ScriptTarget.Latest, true);
  const ids = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const { words, table } = chainOf(node.expression);
      const isTest = (words[0] === 'test' || words[0] === 'describe') && node.arguments.length > 1;
      if (isTest && words.some((word) => NEVER.has(word))) return;
      if (isTest && node.arguments.slice(1).some((each) => each.getText().includes('expect'))) {
        const title = textOf(node.arguments[0]);
        for (const id of title.match(ID) ?? []) ids.add(id);
        if (table !== null) for (const id of idsInTable(table, title)) ids.add(id);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return ids;
}
