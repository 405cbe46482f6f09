import type { PartLanguage, PartWords } from '../../part.ts';

/** Readiness, in words. */
export const READINESS_WORDS: Readonly<Record<PartLanguage, PartWords>> = {
  en: {
    language: 'en',
    name: 'Readiness',
    title: 'Are we ready?',
    guide: 'Answer yes or no, and say what shows it. A good answer without evidence stays yellow.',
    purpose: 'Five short lists by which a team looks at its plan, its year and the way from strategy to the field.',
    captions: { questions: 'Questions' },
    headings: {
      list: 'List',
      question: 'Question',
      answer: 'Yes or no',
      evidence: 'What shows it',
      adverse: 'Speaks against us',
    },
    choices: { yes: 'Yes', no: 'No' },
    says: { list: '{list}: {share} %', counts: '{shown} shown, {said} only said, {adverse} against us, {open} open' },
  },
  de: {
    language: 'de',
    name: 'Bereitschaft',
    title: 'Sind wir bereit?',
    guide: 'Mit Ja oder Nein antworten und sagen, was es zeigt. Eine gute Antwort ohne Beleg bleibt gelb.',
    purpose: 'Fünf kurze Listen: der Plan, das Jahr und der Weg von der Strategie zum Vertrieb.',
    captions: { questions: 'Fragen' },
    headings: {
      list: 'Liste',
      question: 'Frage',
      answer: 'Ja oder Nein',
      evidence: 'Was es zeigt',
      adverse: 'Spricht gegen uns',
    },
    choices: { yes: 'Ja', no: 'Nein' },
    says: {
      list: '{list}: {share} %',
      counts: '{shown} belegt, {said} nur gesagt, {adverse} gegen uns, {open} offen',
    },
  },
  es: {
    language: 'es',
    name: 'Preparación',
    title: '¿Estamos listos?',
    guide: 'Responda sí o no y diga qué lo demuestra. Una buena respuesta sin prueba queda en amarillo.',
    purpose: 'Cinco listas breves: el plan, el año y el camino de la estrategia al terreno.',
    captions: { questions: 'Preguntas' },
    headings: {
      list: 'Lista',
      question: 'Pregunta',
      answer: 'Sí o no',
      evidence: 'Qué lo demuestra',
      adverse: 'Habla en contra',
    },
    choices: { yes: 'Sí', no: 'No' },
    says: {
      list: '{list}: {share} %',
      counts: '{shown} demostradas, {said} solo dichas, {adverse} en contra, {open} abiertas',
    },
  },
};
