import { dateOf, dayOfIso, type IsoDate } from '../core/calendar/day.ts';

/** How the pane writes figures: as the user's language does. */
export type Figures = {
  /** 1200 → '1,200' */
  readonly count: (n: number) => string;
  /** 0.25 as percent → '25%'; plain amounts with at most two decimals, small ones with three digits. */
  readonly amount: (value: number, isPercent: boolean) => string;
  /** 0.925 → '92.5%' */
  readonly share: (share: number) => string;
  /** 0.375 → '38%': how far something is, which is not told to the decimal. */
  readonly about: (share: number) => string;
  /** A gap as the core shows it, with the decimal mark of the language: '15.01%' → '15,01 %'. */
  readonly gap: (shown: string) => string;
  /** '2026-08-31' → '31 Aug 2026' */
  readonly day: (iso: IsoDate) => string;
  /** A moment as the machine told it: '2026-08-31T09:30:00Z' → '31 Aug 2026, 09:30'; as it is where it is none. */
  readonly moment: (iso: string) => string;
};

function known(language: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf([language])[0] ?? 'en';
  } catch {
    // A host may tell a tag that is none; figures are then written the English way.
    return 'en';
  }
}

/** The figures of a language. */
export function figuresOf(tag: string): Figures {
  const language = known(tag);
  const format = (options: Intl.NumberFormatOptions): Intl.NumberFormat => new Intl.NumberFormat(language, options);
  const whole = format({ maximumFractionDigits: 0 });
  const plain = format({ maximumFractionDigits: 2 });
  const small = format({ maximumSignificantDigits: 3 });
  const huge = format({ notation: 'scientific', maximumFractionDigits: 2 });
  const percent = format({ style: 'percent', maximumFractionDigits: 2 });
  const share = format({ style: 'percent', maximumFractionDigits: 1 });
  const rough = format({ style: 'percent', maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const number = (value: number): string => {
    const size = Math.abs(value);
    return (size >= 1e15 ? huge : size !== 0 && size < 0.1 ? small : plain).format(value);
  };
  return {
    count: (n) => whole.format(n),
    amount: (value, isPercent) => (isPercent ? percent.format(value) : number(value)),
    share: (value) => share.format(value),
    about: (value) => rough.format(value),
    gap: (shown) => {
      const digits = /\.(\d+)%$/.exec(shown)?.[1]?.length ?? 0;
      const exact = format({ style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits });
      return exact.format(Number(shown.replace('%', '')) / 100);
    },
    day: (iso) => {
      const day = dayOfIso(iso);
      if (day === null) return iso;
      const { year, month, day: ofMonth } = dateOf(day);
      return date.format(Date.UTC(year, month - 1, ofMonth));
    },
    moment: (iso) => {
      const at = Date.parse(iso);
      return Number.isNaN(at) ? iso : moment.format(at);
    },
  };
}
