import { createPart } from '../../core/execution/sheets/create-part.ts';
import { partFacts, type PartFacts } from '../../core/execution/sheets/facts.ts';
import { guidedPath, type NextStep, type PathPart } from '../../core/execution/sheets/guided-path.ts';
import type { Part, PartId, PartLanguage } from '../../core/execution/sheets/part.ts';
import { PARTS } from '../../core/execution/sheets/parts.ts';
import { nextInWords, PATH_WORDS } from '../../core/execution/sheets/path-words.ts';
import type { PreviewAnswer } from './answers.ts';
import type { NextLine, PartLine, PartsAnswer } from './method-answers.ts';
import { countsOf } from './lines.ts';
import { saidBy } from './said-by.ts';
import { willCreate } from './preview.ts';
import { toldCells, type ToldSource } from './told-cells.ts';

/** What the parts are told from: the facts of a checked workbook, and the language they speak. */
export type PartSource = { readonly facts: PartFacts; readonly language: PartLanguage };

/** The facts that parts need, of a checked workbook. */
export function factsOf({ book, result }: Pick<ToldSource, 'book' | 'result'>): PartFacts {
  return partFacts(book, result, PARTS);
}

function known(id: PartId): Part {
  const part = PARTS.find((each) => each.id === id);
  if (part === undefined) throw new Error(`the path is made of known parts, and ${id} is none`);
  return part;
}

function partLine({ id, sheet, progress }: PathPart, { facts, language }: PartSource): PartLine {
  const part = known(id);
  const words = part.words[language];
  const findings = part.findings(facts, words);
  return {
    id,
    name: words.name,
    purpose: words.purpose,
    sheet: sheet === null ? null : { name: sheet.name, at: { sheet: sheet.id, row: 0, column: 0 } },
    progress,
    ...saidBy(findings),
  };
}

function nextLine(next: NextStep, parts: readonly PartLine[], language: PartLanguage): NextLine {
  const { step, act, part } = next;
  const about =
    part === null
      ? null
      : { words: known(part).words[language], progress: parts.find(({ id }) => id === part)?.progress ?? 0 };
  return { step, act, part, ...nextInWords(next, about, PATH_WORDS[language]) };
}

/** The steps of the method in words, each part with what its sheet says, and what to do next. */
export function partsAnswer(source: PartSource): PartsAnswer {
  const { facts, language } = source;
  const { steps, next } = guidedPath(facts, PARTS);
  const words = PATH_WORDS[language];
  const lines = steps.map(({ id, measures, parts, progress }) => ({
    id,
    ...words.steps[id],
    progress,
    measures: measures.map(({ id: counted, done, of }) => ({ name: words.measures[counted], done, of })),
    parts: parts.map((part) => partLine(part, source)),
  }));
  return {
    steps: lines,
    next:
      next === null
        ? null
        : nextLine(
            next,
            lines.flatMap(({ parts }) => parts),
            language,
          ),
  };
}

/** What a new sheet is filled in with, of what the workbook already tells. */
function fillsOf(part: Part, { facts, language }: PartSource): PreviewAnswer['fills'] {
  const words = part.words[language];
  const lines = part.lines(facts, words);
  return part.blocks
    .map(({ key }) => ({ caption: words.captions[key] ?? key, rows: lines.get(key)?.length ?? 0 }))
    .filter(({ rows }) => rows > 0);
}

/** What creating the sheet of a part would do, or bringing it up to date where there is one: made of the very change set. */
export function createPreview(id: PartId, source: PartSource, told: ToldSource): PreviewAnswer | null {
  const part = PARTS.find((each) => each.id === id);
  if (part === undefined) return null;
  const changes = createPart(part, source.facts, source.language);
  return {
    changes,
    will: willCreate(changes.edits, told.book.sheets),
    fills: source.facts.made.has(id) ? [] : fillsOf(part, source),
    packets: null,
    foreignRules: 0,
    noVerdict: [],
    notLive: toldCells(changes.skipped, told),
    counts: countsOf(told.lines.rows),
  };
}
