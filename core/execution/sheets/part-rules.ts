import { GROWTH_DRIVERS } from '../growth-drivers.ts';
import { MEETING_MINUTES } from '../agenda-minutes.ts';
import { MOST_CSFS, MOST_KPIS, SOP_KPIS } from '../caps.ts';
import { DIAGNOSIS_LEVELS, DIAGNOSIS_QUESTIONS } from '../diagnosis-questions.ts';
import { LASTING_REDS } from '../lasting-reds.ts';
import { BEST } from '../plan-execution.ts';
import { questionsOf, READINESS_LISTS } from '../readiness-questions.ts';
import { ROLLING_YEARS } from '../roll-forward.ts';
import type { PartId } from './part.ts';

/** The rules that each part carries out, for its page in the documentation; numbers come from where they count. */
export const PART_RULES: Readonly<Record<PartId, readonly string[]>> = {
  objectives: [
    'Every KPI belongs to an objective and has an owner; every goal has a priority and one growth driver.',
    `At most ${MOST_KPIS} KPIs of a functional area for one objective: ten split between two areas are fine.`,
    'Two units that want one metric to go opposite ways work at cross purposes, and are named.',
    `There are ${GROWTH_DRIVERS.length} growth drivers: customers, products and services, market expansion, profitability, brand. Which of them the goals use is shown; using few may be a choice.`,
    'The status of a KPI is the stoplight of its actual against its target, as everywhere.',
  ],
  alignment: [
    'An objective is covered by a function when a KPI of that function serves it; covered of needed is the coverage.',
    'Somebody may say that a function is not needed for an objective: it then counts on neither side.',
    'Everybody who works for an objective is measured on what they contribute to it: who owns no KPI of it is named.',
  ],
  csfs: [
    `A team has at most ${MOST_CSFS} critical success factors: more are none.`,
    'Each needs how it is measured, a plan to get there, and somebody who answers for it.',
    'Both teams agree, after the budget is final and before the year begins.',
  ],
  sops: [
    `A position has ${SOP_KPIS.least} to ${SOP_KPIS.most} KPIs, with how much is asked for and what good work looks like.`,
    'Two lines make the light: from excellent on Green, up to the minimum Yellow, beyond it Red. Their order tells which way is good.',
  ],
  milestones: [
    'A year becomes quarters and months by the largest remainder, ties to the earliest; the sums are exact at each level: 1000 → 250, 250, 250, 250 → 84, 83, 83, …',
    'After a miss, a target is held, the next month takes the rest, or all that are left do: 20 short of 100 with three left → 107, 107, 106. A surplus never lowers later targets.',
  ],
  huddle: [
    'Fifteen to twenty minutes a day: who does what today, and for which KPI.',
    'What supports no KPI is named: it is not to be done.',
  ],
  weekly: [
    'An obstacle that comes up in a second meeting is a theme, for the manager to act on; twice on one day is once.',
    "A good week: all that was due is done and none of one's KPIs is Red. No good week: less than half is done, or a KPI is Red and not improving. In part: anything between.",
  ],
  monthly: [
    "Last month's actions by owner come first; who has no number is asked before the meeting.",
    'Reds by weight × gap, then by the longer red streak, then by name; caution before near; then the greens, with the names to thank; then the next actions.',
    `Of ${MEETING_MINUTES} minutes, 15 % are for last month's actions, 65 % for Red and Yellow at 3 to 1 for each, 5 % for the greens, 15 % for the next actions.`,
    'Every Red comes with a cause, a proposal, an owner and a day.',
    `What has been Red for ${LASTING_REDS} periods or more and is not improving is on the list for people, money and time.`,
  ],
  quarterly: [
    'Three sections: the company, what is to be improved, the people.',
    'A mix is compared share by share: thirds against 45/45/10 at half-year are +11.67, +11.67 and −23.33 points, and the last needs 56.7 % of what is still to come: (p − d·a) / (1 − d).',
    'Everybody is reviewed against the objectives of the quarter.',
  ],
  calendar: [
    'Annual planning opens on the first day of the third fiscal quarter; initiatives begin with the fourth; everybody knows the plan by the last day before the year.',
    'Success factors are agreed between the final budget and the beginning of the year.',
    'A quarter is reviewed in the month after it.',
  ],
  multiYear: [
    `The strategy looks ${ROLLING_YEARS} years ahead and rolls on every year: past years drop out, those ahead stay as they were written.`,
    'Build, buy or partner: each way with what it brings about.',
  ],
  diagnosis: [
    `${DIAGNOSIS_QUESTIONS.length} questions from the goals to the people (${DIAGNOSIS_LEVELS.length} levels): it stops at the first answer that speaks against a level, and says what to do there.`,
    'Earlier questions without an answer are listed: the order is not to be skipped.',
    'A goal that was hit before means that capability is assumed; one that never was decides nothing by itself.',
  ],
  clarity: [
    'The same questions go to executives, managers and salespeople; what counts is how far apart the shares of yes are: 84 % of managers and 39 % of those who report to them are 45 points.',
    'Expectations, support and accountability must be there on every level: the first level without is named.',
  ],
  readiness: [
    `${READINESS_LISTS.length} lists side by side, ${READINESS_LISTS.reduce((sum, list) => sum + questionsOf(list).length, 0)} questions: what a plan answers, the self-check of a quarter, from strategy to the field, why plans fail, what each function brings.`,
    'A good answer without evidence is only said. In the reasons for failing yes speaks against us, elsewhere no.',
    `What a plan is worth is its quality times its execution, both 0 to ${BEST}: 9 × 4 is less than 6 × 8. The function EXECUTION multiplies them.`,
  ],
  teams: [
    'A packet is a few lines of text that people read before they send it. Mail may quote and break it; any other change is found by its checksum.',
    'Teams are rolled up like any objective: a Red forbids Green, and with under 60 % known there is no verdict.',
    'A packet older than a month has no say. A newer one takes the place of the last one of its team.',
  ],
};
