import type { JSX } from 'preact';
import type { RowLine } from '../engine/answers.ts';
import { Guarded, Own, Shape } from './parts.tsx';
import { askedText, detailTexts, reachedText } from './row-texts.ts';
import { useShared } from './shared.ts';

function RowButton({ row }: { readonly row: RowLine }): JSX.Element {
  const shared = useShared();
  const { words, dispatch } = shared;
  const open = (): void => {
    dispatch({ is: 'show', cell: row.at });
    dispatch({ is: 'go', to: { at: 'why', id: row.id } });
  };
  return (
    <button type="button" class="row" data-focus={`row-${row.id}`} onClick={open}>
      <Shape status={row.status} />
      <span class="line">
        <span class="name">
          <span class="unseen">{words[row.status]}: </span>
          <Own text={row.name} />
        </span>
        <span class="figure">{reachedText(row, shared)}</span>
      </span>
      <span class="line">
        <span class="detail">
          {detailTexts(row, shared).map((text, i) => (
            <span key={i}>
              {i === 0 ? '' : ' · '}
              <bdi>{text}</bdi>
            </span>
          ))}
        </span>
        <span class="asked">{askedText(row, shared)}</span>
      </span>
    </button>
  );
}

/** One judged row: a click goes to its cell and tells why. One that cannot be drawn says so, and only it. */
export function Row({ row }: { readonly row: RowLine }): JSX.Element {
  const { words } = useShared();
  return (
    <li>
      <Guarded otherwise={<p class="broken">{words.rowBroken}</p>}>
        <RowButton row={row} />
      </Guarded>
    </li>
  );
}
