import { dateOf, dayOfIso, type IsoDate } from '../core/calendar/day.ts';
import { ENGLISH, type Speech } from './speech.ts';
import { decimalsOf, isPercentFormat } from '../core/reading/number-format.ts';

/** How a report is written: its figures alike, in the locale of its settings, its words in one language. */
export type Figures = Speech & {
  /** 1200 → '1,200' */
  readonly count: (n: number) => string;
  /** 0.25 → '25.0%'; a share that would show as zero says so, one beyond all sense too. */
  readonly share: (share: number) => string;
  /** A round share, for sentences: 0.8 → '80%', 0.429 → '42.9%'. */
  readonly percent: (share: number) => string;
  /**
   * An amount as its cell shows it: 0.31 in '0%' → '31%', 0.05 in '0.0%' → '5.0%', 1200 in '$#,##0' → '$1,200'. Up to two
   * decimals that the cell rounds away are kept: 25.6 % and 26 % must not look the same where one is behind the other.
   */
  readonly amount: (value: number, format: string) => string;
  /** '2026-08-31' → '31 Aug 2026', which does not break. */
  readonly day: (iso: IsoDate) => string;
};

/** No plan is 100 times behind; such shares come from typing errors and would push everything else off the page. */
const MOST_SHARE = 99.99;

/** Decimals that are shown where there are any. */
const MOST_DECIMALS = 2;

/** A cell with more decimals than this is shown with this many. */
const LONGEST = 9;

/** A minus as wide as a digit, so that columns of figures stay in line. */
const MINUS = '\u2212';

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(locale, { numberingSystem: 'latn', ...options });
  } catch {
    // Settings allow any tag that looks like one; what the runtime does not know is written the English way.
    return new Intl.NumberFormat('en', options);
  }
}

/** Formatters by how many decimals they always show. */
function byDecimals(locale: string, style: 'decimal' | 'percent'): (least: number) => Intl.NumberFormat {
  const known = new Map<number, Intl.NumberFormat>();
  return (wanted) => {
    const least = Math.min(wanted, LONGEST);
    const found = known.get(least);
    if (found !== undefined) return found;
    const most = Math.max(least, MOST_DECIMALS);
    const made = numberFormat(locale, { style, minimumFractionDigits: least, maximumFractionDigits: most });
    known.set(least, made);
    return made;
  };
}

/** The currency sign of a number format and whether it stands in front: '$#,##0' → '$' in front, '0 [$kr-414]' → 'kr' behind. */
function currency(format: string): { readonly sign: string; readonly isBefore: boolean } | null {
  const found = /\[\$([^\]-]{1,4})[^\]]*\]|([$€£¥₹])/.exec(format);
  const sign = (found?.[1] ?? found?.[2] ?? '').trim();
  if (found === null || sign === '') return null;
  const digits = format.search(/[0#?]/);
  return { sign, isBefore: digits < 0 || found.index < digits };
}

function dayText(iso: IsoDate, { words }: Speech): string {
  const number = dayOfIso(iso);
  if (number === null) return iso;
  const date = dateOf(number);
  const text = words.day(String(date.day), words.months[date.month - 1] ?? '', String(date.year));
  return text.replaceAll(' ', '\u00A0');
}

/** The figures of a locale, with the words of a language: the terminal speaks English whatever the locale. */
export function figuresFor(locale: string, speech: Speech = ENGLISH): Figures {
  const { words } = speech;
  const whole = numberFormat(locale, { maximumFractionDigits: 0 });
  const plain = byDecimals(locale, 'decimal');
  const small = numberFormat(locale, { maximumSignificantDigits: 3 });
  const huge = numberFormat(locale, { notation: 'scientific', maximumFractionDigits: 2 });
  const tenth = numberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const rounded = numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const percent = byDecimals(locale, 'percent');
  const number = (value: number, least: number): string => {
    const size = Math.abs(value);
    return (size >= 1e15 ? huge : size !== 0 && size < 0.1 ? small : plain(least)).format(value).replace(/^-/, MINUS);
  };
  return {
    ...speech,
    count: (n) => whole.format(n),
    share: (share) => {
      if (share > MOST_SHARE) return words.over(`${whole.format(MOST_SHARE * 100)}%`);
      return share > 0 && share < 0.0005 ? words.under(tenth.format(0.001)) : tenth.format(share);
    },
    percent: (share) => rounded.format(share),
    amount: (value, format) => {
      const decimals = decimalsOf(format);
      if (isPercentFormat(format)) return percent(decimals).format(value).replace(/^-/, MINUS);
      const money = currency(format);
      if (money === null) return number(value, decimals);
      const amount = number(Math.abs(value), decimals);
      const signed = money.isBefore ? `${money.sign}${amount}` : `${amount}\u00A0${money.sign}`;
      return value < 0 ? `${MINUS}${signed}` : signed;
    },
    day: (iso) => dayText(iso, speech),
  };
}
