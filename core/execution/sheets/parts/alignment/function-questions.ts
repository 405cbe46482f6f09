import { foldedText, withoutAccents } from '../../../../reading/text.ts';

/** The functions of a company that are asked what they bring for an objective (systems 21). */
export const ASKED = ['product', 'marketing', 'sales', 'people'] as const;

/** One of them. */
export type AskedFunction = (typeof ASKED)[number];

/** What people call them, folded and without accents. */
const NAMES: Readonly<Record<AskedFunction, string>> = {
  product:
    'product|products|product management|development|produkt|produkte|produktmanagement|entwicklung|producto|productos|desarrollo',
  marketing: 'marketing|mercadotecnia|mercadeo',
  sales: 'sales|vertrieb|verkauf|ventas|comercial',
  people: 'people|hr|human resources|personal|personalwesen|hr abteilung|recursos humanos|rrhh|rr hh|talento',
};

/** Which of the asked functions a name means: 'Vertrieb' → 'sales'; null for all others. */
export function askedFunction(name: string): AskedFunction | null {
  const typed = withoutAccents(foldedText(name));
  return ASKED.find((asked) => NAMES[asked].split('|').includes(typed)) ?? null;
}
