/**
 * What the words of a table header can be about. Headers are read as a set of these, so that "Planned finish date",
 * "Geplantes Enddatum" and "予定終了日" all come out as plan + end + date, whatever the language or word order.
 */
export const CONCEPTS = [
  'plan', // planned, target, budget, goal value, quota
  'actual', // actual, achieved, result, current, year to date
  'baseline', // baseline, prior year, starting value
  'forecast', // forecast, estimate at completion, outlook
  'variance', // difference, variance, change, remaining
  'score', // score, rating: a measured value
  'name', // KPI, metric, task, milestone, item, indicator, deliverable, description of one
  'task', // task, milestone, activity, deliverable, to do: names that make a list a task list
  'kpi', // KPI, metric, indicator, measure: names that make a list a KPI list
  'objective', // objective, goal, strategic aim
  'parent', // parent task, parent objective, belongs to
  'group', // project, programme, area, department, team, region: a thing rows belong to
  'category', // category, type, class, kind
  'owner', // owner, responsible, assignee, lead
  'person', // name of a person, manager, member, contact
  'date', // date, day, when
  'due', // due, deadline, by when
  'start', // start, begin, from
  'end', // end, finish, completion, until
  'status', // status, state, RAG, health, stage
  'progress', // progress, % complete, completion rate
  'done', // done, completed, closed as yes/no
  'percent', // %, percent, share, ratio
  'weight', // weight, points, importance
  'priority', // priority, severity, criticality, urgency
  'unit', // unit, unit of measure, currency
  'period', // period, month, quarter, year, frequency
  'direction', // direction, higher or lower is better, polarity
  'confidence', // confidence, certainty
  'id', // id, number, #, code
  'notes', // notes, comments, remarks, description, initiative
  'effort', // hours, effort, duration, days, man-days
  'money', // cost, price, amount, revenue, spend, €
  'count', // quantity, number of, units sold
  'total', // total, sum, all, average over all
  'other', // words that say the column is none of the above: supplier, phone, email, address, link, predecessor
] as const;

/** One of `CONCEPTS`. */
export type Concept = (typeof CONCEPTS)[number];

/**
 * The words of planning sheets in one language. A header word may be a whole word ('owner'), a phrase ('due date'), the beginning of a word
 * ('ziel*') or its end ('*datum'); '=to' counts only as the whole header. Everything is lower case with its accents; headers are compared without accents too.
 */
export type SheetWords = {
  /** BCP 47 language. */
  readonly language: string;
  readonly headers: Readonly<Partial<Record<Concept, readonly string[]>>>;
  /** What people type into a status column. */
  readonly statuses: {
    readonly done: readonly string[];
    readonly inProgress: readonly string[];
    readonly notStarted: readonly string[];
    readonly onHold: readonly string[];
    readonly cancelled: readonly string[];
    /** Typed stoplights. */
    readonly green: readonly string[];
    readonly yellow: readonly string[];
    readonly red: readonly string[];
  };
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Words of measures where less is better: cost, churn, defects. */
  readonly lowerIsBetter: readonly string[];
  /** Words of measures where more is better: revenue, profit, income. They overrule what the table suggests. */
  readonly higherIsBetter: readonly string[];
  /** Words that turn a lower-is-better word round: "cost savings", "churn reduction". */
  readonly turnsRound: readonly string[];
  /** Words of measures that are levels, not flows: rate, score, share. */
  readonly levels: readonly string[];
  /** Words that begin a total row. */
  readonly totals: readonly string[];
  /** Words of a direction column: "higher is better". */
  readonly higher: readonly string[];
  readonly lower: readonly string[];
};
