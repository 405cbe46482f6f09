import { run } from '../headless/cli/run.ts';
import { DATA_FOLDER, hasLabels, readLabels } from './scoring/labels.ts';
import { newScore, scoreLines, scoreWorkbook, type CheckedTable, type Score } from './scoring/score.ts';

/** What `check --json` finds in a workbook. */
function tablesIn(path: string): CheckedTable[] {
  let printed = '';
  run(['check', path, '--json', '--as-of', '2026-06-30'], '', {
    out: (text) => (printed += text),
    err: () => undefined,
    isTerminal: false,
    width: 120,
  });
  return (JSON.parse(printed) as { tables: CheckedTable[] }).tables;
}

/** Scores table finding over the labelled workbooks of a folder. */
export function scoreFolder(folder: string = DATA_FOLDER): { readonly high: Score; readonly low: Score } {
  const high = newScore();
  const low = newScore();
  for (const labels of readLabels(folder))
    scoreWorkbook(high, low, labels, tablesIn(`${folder}/workbooks/${labels.file}`));
  return { high, low };
}

if (process.argv[1]?.includes('score') === true && process.env['VITEST'] === undefined) {
  const folder = process.argv[2] ?? DATA_FOLDER;
  if (!hasLabels(folder))
    console.error(`There are no labelled workbooks in ${folder}; give a folder with labels/ and workbooks/.`);
  else {
    const { high, low } = scoreFolder(folder);
    console.log(
      [
        ...scoreLines('Labels with high confidence', high),
        ...scoreLines('Labels with low confidence (not counted)', low),
      ].join('\n'),
    );
    console.log(['Differences:', ...high.remarks, ...low.remarks.map((remark) => `(low) ${remark}`)].join('\n  '));
  }
}
