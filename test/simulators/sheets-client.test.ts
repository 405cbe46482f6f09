import { describe, expect, test } from 'vitest';
import { type Client, openClient } from '../../simulators/sheets/client.ts';
import { runScript } from '../../simulators/sheets/script-run.ts';
import { book } from '../support/book.ts';
import { failureOf, openSheets } from './open-sheets.ts';

const CODE = `
  function add(a, b) { return a + b; }
  function fail() { throw new Error('no'); }
  function write(text) { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(text); return 'written'; }
`;

/** A page of the add-on, and what its handlers heard. */
function openPage(): {
  readonly client: Client;
  readonly heard: unknown[];
  readonly value: () => unknown;
  readonly answers: (() => void)[];
} {
  const { office, host } = openSheets(book('A'));
  const made = office(CODE);
  const answers: (() => void)[] = [];
  const client = openClient({ call: (entry) => runScript(made, entry), later: (work) => answers.push(work) });
  return { client, heard: [], value: () => host.book.sheets[0]?.cells.get(0)?.value, answers };
}

async function answered(answers: (() => void)[]): Promise<void> {
  await new Promise((go) => setTimeout(go, 0));
  for (const answer of answers.splice(0)) answer();
}

describe('a page that calls the script', () => {
  test('hears what came of it, later', async () => {
    const { client, heard, answers } = openPage();
    const { run } = client.google.script;
    const listening = run
      .withSuccessHandler((value) => heard.push(value))
      .withFailureHandler((error) => heard.push([error.name, error.message]));
    listening['add']?.(1, 2);
    listening['fail']?.();
    listening['secret_']?.();
    expect(heard).toEqual([]);
    await answered(answers);
    expect(heard).toEqual([3, ['ScriptError', 'no'], ['ScriptError', 'Script function not found: secret_']]);
  });

  test('has runners that never change', async () => {
    const { client, heard, answers } = openPage();
    const { run } = client.google.script;
    run.withSuccessHandler((value) => heard.push(value));
    run['add']?.(1, 2);
    const other = run.withUserObject('who').withSuccessHandler((value, user) => heard.push([value, user]));
    other['add']?.(3, 4);
    await answered(answers);
    expect(heard).toEqual([[7, 'who']]);
  });

  test('gets an error at once for what may not cross', () => {
    const { client } = openPage();
    expect(failureOf(() => client.google.script.run['add']?.(new Date()))).toBe(
      'Failed due to illegal value in property: 0',
    );
  });

  test('hears nothing after it is closed, and the script finishes', async () => {
    const { client, heard, answers, value } = openPage();
    client.google.script.run.withSuccessHandler((each) => heard.push(each))['write']?.('done');
    client.close();
    await answered(answers);
    expect([heard, value()]).toEqual([[], 'done']);
  });

  test('has ten calls on the way at most', async () => {
    const { client, heard, answers } = openPage();
    for (let i = 0; i < 12; i++) client.google.script.run.withSuccessHandler((each) => heard.push(each))['add']?.(i, 0);
    await new Promise((go) => setTimeout(go, 0));
    expect([answers.length, client.pending()]).toEqual([10, 12]);
    await answered(answers);
    await answered(answers);
    expect(heard.length).toBe(12);
  });
});
