import type { PartLanguage, PartWords } from '../../part.ts';

/** Critical success factors, in words. */
export const CSFS_WORDS: Readonly<Record<PartLanguage, PartWords>> = {
  en: {
    language: 'en',
    name: 'Success factors',
    title: 'Critical success factors',
    guide: 'At most three a team. Each needs a measure, a plan and somebody who answers for it; both teams agree.',
    purpose: 'The few things that must go right, agreed by both teams before the year begins.',
    captions: { csfs: 'Success factors' },
    headings: {
      team: 'Team',
      csf: 'Success factor',
      metric: 'How it is measured',
      plan: 'Plan to get there',
      owner: 'Answers for it',
      agreedSales: 'Sales agrees',
      agreedMarketing: 'Marketing agrees',
    },
    choices: { yes: 'Yes', no: 'No' },
    says: { lacks: 'Still missing: {lacks}.', notAgreed: 'Not yet agreed by both teams.' },
  },
  de: {
    language: 'de',
    name: 'Erfolgsfaktoren',
    title: 'Kritische Erfolgsfaktoren',
    guide:
      'Höchstens drei je Team. Jeder braucht ein Maß, einen Plan und jemanden, der dafür einsteht; beide Teams stimmen zu.',
    purpose: 'Das Wenige, das gelingen muss, von beiden Teams vereinbart, bevor das Jahr beginnt.',
    captions: { csfs: 'Erfolgsfaktoren' },
    headings: {
      team: 'Team',
      csf: 'Erfolgsfaktor',
      metric: 'Woran gemessen',
      plan: 'Weg dahin',
      owner: 'Steht dafür ein',
      agreedSales: 'Vertrieb stimmt zu',
      agreedMarketing: 'Marketing stimmt zu',
    },
    choices: { yes: 'Ja', no: 'Nein' },
    says: { lacks: 'Es fehlt noch: {lacks}.', notAgreed: 'Noch nicht von beiden Teams vereinbart.' },
  },
  es: {
    language: 'es',
    name: 'Factores de éxito',
    title: 'Factores críticos de éxito',
    guide:
      'Tres por equipo como máximo. Cada uno necesita una medida, un plan y un responsable; ambos equipos están de acuerdo.',
    purpose: 'Lo poco que debe salir bien, acordado por ambos equipos antes de que empiece el año.',
    captions: { csfs: 'Factores de éxito' },
    headings: {
      team: 'Equipo',
      csf: 'Factor de éxito',
      metric: 'Cómo se mide',
      plan: 'Plan para lograrlo',
      owner: 'Responde de él',
      agreedSales: 'Ventas de acuerdo',
      agreedMarketing: 'Marketing de acuerdo',
    },
    choices: { yes: 'Sí', no: 'No' },
    says: { lacks: 'Falta todavía: {lacks}.', notAgreed: 'Todavía no acordado por ambos equipos.' },
  },
};
