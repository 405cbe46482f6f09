import { contentsDigest } from '../../changes/compare.ts';
import { changeSetOf, type ChangeSet, type Content, type Guard } from '../../changes/edits.ts';
import { paletteOf } from '../../changes/look.ts';
import { foldedText } from '../../reading/text.ts';
import { freeName } from '../../workbook/free-name.ts';
import type { MadeSheet, PartFacts } from './facts.ts';
import { draftOf } from './layout.ts';
import type { Part, PartLanguage } from './part.ts';
import { PART_LANGUAGES } from './part.ts';
import { renewal } from './renew.ts';

/** The language a sheet was made in: that of its first heading we know; words that are added to it speak it too. */
function languageOf(part: Part, { grid, blocks }: MadeSheet, wanted: PartLanguage): PartLanguage {
  const [read] = blocks.values();
  if (read === undefined) return wanted;
  const speaks = (language: PartLanguage): number =>
    [...read.columns].filter(([key, column]) => {
      const heading = part.words[language].headings[key];
      const held = grid.value(read.headerRow, column);
      return heading !== undefined && typeof held === 'string' && foldedText(held).startsWith(foldedText(heading));
    }).length;
  return PART_LANGUAGES.reduce((best, each) => (speaks(each) > speaks(best) ? each : best), wanted);
}

/** Headings that must still be where they were: everything is written in their columns. */
function headingGuards({ sheet, grid, blocks }: MadeSheet): Guard[] {
  return [...blocks.values()].map(({ headerRow, columns }) => {
    const places = [...columns.values()];
    const [left, right] = [Math.min(...places), Math.max(...places)];
    const row: Content[] = [];
    for (let column = left; column <= right; column++)
      row.push({ value: grid.value(headerRow, column), formula: grid.formula(headerRow, column) });
    const area = { sheet: sheet.id, top: headerRow, left, bottom: headerRow, right };
    return { area, digest: contentsDigest([row]) };
  });
}

/**
 * What "Create" does for a part, and nothing is done yet: where there is no sheet of it, one with all that the workbook
 * already tells; else what the sheet that is there lacks. What people typed is never touched.
 *
 * @param wanted the language of a new sheet; one that is there keeps its own
 */
export function createPart(part: Part, facts: PartFacts, wanted: PartLanguage): ChangeSet {
  const made = facts.made.get(part.id) ?? null;
  const language = made === null ? wanted : languageOf(part, made, wanted);
  const words = part.words[language];
  const lines = part.lines(facts, words);
  if (made !== null) {
    const { edits, skipped } = renewal(part, made, lines, words, facts);
    return changeSetOf(edits, edits.length === 0 ? [] : headingGuards(made), skipped);
  }
  const name = freeName(facts.book, words.name);
  const after = draftOf(part, name, lines, words, paletteOf(facts.context.settings.palette), facts);
  return changeSetOf([{ kind: 'sheet', name, before: null, after }]);
}
