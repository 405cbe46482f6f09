const SHAPES = [
  'Increase win rate in EMEA from 25% to {n}% by 30 Sep 2026',
  'Neukundenumsatz in der Region Süd um {n} % steigern bis 31.12.2026',
  'Ouvrir {n} nouvelles agences en France d’ici fin juin 2026',
  'Reducir la rotación del 8 % al 5 % en {n} tiendas antes de fin de año',
  'Treinar {n} vendedores no Brasil até 30 de junho de 2026',
  'Improve overall satisfaction of customer group {n}',
];

/** Goals of five languages, each with a number of its own. */
export function goals(count: number): string[] {
  return Array.from({ length: count }, (_, i) => (SHAPES[i % SHAPES.length] ?? '').replace('{n}', String(i)));
}
