import type { JSX } from 'preact';
import type { RibbonButton } from './ribbon-buttons.ts';

/** The ribbon: the add-in's own buttons, undo and redo. */
export function Ribbon(props: {
  /** Where the buttons are in the program, where that is no ribbon. */
  readonly title: string;
  readonly buttons: readonly RibbonButton[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether there is a workbook to press them for. */
  readonly canPress: boolean;
  readonly onPress: (button: RibbonButton) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}): JSX.Element {
  return (
    <div class="ribbon" role="toolbar" aria-label="Ribbon">
      <button type="button" class="tool" disabled={!props.canUndo} title="Undo (Ctrl+Z)" onClick={() => props.onUndo()}>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path d="M7 4 3 8l4 4M3.5 8H12a4.5 4.5 0 0 1 0 9H9" fill="none" stroke="currentColor" stroke-width="1.6" />
        </svg>
        Undo
      </button>
      <button type="button" class="tool" disabled={!props.canRedo} title="Redo (Ctrl+Y)" onClick={() => props.onRedo()}>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path d="m13 4 4 4-4 4M16.5 8H8a4.5 4.5 0 0 0 0 9h3" fill="none" stroke="currentColor" stroke-width="1.6" />
        </svg>
        Redo
      </button>
      <span class="divider" role="presentation" />
      {props.title === '' ? null : <span class="menu-path">{props.title}</span>}
      {props.buttons.map((button) => (
        <button
          key={button.id}
          type="button"
          class="tool"
          title={button.tip}
          disabled={!props.canPress}
          onClick={() => props.onPress(button)}
        >
          {button.icon === null ? null : <img src={button.icon} alt="" width={20} height={20} />}
          {button.label}
        </button>
      ))}
    </div>
  );
}
