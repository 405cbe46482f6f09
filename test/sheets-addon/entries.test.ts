import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../core/functions/catalogue.ts';
import { MENU } from '../../sheets-addon/menu.ts';
import type { AuthMode } from '../../simulators/sheets/execution.ts';
import type { Project } from '../../simulators/sheets/script-run.ts';
import { sheetsEntries } from '../../tools/sheets-project.ts';
import { book } from '../support/book.ts';
import { builtProject, openAddOn } from './open-add-on.ts';

const PLAN = book('KPI | Actual | Target', 'Leads | 85 | 100');

let project: Project;
beforeAll(async () => {
  project = await builtProject();
}, 60_000);

/** The services that the two scopes of the declaration reach, and those that ask for none. */
const SERVICES = ['HtmlService', 'LockService', 'PropertiesService', 'Session', 'SpreadsheetApp', 'Utilities'];
const GOOGLE =
  /\b(?:[A-Z]\w*App|[A-Z]\w*Service|Session|Utilities|Logger|Browser|Jdbc|Maps|Sheets|Drive|Gmail|Calendar)\b(?=\.)/g;

function script(code: string): ts.SourceFile {
  return ts.createSourceFile('Code.js', code, ts.ScriptTarget.ES2019, true, ts.ScriptKind.JS);
}

describe('the script that is pushed', () => {
  test('is a plain script: it parses, and names no module', () => {
    const { diagnostics = [] } = ts.transpileModule(project.code, {
      reportDiagnostics: true,
      compilerOptions: { target: ts.ScriptTarget.ES2019, allowJs: true },
      fileName: 'Code.js',
    });
    expect(diagnostics.map(({ messageText }) => messageText)).toEqual([]);
    expect(project.code).not.toMatch(/^\s*(?:import|export)\s/m);
  });

  test('uses no newer syntax than the runtime is documented to take', () => {
    const newer: string[] = [];
    const visit = (node: ts.Node): void => {
      const isNewer =
        ts.isPrivateIdentifier(node) ||
        ts.isQuestionDotToken(node) ||
        node.kind === ts.SyntaxKind.QuestionQuestionToken ||
        node.kind === ts.SyntaxKind.QuestionQuestionEqualsToken ||
        ts.isClassStaticBlockDeclaration(node) ||
        (ts.isPropertyDeclaration(node) && ts.isClassLike(node.parent));
      if (isNewer) newer.push(node.getText().slice(0, 80));
      ts.forEachChild(node, visit);
    };
    visit(script(project.code));
    expect(newer).toEqual([]);
  });

  test('declares what Google is to find at its top level, and nothing else', () => {
    const names = script(project.code).statements.flatMap((statement) => {
      if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? ''];
      if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map((d) => d.name.getText());
      return [];
    });
    expect(names).toEqual(
      ['Planlight', ...sheetsEntries().filter((name) => names.includes(name))].sort(byOrder(names)),
    );
    expect(new Set(names)).toEqual(new Set(['Planlight', ...sheetsEntries()]));
  });

  test('makes no schema while it loads: every cell with a function of ours waits for that', () => {
    let made = 0;
    // The schema library hands over whatever it makes where this was there before it.
    const scope = { __zod_globalConfig: { postProcessor: () => made++ }, made: () => made };
    const loaded: unknown = runInNewContext(`${project.code}\nmade()`, scope);
    expect(loaded).toBe(0);
    const asked = JSON.parse(String(runInNewContext("rpc('{}')", scope))) as { problem: { code: string } };
    expect(asked.problem.code).toBe('BRIDGE_OLD');
    expect(made).toBeGreaterThan(0);
  });

  test('names no service beyond those its scopes reach', () => {
    const named = new Set(project.code.match(GOOGLE) ?? []);
    expect([...named].sort()).toEqual(SERVICES);
  });

  test('asks for the least: this spreadsheet, and a place for the sidebar', () => {
    const manifest = JSON.parse(readFileSync('sheets-addon/appsscript.json', 'utf8')) as Record<string, unknown>;
    expect(Object.keys(manifest).sort()).toEqual([
      'dependencies',
      'exceptionLogging',
      'oauthScopes',
      'runtimeVersion',
      'timeZone',
    ]);
    expect(manifest['oauthScopes']).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
  });

  test('each custom function has its help for Sheets', () => {
    for (const { id, params } of CATALOGUE) {
      const comment = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\nfunction ${id}\\(`).exec(project.code)?.[1] ?? '';
      expect(comment, id).toContain('@customfunction');
      for (const { name } of params) expect(comment, id).toMatch(new RegExp(`@param \\{[^}]+\\} \\[?${name}\\]?`));
    }
  });
});

function byOrder(names: readonly string[]): (a: string, b: string) => number {
  return (a, b) => names.indexOf(a) - names.indexOf(b);
}

describe('F36 the menu', () => {
  test.each<AuthMode>(['NONE', 'LIMITED', 'FULL'])('is there in mode %s, and nothing else was asked', (mode) => {
    const { host, run } = openAddOn(project, PLAN);
    expect(run({ kind: 'open', mode })).toEqual({ kind: 'returned', value: null });
    const [menu] = host.menus;
    expect(menu?.items.map((item) => (item.kind === 'item' ? item.function : item.kind))).toEqual(
      MENU.map(([name]) => name),
    );
    expect(host.calls.filter(({ kind }) => kind !== 'ui')).toEqual([]);
  });

  test('is there right after the add-on was installed', () => {
    const { host, run } = openAddOn(project, PLAN);
    run({ kind: 'install' });
    expect(host.menus).toHaveLength(1);
  });

  test.each([
    ['de', 'Prüfen'],
    ['es_MX', 'Revisar'],
    ['pt-BR', 'Check'],
  ])('speaks the user’s language: %s', (userLocale, first) => {
    const { host, run } = openAddOn(project, PLAN, { userLocale });
    run({ kind: 'open', mode: 'NONE' });
    expect(host.menus[0]?.items[0]).toMatchObject({ caption: first });
  });

  test.each(MENU)('%s opens the sidebar, which is told what is wanted', (name, wish) => {
    const { host, run } = openAddOn(project, PLAN, { userLocale: 'de</script>' });
    expect(run({ kind: 'menu', name })).toMatchObject({ kind: 'returned' });
    const [shown] = host.shown;
    expect(shown).toMatchObject({ where: 'sidebar', title: 'Planlight' });
    const start = shown?.content.slice(shown.content.lastIndexOf('<script>')) ?? '';
    expect(start).toBe(`<script>var planlightStart = {"wish":"${wish}","language":"de\\u003c/script>"};</script>`);
  });

  test('each item wants something of its own: Report reports, after a check', () => {
    expect(new Map(MENU).get('planlightReport')).toBe('report');
    expect(new Set(MENU.map(([, wish]) => wish)).size).toBe(MENU.length);
  });

  test('loading the script asks for nothing at all', () => {
    const { host, run } = openAddOn(project, PLAN);
    run({ kind: 'menu', name: 'STOPLIGHT' });
    expect(host.calls).toEqual([]);
  });
});

describe('the one door of the sidebar', () => {
  const say = (json: unknown): unknown => {
    const { run } = openAddOn(project, PLAN);
    const outcome = run({ kind: 'call', name: 'rpc', args: [json] });
    return outcome.kind === 'returned' ? JSON.parse(String(outcome.value)) : outcome;
  };

  test.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another version', '{"v":0,"ask":{"is":"look"}}'],
    ['a name of every object', '{"v":1,"ask":{"is":"constructor"}}'],
    ['a key too many', '{"v":1,"ask":{"is":"look","more":1}}'],
    ['a wrong type', '{"v":1,"ask":{"is":"show","sheet":1,"row":0,"column":0}}'],
    ['changes that are none', '{"v":1,"ask":{"is":"apply","locale":"","changes":{"edits":[]}}}'],
  ])('%s is refused as a message of another version', (_, json) => {
    expect(say(json)).toMatchObject({ v: 1, ok: false, problem: { code: 'BRIDGE_OLD' } });
  });

  test('a failure comes as data with our own code, Google’s words only beside it', () => {
    expect(say('{"v":1,"ask":{"is":"show","sheet":"77","row":0,"column":0}}')).toMatchObject({
      ok: false,
      problem: { code: 'HOST_GONE' },
    });
  });
});
