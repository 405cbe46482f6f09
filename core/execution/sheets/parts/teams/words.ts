import type { PartLanguage, PartWords } from '../../part.ts';

/** Teams and their packets, in words. */
export const TEAMS_WORDS: Readonly<Record<PartLanguage, PartWords>> = {
  en: {
    language: 'en',
    name: 'Teams',
    title: 'How the teams stand',
    guide: 'Filled from the status packets that teams send. A newer packet of a team takes the place of its last one.',
    purpose: 'Headquarters sees all teams in one place: each sends a few lines of text, no link and no permission.',
    captions: { teams: 'Teams' },
    headings: {
      team: 'Team',
      item: 'Objective or KPI',
      status: 'Status',
      score: 'Reached',
      weight: 'Weight',
      owner: 'Owner',
      asOf: 'As of',
    },
    choices: {},
    says: {
      whole: 'All {teams} teams together: {score}',
      team: '{team}: {score}',
      counts: '{G} on track, {Y} at risk, {R} off track, {N} without a verdict; as of {asOf}',
      stale: 'The packet of {asOf} is older than a month: ask for a new one.',
    },
  },
  de: {
    language: 'de',
    name: 'Teams',
    title: 'Wie die Teams stehen',
    guide: 'Gefüllt aus den Statuspaketen der Teams. Ein neueres Paket eines Teams ersetzt sein letztes.',
    purpose:
      'Die Zentrale sieht alle Teams an einer Stelle: Jedes schickt ein paar Zeilen Text, ohne Link, ohne Freigabe.',
    captions: { teams: 'Teams' },
    headings: {
      team: 'Team',
      item: 'Ziel oder Kennzahl',
      status: 'Status',
      score: 'Erreicht',
      weight: 'Gewicht',
      owner: 'Verantwortlich',
      asOf: 'Stand',
    },
    choices: {},
    says: {
      whole: 'Alle {teams} Teams zusammen: {score}',
      team: '{team}: {score}',
      counts: '{G} im Plan, {Y} gefährdet, {R} hinter Plan, {N} ohne Urteil; Stand {asOf}',
      stale: 'Das Paket vom {asOf} ist älter als ein Monat: Bitten Sie um ein neues.',
    },
  },
  es: {
    language: 'es',
    name: 'Equipos',
    title: 'Cómo van los equipos',
    guide: 'Se llena con los paquetes de estado de los equipos. Un paquete más nuevo sustituye al anterior.',
    purpose:
      'La central ve todos los equipos en un sitio: cada uno envía unas líneas de texto, sin enlaces ni permisos.',
    captions: { teams: 'Equipos' },
    headings: {
      team: 'Equipo',
      item: 'Objetivo o KPI',
      status: 'Estado',
      score: 'Logrado',
      weight: 'Peso',
      owner: 'Responsable',
      asOf: 'Fecha',
    },
    choices: {},
    says: {
      whole: 'Los {teams} equipos juntos: {score}',
      team: '{team}: {score}',
      counts: '{G} en plan, {Y} en riesgo, {R} fuera de plan, {N} sin veredicto; a {asOf}',
      stale: 'El paquete del {asOf} tiene más de un mes: pida uno nuevo.',
    },
  },
};
