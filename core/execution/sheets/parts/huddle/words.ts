import type { PartLanguage, PartWords } from '../../part.ts';

/** The daily huddle, in words. */
export const HUDDLE_WORDS: Readonly<Record<PartLanguage, PartWords>> = {
  en: {
    language: 'en',
    name: 'Huddle',
    title: 'Daily huddle',
    guide:
      '15 to 20 minutes: everybody says what they do today and for which KPI. What is red supports none: don’t do it.',
    purpose: 'Every day: who does what for which KPI, and what is better left undone.',
    captions: { today: 'Today', kpis: 'The KPIs' },
    headings: {
      day: 'Day',
      person: 'Person',
      activity: 'What I do today',
      kpi: 'KPI it supports',
      done: 'Done',
      owner: 'Answers for it',
      measure: 'KPI',
      status: 'Status',
    },
    choices: { yes: 'Yes', no: 'No' },
    says: {
      nothing: 'Has nothing planned for the day yet.',
      left: 'Off track, and {owner} does nothing for it on this day.',
      ready: 'Activities: {activities}. For: {kpis}.',
    },
  },
  de: {
    language: 'de',
    name: 'Tagesrunde',
    title: 'Tagesrunde',
    guide: '15 bis 20 Minuten: Alle sagen, was sie heute tun und für welche KPI. Was rot ist, dient keiner: nicht tun.',
    purpose: 'Jeden Tag: wer was für welche KPI tut, und was besser liegen bleibt.',
    captions: { today: 'Heute', kpis: 'Die KPIs' },
    headings: {
      day: 'Tag',
      person: 'Person',
      activity: 'Was ich heute tue',
      kpi: 'Dient der KPI',
      done: 'Getan',
      owner: 'Steht dafür ein',
      measure: 'KPI',
      status: 'Status',
    },
    choices: { yes: 'Ja', no: 'Nein' },
    says: {
      nothing: 'Hat für den Tag noch nichts vor.',
      left: 'Nicht im Plan, und {owner} tut an diesem Tag nichts dafür.',
      ready: 'Aktivitäten: {activities}. Für: {kpis}.',
    },
  },
  es: {
    language: 'es',
    name: 'Reunión diaria',
    title: 'Reunión diaria',
    guide:
      'De 15 a 20 minutos: cada persona dice qué hace hoy y para qué KPI. Lo que está en rojo no apoya ninguno: no se hace.',
    purpose: 'Cada día: quién hace qué para qué KPI, y qué es mejor no hacer.',
    captions: { today: 'Hoy', kpis: 'Los KPI' },
    headings: {
      day: 'Día',
      person: 'Persona',
      activity: 'Qué hago hoy',
      kpi: 'KPI que apoya',
      done: 'Hecho',
      owner: 'Responde de él',
      measure: 'KPI',
      status: 'Estado',
    },
    choices: { yes: 'Sí', no: 'No' },
    says: {
      nothing: 'Todavía no tiene nada previsto para el día.',
      left: 'Fuera de plan, y {owner} no hace nada por ello ese día.',
      ready: 'Actividades: {activities}. Para: {kpis}.',
    },
  },
};
