/** A cell as a page written by LibreOffice shows it: where it is, its text, its fill (conditional formats included). */
export type PageCell = { readonly place: string; readonly text: string; readonly fill: string | null };

function plain(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function spanOf(name: 'colspan' | 'rowspan', attributes: string): number {
  return Number(new RegExp(`${name}="?(\\d+)`).exec(attributes)?.[1] ?? 1);
}

/** The cells of one sheet's table, each at the row and column where it really is: cells under a merged one are left out. */
function cellsOf(table: string): PageCell[] {
  const taken = new Set<string>();
  return table
    .split(/<tr[^>]*>/)
    .slice(1)
    .flatMap((line, row) => {
      let column = 0;
      return [...line.matchAll(/<td([^>]*)>([\s\S]*?)<\/td>/g)].map(([, attributes = '', inside = '']): PageCell => {
        while (taken.has(`${row},${column}`)) column++;
        const place = `${row},${column}`;
        const [across, down] = [spanOf('colspan', attributes), spanOf('rowspan', attributes)];
        for (let i = 0; i < across * down; i++) taken.add(`${row + Math.floor(i / across)},${column + (i % across)}`);
        const fill = /bgcolor="([^"]*)"/.exec(attributes)?.[1]?.toUpperCase() ?? null;
        return { place, text: plain(inside), fill };
      });
    });
}

/** The sheets of a page that LibreOffice wrote with `--convert-to html`, in their order. */
export function sheetsOfPage(page: string): PageCell[][] {
  return [...page.matchAll(/<table[^>]*>([\s\S]*?)<\/table>/gi)].map(([, table = '']) => cellsOf(table));
}
