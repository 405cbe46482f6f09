import type { NewCell, NewSheet } from '../../headless/xlsx/write/new-workbook.ts';
import { amount, date, headers, strong, title } from './cells.ts';

type Kennzahl = readonly [
  bereich: string,
  name: string,
  verantwortlich: string,
  soll: number | string,
  ist: number | string | null,
  format: string,
];

const KENNZAHLEN: readonly Kennzahl[] = [
  ['Vertrieb', 'Auftragseingang', 'Frau Weber', 1_250_000, '1.180.500,00', '#,##0 "€"'],
  ['Vertrieb', 'Abschlussquote', 'Frau Weber', 0.3, 0.27, '0%'],
  ['Vertrieb', 'Neukunden', 'Herr Aydin', 24, 25, '0'],
  ['Marketing', 'Leads', 'Frau Brandt', 600, 498, '0'],
  ['Marketing', 'Kosten je Lead', 'Frau Brandt', 95, 91, '#,##0 "€"'],
  ['Service', 'Reklamationen', 'Herr Krüger', 12, 15, '0'],
  ['Service', 'Liefertreue', 'Herr Krüger', 'mindestens 95%', 0.962, '0.0%'],
  ['Service', 'Krankenstand', 'Herr Krüger', 0.045, null, '0.0%'],
];

function kennzahlen(): NewSheet {
  const rows: NewCell[][] = [
    [title('Vertriebsplan 2026')],
    [],
    headers('Bereich', 'Kennzahl', 'Verantwortlich', 'Soll', 'Ist'),
    ...KENNZAHLEN.map(([bereich, name, verantwortlich, soll, ist, format]): NewCell[] => [
      bereich,
      name,
      verantwortlich,
      typeof soll === 'string' ? soll : amount(soll, format),
      typeof ist === 'string' ? ist : amount(ist, format),
    ]),
  ];
  return { name: 'Kennzahlen', rows, widths: [14, 24, 18, 16, 16], frozenRows: 3 };
}

type Massnahme = readonly [
  massnahme: string,
  verantwortlich: string,
  beginn: string,
  faellig: string,
  fortschritt: number,
  status: string,
];

const MASSNAHMEN: readonly Massnahme[] = [
  ['Preisliste überarbeiten', 'Frau Weber', '2026-03-01', '2026-05-31', 1, 'Erledigt'],
  ['Messeauftritt vorbereiten', 'Frau Brandt', '2026-05-01', '2026-09-15', 0.3, 'In Arbeit'],
  ['CRM-Daten bereinigen', 'Herr Aydin', '2026-02-01', '2026-06-15', 0.6, 'In Arbeit'],
  ['Serviceverträge umstellen', 'Herr Krüger', '2026-07-01', '2026-12-15', 0, 'Offen'],
];

function massnahmen(): NewSheet {
  const rows: NewCell[][] = [
    [strong('Maßnahmen')],
    [],
    headers('Maßnahme', 'Verantwortlich', 'Beginn', 'Fällig am', 'Fortschritt', 'Status'),
    ...MASSNAHMEN.map(([text, verantwortlich, beginn, faellig, fortschritt, status]): NewCell[] => [
      text,
      verantwortlich,
      date(beginn),
      date(faellig),
      amount(fortschritt, '0%'),
      status,
    ]),
  ];
  return { name: 'Maßnahmen', rows, widths: [32, 18, 13, 13, 12, 12], frozenRows: 3 };
}

/** A German sales plan: Soll and Ist, texts with comma decimals, Maßnahmen. */
export const vertriebsplan: readonly NewSheet[] = [kennzahlen(), massnahmen()];
