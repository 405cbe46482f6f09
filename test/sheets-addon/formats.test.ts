import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ConditionalFormat } from '../../core/formats/format.ts';
import type { FormatsSnapshot } from '../../core/formats/formats-snapshot.ts';
import { defaultSettings } from '../../core/settings/schema.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { openWorkbook } from '../../headless/xlsx/open.ts';
import { createEngine } from '../../pane/engine/engine.ts';
import type { AuditAnswer } from '../../pane/engine/answers.ts';
import type { SheetsPaneHost } from '../../sheets-addon/sidebar/pane-host.ts';
import type { SheetsHost, SheetsKind } from '../../simulators/sheets/host.ts';
import { nodeRealm } from '../../simulators/sheets/node-realm.ts';
import { runScript, type Project } from '../../simulators/sheets/script-run.ts';
import { book } from '../support/book.ts';
import { builtProject, openAddOn } from './open-add-on.ts';
import { proposed, read, UNWATCHED } from '../support/pane-work.ts';

const TODAY = '2026-06-30';
const PLAN = book('KPI | Target | Actual', 'Churn rate | 5 | 8', 'Leads | 100 | 60', 'Wins | 10 | 10');

let project: Project;
beforeAll(async () => {
  project = await builtProject();
}, 60_000);

/** Somebody's own script adds rules over C2:C4 of the first sheet, each by what is said between the ranges and the end. */
function ruled(host: SheetsHost, rules: readonly string[]): void {
  const built = rules.map(
    (said) => `SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('C2:C4')]).${said}.build()`,
  );
  const code = `function go() {
    const sheet = SpreadsheetApp.getActive().getSheets()[0];
    sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().concat([${built.join(',')}]));
  }`;
  const outcome = runScript({ host, project: { code }, realm: nodeRealm }, { kind: 'menu', name: 'go' });
  if (outcome.kind !== 'returned') throw new Error(outcome.message);
}

async function formatsOf(pane: SheetsPaneHost): Promise<FormatsSnapshot> {
  const given = await pane.formats?.();
  if (given?.ok !== true) throw new Error(JSON.stringify(given));
  return given.value;
}

/** The formats of the first sheet after somebody added rules. */
async function told(rules: readonly string[], kind: Partial<SheetsKind> = {}): Promise<readonly ConditionalFormat[]> {
  const { host, pane } = openAddOn(project, PLAN, kind);
  ruled(host, rules);
  return (await formatsOf(pane)).sheets[0]?.formats ?? [];
}

function audited(snapshot: WorkbookSnapshot, formats: FormatsSnapshot | null): AuditAnswer | null {
  const engine = createEngine();
  engine.speak('en');
  engine.open(snapshot);
  engine.review(defaultSettings(), TODAY);
  return engine.audit(formats);
}

/** What an audit found, whatever the ids of sheets are. */
function found(audit: AuditAnswer | null): unknown {
  return audit?.stoplights.map(({ kind, place, judged, wrong, lights }) => [
    kind,
    place,
    judged,
    wrong,
    lights.map(({ name, a1, shows, should, why }) => [name, a1, shows, should, why]),
  ]);
}

describe('what others’ conditional formats say', () => {
  test.each<readonly [said: string, type: string, operator: string | null, text: string | null, formulas: string[]]>([
    ['whenCellEmpty()', 'containsBlanks', null, null, []],
    ['whenCellNotEmpty()', 'notContainsBlanks', null, null, []],
    ['whenNumberBetween(1, 2.5)', 'cellIs', 'between', null, ['1', '2.5']],
    ['whenNumberNotBetween(1, 2)', 'cellIs', 'notBetween', null, ['1', '2']],
    ['whenNumberEqualTo(7)', 'cellIs', 'equal', null, ['7']],
    ['whenNumberNotEqualTo(7)', 'cellIs', 'notEqual', null, ['7']],
    ['whenNumberGreaterThan(0.85)', 'cellIs', 'greaterThan', null, ['0.85']],
    ['whenNumberGreaterThanOrEqualTo(1)', 'cellIs', 'greaterThanOrEqual', null, ['1']],
    ['whenNumberLessThan(-1)', 'cellIs', 'lessThan', null, ['-1']],
    ['whenNumberLessThanOrEqualTo(0)', 'cellIs', 'lessThanOrEqual', null, ['0']],
    [`whenTextEqualTo('say "on"')`, 'cellIs', 'equal', null, ['"say ""on"""']],
    [`whenTextContains('risk')`, 'containsText', 'containsText', 'risk', []],
    [`whenTextDoesNotContain('risk')`, 'notContainsText', 'notContains', 'risk', []],
    [`whenTextStartsWith('On')`, 'beginsWith', 'beginsWith', 'On', []],
    [`whenTextEndsWith('ed')`, 'endsWith', 'endsWith', 'ed', []],
    [`whenFormulaSatisfied('=$C2/$B2<0.5')`, 'expression', null, null, ['$C2/$B2<0.5']],
    ['whenDateBefore(new Date(2026, 5, 30))', 'timePeriod', null, null, []],
    ['whenDateAfter(SpreadsheetApp.RelativeDate.TODAY)', 'timePeriod', null, null, []],
  ])('%s', async (said, type, operator, text, formulas) => {
    expect(await told([`${said}.setBackground('#ffc7ce').setFontColor('#9c0006')`])).toEqual([
      {
        type,
        operator,
        text,
        formulas,
        areas: [{ top: 1, left: 2, bottom: 3, right: 2 }],
        priority: 1,
        stopIfTrue: false,
        painting: { kind: 'look', look: { fill: '#FFC7CE', font: '#9C0006' } },
      },
    ]);
  });

  test('a formula is told the common way, whatever the locale writes', async () => {
    const [format] = await told([`whenFormulaSatisfied('=IF($C2>0,5;1;0)').setBold(true)`], { locale: 'de_DE' });
    expect(format?.formulas).toEqual(['IF($C2>0.5,1,0)']);
  });

  test('a color scale is told with its two or three points', async () => {
    const point = (end: string, colour: string, type: string, value: string): string =>
      `setGradient${end}pointWithValue('${colour}', SpreadsheetApp.InterpolationType.${type}, '${value}')`;
    const formats = await told([
      `setGradientMinpoint('#ff0000').setGradientMaxpoint('#00ff00')`,
      [
        point('Min', '#ff0000', 'NUMBER', '0'),
        point('Mid', '#ffff00', 'PERCENT', '50'),
        point('Max', '#00ff00', 'PERCENTILE', '90'),
      ].join('.'),
    ]);
    expect(formats.map(({ type, priority, painting }) => [type, priority, painting])).toMatchObject([
      ['colorScale', 1, { kind: 'scale', limits: [{ kind: 'min' }, { kind: 'max' }], colours: ['#FF0000', '#00FF00'] }],
      [
        'colorScale',
        2,
        {
          kind: 'scale',
          limits: [
            { kind: 'num', value: '0' },
            { kind: 'percent', value: '50' },
            { kind: 'percentile', value: '90' },
          ],
          colours: ['#FF0000', '#FFFF00', '#00FF00'],
        },
      ],
    ]);
  });

  test('our own are not among them, and theirs keep their order', async () => {
    const { host, pane } = openAddOn(project, PLAN);
    const changes = await proposed(pane);
    expect(await pane.apply(changes, UNWATCHED)).toMatchObject({ end: 'applied' });
    ruled(host, ['whenCellEmpty()', 'whenNumberEqualTo(1)']);
    const formats = (await formatsOf(pane)).sheets[0]?.formats ?? [];
    expect(formats.map(({ type }) => type)).toEqual(['containsBlanks', 'cellIs']);
  });
});

describe('the audit of home-made stoplights', () => {
  test('finds in Sheets what it finds in the file', async () => {
    const file = openWorkbook(readFileSync('examples/home-made.xlsx'), 'home-made.xlsx').snapshot;
    const { pane } = openAddOn(project, file);
    const audit = audited(await read(pane), await formatsOf(pane));
    expect(audit).toMatchObject({ wrong: 4, judged: 9, unseenRules: 0 });
    expect(found(audit)).toEqual(found(audited(file, null)));
  });

  test('finds the wrong light that a rule of Sheets paints', async () => {
    const { host, pane } = openAddOn(project, PLAN);
    ruled(host, [
      `whenFormulaSatisfied('=$C2/$B2<0.85').setBackground('#ffc7ce')`,
      `whenFormulaSatisfied('=$C2/$B2>=1').setBackground('#c6efce')`,
    ]);
    expect(audited(await read(pane), await formatsOf(pane))?.stoplights).toMatchObject([
      { kind: 'conditional-format', wrong: 1, lights: [{ a1: 'C2', shows: 'Green', should: 'Red' }] },
    ]);
  });
});
