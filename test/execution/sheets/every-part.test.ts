import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPart } from '../../../core/execution/sheets/create-part.ts';
import { partFacts } from '../../../core/execution/sheets/facts.ts';
import { PART_LANGUAGES, type Part } from '../../../core/execution/sheets/part.ts';
import { PARTS } from '../../../core/execution/sheets/parts.ts';
import { keyOf } from '../../../core/changes/rule-tag.ts';
import { gridOf, type WorkbookSnapshot } from '../../../core/workbook/snapshot.ts';
import { madeAs, madeOfKey } from '../../../core/workbook/made-sheet.ts';
import { created, exampleBook, factsOf, resultOf } from '../../support/parts.ts';
import { withCells } from '../../support/with-change.ts';

const PLAN = exampleBook();
const all = PARTS.map((part) => [part.id, part] as const);
const inAllLanguages = PARTS.flatMap((part) => PART_LANGUAGES.map((language) => [part.id, language, part] as const));

function draftOf(part: Part, language: (typeof PART_LANGUAGES)[number] = 'en') {
  const [edit] = createPart(part, factsOf(PLAN), language).edits;
  if (edit?.kind !== 'sheet' || edit.after === null) throw new Error('a sheet was to be created');
  return edit.after;
}

/** The sheet of a part in a workbook. */
function sheetOf(book: WorkbookSnapshot, part: Part) {
  const sheet = book.sheets.find((each) => madeAs(each) === part.id);
  if (sheet === undefined) throw new Error(`no sheet of ${part.id}`);
  return sheet;
}

describe('the sheet of a part', () => {
  test.each(inAllLanguages)('%s in %s has words for all that it shows', (_, language, part) => {
    const words = part.words[language];
    expect(words.name.length).toBeLessThanOrEqual(31);
    expect(words.name).not.toMatch(/[:\\/?*[\]]/);
    for (const block of part.blocks) {
      expect(words.captions[block.key], block.key).toBeTruthy();
      const headings = block.columns.map(({ key }) => words.headings[key] ?? '');
      expect(headings.filter((heading) => heading === '')).toEqual([]);
      expect(new Set(headings.map((heading) => heading.toLowerCase())).size, 'each heading once').toBe(headings.length);
      expect(block.identity.filter((key) => !block.columns.some((column) => column.key === key))).toEqual([]);
      for (const { takes } of block.columns) {
        if (takes?.kind !== 'choice') continue;
        const choices = takes.of.map((choice) => words.choices[choice] ?? '');
        expect(choices.filter((choice) => choice === '' || choice.includes(','))).toEqual([]);
        expect(choices.join(',').length).toBeLessThan(255);
      }
    }
  });

  test.each(all)('%s says the same things in every language', (_, { words }) => {
    const keysOf = (part: 'captions' | 'headings' | 'choices' | 'says', language: 'en' | 'de' | 'es') =>
      Object.keys(words[language][part]).sort();
    const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const language of PART_LANGUAGES) {
      for (const part of ['captions', 'headings', 'choices', 'says'] as const)
        expect(keysOf(part, language)).toEqual(keysOf(part, 'en'));
      for (const [key, text] of Object.entries(words[language].says))
        expect(places(text), key).toEqual(places(words.en.says[key] ?? ''));
    }
  });

  test.each(all)('%s is known again by colours of its own', (_, part) => {
    const { rules } = draftOf(part);
    expect(rules.length).toBeGreaterThan(0);
    for (const { key, formula } of rules) {
      expect(madeOfKey(key)).toBe(part.id);
      expect(keyOf(formula)).toBe(key);
    }
    expect(new Set(rules.map(({ key }) => key)).size).toBe(rules.length);
  });

  test.each(inAllLanguages)(
    '%s in %s has columns in which no usual word of a heading is broken',
    (_, language, part) => {
      const { contents, widths } = draftOf(part, language);
      const headings = (contents[4] ?? []).map(({ value }) => (typeof value === 'string' ? value.split(' ') : []));
      const broken = headings.filter((words, i) => words.some((word) => Math.min(word.length, 15) >= (widths[i] ?? 0)));
      expect(broken).toEqual([]);
    },
  );

  test.each(inAllLanguages)('%s in %s, created again at once, changes nothing', (_, language, part) => {
    const book = created(PLAN, part, language);
    expect(createPart(part, factsOf(book), 'en').edits).toEqual([]);
  });

  test.each(all)('%s is found again when it was given another name', (_, part) => {
    const book = created(PLAN, part);
    const renamed = book.sheets.map((sheet) => (madeAs(sheet) === part.id ? { ...sheet, name: 'Ours' } : sheet));
    expect(factsOf({ ...book, sheets: renamed }).made.get(part.id)?.sheet.name).toBe('Ours');
  });

  test.each(all)('%s takes another name where there is a sheet of its own', (_, part) => {
    const [first] = PLAN.sheets;
    if (first === undefined) throw new Error('no sheet');
    const book = { ...PLAN, sheets: [...PLAN.sheets, { ...first, id: 'x', name: part.words.en.name.toUpperCase() }] };
    const [edit] = createPart(part, factsOf(book), 'en').edits;
    expect(edit?.kind === 'sheet' ? edit.name : null).toBe(`${part.words.en.name} 2`);
  });

  test.each(all)('%s is no plan: a check judges the same rows with it and without', (_, part) => {
    const judged = (book: WorkbookSnapshot) =>
      factsOf(book).review.tables.flatMap(({ sheetName, rows }) => rows.map(({ name }) => `${sheetName} ${name}`));
    expect(judged(created(PLAN, part))).toEqual(judged(PLAN));
  });

  test.each(all)('%s, created again, keeps all that people typed into it', (_, part) => {
    const book = created(PLAN, part);
    const sheet = sheetOf(book, part);
    const { bounds } = gridOf(sheet, []);
    const typedIn = fc.array(
      fc.tuple(
        fc.integer({ min: 5, max: bounds.bottom + 4 }),
        fc.integer({ min: 0, max: bounds.right + 2 }),
        fc.constantFrom('mine', 'Yes', '=1+1', 7, 46_000),
      ),
      { maxLength: 12 },
    );
    const kept = new Set(
      part.blocks.flatMap(({ columns }) => columns.filter(({ filledBy }) => filledBy === 'us').map(({ key }) => key)),
    );
    const checked = resultOf(book);
    fc.assert(
      fc.property(typedIn, (cells) => {
        const after = withCells(
          sheet,
          cells.map(([row, column, value]) => [row, column, { value, formula: null }] as const),
        );
        const found = { ...book, sheets: book.sheets.map((each) => (each === sheet ? after : each)) };
        // What is typed on the sheet of a part is no plan: the check stays what it was.
        const facts = partFacts(found, checked, [part]);
        const ours = new Set(
          [...(facts.made.get(part.id)?.blocks.values() ?? [])].flatMap(({ columns }) =>
            [...columns].filter(([key]) => kept.has(key)).map(([, column]) => column),
          ),
        );
        const grid = gridOf(after, []);
        for (const edit of createPart(part, facts, 'en').edits) {
          if (edit.kind !== 'content') throw new Error('only contents change');
          const { top, bottom, left } = edit.area;
          for (let row = top; row <= bottom; row++) {
            const holds = grid.value(row, left) !== null || grid.formula(row, left) !== null;
            expect(holds && !ours.has(left), `row ${row}, column ${left} was typed`).toBe(false);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});
