import type { Phrases } from '../phrases.ts';

/** Spanish, of Spain and of Latin America. */
// prettier-ignore
export const es: Phrases = {
  language: 'es',
  months: [
    ['enero', 'ene'],
    ['febrero', 'feb'],
    ['marzo', 'mar'],
    ['abril', 'abr'],
    ['mayo', 'may'],
    ['junio', 'jun'],
    ['julio', 'jul'],
    ['agosto', 'ago', 'agto'],
    ['septiembre', 'setiembre', 'sept', 'sep', 'set'],
    ['octubre', 'oct'],
    ['noviembre', 'nov'],
    ['diciembre', 'dic'],
  ],
  dates: {
    endOf: [
      'fin de', 'fin del', 'final de', 'finales de', 'a finales de', 'a fines de', 'fines de', 'al final de',
      'a fin de', 'fin', 'cierre de', 'cierre del', 'al cierre de', 'término de',
    ],
    by: [
      'antes de', 'antes del', 'hasta', 'hasta el', 'para', 'para el', 'al', 'a más tardar', 'a más tardar el',
      'como máximo', 'como máximo el', 'el', 'en', 'plazo', 'vence', 'vence el', 'vencimiento', 'límite',
      'fecha límite', 'no después de', 'no más tarde de', 'a', 'de', 'del', 'entrega',
    ],
    within: ['en', 'dentro de', 'en los próximos', 'en las próximas', 'en un plazo de', 'durante los próximos'],
    days: ['días', 'día', 'd', 'días hábiles', 'días laborables', 'días naturales', 'días calendario'],
    weeks: ['semanas', 'semana', 'sem'],
    months: ['meses', 'mes'],
    current: ['este', 'esta', 'el presente', 'presente', 'actual', 'corriente', 'en curso', 'del presente'],
    next: ['próximo', 'próxima', 'el próximo', 'la próxima', 'siguiente', 'que viene', 'entrante'],
    quarter: ['trimestre', 'trim', 'tri', 't'],
    month: ['mes'],
    year: ['año', 'ejercicio', 'año fiscal', 'año natural', 'año calendario', 'ejercicio fiscal', 'gestión'],
    yearEnd: [
      'fin de año', 'final de año', 'finales de año', 'a fin de año', 'cierre de año', 'cierre del año',
      'cierre de ejercicio', 'cierre del ejercicio', 'fin del año', 'fin de ejercicio', 'cierre anual', 'año en curso',
      'año actual', 'presente año', 'ejercicio en curso',
    ],
    monthEnd: [
      'fin de mes', 'final de mes', 'finales de mes', 'a fin de mes', 'fin del mes', 'cierre de mes', 'cierre del mes',
      'cierre mensual', 'mes en curso', 'mes actual', 'presente mes',
    ],
    quarterEnd: [
      'fin de trimestre', 'final de trimestre', 'finales de trimestre', 'fin del trimestre', 'cierre de trimestre',
      'cierre del trimestre', 'cierre trimestral', 'trimestre en curso', 'trimestre actual',
    ],
  },
  targets: {
    atLeast: [
      'al menos', 'por lo menos', 'como mínimo', 'mínimo', 'mínimo de', 'mín', 'mín.', 'no menos de', 'no menor a',
      'no menor que', 'no inferior a', 'a partir de', 'desde', 'o más', 'y más', 'o mayor', 'o superior',
      'en adelante', 'mayor o igual', 'mayor o igual a', 'mayor o igual que', 'igual o mayor', 'igual o mayor a',
      'igual o superior a',
    ],
    moreThan: [
      'más de', 'más que', 'mayor a', 'mayor que', 'mayor de', 'superior a', 'por encima de', 'arriba de', 'supera',
      'superar', 'sobre', 'encima de', 'mayor',
    ],
    atMost: [
      'como máximo', 'a lo sumo', 'a lo más', 'máximo', 'máximo de', 'máx', 'máx.', 'no más de', 'no mayor a',
      'no mayor que', 'no superior a', 'no exceder', 'no exceder de', 'no superar', 'hasta', 'o menos', 'y menos',
      'o menor', 'o inferior', 'menor o igual', 'menor o igual a', 'menor o igual que', 'igual o menor',
      'igual o menor a', 'igual o inferior a', 'tope', 'dentro de', 'en menos de',
    ],
    lessThan: [
      'menos de', 'menos que', 'menor a', 'menor que', 'menor de', 'inferior a', 'por debajo de', 'debajo de',
      'abajo de', 'bajo', 'menor',
    ],
    between: ['entre', 'de', 'desde'],
    and: ['y', 'e'],
    to: ['a', 'al', 'hasta'],
    within: ['dentro de', 'en un plazo de'],
    of: ['de', 'del', 'de los', 'de las'],
  },
};
