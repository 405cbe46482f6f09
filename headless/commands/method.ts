import { guidedPath, type PathPart } from '../../core/execution/sheets/guided-path.ts';
import { wordOf } from '../../core/execution/sheets/emit-page.ts';
import { partFacts, type PartFacts } from '../../core/execution/sheets/facts.ts';
import type { PartLanguage } from '../../core/execution/sheets/part.ts';
import { PARTS, partOf } from '../../core/execution/sheets/parts.ts';
import { nextInWords, PATH_WORDS } from '../../core/execution/sheets/path-words.ts';
import type { OptionName } from '../cli/arguments.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { judgingArguments, JUDGING_OPTIONS } from '../cli/settings-of.ts';
import { showFindings } from '../cli/show-findings.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';
import { reviewFile } from '../review-file.ts';
import { languageAsked } from './making.ts';
import { partNamed } from './create.ts';

const OPTIONS = ['lang', 'json', ...JUDGING_OPTIONS] as const satisfies readonly OptionName[];

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function showPart({ id, sheet, progress, isSpare }: PathPart, language: PartLanguage, output: Output): void {
  const part = partOf(id);
  const where = sheet === null ? `create ${wordOf(part)}` : `sheet ${sheet.name}`;
  const share = isSpare ? '' : percent(progress);
  output.out(`     ${share.padStart(5)}  ${safe(part.words[language].name)}  (${safe(where)})`);
}

function showPath(facts: PartFacts, language: PartLanguage, output: Output): void {
  const { steps, next } = guidedPath(facts, PARTS);
  const words = PATH_WORDS[language];
  steps.forEach(({ id, progress, measures, parts }, i) => {
    output.out(`${i + 1}. ${words.steps[id].name}: ${percent(progress)}`);
    for (const { id: counted, done, of } of measures)
      output.out(`     ${`${done}/${of}`.padStart(5)}  ${words.measures[counted]}`);
    for (const part of parts) showPart(part, language, output);
  });
  if (next === null) return;
  const about =
    next.part === null
      ? null
      : { words: partOf(next.part).words[language], progress: partOf(next.part).progress(facts) };
  const { title, why } = nextInWords(next, about, words);
  output.out(`\nNext: ${safe(title)}. ${safe(why)}`);
}

/** `planlight method FILE [PART]`: how far the workbook is in the method, or what the sheet of a part says. */
export function method(words: readonly string[], output: Output): ExitCode {
  const given = judgingArguments(words, OPTIONS);
  const [source, name, ...more] = given.positionals;
  if (source === undefined || more.length > 0)
    throw new Refusal('USAGE', { message: 'method takes a file and, if you like, a part' });
  const part = name === undefined ? null : partNamed(name);
  const language = languageAsked(given);
  const { file, result } = reviewFile(source, given);
  const facts = partFacts(file.snapshot, result, PARTS);
  if (part === null) {
    if (given.has('json')) output.out(JSON.stringify(guidedPath(facts, PARTS), null, 1));
    else showPath(facts, language, output);
    return EXIT.ok;
  }
  const findings = part.findings(facts, part.words[language]);
  if (given.has('json')) {
    output.out(JSON.stringify({ part: part.id, progress: part.progress(facts), findings }, null, 1));
    return EXIT.ok;
  }
  const sheet = facts.made.get(part.id)?.sheet;
  output.out(part.words[language].purpose);
  output.out(
    sheet === undefined
      ? `There is no sheet of it yet; planlight create ${wordOf(part)} FILE -o OUT makes one.`
      : `Sheet ${safe(sheet.name)}, ${percent(part.progress(facts))} in use.`,
  );
  showFindings(findings, file.snapshot, output);
  return EXIT.ok;
}
