import { useEffect, useState } from 'preact/hooks';
import type { Box } from '../../core/workbook/cells.ts';
import type { Position } from '../grid/selection.ts';
import type { DeskProps } from './desk-props.ts';

/** What editing a cell would begin with, asked of the workbook. */
export async function inputAt({ remote, facts }: DeskProps, { row, column }: Position): Promise<string> {
  const view = await remote.view({ sheet: facts.id, rows: [row], columns: [column] });
  return view.cells[0]?.[0]?.input ?? '';
}

/** Tells the workbook what is selected, and what that comes to; gives what the active cell holds, for the bar. */
export function useActiveCell(props: DeskProps, { row, column }: Position, box: Box): string {
  const { remote, facts, version } = props;
  const [input, setInput] = useState('');
  useEffect(() => {
    let isLate = false;
    void inputAt(props, { row, column }).then((text) => {
      if (!isLate) setInput(text);
    });
    return () => {
      isLate = true;
    };
  }, [facts.id, row, column, version]);
  useEffect(() => {
    void remote.select(facts.id, box).then(props.onTally);
  }, [facts.id, box.top, box.left, box.bottom, box.right, version]);
  return input;
}
