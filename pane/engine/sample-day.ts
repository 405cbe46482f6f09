/** The day the sample is judged on, so that it looks the same on every day. */
export const SAMPLE_DAY = '2026-06-30';
