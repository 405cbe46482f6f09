import { describe, expect, test } from 'vitest';
import type { Edit } from '../../core/changes/edits.ts';
import type { SheetDraft } from '../../core/changes/sheet-draft.ts';
import { openWorkbook } from '../../headless/xlsx/open.ts';
import { contentsByName } from '../../headless/xlsx/sheet-contents.ts';
import { patchedWorkbook } from '../../headless/xlsx/write/patch.ts';
import { adding, content, draft, takingAway } from '../support/sheet-draft.ts';
import { MAIN, partsOf, PLAN_ROWS, refusalOf, sheetXml, textsOf, xlsx, type Parts } from '../support/xlsx.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const BOOK = 'xl/workbook.xml';
const HUDDLE = draft({ name: 'Huddle' });

function edited(bytes: Uint8Array, ...edits: readonly Edit[]): Uint8Array {
  return patchedWorkbook(openWorkbook(bytes, 'plan.xlsx'), edits);
}

function codeOf(bytes: Uint8Array, ...edits: readonly Edit[]): string {
  return refusalOf(() => edited(bytes, ...edits));
}

/** A workbook with the drafted sheet in it, some parts changed since: `change` gets each part's text. */
function since(change: (text: string, part: string) => string | null, parts: Parts = {}): Uint8Array {
  const texts = textsOf(edited(xlsx(parts), adding(HUDDLE)));
  return xlsx(Object.fromEntries(Object.entries(texts).map(([part, text]) => [part, change(text, part)])));
}

function workbook(inside: string, head = `xmlns="${MAIN}" xmlns:r="${OFFICE}"`): string {
  return `<workbook ${head}>${inside}</workbook>`;
}

const PLAN = '<sheet name="Plan" sheetId="1" r:id="rId1"/>';

describe('how a new sheet is listed', () => {
  test.each<readonly [why: string, main: string, entry: string]>([
    ['behind the last', workbook(`<sheets>${PLAN}</sheets>`), '<sheet name="Huddle" sheetId="2" r:id="rId3"/>'],
    [
      'with a number that no sheet has',
      workbook(`<sheets>${PLAN.replace('"1"', '"7"')}</sheets>`),
      '<sheet name="Huddle" sheetId="8" r:id="rId3"/>',
    ],
    [
      'under the prefixes of the workbook',
      `<x:workbook xmlns:x="${MAIN}" xmlns:rel="${OFFICE}"><x:sheets><x:sheet name="Plan" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`,
      '<x:sheet name="Huddle" sheetId="2" rel:id="rId3"/>',
    ],
    [
      'where every sheet says itself what its relation means',
      workbook(`<sheets><sheet xmlns:q="${OFFICE}" name="Plan" sheetId="1" q:id="rId1"/></sheets>`, `xmlns="${MAIN}"`),
      `<sheet xmlns:r="${OFFICE}" name="Huddle" sheetId="2" r:id="rId3"/>`,
    ],
  ])('%s', (_, main, entry) => {
    const bytes = edited(xlsx({ [BOOK]: main }), adding(HUDDLE));
    expect(textsOf(bytes)[BOOK]).toContain(`${entry}</`);
    expect(openWorkbook(bytes, 'plan.xlsx').snapshot.sheets.map(({ name }) => name)).toEqual(['Plan', 'Huddle']);
  });

  test('a hidden one is hidden, and shown when it is made anew to be seen', () => {
    const hidden = edited(xlsx(), adding({ ...HUDDLE, isHidden: true }));
    const shown = edited(hidden, adding(HUDDLE));
    const visibility = (bytes: Uint8Array) => openWorkbook(bytes, 'plan.xlsx').snapshot.sheets[1]?.visibility;
    expect([visibility(hidden), visibility(shown)]).toEqual(['hidden', 'visible']);
  });

  test('its part takes no name that is taken, of a part that nobody lists neither', () => {
    const bytes = edited(xlsx({ 'xl/Worksheets/Sheet2.xml': '<left/>' }), adding(HUDDLE));
    expect(Object.keys(textsOf(bytes))).toContain('xl/worksheets/sheet3.xml');
  });

  test('several come in one change, and go in one although they refer to each other', () => {
    const log = draft({ name: 'Log', contents: [[content('Ann', 'Huddle!A2')]], rules: [] });
    const both = edited(xlsx(), adding(HUDDLE), adding(log));
    expect(openWorkbook(both, 'plan.xlsx').snapshot.sheets.map(({ name }) => name)).toEqual(['Plan', 'Huddle', 'Log']);
    expect(codeOf(both, takingAway(HUDDLE))).toBe('SHEET_IN_USE');
    const none = edited(both, takingAway(HUDDLE), takingAway(log));
    expect(textsOf(none)[BOOK]).toBe(textsOf(xlsx())[BOOK]);
  });

  test('validations are still there after the sheet was written to again', () => {
    const bytes = edited(xlsx(), adding(HUDDLE));
    const [rule] = HUDDLE.rules;
    const id = openWorkbook(bytes, 'plan.xlsx').snapshot.sheets[1]?.id ?? '';
    const again = edited(
      bytes,
      { kind: 'rule', sheet: id, key: rule?.key ?? '', before: rule ?? null, after: null },
      {
        kind: 'content',
        area: { sheet: id, top: 3, left: 0, bottom: 3, right: 0 },
        before: [[content(null)]],
        after: [[content('Cy')]],
      },
    );
    const checks = (from: Uint8Array) =>
      /<dataValidations.*<\/dataValidations>/.exec(textsOf(from)['xl/worksheets/sheet2.xml'] ?? '')?.[0];
    expect(checks(bytes)).toContain('<formula1>"Green,Yellow ""soon"",Red &amp; late"</formula1>');
    expect(checks(again)).toBe(checks(bytes));
    expect(openWorkbook(again, 'plan.xlsx').snapshot.sheets[1]?.ownRules).toEqual(HUDDLE.rules.slice(1));
  });

  test('a sheet that stands there in part is written whole, in its place', () => {
    const half = since((text, part) => (part.endsWith('sheet2.xml') ? text.replace(/<c r="A2".*?<\/c>/, '') : text));
    const whole = edited(half, adding(HUDDLE));
    expect(textsOf(whole)).toEqual(textsOf(edited(xlsx(), adding(HUDDLE))));
  });
});

describe('what goes with a sheet', () => {
  const other = (sheets: string, rest: string): string =>
    workbook(`${rest.split('|')[0]}<sheets>${sheets}</sheets>${rest.split('|')[1]}`);
  const moved = (rest: string): string | undefined => {
    // Huddle stands between two others.
    const listed = `${PLAN}<sheet name="Huddle" sheetId="2" r:id="rId3"/><sheet name="Last" sheetId="3" r:id="rId4"/>`;
    const bytes = since(
      (text, part) => {
        if (part === BOOK) return other(listed, rest);
        return part.endsWith('workbook.xml.rels')
          ? text.replace(
              '</Rel',
              `<Relationship Id="rId4" Type="${OFFICE}/worksheet" Target="worksheets/last.xml"/></Rel`,
            )
          : text;
      },
      { 'xl/worksheets/last.xml': sheetXml(PLAN_ROWS) },
    );
    return textsOf(edited(bytes, takingAway(HUDDLE)))[BOOK];
  };
  const without = other(`${PLAN}<sheet name="Last" sheetId="3" r:id="rId4"/>`, '|');

  test.each<readonly [why: string, rest: string, after: string]>([
    [
      'a window that looked at it looks at the sheet before',
      '<bookViews><workbookView activeTab="1"/></bookViews>|',
      '<bookViews><workbookView activeTab="0"/></bookViews>',
    ],
    [
      'one that looked behind it still looks there',
      '<bookViews><workbookView xWindow="1" firstSheet="1" activeTab="2"/></bookViews>|',
      '<bookViews><workbookView xWindow="1" firstSheet="0" activeTab="1"/></bookViews>',
    ],
    [
      'one that looked before it stays as it is',
      '<bookViews><workbookView tabRatio="9"/></bookViews>|',
      '<bookViews><workbookView tabRatio="9"/></bookViews>',
    ],
    [
      'names that only it knew',
      '|<definedNames><definedName name="N" localSheetId="1">Huddle!A1</definedName></definedNames>',
      '',
    ],
    [
      'names of later sheets stay theirs',
      '|<definedNames><definedName name="A" localSheetId="0">Plan!A1</definedName><definedName name="N" localSheetId="1">Huddle!A1</definedName><definedName comment=\'localSheetId="9"\' name="B" localSheetId="2">Last!A1</definedName></definedNames>',
      '<definedNames><definedName name="A" localSheetId="0">Plan!A1</definedName><definedName comment=\'localSheetId="9"\' name="B" localSheetId="1">Last!A1</definedName></definedNames>',
    ],
  ])('%s', (_, rest, after) => {
    const [views, names] = rest.startsWith('|') ? ['', after] : [after, ''];
    expect(moved(rest)).toBe(without.replace('<sheets>', `${views}<sheets>`).replace('</sheets>', `</sheets>${names}`));
  });

  test.each<readonly [why: string, order: string, isKept: boolean]>([
    ['the order of calculation where it names cells of the sheet', '<c r="B2" i="2"/><c r="D3"/>', false],
    ['but not where it names none', '<c r="B2" i="1"/><c r="C3" l="1"/>', true],
  ])('%s', (_, order, isKept) => {
    const bytes = since(
      (text, part) => {
        if (part.endsWith('workbook.xml.rels'))
          return text.replace(
            '</Rel',
            `<Relationship Id="rId9" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Rel`,
          );
        return part === '[Content_Types].xml'
          ? text.replace('</Types>', '<Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>')
          : text;
      },
      { 'xl/calcChain.xml': `<calcChain xmlns="${MAIN}">${order}</calcChain>` },
    );
    const texts = textsOf(edited(bytes, takingAway(HUDDLE)));
    const mentions = Object.values(texts).filter((text) => text.includes('alcChain'));
    expect(mentions).toHaveLength(isKept ? 3 : 0);
    expect(Object.keys(texts).includes('xl/calcChain.xml')).toBe(isKept);
  });

  test('its own relations', () => {
    const bytes = since((text) => text, { 'xl/worksheets/_rels/sheet2.xml.rels': null });
    const related = xlsx({ ...textsOf(bytes), 'xl/worksheets/_rels/sheet2.xml.rels': '<Relationships xmlns="u"/>' });
    expect(Object.keys(textsOf(edited(related, takingAway(HUDDLE))))).toEqual(Object.keys(partsOf()));
  });
});

describe('a sheet is neither written over nor taken away', () => {
  const typed = (cell: string) => since((text) => text.replace('</row></sheetData>', `${cell}</row></sheetData>`));
  const note = '<c r="H4"><v>7</v></c>';

  test.each<readonly [why: string, code: string, bytes: Uint8Array, edit: Edit]>([
    ['when somebody has one of that name', 'SHEET_TAKEN', xlsx({}, ['HUDDLE']), adding(HUDDLE)],
    ['when somebody typed into it', 'SHEET_TAKEN', typed(note), adding(HUDDLE)],
    ['when somebody typed into it', 'SHEET_TAKEN', typed(note), takingAway(HUDDLE)],
    [
      'when a sheet of charts has the name',
      'SHEET_TAKEN',
      xlsx({ [BOOK]: workbook(`<sheets>${PLAN}<sheet name="Huddle" sheetId="2" r:id="rId8"/></sheets>`) }),
      adding(HUDDLE),
    ],
    [
      'when all others are hidden',
      'SHEET_ALONE',
      since((text, part) => (part === BOOK ? text.replace('sheetId="1"', 'sheetId="1" state="veryHidden"') : text)),
      takingAway(HUDDLE),
    ],
  ])('%s', (_, code, bytes, edit) => expect(codeOf(bytes, edit)).toBe(code));

  const onPlan = (xml: { cell?: string; after?: string }) =>
    since((text, part) =>
      part === 'xl/worksheets/sheet1.xml'
        ? sheetXml(PLAN_ROWS.replace('</row>', `${xml.cell ?? ''}</row>`), { after: xml.after ?? '' })
        : text,
    );
  test.each<readonly [where: string, bytes: Uint8Array]>([
    ['a formula', onPlan({ cell: '<c r="F1"><f>SUM(Huddle!D2:D4)</f><v>0.75</v></c>' })],
    ['a formula in quotes', onPlan({ cell: '<c r="F1"><f>1+\'huddle\'!D2</f><v>1.5</v></c>' })],
    [
      'a formula over all sheets from one before it to one behind it',
      edited(onPlan({ cell: '<c r="F1"><f>SUM(Plan:Last!D2)</f><v>1</v></c>' }), adding(draft({ name: 'Last' }))),
    ],
    [
      'a conditional format',
      onPlan({
        after:
          '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>Huddle!$A$2=1</formula></cfRule></conditionalFormatting>',
      }),
    ],
    [
      'a validation',
      onPlan({
        after:
          '<dataValidations><dataValidation type="list" sqref="A1"><formula1>Huddle!$A$2:$A$4</formula1></dataValidation></dataValidations>',
      }),
    ],
    [
      'a name',
      since((text, part) =>
        part === BOOK
          ? text.replace(
              '</sheets>',
              '</sheets><definedNames><definedName name="People">Huddle!$A$2</definedName></definedNames>',
            )
          : text,
      ),
    ],
    ['a chart', since((text) => text, { 'xl/charts/chart1.xml': '<c:chart><c:f>Huddle!$D$2:$D$4</c:f></c:chart>' })],
    [
      'a pivot table',
      since((text) => text, {
        'xl/pivotCache/pivotCacheDefinition1.xml': '<x><worksheetSource ref="A1:E4" sheet="Huddle"/></x>',
      }),
    ],
  ])('when %s elsewhere refers to it', (_, bytes) => expect(codeOf(bytes, takingAway(HUDDLE))).toBe('SHEET_IN_USE'));

  test('a formula that goes in the same change does not hold it', () => {
    const bytes = onPlan({ cell: '<c r="F1"><f>Huddle!D2</f><v>0.5</v></c>' });
    const clearing: Edit = {
      kind: 'content',
      area: { sheet: '1', top: 0, left: 5, bottom: 0, right: 5 },
      before: [[content(0.5, 'Huddle!D2')]],
      after: [[content(null)]],
    };
    const after = openWorkbook(edited(bytes, takingAway(HUDDLE), clearing), 'plan.xlsx');
    expect(after.snapshot.sheets.map(({ name }) => name)).toEqual(['Plan']);
  });

  test('one that is gone already leaves nothing to do', () => {
    const bytes = xlsx();
    expect(edited(bytes, takingAway(HUDDLE))).toBe(openWorkbook(bytes, '').archive.bytes);
  });
});

describe('what a sheet of a name holds', () => {
  const at = (bytes: Uint8Array, name: string) => contentsByName(openWorkbook(bytes, 'plan.xlsx'), name);

  test.each<readonly [why: string, bytes: Uint8Array, name: string, holds: SheetDraft['contents'] | null]>([
    ['no sheet of that name', xlsx(), 'Huddle', null],
    ['a blank sheet', xlsx({ 'xl/worksheets/sheet1.xml': sheetXml('') }), 'Plan', []],
    [
      'rows and columns that are blank before the first cell count',
      xlsx({ 'xl/worksheets/sheet1.xml': sheetXml('<row r="2"><c r="B2"><f>1+1</f><v>2</v></c></row>') }),
      'PLAN',
      [[], [content(null), content(2, '1+1')]],
    ],
  ])('%s', (_, bytes, name, holds) => expect(at(bytes, name)).toEqual(holds));
});
