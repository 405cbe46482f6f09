import { writing, type Doors } from './run.ts';

const PAUSE = 250;
/** So often Excel is asked whether it is done: ten seconds. Functions that take longer show by the next check. */
const MOST_ASKED = 40;

/**
 * Has Excel calculate all cells anew, as Ctrl+Alt+F9 does: cells with functions of ours that show `#NAME?`, since they
 * were calculated before the add-in was there, get their values. Functions answer after the call did, so that this
 * waits until Excel says that it is done.
 */
export function calculated(doors: Doors): Promise<null> {
  return writing(doors, async (context, sync) => {
    const { application } = context.workbook;
    application.calculate('Full');
    for (let asked = 0; asked < MOST_ASKED; asked++) {
      application.load('calculationState');
      await sync();
      if (application.calculationState === 'Done') break;
      await doors.wait(PAUSE);
    }
    return null;
  });
}
