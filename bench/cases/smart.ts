import { performance } from 'node:perf_hooks';
import { dayOfIso } from '../../core/calendar/day.ts';
import { defaultDateContext } from '../../core/reading/date.ts';
import { NO_FACTS } from '../../core/smart/goal.ts';
import { sentenceReader } from '../../core/smart/sentence.ts';
import { smart } from '../../core/smart/smart.ts';

/** Judges 100,000 goals of five languages, each with a number of its own, once. Prints the milliseconds. */
const SHAPES = [
  'Increase win rate in EMEA from 25% to {n}% by 30 Sep 2026',
  'Neukundenumsatz in der Region Süd um {n} % steigern bis 31.12.2026',
  'Ouvrir {n} nouvelles agences en France d’ici fin juin 2026',
  'Reducir la rotación del 8 % al 5 % en {n} tiendas antes de fin de año',
  'Treinar {n} vendedores no Brasil até 30 de junho de 2026',
  'Improve overall satisfaction of customer group {n}',
];
const count = Number(process.argv[2] ?? 100_000);
const goals = Array.from({ length: count }, (_, i) => (SHAPES[i % SHAPES.length] ?? '').replace('{n}', String(i)));
const dates = { ...defaultDateContext(), asOf: dayOfIso('2026-01-15') };
const started = performance.now();
const read = sentenceReader(dates, 'en');
let passes = 0;
for (const goal of goals) passes += smart({ ...NO_FACTS, sentence: read(goal), dates }).score;
const took = performance.now() - started;
if (passes === 0) throw new Error('nothing was judged');
console.log(took);
