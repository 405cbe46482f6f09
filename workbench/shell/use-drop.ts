import { useState } from 'preact/hooks';

/** Handlers of an element that takes files. */
export type DropTarget = {
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: () => void;
  readonly onDrop: (event: DragEvent) => void;
};

/** Takes a file that is dropped, and says while one is held above. */
export function useDrop(onFile: (file: File) => void): { readonly isDropping: boolean; readonly target: DropTarget } {
  const [isDropping, setIsDropping] = useState(false);
  return {
    isDropping,
    target: {
      onDragOver: (event) => {
        event.preventDefault();
        setIsDropping(true);
      },
      onDragLeave: () => setIsDropping(false),
      onDrop: (event) => {
        event.preventDefault();
        setIsDropping(false);
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) onFile(file);
      },
    },
  };
}
