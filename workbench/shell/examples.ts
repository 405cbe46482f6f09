/** The example workbooks, by the name of their file, and what each is good for. */
export const EXAMPLES = [
  {
    file: 'sales-plan.xlsx',
    title: 'Sales plan',
    about: 'objectives and KPIs by function, months side by side, initiatives',
  },
  {
    file: 'execution.xlsx',
    title: 'Execution system',
    about: 'the sales plan with every sheet of the method, filled in',
  },
  { file: 'okr.xlsx', title: 'OKR list', about: 'goals for SMART' },
  { file: 'finance-model.xlsx', title: 'Finance model', about: 'totals, texts for numbers' },
  { file: 'home-made.xlsx', title: 'Home-made lights', about: 'stoplights somebody made, some of them wrong' },
  { file: 'vertriebsplan.xlsx', title: 'Vertriebsplan', about: 'a German plan' },
  { file: 'sales-plan.csv', title: 'CSV export', about: 'a plan as other systems export it' },
] as const;

/** What is shown before anybody chose. */
export const FIRST_EXAMPLE = EXAMPLES[0].file;
