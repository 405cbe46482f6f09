import type { NextAct, StepId } from '../../core/execution/sheets/guided-path.ts';
import type { PartId } from '../../core/execution/sheets/part.ts';
import type { Text } from '../../core/messages/text.ts';
import type { Status } from '../../core/stoplight/status.ts';
import type { Cell } from '../../core/workbook/cells.ts';
import type { Counts } from './answers.ts';

/** Something the sheet of a part says. */
export type FindingLine = {
  readonly status: Status;
  readonly title: string;
  /** What to do, or why; '' where the title says all. */
  readonly detail: string;
  readonly at: Cell | null;
  readonly a1: string;
};

/** What a sheet, or the past, says. */
export type SaidBy = {
  /** Worst first; of very many only the first. */
  readonly findings: readonly FindingLine[];
  /** How many findings there are of each status. */
  readonly counts: Counts;
};

/** A part of the method, in words, with how far it is in use and what it says. */
export type PartLine = SaidBy & {
  readonly id: PartId;
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly purpose: string;
  /** Its sheet with the cell to begin at; null while there is none. */
  readonly sheet: { readonly name: string; readonly at: Cell } | null;
  /** 0 to 1. */
  readonly progress: number;
};

/** A step of the method with how far this workbook is in it. */
export type StepLine = {
  readonly id: StepId;
  readonly name: string;
  readonly why: string;
  readonly progress: number;
  readonly measures: readonly { readonly name: string; readonly done: number; readonly of: number }[];
  readonly parts: readonly PartLine[];
};

/** The one thing to do next, in words. */
export type NextLine = {
  readonly step: StepId;
  readonly act: NextAct;
  /** The part it is about; null where it is about rows of the plan. */
  readonly part: PartId | null;
  readonly title: string;
  readonly why: string;
};

/** The way of the workbook through the method. */
export type PartsAnswer = { readonly steps: readonly StepLine[]; readonly next: NextLine | null };

/** What the past says, and how much of it is recorded. */
export type PastAnswer = SaidBy & {
  /** The hidden sheet of the record; null where nobody keeps one. */
  readonly record: { readonly name: string; readonly periods: number } | null;
};

/** How the team stands, as text to send; without a text, why there is none. */
export type PacketAnswer = { readonly text: string; readonly problem: Text | null };
