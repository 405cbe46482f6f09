import { problem, type Problem } from '../core/messages/problem.ts';
import type { Text } from '../core/messages/text.ts';
import type { Outcome } from '../core/protocol/asks.ts';
import type { Skipped } from '../core/changes/edits.ts';
import type { Settings } from '../core/settings/schema.ts';
import { a1 } from '../core/workbook/cells.ts';
import { handOver, type RemoteEngine } from './engine/remote.ts';
import { SAMPLE_DAY } from './engine/sample-day.ts';
import type { PaneHost, Watch } from './pane-host.ts';
import type { Effect, Ended, Event, ToldCell } from './state.ts';

/** What effects work with. */
export type Surroundings = {
  readonly host: PaneHost;
  readonly engine: RemoteEngine;
  readonly dispatch: (event: Event) => void;
};

/** So many rows come from the engine at once. */
const PAGE = 500;

type Of<Name extends Effect['do']> = Extract<Effect, { do: Name }>;

/** Carries effects out; each ends in events. A host or engine that throws is told like any other problem. */
export function effectRunner({ host, engine, dispatch }: Surroundings): (effect: Effect) => void {
  let stopper = new AbortController();

  const watch = (turn: number): Watch => {
    stopper = new AbortController();
    return { progress: (progress) => dispatch({ is: 'progress', turn, progress }), signal: stopper.signal };
  };

  const told = async (problems: readonly Problem[]): Promise<readonly Text[]> => engine.tell(problems);

  const fail = async (turn: number | null, reason: Problem): Promise<void> => {
    const [text] = await told([reason]);
    if (text !== undefined) dispatch({ is: 'failed', turn, told: text });
  };

  const dayOf = (settings: Settings, isSample: boolean): string =>
    settings.asOf ?? (isSample ? SAMPLE_DAY : host.today());

  const open = async (): Promise<void> => {
    await engine.speak(host.appearance().language);
    const stored = await host.settings();
    if (!stored.ok) await fail(null, stored.problem);
    const read = await engine.readSettings(stored.ok ? stored.value.text : null);
    const torn = stored.ok && stored.value.isOlder ? await told([problem('SETTINGS_TORN')]) : [];
    dispatch({ is: 'opened', settings: { ...read, mayKeep: read.mayKeep && stored.ok, told: [...read.told, ...torn] } });
  };

  const readBook = async ({ turn }: Of<'read'>): Promise<void> => {
    const { signal, progress } = watch(turn);
    const given = await host.snapshot({ signal, progress });
    if (signal.aborted) return;
    if (!given.ok) return fail(turn, given.problem);
    await handOver(engine, given.value);
    dispatch({ is: 'snapshot-read', turn });
  };

  const review = async ({ turn, settings, isSample }: Of<'review'>): Promise<void> => {
    const answer = await engine.review(settings, dayOf(settings, isSample));
    dispatch({ is: 'reviewed', turn, review: answer });
    for (let from = 0; from === 0 || from < answer.rows; from += PAGE)
      dispatch({ is: 'rows', turn, rows: await engine.rows(from, PAGE) });
  };

  const cellsTold = async (cells: readonly Skipped[]): Promise<readonly ToldCell[]> => {
    const whys = await engine.tellNotes(cells.map(({ why }) => why));
    return cells.map(({ sheet, row, column, why }, i) => ({
      at: { sheet, row, column },
      a1: a1(row, column),
      why: whys[i] ?? { title: why, why: '', next: '' },
    }));
  };

  const writing = async (turn: number, work: Promise<Outcome>): Promise<void> => {
    const outcome = await work;
    const ended: Ended = {
      outcome,
      problems: await told(outcome.problems),
      skipped: await cellsTold(outcome.skipped),
      unsettled: await cellsTold(outcome.unsettled),
    };
    dispatch({ is: 'ended', turn, ended });
  };

  const why = async ({ id }: Of<'why'>): Promise<void> => {
    const answer = await engine.why(id);
    if (answer !== null) return dispatch({ is: 'why', id, answer: { is: 'there', value: answer } });
    const [text] = await told([problem('SHEET_GONE', { sheet: id })]);
    if (text !== undefined) dispatch({ is: 'why', id, answer: { is: 'failed', told: text } });
  };

  const preview = async ({ turn, mode }: Of<'preview'>): Promise<void> => {
    const value = await engine.preview(mode);
    if (value !== null) dispatch({ is: 'previewed', turn, answer: { is: 'there', value } });
  };

  const compare = async ({ turn, settings, isSample }: Of<'compare'>): Promise<void> => {
    const value = await engine.compare(settings, dayOf(settings, isSample));
    dispatch({ is: 'compared', turn, answer: { is: 'there', value } });
  };

  const history = async (): Promise<void> => {
    const given = await host.history();
    if (given.ok) return dispatch({ is: 'history', answer: { is: 'there', value: given.value } });
    const [text] = await told([given.problem]);
    if (text !== undefined) dispatch({ is: 'history', answer: { is: 'failed', told: text } });
  };

  const keep = async ({ settings }: Of<'keep'>): Promise<void> => {
    const kept = await host.keepSettings(JSON.stringify(settings));
    if (!kept.ok) await fail(null, kept.problem);
  };

  const show = async ({ cell }: Of<'show'>): Promise<void> => {
    const shown = await host.show(cell.sheet, cell.row, cell.column);
    if (!shown.ok) await fail(null, shown.problem);
  };

  const openSample = async ({ turn }: Of<'open-sample'>): Promise<void> => {
    await engine.openSample();
    dispatch({ is: 'snapshot-read', turn });
  };

  const carriedOut = (effect: Effect): Promise<void> => {
    switch (effect.do) {
      case 'open':
        return open();
      case 'read':
        return readBook(effect);
      case 'open-sample':
        return openSample(effect);
      case 'review':
        return review(effect);
      case 'why':
        return why(effect);
      case 'preview':
        return preview(effect);
      case 'compare':
        return compare(effect);
      case 'apply':
        return writing(effect.turn, host.apply(effect.changes, watch(effect.turn)));
      case 'restore':
        return writing(effect.turn, host.restore(effect.id, watch(effect.turn)));
      case 'history':
        return history();
      case 'keep':
        return keep(effect);
      case 'show':
        return show(effect);
      case 'speak':
        return engine.speak(effect.language);
      case 'stop':
        stopper.abort();
        return Promise.resolve();
    }
  };

  return (effect) => {
    carriedOut(effect).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      const turn = 'turn' in effect ? effect.turn : null;
      dispatch({ is: 'failed', turn, told: { title: '', why, next: '' } });
    });
  };
}
