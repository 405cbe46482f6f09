/** How formulas are written in a spreadsheet, and how everybody writes them. */
export type FormulaTongue = {
  /** As the spreadsheet writes it: 'IF(A1>0.5,1,2)' → 'IF(A1>0,5;1;2)' where decimals have a comma. */
  readonly spoken: (formula: string) => string;
  /** The other way round; what is written the common way already stays. */
  readonly understood: (formula: string) => string;
};

/** Texts and names of sheets, in which nothing is a separator. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/** Changes what is not quoted. */
function outside(formula: string, change: (part: string) => string): string {
  return formula
    .split(QUOTED)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join('');
}

const COMMON: FormulaTongue = { spoken: (formula) => formula, understood: (formula) => formula };

const DECIMAL_POINT = /(\d)\.(\d)|(^|[^\w.$])\.(\d)/g;
const DECIMAL_COMMA = /(\d),(\d)/g;

/** Rows of a literal array stay apart by ';' in both; its columns by ',' and by '\'. */
function inBraces(part: string, from: string, to: string): string {
  return part.replace(/\{[^{}]*\}/g, (array) => array.split(from).join(to));
}

function spoken(formula: string): string {
  return outside(formula, (part) => {
    const arrays = inBraces(part, ',', '\\');
    const separated = arrays.replace(/,/g, ';');
    return separated.replace(DECIMAL_POINT, (_, before: string | undefined, after: string, lead = '', only = '') =>
      before === undefined ? `${String(lead)}0,${String(only)}` : `${before},${after}`,
    );
  });
}

/** A comma that is no decimal one: only the common way has such. */
function isCommon(formula: string): boolean {
  const bare = formula
    .split(QUOTED)
    .filter((_, i) => i % 2 === 0)
    .join('""');
  return !bare.replace(/\{[^{}]*\}/g, '').includes(';') && /,(?!\d)|(?<!\d),/.test(bare);
}

function understood(formula: string): string {
  if (isCommon(formula)) return formula;
  return outside(formula, (part) => {
    const points = part.replace(DECIMAL_COMMA, '$1.$2');
    const pieces = points.split(/(\{[^{}]*\})/);
    return pieces.map((piece, i) => (i % 2 === 0 ? piece.replace(/;/g, ',') : piece.replace(/\\/g, ','))).join('');
  });
}

const WITH_COMMA: FormulaTongue = { spoken, understood };

/**
 * How formulas are written in a spreadsheet of some locale. Google says nothing about it; scripts of people in such
 * places write semicolons, so we do, and read both.
 */
export function tongueOf(locale: string): FormulaTongue {
  return hasDecimalComma(locale) ? WITH_COMMA : COMMON;
}

/** Spreadsheets name locales like 'de_DE'; one that the language does not know is written the common way. */
function hasDecimalComma(locale: string): boolean {
  const [tag] = Intl.NumberFormat.supportedLocalesOf(locale === '' ? [] : [locale.replace(/_/g, '-')]);
  return tag !== undefined && new Intl.NumberFormat(tag).format(1.5).includes(',');
}
