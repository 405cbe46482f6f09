import { sheets } from '../support/book.ts';

/** The plan that both programs are walked through with, by an owner whose name is no name. */
export const PLAN = sheets({
  Plan: {
    rows: [
      'Objective | KPI | Owner | Target | Actual | Newest',
      'Grow | Leads | <img src=x onerror=alert(1)> | 100 | 85 | 100',
      'Grow | Visits | Ben | 100 | 130 | 131',
      'Grow | Calls | Cy | 100 | 40 | 41',
      'Please | Demos | Dee | 100 | | ',
    ],
    foreignRules: 2,
  },
});

/** The column the user says is the actual one. */
export const NEWEST = 5;
