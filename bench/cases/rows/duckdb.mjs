// DuckDB with its load: the rows appended, one CASE over them, the statuses read back.
import { DuckDBInstance } from '@duckdb/node-api';
import { say, timed } from '../say.ts';
import { countOf, hostValues, rowsAsked } from '../values.ts';

const count = rowsAsked();
const { actuals, targets } = hostValues(count);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run('SET threads = 2');

/** Values with anything but numbers as NULL: a column has one type. */
async function append() {
  await connection.run('CREATE OR REPLACE TABLE kpi(row INTEGER, actual DOUBLE, target DOUBLE)');
  const appender = await connection.createAppender('kpi');
  for (let row = 0; row < count; row++) {
    appender.appendInteger(row);
    for (const value of [actuals[row], targets[row]]) {
      if (typeof value === 'number') appender.appendDouble(value);
      else appender.appendNull();
    }
    appender.endRow();
  }
  appender.closeSync();
}

const STATUS = `CASE WHEN actual IS NULL OR target IS NULL THEN 'Grey'
  WHEN target = 0 THEN CASE WHEN actual >= 0 THEN 'Green' ELSE 'Red' END
  WHEN round((target - actual) / abs(target), 9) <= 0 THEN 'Green'
  WHEN round((target - actual) / abs(target), 9) <= 0.15 THEN 'Yellow' ELSE 'Red' END`;

let statuses = [];
async function job() {
  await append();
  const reader = await connection.runAndReadAll(`SELECT ${STATUS} FROM kpi ORDER BY row`);
  [statuses] = reader.getColumns();
}
await job();
const times = [await timed(job), await timed(job), await timed(job)].sort((a, b) => a - b);
say(
  times[1],
  countOf((row) => statuses[row], count),
);
