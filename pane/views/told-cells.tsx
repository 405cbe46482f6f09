import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ToldCell } from '../engine/answers.ts';
import { LongList } from './long-list.tsx';
import { GoTo, Own, Section } from './parts.tsx';
import { useShared } from './shared.ts';

/** So many are listed at first, and more with each request. */
const STEP = 30;

function Line({ name, objective, sheetName, a1, at, why }: ToldCell): JSX.Element {
  const places = [objective ?? '', sheetName].filter((text) => text !== '' && text !== name);
  return (
    <li>
      <span>
        <Own text={name === '' ? sheetName : name} />
        {places.length === 0 ? null : (
          <small>
            {places.map((text, i) => (
              <span key={i}>
                {i === 0 ? '' : ' · '}
                <bdi>{text}</bdi>
              </span>
            ))}
          </small>
        )}
        <small class="why">
          {why.title}
          {why.why === '' ? '' : `: ${why.why}`} {why.next}
        </small>
      </span>
      <GoTo cell={at} a1={a1} />
    </li>
  );
}

type ToldCellsProps = { readonly title: string; readonly cells: readonly ToldCell[] };

/** Cells that something is to be known of: whose they are, where they stand, and why they are listed. */
export function ToldCells({ title, cells }: ToldCellsProps): JSX.Element | null {
  const { figures } = useShared();
  const [listed, setListed] = useState(STEP);
  if (cells.length === 0) return null;
  return (
    <Section
      title={
        <>
          {title} <span class="quiet">{figures.count(cells.length)}</span>
        </>
      }
    >
      <LongList
        kind="lines"
        items={cells}
        listed={listed}
        step={STEP}
        onMore={() => setListed(listed + STEP)}
        line={(cell) => <Line {...cell} />}
      />
    </Section>
  );
}
