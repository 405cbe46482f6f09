import type { PartId } from './part.ts';

/** What the filled-in sheet of a part is told of, for its page in the documentation: the worst first. */
export const PART_FINDINGS: Readonly<Record<PartId, readonly string[]>> = {
  objectives: [
    'Red: units that pull one KPI in opposite directions, and areas with too many KPIs for an objective.',
    'Yellow: what lacks an objective, an owner, a priority or a growth driver.',
    'Grey: KPIs without a direction, and which growth drivers the goals use.',
  ],
  alignment: [
    'Red: each gap, and each question that was answered with no.',
    'Yellow: who works for an objective and owns no KPI of it; KPIs of objectives that are not listed.',
    'Green: all that is needed is covered.',
  ],
  csfs: [
    'Red: a team with more than it can see to.',
    'Yellow: a factor without measure, plan or owner, or that not both teams agreed.',
  ],
  sops: [
    'Red: a value beyond the line of what is just good enough.',
    'Yellow: a position with too few or too many KPIs, or without words for how much and how good; a KPI without its two lines.',
  ],
  milestones: [
    'Red: months that do not add up to their year.',
    'How each KPI stands to date, in the colour of its verdict, and what is short of it.',
    'Grey: months that are over without an actual.',
  ],
  huddle: [
    'Red: what supports no KPI.',
    'Yellow: who plans nothing for the day; a Red KPI for which its owner does nothing.',
    'Green: who comes prepared, and for which KPIs.',
  ],
  weekly: [
    'Red: an obstacle that came back and for which nothing is decided.',
    'Yellow: any other that came back or waits for a decision; what was not done, and nobody says why.',
    "Everybody's week, in the colour of its verdict.",
  ],
  monthly: [
    'Red: what comes without cause, proposal, owner or day, and what lasts: look at people, money and time again.',
    'Yellow: promises that were not kept, without a reason.',
    'Green: whom to thank, for what. Grey: whom to ask for a number before the meeting.',
  ],
  quarterly: [
    'Objectives off track or at risk for which nothing is decided, and parts of the mix that bring less than planned, in the colour of their verdict.',
    'Projects off track that nobody stops, starts or goes on with; self-checks answered with no, or not at all.',
    'Who was talked to, and what is missing in each talk.',
  ],
  calendar: [
    'Red: steps that are late, and a final budget that comes when the next year has begun.',
    'Yellow: steps that are due, and a budget without a day. Grey: what comes next.',
  ],
  multiYear: [
    'Red: two ways chosen for one thing.',
    'Yellow: a year without a strategy; only one way weighed, none chosen, or one whose consequences nobody wrote down.',
  ],
  diagnosis: [
    'Red: the level at which a problem breaks down, the question that showed it, what is done there, and what should have been asked before.',
    'Grey: problems with questions that are open. Green: all answers speak for it.',
  ],
  clarity: [
    'Red: the levels that lack something, and at which to begin.',
    'Yellow: statements by how far the groups are apart, the widest first. Grey: more yes than answers.',
  ],
  readiness: [
    'Each list with its score: Red where an answer speaks against us, Grey with open questions, Yellow where something is only said, Green with evidence for all.',
  ],
  teams: [
    'All teams together, and each team with its counts, in the colour of the roll-up.',
    'Grey: a team whose packet is older than a month.',
  ],
};

/** The custom functions that do the rule of a part in a cell. */
export const PART_FUNCTIONS: Readonly<Record<PartId, readonly string[]>> = {
  objectives: ['STOPLIGHT', 'ROLLUP', 'SMART'],
  alignment: ['ALIGNMENT'],
  csfs: [],
  sops: ['SOPLIGHT'],
  milestones: ['CHUNK', 'REPLAN'],
  huddle: [],
  weekly: ['KPITREND'],
  monthly: ['AGENDA'],
  quarterly: ['CONTRIBUTION'],
  calendar: [],
  multiYear: [],
  diagnosis: ['DIAGNOSE'],
  clarity: ['CLARITY'],
  readiness: ['EXECUTION'],
  teams: ['ROLLUP'],
};
