import { filledIn } from '../../messages/filled.ts';
import type { MeasureId, NextAct, NextStep, StepId } from './guided-path.ts';
import type { PartLanguage, PartWords } from './part.ts';

/** The words of the guided path in one language. */
export type PathWords = {
  /** What each step is called, and why it stands where it does. */
  readonly steps: Readonly<Record<StepId, { readonly name: string; readonly why: string }>>;
  readonly measures: Readonly<Record<MeasureId, string>>;
  /** What is to be done next, with {part}, {purpose}, {share}, {done} and {of} in their places. */
  readonly acts: Readonly<Record<NextAct, { readonly title: string; readonly why: string }>>;
};

/** The guided path, in words. */
export const PATH_WORDS: Readonly<Record<PartLanguage, PathWords>> = {
  en: {
    steps: {
      hierarchy: {
        name: 'What everything hangs on',
        why: 'Objectives, and whose they are: all that follows rests on them.',
      },
      stoplights: { name: 'Honest stoplights', why: 'Colours that follow the numbers show where to look first.' },
      rhythm: { name: 'Every day, every week', why: 'Short talks keep the work on what moves the numbers.' },
      reviews: {
        name: 'Every month, every quarter',
        why: 'Reds first: cause, decision, owner, due date. Then people and money follow.',
      },
      years: { name: 'This year and the next', why: 'The next year is ready and shared before it begins.' },
      mirror: { name: 'A look in the mirror', why: 'When numbers stay red: is it goals, ways of working or people?' },
    },
    measures: {
      hung: 'KPIs that belong to an objective',
      judged: 'Rows with a verdict',
      coloured: 'Sheets with live colours',
    },
    acts: {
      create: { title: 'Create “{part}”', why: '{purpose}' },
      fill: { title: 'Fill in “{part}”', why: '{share} % in use so far. {purpose}' },
      plan: {
        title: 'Begin with a plan',
        why: 'No planning table was found. A header row with a name, a target and an actual is enough.',
      },
      hang: {
        title: 'Say what each KPI belongs to',
        why: '{done} of {of} KPIs hang on an objective. A column “Objective” or “Parent” does it.',
      },
      judge: {
        title: 'Give the other rows a verdict',
        why: '{done} of {of} rows have one. Each of the others says what it lacks.',
      },
      colour: {
        title: 'Put in live colours',
        why: '{done} of {of} sheets have colours that follow their numbers.',
      },
    },
  },
  de: {
    steps: {
      hierarchy: { name: 'Woran alles hängt', why: 'Ziele und wem sie gehören: Darauf ruht alles Weitere.' },
      stoplights: { name: 'Ehrliche Ampeln', why: 'Farben, die den Zahlen folgen, zeigen, wohin man zuerst sieht.' },
      rhythm: {
        name: 'Jeden Tag, jede Woche',
        why: 'Kurze Gespräche halten die Arbeit bei dem, was die Zahlen bewegt.',
      },
      reviews: {
        name: 'Jeden Monat, jedes Quartal',
        why: 'Rot zuerst: Ursache, Entscheidung, Name, Termin. Dann folgen Leute und Geld.',
      },
      years: { name: 'Dieses Jahr und das nächste', why: 'Das nächste Jahr steht und ist bekannt, bevor es beginnt.' },
      mirror: {
        name: 'Ein Blick in den Spiegel',
        why: 'Wenn Zahlen rot bleiben: Liegt es an Zielen, Arbeitsweisen oder Leuten?',
      },
    },
    measures: {
      hung: 'Kennzahlen, die zu einem Ziel gehören',
      judged: 'Zeilen mit Urteil',
      coloured: 'Blätter mit lebenden Farben',
    },
    acts: {
      create: { title: '„{part}“ anlegen', why: '{purpose}' },
      fill: { title: '„{part}“ ausfüllen', why: 'Bisher zu {share} % in Gebrauch. {purpose}' },
      plan: {
        title: 'Mit einem Plan beginnen',
        why: 'Keine Planungstabelle gefunden. Eine Kopfzeile mit Name, Soll und Ist genügt.',
      },
      hang: {
        title: 'Sagen, wozu jede Kennzahl gehört',
        why: '{done} von {of} Kennzahlen hängen an einem Ziel. Eine Spalte „Ziel“ oder „Gehört zu“ genügt.',
      },
      judge: {
        title: 'Den übrigen Zeilen ein Urteil geben',
        why: '{done} von {of} Zeilen haben eines. Jede andere sagt, was ihr fehlt.',
      },
      colour: {
        title: 'Lebende Farben einsetzen',
        why: 'Auf {done} von {of} Blättern folgen die Farben den Zahlen.',
      },
    },
  },
  es: {
    steps: {
      hierarchy: {
        name: 'De lo que todo depende',
        why: 'Objetivos y de quién son: en ellos descansa todo lo demás.',
      },
      stoplights: {
        name: 'Semáforos honestos',
        why: 'Colores que siguen a los números muestran dónde mirar primero.',
      },
      rhythm: {
        name: 'Cada día, cada semana',
        why: 'Charlas breves mantienen el trabajo en lo que mueve los números.',
      },
      reviews: {
        name: 'Cada mes, cada trimestre',
        why: 'Primero lo rojo: causa, decisión, responsable, fecha. Después, personas y dinero.',
      },
      years: {
        name: 'Este año y los siguientes',
        why: 'El año próximo está listo y compartido antes de que empiece.',
      },
      mirror: {
        name: 'Una mirada al espejo',
        why: 'Si los números siguen en rojo: ¿son las metas, el modo de trabajar o las personas?',
      },
    },
    measures: {
      hung: 'Indicadores que pertenecen a un objetivo',
      judged: 'Filas con veredicto',
      coloured: 'Hojas con colores vivos',
    },
    acts: {
      create: { title: 'Crear «{part}»', why: '{purpose}' },
      fill: { title: 'Completar «{part}»', why: 'En uso al {share} %. {purpose}' },
      plan: {
        title: 'Empezar por un plan',
        why: 'No se encontró ninguna tabla de planificación. Basta un encabezado con nombre, meta y valor real.',
      },
      hang: {
        title: 'Decir a qué pertenece cada indicador',
        why: '{done} de {of} indicadores dependen de un objetivo. Basta una columna «Objetivo» o «Pertenece a».',
      },
      judge: {
        title: 'Dar un veredicto a las demás filas',
        why: '{done} de {of} filas lo tienen. Cada una de las otras dice qué le falta.',
      },
      colour: {
        title: 'Poner colores vivos',
        why: 'En {done} de {of} hojas los colores siguen a los números.',
      },
    },
  },
};

/** The next step in words: what to do, and why. A part comes with its words and how far it is in use. */
export function nextInWords(
  { act, measure }: NextStep,
  part: { readonly words: PartWords; readonly progress: number } | null,
  { acts }: PathWords,
): { readonly title: string; readonly why: string } {
  const facts = {
    ...(part === null
      ? {}
      : {
          part: part.words.name,
          purpose: part.words.purpose,
          share: Math.round(part.progress * 100),
        }),
    ...(measure === null ? {} : { done: measure.done, of: measure.of }),
  };
  const { title, why } = acts[act];
  return { title: filledIn(title, facts), why: filledIn(why, facts) };
}
