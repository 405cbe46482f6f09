import { problem } from '../../core/messages/problem.ts';
import type { Given } from '../../pane/pane-host.ts';
import { requestText, type Answers, type Request, type RequestOf } from '../messages/messages.ts';
import { answerFrom } from './answer-schemas.ts';
import type { ScriptRun } from './script-run.ts';

/** Asks the server; never fails but with a problem of ours. */
export type Bridge = <Is extends Request['is']>(
  request: RequestOf<Is> & { readonly is: Is },
) => Promise<Given<Answers[Is]>>;

/** Google cuts a run after six minutes; half a minute later nothing is to be expected any more. */
export const PATIENCE_MS = 390_000;

/** A bridge over google.script.run: one JSON text there, one back, both looked through. */
export function bridgeOver(run: () => ScriptRun, patience = PATIENCE_MS): Bridge {
  return (request) =>
    new Promise((resolve) => {
      const noAnswer = { ok: false, problem: problem('HOST_NO_ANSWER') } as const;
      const timer = setTimeout(() => resolve(noAnswer), patience);
      const end = (): void => clearTimeout(timer);
      run()
        .withSuccessHandler((json) => {
          end();
          resolve(answerFrom(request.is, json) ?? { ok: false, problem: problem('BRIDGE_OLD') });
        })
        // Google's text tells the user nothing, and in any language; only that there was no answer is known.
        .withFailureHandler(() => {
          end();
          resolve(noAnswer);
        })
        .rpc(requestText(request));
    });
}
