/** What performance hangs on, read in reverse: the goals first, the people last (systems 10). */
export const DIAGNOSIS_LEVELS = ['goals', 'workProducts', 'processes', 'tasks', 'people'] as const;

/** A level of the chain. */
export type DiagnosisLevel = (typeof DIAGNOSIS_LEVELS)[number];

/**
 * The questions of each level in the order in which they are asked (systems 11 to 16), and the answer that speaks
 * against the level. Whether the goal was ever hit speaks of capability alone, and never decides.
 */
const CHAIN = {
  goals: { everHit: null, realistic: 'no', changed: 'yes' },
  workProducts: { required: 'no', quality: 'no', expectationsClear: 'no' },
  processes: { inPlace: 'no', functioning: 'no', trained: 'no', stagesDefined: 'no' },
  tasks: { aware: 'no', prioritized: 'no', proficient: 'no', observed: 'no' },
  people: { rightRoles: 'no', background: 'no', expectationsKnown: 'no', handledInTime: 'no', coached: 'no' },
} as const satisfies Record<DiagnosisLevel, Readonly<Record<string, 'yes' | 'no' | null>>>;

/** A question with its level: 'goals.everHit'. */
export type DiagnosisId = { [L in DiagnosisLevel]: `${L}.${keyof (typeof CHAIN)[L] & string}` }[DiagnosisLevel];

/** A question of the chain. */
export type DiagnosisQuestion = {
  readonly id: string;
  readonly level: DiagnosisLevel;
  readonly question: string;
  readonly adverse: 'yes' | 'no' | null;
};

/** All questions, in the order in which they are asked. */
export const DIAGNOSIS_QUESTIONS: readonly DiagnosisQuestion[] = DIAGNOSIS_LEVELS.flatMap((level) =>
  Object.entries<'yes' | 'no' | null>(CHAIN[level]).map(([question, adverse]) => ({
    id: `${level}.${question}`,
    level,
    question,
    adverse,
  })),
);

/** The question of capability: yes means that it is assumed (systems 11). */
export const EVER_HIT = 'goals.everHit' satisfies DiagnosisId;
