import type { PartLanguage, PartWords } from '../../part.ts';

/** Standards of performance, in words. */
export const SOPS_WORDS: Readonly<Record<PartLanguage, PartWords>> = {
  en: {
    language: 'en',
    name: 'Standards',
    title: 'Standards of performance',
    guide:
      'Six to eight KPIs a position. For each: what is excellent, and where barely good enough ends. The value of a KPI of the plan comes by its name. Then say in words how much, and what good work looks like.',
    purpose: 'What is excellent in each position, and where the line to unacceptable is, in numbers and in words.',
    captions: { standards: 'Standards', positions: 'Positions' },
    headings: {
      position: 'Position',
      kpi: 'KPI',
      excellent: 'Excellent',
      minimum: 'Just good enough',
      value: 'Value',
      light: 'Status',
      role: 'Position',
      quantity: 'How much (quantity)',
      quality: 'What good work looks like (quality)',
      count: 'Number of KPIs',
    },
    choices: {},
    says: {
      below: '{position}: “{kpi}” is not good enough',
      belowDetail: 'It is {value}; at least {minimum} was agreed.',
      noLines: '{position}: “{kpi}” has no lines yet',
      noLinesDetail: 'Ask two questions: what is excellent, and where does barely good enough end?',
    },
  },
  de: {
    language: 'de',
    name: 'Leistungsstandards',
    title: 'Leistungsstandards',
    guide:
      'Sechs bis acht KPIs je Stelle. Für jeden: was ausgezeichnet ist und wo gerade noch gut genug endet. Der Wert eines KPIs aus dem Plan kommt über seinen Namen. Dann in Worten: wie viel, und woran man gute Arbeit erkennt.',
    purpose: 'Was in jeder Stelle ausgezeichnet ist und wo die Grenze zum Unannehmbaren liegt, in Zahlen und Worten.',
    captions: { standards: 'Standards', positions: 'Stellen' },
    headings: {
      position: 'Stelle',
      kpi: 'KPI',
      excellent: 'Ausgezeichnet',
      minimum: 'Gerade noch gut genug',
      value: 'Wert',
      light: 'Status',
      role: 'Stelle',
      quantity: 'Wie viel (Menge)',
      quality: 'Woran man gute Arbeit erkennt (Güte)',
      count: 'Anzahl KPIs',
    },
    choices: {},
    says: {
      below: '{position}: „{kpi}“ ist nicht gut genug',
      belowDetail: 'Der Wert ist {value}; vereinbart war mindestens {minimum}.',
      noLines: '{position}: „{kpi}“ hat noch keine Grenzen',
      noLinesDetail: 'Zwei Fragen: Was ist ausgezeichnet, und wo endet gerade noch gut genug?',
    },
  },
  es: {
    language: 'es',
    name: 'Estándares',
    title: 'Estándares de desempeño',
    guide:
      'De seis a ocho KPI por puesto. Para cada uno: qué es excelente y dónde acaba lo apenas suficiente. El valor de un KPI del plan llega por su nombre. Después diga con palabras cuánto, y en qué se nota el buen trabajo.',
    purpose: 'Qué es excelente en cada puesto y dónde está el límite de lo inaceptable, en números y en palabras.',
    captions: { standards: 'Estándares', positions: 'Puestos' },
    headings: {
      position: 'Puesto',
      kpi: 'KPI',
      excellent: 'Excelente',
      minimum: 'Apenas suficiente',
      value: 'Valor',
      light: 'Estado',
      role: 'Puesto',
      quantity: 'Cuánto (cantidad)',
      quality: 'En qué se nota el buen trabajo (calidad)',
      count: 'Número de KPI',
    },
    choices: {},
    says: {
      below: '{position}: «{kpi}» no es suficiente',
      belowDetail: 'Es {value}; se acordó al menos {minimum}.',
      noLines: '{position}: «{kpi}» aún no tiene límites',
      noLinesDetail: 'Dos preguntas: ¿qué es excelente y dónde acaba lo apenas suficiente?',
    },
  },
};
