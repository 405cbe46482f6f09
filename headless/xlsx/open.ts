import { dayOfIso } from '../../core/calendar/day.ts';
import { serialOfDay } from '../../core/calendar/serial.ts';
import { problem, type Problem } from '../../core/messages/problem.ts';
import { boxOf } from '../../core/workbook/references.ts';
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import type { PartText } from '../xml/part-text.ts';
import { attribute, booleanAttribute, child, childrenOf, type Element } from '../xml/tree.ts';
import { readArchive, type Archive } from '../zip/archive.ts';
import { boxesOf } from './boxes.ts';
import { partText, partTree, relationsOf, storedText, workbookPart, type Relation } from './opc.ts';
import { readRules } from './rules.ts';
import { readSharedStrings } from './shared-strings.ts';
import { cutSheet, readCells, type SheetText } from './sheet-text.ts';
import { type CellContext, type SheetValues, SheetValuesBuilder } from './sheet-values.ts';
import { readStyles, type Styles } from './styles-part.ts';
import { readWorkbookPart, type SheetEntry } from './workbook-part.ts';

/** An opened workbook file: what it says, and where each sheet's part is, for those who write. */
export type OpenedWorkbook = {
  readonly archive: Archive;
  readonly snapshot: WorkbookSnapshot;
  /** The part name of each sheet by its id; a sheet without a part (a chart sheet, a missing file) has none. */
  readonly parts: ReadonlyMap<string, string>;
  /** The texts of the sheets' parts, so that who writes need not unpack them again. */
  readonly texts: ReadonlyMap<string, PartText>;
  readonly stylesPart: string | null;
  readonly workbookPart: string;
  /** What was odd about the file; none of it kept the rest from being read. */
  readonly problems: readonly Problem[];
};

type Reading = {
  readonly archive: Archive;
  readonly context: CellContext;
  readonly styles: Styles;
  readonly formats: readonly Element[];
  readonly problems: Problem[];
};

function tablesOf(archive: Archive, part: string): TableSnapshot[] {
  const tables: TableSnapshot[] = [];
  for (const { type, target } of relationsOf(archive, part)) {
    const root = type === 'table' ? partTree(archive, target) : null;
    const box = root === null ? null : boxOf(attribute(root, 'ref') ?? '');
    if (root === null || box === null) continue;
    tables.push({
      name: attribute(root, 'displayName') ?? attribute(root, 'name') ?? '',
      box,
      headerRows: Number(attribute(root, 'headerRowCount') ?? 1),
      totalsRows: Number(attribute(root, 'totalsRowCount') ?? 0),
    });
  }
  return tables;
}

function hiddenColumns(root: Element): number[] {
  const list = child(root, 'cols');
  const hidden: number[] = [];
  for (const each of list === null ? [] : childrenOf(list, 'col')) {
    if (!booleanAttribute(each, 'hidden')) continue;
    const last = Math.min(Number(attribute(each, 'max') ?? 0), 1024);
    for (let column = Number(attribute(each, 'min') ?? 1); column <= last; column++) hidden.push(column - 1);
  }
  return hidden;
}

/** What is odd about a sheet's cells, one problem a kind. */
function oddities(sheet: string, { lost, damaged, unvalued, outside }: SheetValues): Problem[] {
  return [
    ...(lost.length > 0 ? [problem('CELL_OFF_GRID', { sheet, cells: lost.slice(0, 5).join(', ') })] : []),
    ...(damaged > 0 ? [problem('CELL_TEXT_DAMAGED', { sheet, count: damaged })] : []),
    ...(unvalued > 0 ? [problem('NO_VALUES', { sheet, count: unvalued })] : []),
    ...(outside > 0 ? [problem('OTHER_WORKBOOK', { sheet, count: outside })] : []),
  ];
}

function readSheet(reading: Reading, entry: SheetEntry, part: string, text: string): SheetSnapshot {
  const sheet: SheetText = cutSheet(text, part);
  const cells = readCells(sheet, () => new SheetValuesBuilder(reading.context)).done();
  const { root } = sheet;
  const rules = readRules(root, reading.formats);
  const merges = child(root, 'mergeCells');
  const protection = child(root, 'sheetProtection');
  reading.problems.push(...oddities(entry.name, cells));
  return {
    id: entry.id,
    name: entry.name,
    visibility: entry.visibility,
    top: cells.top,
    left: 0,
    values: cells.values,
    formulas: cells.formulas,
    styles: cells.styles,
    merged: (merges === null ? [] : childrenOf(merges, 'mergeCell')).flatMap((each) =>
      boxesOf(attribute(each, 'ref') ?? ''),
    ),
    hiddenRows: cells.hiddenRows,
    hiddenColumns: hiddenColumns(root),
    outline: cells.outline,
    tables: tablesOf(reading.archive, part),
    isProtected: protection !== null && booleanAttribute(protection, 'sheet'),
    ownRules: rules.own,
    foreignRules: rules.foreign,
  };
}

function targetOf(relations: readonly Relation[], type: string): string | null {
  return relations.find((each) => each.type === type)?.target ?? null;
}

/** Opens an .xlsx or .xlsm file. Throws `Refusal` for files that cannot be used; odd details become `problems`. */
export function openWorkbook(bytes: Uint8Array, name: string): OpenedWorkbook {
  const archive = readArchive(bytes);
  const mainPart = workbookPart(archive);
  const relations = relationsOf(archive, mainPart);
  const main = partTree(archive, mainPart);
  if (main === null) throw new Error('the workbook part was there a moment ago');
  const facts = readWorkbookPart(main);
  const stringsPart = targetOf(relations, 'sharedStrings');
  const stylesPart = targetOf(relations, 'styles');
  const stylesRoot = stylesPart === null ? null : partTree(archive, stylesPart);
  const styles = readStyles(stylesRoot);
  const formatList = stylesRoot === null ? null : child(stylesRoot, 'dxfs');
  const reading: Reading = {
    archive,
    styles,
    formats: formatList === null ? [] : childrenOf(formatList, 'dxf'),
    problems: [],
    context: {
      strings: stringsPart === null ? [] : readSharedStrings(partText(archive, stringsPart) ?? '', stringsPart),
      dateSerial: (iso) => {
        const day = dayOfIso(iso.slice(0, 10));
        return day === null ? null : serialOfDay(day, facts.dates);
      },
    },
  };
  const parts = new Map<string, string>();
  const texts = new Map<string, PartText>();
  const sheets: SheetSnapshot[] = [];
  for (const entry of facts.sheets) {
    const relation = relations.find((each) => each.id === entry.relation);
    if (relation === undefined || relation.type !== 'worksheet') continue;
    const stored = storedText(archive, relation.target);
    if (stored === null) {
      reading.problems.push(problem('XML_MISSING_PART', { sheet: entry.name, part: relation.target }));
      continue;
    }
    parts.set(entry.id, relation.target);
    texts.set(relation.target, stored);
    sheets.push(readSheet(reading, entry, relation.target, stored.text));
  }
  if (facts.isManual) reading.problems.push(problem('STALE_CALC'));
  const snapshot: WorkbookSnapshot = { name, dates: facts.dates, sheets, styles: styles.cells };
  return { archive, snapshot, parts, texts, stylesPart, workbookPart: mainPart, problems: reading.problems };
}
