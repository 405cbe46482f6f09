import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

/** The members of one interface: for methods all signatures, written as the stand-in writes them: 'Integer,Integer: Range'. */
export type DeclaredMembers = ReadonlyMap<string, readonly string[]>;

/** The values of one enumeration in order. */
export type DeclaredEnums = ReadonlyMap<string, readonly string[]>;

const FILES = ['spreadsheet', 'base', 'html', 'properties', 'cache', 'lock', 'script', 'utilities'];

const SIMPLE: Readonly<Record<string, string>> = {
  string: 'String',
  number: 'Number',
  boolean: 'Boolean',
  any: 'Object',
  FontWeight: 'String',
  FontStyle: 'String',
};

/** A type of the declarations as the stand-in writes it: `Array<Array<string | null>>` → 'String?[][]'. */
function typeName(node: ts.TypeNode | undefined): string {
  if (node === undefined) return 'Object';
  if (ts.isArrayTypeNode(node)) return `${typeName(node.elementType)}[]`;
  if (ts.isTypeReferenceNode(node)) {
    const [inner] = node.typeArguments ?? [];
    const name = node.typeName.getText().split('.').at(-1) ?? '';
    return name === 'Array' ? `${typeName(inner)}[]` : (SIMPLE[name] ?? name);
  }
  if (ts.isUnionTypeNode(node)) {
    const parts = node.types.filter((part) => part.getText() !== 'null');
    const name = parts.every((part) => ts.isLiteralTypeNode(part)) ? 'String' : typeName(parts[0]);
    return parts.length === node.types.length ? name : `${name}?`;
  }
  if (ts.isTypeLiteralNode(node)) return 'Record';
  return SIMPLE[node.getText()] ?? node.getText();
}

function signatureOf(method: ts.MethodSignature): string {
  const parameters = method.parameters.map((parameter) => typeName(parameter.type)).join(',');
  return `${parameters}: ${typeName(method.type)}`;
}

function membersOf(declared: ts.InterfaceDeclaration): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const member of declared.members) {
    const name = member.name?.getText();
    if (name === undefined) continue;
    const signatures = members.get(name) ?? [];
    if (ts.isMethodSignature(member)) signatures.push(signatureOf(member));
    members.set(name, signatures);
  }
  return members;
}

/** The interfaces and enumerations of `@types/google-apps-script`, by their own names. */
export function appsScriptTypes(): {
  readonly interfaces: ReadonlyMap<string, DeclaredMembers>;
  readonly enums: DeclaredEnums;
} {
  const resolve = createRequire(import.meta.url).resolve;
  const folder = resolve('@types/google-apps-script/package.json').replace(/package\.json$/, '');
  const interfaces = new Map<string, DeclaredMembers>();
  const enums = new Map<string, readonly string[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node)) interfaces.set(node.name.text, membersOf(node));
    else if (ts.isEnumDeclaration(node))
      enums.set(
        node.name.text,
        node.members.map((member) => member.name.getText()),
      );
    else ts.forEachChild(node, visit);
  };
  for (const file of FILES) {
    const text = readFileSync(`${folder}google-apps-script.${file}.d.ts`, 'utf8');
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  }
  return { interfaces, enums };
}
