/** A button of the add-in's ribbon group, as its manifest says. */
export type RibbonButton = {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string | null;
  readonly runs: string;
};

/** Pixels of the icons that are shown. */
const ICON = '32';

function byName(element: Element | Document, name: string): Element[] {
  return [...element.getElementsByTagNameNS('*', name)];
}

/** Reads the ribbon's buttons from the manifest, so that the workbench shows the very ones that Excel does. */
export function ribbonButtons(manifest: string): RibbonButton[] {
  const page = new DOMParser().parseFromString(manifest, 'application/xml');
  const values = new Map(
    [...byName(page, 'String'), ...byName(page, 'Image'), ...byName(page, 'Url')].map((each) => [
      each.getAttribute('id') ?? '',
      each.getAttribute('DefaultValue') ?? '',
    ]),
  );
  const valueOf = (element: Element | undefined): string => values.get(element?.getAttribute('resid') ?? '') ?? '';
  return byName(page, 'Control').flatMap((control): RibbonButton[] => {
    const runs = byName(control, 'FunctionName')[0]?.textContent ?? null;
    const image = byName(control, 'Image').find((each) => each.getAttribute('size') === ICON);
    const icon = valueOf(image).split('/').pop() ?? '';
    if (runs === null) return [];
    return [
      {
        id: control.getAttribute('id') ?? '',
        label: valueOf(byName(control, 'Label')[0]),
        tip: valueOf(byName(control, 'Description')[0]),
        icon: `/excel/icons/${icon}`,
        runs,
      },
    ];
  });
}
