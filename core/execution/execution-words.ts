import type { Group } from './clarity-survey.ts';
import type { DiagnosisId, DiagnosisLevel } from './diagnosis-questions.ts';
import type { GrowthDriver } from './growth-drivers.ts';
import type { ReadinessId, ReadinessList, SurveyQuestion } from './readiness-questions.ts';

/** The questions of the execution system, and what they are about, in one language. */
export type ExecutionWords = {
  /** BCP 47, the language alone. */
  readonly language: string;
  /** Each level of the diagnosis, and what is done when it is where performance breaks down. */
  readonly levels: Readonly<Record<DiagnosisLevel, { readonly name: string; readonly action: string }>>;
  readonly diagnosis: Readonly<Record<DiagnosisId, string>>;
  readonly lists: Readonly<Record<ReadinessList, string>>;
  readonly readiness: Readonly<Record<ReadinessId, string>>;
  readonly survey: Readonly<Record<SurveyQuestion, string>>;
  readonly groups: Readonly<Record<Group, string>>;
  /** The growth drivers, and what people type for them; folded, without accents. */
  readonly drivers: Readonly<Record<GrowthDriver, { readonly name: string; readonly typed: readonly string[] }>>;
};
