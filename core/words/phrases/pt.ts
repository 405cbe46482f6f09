import type { Phrases } from '../phrases.ts';

/** Portuguese, of Brazil and of Portugal. */
// prettier-ignore
export const pt: Phrases = {
  language: 'pt',
  months: [
    ['janeiro', 'jan'],
    ['fevereiro', 'fev'],
    ['março', 'mar'],
    ['abril', 'abr'],
    ['maio', 'mai'],
    ['junho', 'jun'],
    ['julho', 'jul'],
    ['agosto', 'ago'],
    ['setembro', 'set'],
    ['outubro', 'out'],
    ['novembro', 'nov'],
    ['dezembro', 'dez'],
  ],
  dates: {
    endOf: [
      'fim de', 'fim do', 'fim da', 'final de', 'final do', 'finais de', 'ao final de', 'ao final do', 'no final de',
      'no final do', 'até o fim de', 'até o final de', 'até ao final de', 'fim', 'fechamento de', 'fecho de',
      'encerramento de',
    ],
    by: [
      'até', 'até o', 'até à', 'até ao', 'até dia', 'até o dia', 'até ao dia', 'antes de', 'antes do', 'para',
      'para o', 'no', 'na', 'em', 'a', 'ao', 'o mais tardar', 'o mais tardar em', 'no máximo até', 'prazo',
      'prazo até', 'prazo final', 'vence', 'vence em', 'vencimento', 'limite', 'data limite', 'o', 'de', 'do', 'da',
      'entrega',
    ],
    within: ['em', 'dentro de', 'em até', 'nos próximos', 'nas próximas', 'no prazo de', 'num prazo de', 'daqui a'],
    days: ['dias', 'dia', 'd', 'dias úteis', 'dias corridos'],
    weeks: ['semanas', 'semana', 'sem'],
    months: ['meses', 'mês'],
    current: [
      'este', 'esta', 'deste', 'desta', 'neste', 'nesta', 'corrente', 'atual', 'actual', 'o presente', 'presente',
      'em curso',
    ],
    next: ['próximo', 'próxima', 'o próximo', 'a próxima', 'do próximo', 'da próxima', 'seguinte', 'que vem'],
    quarter: ['trimestre', 'trim', 'tri', 't'],
    month: ['mês'],
    year: ['ano', 'exercício', 'ano fiscal', 'ano civil', 'exercício fiscal'],
    yearEnd: [
      'fim de ano', 'fim do ano', 'final de ano', 'final do ano', 'fechamento do ano', 'fecho do ano',
      'fim do exercício', 'final do exercício', 'encerramento do exercício', 'ano corrente', 'ano atual',
      'ano em curso', 'exercício corrente',
    ],
    monthEnd: [
      'fim de mês', 'fim do mês', 'final de mês', 'final do mês', 'fechamento do mês', 'fecho do mês', 'mês corrente',
      'mês atual', 'mês em curso',
    ],
    quarterEnd: [
      'fim de trimestre', 'fim do trimestre', 'final de trimestre', 'final do trimestre', 'fechamento do trimestre',
      'fecho do trimestre', 'trimestre corrente', 'trimestre atual', 'trimestre em curso',
    ],
  },
  targets: {
    atLeast: [
      'pelo menos', 'ao menos', 'no mínimo', 'mínimo', 'mínimo de', 'mín', 'mín.', 'não menos de', 'não menos que',
      'não inferior a', 'não menor que', 'a partir de', 'desde', 'ou mais', 'e mais', 'ou maior', 'ou superior',
      'em diante', 'acima ou igual a', 'maior ou igual', 'maior ou igual a', 'maior ou igual que', 'igual ou maior',
      'igual ou maior que', 'igual ou superior a',
    ],
    moreThan: [
      'mais de', 'mais que', 'mais do que', 'maior que', 'maior do que', 'maior a', 'superior a', 'acima de', 'acima',
      'supera', 'superar', 'sobre', 'exceder', 'maior',
    ],
    atMost: [
      'no máximo', 'máximo', 'máximo de', 'máx', 'máx.', 'não mais de', 'não mais que', 'não superior a',
      'não maior que', 'não exceder', 'não ultrapassar', 'até', 'até no máximo', 'ou menos', 'e menos', 'ou menor',
      'ou inferior', 'menor ou igual', 'menor ou igual a', 'menor ou igual que', 'igual ou menor',
      'igual ou menor que', 'igual ou inferior a', 'teto', 'dentro de', 'em até', 'em menos de',
    ],
    lessThan: [
      'menos de', 'menos que', 'menos do que', 'menor que', 'menor do que', 'menor a', 'inferior a', 'abaixo de',
      'abaixo', 'menor',
    ],
    between: ['entre', 'de'],
    and: ['e'],
    to: ['à', 'até', 'ao'],
    within: ['dentro de', 'em até', 'no prazo de'],
    of: ['de', 'do', 'da', 'dos', 'das'],
  },
};
