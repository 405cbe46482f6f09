import { problem, type Problem } from '../core/messages/problem.ts';
import type { Text } from '../core/messages/text.ts';
import type { Outcome } from '../core/protocol/asks.ts';
import type { Settings } from '../core/settings/schema.ts';
import { copyText } from './copy-text.ts';
import { handOver, type RemoteEngine } from './engine/remote.ts';
import { SAMPLE_DAY } from './engine/sample-day.ts';
import type { Given, PaneHost, Watch } from './pane-host.ts';
import type { Effect, Ended, Event, Later } from './state.ts';

/** What effects work with. */
export type Surroundings = {
  readonly host: PaneHost;
  readonly engine: RemoteEngine;
  readonly dispatch: (event: Event) => void;
};

/** So many rows come from the engine at once. */
const PAGE = 500;

type Of<Name extends Effect['do']> = Extract<Effect, { do: Name }>;

/** Surroundings with a way to be stopped: each long piece of work gets a watch of its own. */
type Doing = Surroundings & { readonly watch: (turn: number) => Watch };

async function fail({ engine, dispatch }: Doing, turn: number | null, reason: Problem): Promise<void> {
  const [text] = await engine.tell([reason]);
  if (text !== undefined) dispatch({ is: 'failed', turn, told: text });
}

/** Something that nobody expected; the pane gives it a title of its own. */
function unexpected(error: unknown): Text {
  return { title: '', why: error instanceof Error ? error.message : String(error), next: '' };
}

/** An answer, or why there is none: a mistake of ours, for what is asked only of a check is asked after one. */
function thereOr<T>(value: T | null, missing: string): Later<T> {
  return value === null ? { is: 'failed', told: unexpected(missing) } : { is: 'there', value };
}

function dayOf({ host }: Doing, settings: Settings, isSample: boolean): string {
  return settings.asOf ?? (isSample ? SAMPLE_DAY : host.today());
}

async function open(doing: Doing): Promise<void> {
  const { host, engine, dispatch } = doing;
  await engine.speak(host.appearance().language);
  const stored = await host.settings();
  if (!stored.ok) await fail(doing, null, stored.problem);
  const read = await engine.readSettings(stored.ok ? stored.value.text : null);
  const torn = stored.ok && stored.value.isOlder ? await engine.tell([problem('SETTINGS_TORN')]) : [];
  // A change that was cut off is told at once, wherever the user is.
  await history(doing);
  dispatch({ is: 'opened', settings: { ...read, mayKeep: read.mayKeep && stored.ok, told: [...read.told, ...torn] } });
}

async function readBook(doing: Doing, { turn }: Of<'read'>): Promise<void> {
  const { host, engine, dispatch } = doing;
  const watch = doing.watch(turn);
  const given = await host.snapshot(watch);
  if (watch.signal.aborted) return;
  if (!given.ok) return fail(doing, turn, given.problem);
  if (await handOver(engine, given.value, watch.signal)) dispatch({ is: 'snapshot-read', turn });
}

async function openSample({ engine, dispatch }: Doing, { turn }: Of<'open-sample'>): Promise<void> {
  await engine.openSample();
  dispatch({ is: 'snapshot-read', turn });
}

async function review(doing: Doing, { turn, settings, isSample }: Of<'review'>): Promise<void> {
  const { engine, dispatch } = doing;
  const answer = await engine.review(settings, dayOf(doing, settings, isSample));
  dispatch({ is: 'reviewed', turn, review: answer });
  for (let from = 0; from === 0 || from < answer.rows; from += PAGE)
    dispatch({ is: 'rows', turn, rows: await engine.rows(from, PAGE) });
}

async function writing({ engine, dispatch }: Doing, turn: number, work: Promise<Outcome>): Promise<void> {
  const outcome = await work;
  const ended: Ended = {
    outcome,
    problems: await engine.tell(outcome.problems),
    skipped: await engine.tellCells(outcome.skipped),
    unsettled: await engine.tellCells(outcome.unsettled),
  };
  dispatch({ is: 'ended', turn, ended });
}

async function why({ engine, dispatch }: Doing, { id }: Of<'why'>): Promise<void> {
  const answer = await engine.why(id);
  if (answer !== null) return dispatch({ is: 'why', id, answer: { is: 'there', value: answer } });
  const [text] = await engine.tell([problem('SHEET_GONE', { sheet: id })]);
  if (text !== undefined) dispatch({ is: 'why', id, answer: { is: 'failed', told: text } });
}

async function goal({ engine, dispatch }: Doing, { id }: Of<'goal'>): Promise<void> {
  const answer = await engine.goal(id);
  if (answer !== null) return dispatch({ is: 'goal', id, answer: { is: 'there', value: answer } });
  const [text] = await engine.tell([problem('SHEET_GONE', { sheet: id })]);
  if (text !== undefined) dispatch({ is: 'goal', id, answer: { is: 'failed', told: text } });
}

async function audit({ host, engine, dispatch }: Doing, { turn, isSample }: Of<'audit'>): Promise<void> {
  const given = isSample ? null : ((await host.formats?.()) ?? null);
  if (given?.ok === false) {
    const [told] = await engine.tell([given.problem]);
    return dispatch({ is: 'audited', turn, answer: { is: 'failed', told: told ?? unexpected(given.problem.code) } });
  }
  const value = await engine.audit(given?.value ?? null);
  dispatch({ is: 'audited', turn, answer: thereOr(value, 'no check') });
}

/** What a change would do, as soon as the engine has said it. */
async function previewed(
  { dispatch }: Doing,
  question: number,
  asked: ReturnType<RemoteEngine['preview']>,
): Promise<void> {
  dispatch({ is: 'previewed', question, answer: thereOr(await asked, 'no check') });
}

async function report(doing: Doing, { isSample }: Of<'report'>): Promise<void> {
  const { host, engine, dispatch } = doing;
  const page = await engine.report();
  if (page === null) return;
  const given = await host.offerPage(page.name, page.html);
  if (!given.ok) return fail(doing, null, given.problem);
  // The sample is nobody's: it does not get into a spreadsheet.
  const sheet = isSample || host.offerSheet === undefined ? null : await engine.reportSheet();
  const written = sheet === null ? null : ((await host.offerSheet?.(sheet)) ?? null);
  if (written?.ok === false) return fail(doing, null, written.problem);
  dispatch({ is: 'reported' });
}

async function monthlyPage(doing: Doing): Promise<void> {
  const { host, engine, dispatch } = doing;
  const page = await engine.monthlyPage();
  if (page === null) return;
  const given = await host.offerPage(page.name, page.html);
  if (!given.ok) return fail(doing, null, given.problem);
  dispatch({ is: 'page-made' });
}

/** What was calculated anew is checked anew. */
async function calculate(doing: Doing): Promise<void> {
  const given = await doing.host.calculate?.();
  if (given?.ok === false) return fail(doing, null, given.problem);
  doing.dispatch({ is: 'check' });
}

async function compare(doing: Doing, { question, settings, isSample }: Of<'compare'>): Promise<void> {
  const value = await doing.engine.compare(settings, dayOf(doing, settings, isSample));
  doing.dispatch({ is: 'compared', question, answer: { is: 'there', value } });
}

async function history({ host, engine, dispatch }: Doing): Promise<void> {
  const given = await host.history();
  if (given.ok) return dispatch({ is: 'history', answer: { is: 'there', value: given.value } });
  const [text] = await engine.tell([given.problem]);
  if (text !== undefined) dispatch({ is: 'history', answer: { is: 'failed', told: text } });
}

/** Asks the host for something that has no answer but that it was done. */
async function ask(doing: Doing, asked: Promise<Given<null>>): Promise<void> {
  const given = await asked;
  if (!given.ok) await fail(doing, null, given.problem);
}

async function carriedOut(doing: Doing, effect: Effect): Promise<void> {
  const { host, engine, watch, dispatch } = doing;
  switch (effect.do) {
    case 'open':
      return open(doing);
    case 'read':
      return readBook(doing, effect);
    case 'open-sample':
      return openSample(doing, effect);
    case 'review':
      return review(doing, effect);
    case 'why':
      return why(doing, effect);
    case 'goal':
      return goal(doing, effect);
    case 'audit':
      return audit(doing, effect);
    case 'report':
      return report(doing, effect);
    case 'monthly-page':
      return monthlyPage(doing);
    case 'calculate':
      return calculate(doing);
    case 'preview':
      return previewed(doing, effect.question, engine.preview(effect.mode));
    case 'parts':
      return dispatch({ is: 'parts', turn: effect.turn, answer: thereOr(await engine.parts(), 'no check') });
    case 'create-preview':
      return previewed(doing, effect.question, engine.createPreview(effect.part));
    case 'past':
      return dispatch({ is: 'past', turn: effect.turn, answer: thereOr(await engine.past(), 'no check') });
    case 'season':
      return dispatch({ is: 'season', turn: effect.turn, season: await engine.season() });
    case 'packet':
      return dispatch({
        is: 'packet',
        question: effect.question,
        answer: thereOr(await engine.packet(effect.team), 'no check'),
      });
    case 'copy':
      return dispatch({ is: 'copied', isDone: await copyText(effect.text) });
    case 'take-in':
      return previewed(doing, effect.question, engine.takeIn(effect.text));
    case 'period-preview':
      return previewed(doing, effect.question, engine.periodPreview());
    case 'compare':
      return compare(doing, effect);
    case 'apply':
      return writing(doing, effect.turn, host.apply(effect.changes, watch(effect.turn)));
    case 'restore':
      return writing(doing, effect.turn, host.restore(effect.id, watch(effect.turn)));
    case 'history':
      return history(doing);
    case 'keep':
      return ask(doing, host.keepSettings(JSON.stringify(effect.settings)));
    case 'show':
      return ask(doing, host.show(effect.cell.sheet, effect.cell.row, effect.cell.column));
    case 'speak':
      return engine.speak(effect.language);
    case 'stop':
      return engine.giveUp();
  }
}

/** What is told where an effect came to nothing: the question is answered, so that nobody waits for it. */
function failure(effect: Effect, error: unknown): Event {
  const told = unexpected(error);
  const answer = { is: 'failed', told } as const;
  switch (effect.do) {
    case 'why':
      return { is: 'why', id: effect.id, answer };
    case 'goal':
      return { is: 'goal', id: effect.id, answer };
    case 'audit':
      return { is: 'audited', turn: effect.turn, answer };
    case 'parts':
    case 'past':
      return { is: effect.do, turn: effect.turn, answer };
    case 'packet':
      return { is: 'packet', question: effect.question, answer };
    case 'preview':
    case 'period-preview':
    case 'take-in':
    case 'create-preview':
      return { is: 'previewed', question: effect.question, answer };
    case 'compare':
      return { is: 'compared', question: effect.question, answer };
    case 'history':
      return { is: 'history', answer };
    default:
      return { is: 'failed', turn: 'turn' in effect ? effect.turn : null, told };
  }
}

/** Carries effects out; each ends in events. A host or engine that throws is told like any other problem. */
export function effectRunner(surroundings: Surroundings): (effect: Effect) => void {
  const { dispatch } = surroundings;
  let stopper = new AbortController();
  const watch = (turn: number): Watch => {
    stopper = new AbortController();
    return { progress: (progress) => dispatch({ is: 'progress', turn, progress }), signal: stopper.signal };
  };
  const doing: Doing = { ...surroundings, watch };
  return (effect) => {
    if (effect.do === 'stop') stopper.abort();
    carriedOut(doing, effect).catch((error: unknown) => dispatch(failure(effect, error)));
  };
}
