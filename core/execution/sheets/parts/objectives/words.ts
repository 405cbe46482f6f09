import { executionWordsOf } from '../../../execution-languages.ts';
import { GROWTH_DRIVERS, type GrowthDriver } from '../../../growth-drivers.ts';
import type { PartLanguage, PartWords } from '../../part.ts';

/** The growth drivers as they are chosen. */
function drivers(language: PartLanguage): Readonly<Record<GrowthDriver, string>> {
  const { drivers: named } = executionWordsOf(language);
  const [customers, products, markets, profitability, brand] = GROWTH_DRIVERS.map((driver) => named[driver].name);
  return {
    customers: customers ?? '',
    products: products ?? '',
    markets: markets ?? '',
    profitability: profitability ?? '',
    brand: brand ?? '',
  };
}

/** Objectives and KPIs, in words. */
export const OBJECTIVES_WORDS: Readonly<Record<PartLanguage, PartWords>> = {
  en: {
    language: 'en',
    name: 'Objectives & KPIs',
    title: 'Objectives and KPIs',
    guide:
      'Rows with a source follow your plan: change numbers there. Below them add your own; give a start only to what adds up from then to its due day.',
    purpose: 'Every objective with its KPIs, owners and stoplights in one list, tied to the numbers of your plan.',
    captions: { kpis: 'Objectives and KPIs' },
    headings: {
      parent: 'Parent objective',
      objective: 'Objective',
      kpi: 'KPI',
      owner: 'Owner',
      area: 'Functional area',
      driver: 'Growth driver',
      priority: 'Priority',
      direction: 'Direction',
      unit: 'Unit',
      target: 'Target',
      actual: 'Actual',
      start: 'Start',
      due: 'Due',
      status: 'Status',
      source: 'Source',
    },
    choices: { higher: 'Higher is better', lower: 'Lower is better', ...drivers('en') },
    says: {
      noDirection: '“{kpi}” has no direction',
      noDirectionDetail: 'Choose whether higher or lower is better: until then it has no color here.',
      drivers: 'Growth drivers in use: {used} of {all}',
      driversDetail: 'No goal for: {unused}. That may be a choice.',
    },
  },
  de: {
    language: 'de',
    name: 'Ziele & KPIs',
    title: 'Ziele und KPIs',
    guide:
      'Zeilen mit Quelle folgen Ihrem Plan: Zahlen dort ändern. Darunter Eigenes ergänzen; einen Beginn nur angeben, wo sich etwas von da an bis zum Termin summiert.',
    purpose:
      'Jedes Ziel mit seinen KPIs, Verantwortlichen und Ampeln in einer Liste, verbunden mit den Zahlen des Plans.',
    captions: { kpis: 'Ziele und KPIs' },
    headings: {
      parent: 'Übergeordnetes Ziel',
      objective: 'Strategisches Ziel',
      kpi: 'KPI',
      owner: 'Verantwortlich',
      area: 'Funktionsbereich',
      driver: 'Wachstumstreiber',
      priority: 'Priorität',
      direction: 'Richtung',
      unit: 'Einheit',
      target: 'Soll',
      actual: 'Ist',
      start: 'Beginn',
      due: 'Fällig am',
      status: 'Status',
      source: 'Quelle',
    },
    choices: { higher: 'Höher ist besser', lower: 'Niedriger ist besser', ...drivers('de') },
    says: {
      noDirection: '„{kpi}“ hat keine Richtung',
      noDirectionDetail: 'Wählen, ob höher oder niedriger besser ist: bis dahin hat die Zeile hier keine Farbe.',
      drivers: 'Genutzte Wachstumstreiber: {used} von {all}',
      driversDetail: 'Kein Ziel für: {unused}. Das kann Absicht sein.',
    },
  },
  es: {
    language: 'es',
    name: 'Objetivos y KPI',
    title: 'Objetivos y KPI',
    guide:
      'Las filas con origen siguen a su plan: cambie allí los números. Debajo añada las suyas; ponga un inicio solo a lo que se acumula desde entonces hasta su fecha límite.',
    purpose: 'Cada objetivo con sus KPI, responsables y semáforos en una lista, unida a los números de su plan.',
    captions: { kpis: 'Objetivos y KPI' },
    headings: {
      parent: 'Objetivo superior',
      objective: 'Objetivo',
      kpi: 'KPI',
      owner: 'Responsable',
      area: 'Área funcional',
      driver: 'Motor de crecimiento',
      priority: 'Prioridad',
      direction: 'Dirección',
      unit: 'Unidad',
      target: 'Meta',
      actual: 'Real',
      start: 'Inicio',
      due: 'Fecha límite',
      status: 'Estado',
      source: 'Origen',
    },
    choices: { higher: 'Mayor es mejor', lower: 'Menor es mejor', ...drivers('es') },
    says: {
      noDirection: '«{kpi}» no tiene dirección',
      noDirectionDetail: 'Elija si es mejor más o menos: hasta entonces no tiene color aquí.',
      drivers: 'Motores de crecimiento en uso: {used} de {all}',
      driversDetail: 'Ningún objetivo para: {unused}. Puede ser una decisión.',
    },
  },
};
