/**
 * The lists by which a team looks at itself, each with the ids of its questions and the answer that speaks against it
 * (systems 21, 37, 38, 47 and the seven questions of strategy).
 */
const LISTS = {
  /** What a plan must be able to answer. */
  plan: { adverse: 'no', questions: ['customer', 'values', 'mission', 'wayThere'] },
  /** Asked of oneself every quarter. */
  selfCheck: { adverse: 'no', questions: ['written', 'chunked', 'inspected', 'standards', 'sharedGamePlan'] },
  /** What ties the field to the strategy. */
  strategyLink: {
    adverse: 'no',
    questions: ['linked', 'understood', 'capable', 'fieldPlanning', 'policies', 'contribution', 'tracking'],
  },
  /** Why plans fail, asked before they do: two are of planning, six of execution. */
  failure: {
    adverse: 'yes',
    questions: [
      ...['vagueGoals', 'unrealistic'],
      ...['unchunked', 'unwritten', 'uninspected', 'toldLate', 'noStandards', 'crossPurposes'],
    ],
  },
  /** What each function must bring for an objective. */
  alignment: { adverse: 'no', questions: ['product', 'marketing', 'sales', 'people'] },
} as const satisfies Record<string, { readonly adverse: 'yes' | 'no'; readonly questions: readonly string[] }>;

/** A list of questions. */
export type ReadinessList = keyof typeof LISTS;

/** A question with its list: 'plan.customer'. */
export type ReadinessId = { [L in ReadinessList]: `${L}.${(typeof LISTS)[L]['questions'][number]}` }[ReadinessList];

/** The lists, in the order in which they are shown beside each other. */
export const READINESS_LISTS = [
  'plan',
  'selfCheck',
  'strategyLink',
  'failure',
  'alignment',
] as const satisfies readonly ReadinessList[];

/** The questions of a list by their ids, in order. */
export function questionsOf(list: ReadinessList): readonly string[] {
  return LISTS[list].questions.map((question) => `${list}.${question}`);
}

/** The answer that speaks against a team: no, but yes where a list tells reasons for failing. */
export function adverseOf(list: ReadinessList): 'yes' | 'no' {
  return LISTS[list].adverse;
}

/** What the three groups are asked, so that their answers can be compared (systems 52, 55, 56). */
export const SURVEY_QUESTIONS = [
  'expectationsClear',
  'strategyKnown',
  'ownContribution',
  'whichProspects',
  'whichAccounts',
  'qualifying',
  'productEmphasis',
  'salespeopleCapable',
  'managersCapable',
  'seniorsCommitted',
] as const;

/** A question of the survey. */
export type SurveyQuestion = (typeof SURVEY_QUESTIONS)[number];
